import { entryOf, isPresent, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Member } from '../shapes/shape.js'
import type { AgentgatewayRules } from './agentgateway/rules.js'
import { reason, type Connection, type Surroundings } from './connection.js'
import type { Reason } from '../model/reason.js'

/** Where a member's requests go on the agentgateway data plane (domain: agentgateway, section 3.1, block A). */
export interface Target {
  readonly host: string | null
  readonly port: number | null
  /**
   * What has TLS without any block: a provider's own host, unless a block of any rank says otherwise; and what a model
   * names by a URL or by a service's name, where only its own block does (domain: agentgateway-1.5-1.7, section 6.3).
   */
  readonly tls: 'provider' | 'inline' | null
  readonly service: Connection['target'] | null
  readonly reasons: readonly Reason[]
}

const DEFAULT_PORT = 443

export function targetOf(
  member: Member,
  { document, world, namespace }: Surroundings,
  { hosts }: AgentgatewayRules,
): Target | { readonly because: Reason } {
  const { dialect, provider, entry, host, port } = member
  const at = (rule: Reason['rule'], params: Reason['params'], place: Parameters<typeof reason>[3]) =>
    reason(rule, params, document.index, place)
  if (!dialect || !provider || !entry) return { because: at('no-provider', {}, member) }
  const ref = entryOf(entry.node, 'backendRef')?.value
  if (isPresent(ref)) return serviceTarget(ref, [...entry.path, 'backendRef'], { document, world, namespace })
  if (member.base) return urlTarget(member.base, document.index)
  if (host || port) {
    if (!host || !port) return { because: at('override-incomplete', { missing: host ? 'port' : 'host' }, host ?? port) }
    const [hostText, portNumber] = [stringOf(host.node), scalarOf(port.node)]
    if (typeof hostText !== 'string') return { because: at('host-unreadable', {}, host) }
    if (typeof portNumber !== 'number' || !Number.isInteger(portNumber))
      return { because: at('port-unreadable', {}, port) }
    const reasons = [at('host-override', { host: hostText }, host), at('port-override', { port: portNumber }, port)]
    return { host: hostText, port: portNumber, tls: null, service: null, reasons }
  }
  const read = (field: string) => stringOf(entryOf(entry.node, field)?.value)
  const own = provider.agentgatewayHost?.(read, hosts) ?? null
  const open = provider.openHost?.(read, hosts)
  if (own === null)
    return { because: at('host-incomplete', { provider: provider.label, field: dialect.hostField ?? 'host' }, entry) }
  const reasons = [
    { ...at('host-default', { provider: provider.label, host: own }, entry), ...(open && { open }) },
    at('port-default', { port: DEFAULT_PORT }, null),
  ]
  return {
    host: own,
    port: DEFAULT_PORT,
    tls: provider.inModel?.preset ? 'inline' : 'provider',
    service: null,
    reasons,
  }
}

function urlTarget(base: NonNullable<Member['base']>, document: number): Target {
  const { host, port, scheme } = base.value
  return {
    host,
    port,
    tls: scheme === 'https' ? 'inline' : null,
    service: null,
    reasons: [reason('base-url', { host, port }, document, base)],
  }
}

function serviceTarget(
  ref: YamlNode,
  path: Member['path'],
  { document, world, namespace }: Pick<Surroundings, 'document' | 'world' | 'namespace'>,
): Target {
  const kind = stringOf(entryOf(ref, 'kind')?.value) === 'InferencePool' ? 'InferencePool' : 'Service'
  const name = stringOf(entryOf(ref, 'name')?.value) ?? ''
  const port = scalarOf(entryOf(ref, 'port')?.value)
  const home = stringOf(entryOf(ref, 'namespace')?.value) ?? namespace
  return {
    host: null,
    port: typeof port === 'number' ? port : null,
    tls: null,
    service: { kind, name, ...(!world.find(kind, home, name) && { absent: true }) },
    reasons: [reason('pods-behind', { kind, name }, document.index, { path, node: ref })],
  }
}
