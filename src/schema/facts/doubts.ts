/**
 * Where the facts of a release are not known whole: below these ends of paths a field that is not known here may exist
 * all the same. The CRD of 1.6.0 is a reconstruction whose guards, MCP, traffic and frontend were not read completely; of
 * 1.7.0 only its release notes were at hand.
 */
export const DOUBTS: Readonly<Record<string, readonly string[]>> = {
  'agentgateway@1.6.0': ['promptGuard', 'mcp', 'AgentgatewayPolicy.spec.traffic', 'AgentgatewayPolicy.spec.frontend'],
  'agentgateway@1.7.0': ['AgentgatewayBackend', 'AgentgatewayPolicy', 'AgentgatewayModel'],
}

/** Where the CRDs that the facts were read from are not the release's own files, what they are. */
export const READ_FROM: Readonly<Record<string, string>> = {
  'agentgateway@1.5.0':
    'Generated from the CRDs of the main branch six days before the tag, with the two later changes that the release notes name.',
  'agentgateway@1.6.0':
    'Generated from a reconstruction: the CRDs of 1.5.0 with what is known of 1.6.0. Guards, MCP, traffic and frontend are not known whole; fields that are unknown there are warnings.',
}

/** Where the facts of a release are not known whole, as ends of paths. */
export const doubtsOf = (release: string): readonly string[] => DOUBTS[release] ?? []
