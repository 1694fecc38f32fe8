/**
 * Where the facts of a release are not known whole: below these ends of paths a field that is not known here may exist
 * all the same. The CRD of 1.6.0 is a reconstruction whose guards, MCP, traffic and frontend were not read completely; of
 * 1.7.0 only its release notes were at hand.
 */
export const DOUBTS: Readonly<Record<string, readonly string[]>> = {
  'agentgateway@1.6.0': ['promptGuard', 'mcp', 'AgentgatewayPolicy.spec.traffic', 'AgentgatewayPolicy.spec.frontend'],
  'agentgateway@1.7.0': ['AgentgatewayBackend', 'AgentgatewayPolicy', 'AgentgatewayModel'],
}
