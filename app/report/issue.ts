import { formatPath, reasonText, releaseId, type Endpoint, type Reading, type Words } from '../../src/index'

/** All that an issue about a badge says. Its readers are those who keep the project, so it is in English. */
interface Issue {
  readonly reading: Reading
  readonly endpoint: Endpoint
  /** What the badge says. */
  readonly badge: string
  /** The text without its secrets. */
  readonly yaml: string
  /** Version and commit of the page. */
  readonly version: string
  readonly words: Words
}

/** An issue in Markdown that lets its reader see the same badge, with room for what should be there. */
export function issueText({ reading, endpoint, badge, yaml, version, words }: Issue): string {
  const { release, facts } = reading
  const fence = '`'.repeat(Math.max(3, ...[...yaml.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  const reasons = endpoint.because.map((why) => `   - ${why.rule}: ${reasonText(why, words)}`)
  return [
    '### What is shown',
    '',
    `- Release: ${releaseId(release)} (data plane ${facts.dataPlane})`,
    `- Endpoint: ${formatPath(endpoint.member.path)} of object ${endpoint.document}`,
    `- Badge: ${badge} (${endpoint.host ?? '?'}:${endpoint.port ?? '?'})`,
    '- Because:',
    ...reasons,
    `- Istio auto mTLS: ${facts.istioAutoMtls ? 'on' : 'off'}; AgentgatewayModel: ${facts.agentgatewayModels ?? 'not served'}`,
    `- Page: ${version}`,
    '',
    '### What the gateway really does',
    '',
    '<!-- What you saw, and how: a log of the gateway, a packet capture, the configuration that it was given. -->',
    '',
    '### The text',
    '',
    `${fence}yaml`,
    yaml.endsWith('\n') ? yaml.slice(0, -1) : yaml,
    fence,
    '',
  ].join('\n')
}
