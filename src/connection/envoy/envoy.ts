import type { Member } from '../../shapes/shape.js'
import { entryOf, scalarOf, stringOf } from '../../yaml/nodes.js'
import { reason, unreachable, type Connection, type Facts, type Surroundings } from '../connection.js'
import type { ReasonCode } from '../../model/reason.js'
import { plaintext, tls } from '../wire.js'
import type { Reason } from '../../model/reason.js'

/** What the Envoy rules look at. The provider never matters for the scheme. */
interface Conditions {
  readonly istioAutoMtls: boolean
  readonly port443: boolean
  readonly override: boolean
  readonly skipVerify: boolean
}

/** One line of a decision table; the first whose conditions all hold decides. */
export interface TlsRule {
  readonly rule: ReasonCode
  readonly when: Partial<Conditions>
  /** Null is plaintext. */
  readonly tls: { readonly verify: 'none' | 'chain' } | null
  /** The value of the member that made the line apply. */
  readonly point: 'host' | 'port' | 'skipVerify' | null
}

/** How a kgateway release on Envoy connects to AI endpoints (domain: kgateway-envoy, sections 3.1 to 3.4). */
export interface EnvoyRules {
  readonly table: readonly TlsRule[]
  readonly httpVersion: '1.1' | '2'
}

/** The port where nothing names another (kgateway-envoy, section 3.1). */
const DEFAULT_PORT = 443

/** The way from a member to its connection under these rules: target first, then the decision table. */
export function throughEnvoy(rules: EnvoyRules): (member: Member, surroundings: Surroundings) => Connection {
  return (member, { document: { index: document }, facts }) => {
    const host = targetHost(member, document)
    const port = targetPort(member, document)
    const because = [host.because, port.because]
    if (host.value === null || port.value === null) return unreachable(because, host.value, port.value)
    return decide(rules, member, document, facts, host.value, port.value, because)
  }
}

interface Target<T> {
  readonly value: T | null
  readonly because: Reason
}

function targetHost(member: Member, document: number): Target<string> {
  const { host, dialect, provider, entry } = member
  if (!dialect || !provider || !entry) return { value: null, because: reason('no-provider', {}, document, member) }
  if (dialect.notOnEnvoy)
    return { value: null, because: reason('provider-not-on-envoy', { provider: provider.label }, document, entry) }
  if (host) {
    const value = stringOf(host.node) ?? null
    return {
      value,
      because: reason(value === null ? 'host-unreadable' : 'host-override', { host: value ?? '' }, document, host),
    }
  }
  const value = dialect.defaultHost((field) => stringOf(entryOf(entry.node, field)?.value))
  const field = dialect.hostField
  if (value === null)
    return {
      value,
      because: reason('host-incomplete', { provider: provider.label, field: field ?? '' }, document, entry),
    }
  const from = field ? entryOf(entry.node, field) : undefined
  const place = from && field ? { path: [...entry.path, field], node: from.value } : null
  return { value, because: reason('host-default', { provider: provider.label, host: value }, document, place) }
}

function targetPort({ port }: Member, document: number): Target<number> {
  if (!port) return { value: DEFAULT_PORT, because: reason('port-default', { port: DEFAULT_PORT }, document, null) }
  const value = scalarOf(port.node)
  if (typeof value !== 'number' || !Number.isInteger(value))
    return { value: null, because: reason('port-unreadable', {}, document, port) }
  return { value, because: reason('port-override', { port: value }, document, port) }
}

function decide(
  { table, httpVersion }: EnvoyRules,
  member: Member,
  document: number,
  facts: Facts,
  host: string,
  port: number,
  because: readonly Reason[],
): Connection {
  const conditions: Conditions = {
    istioAutoMtls: facts.istioAutoMtls,
    port443: port === DEFAULT_PORT,
    override: member.host !== null || member.port !== null,
    skipVerify: member.skipVerify?.value === true,
  }
  const line = table.find(({ when }) =>
    Object.entries(when).every(([name, value]) => conditions[name as keyof Conditions] === value),
  )
  if (!line) return unreachable(because, host, port)
  const why = reason(line.rule, { host, port }, document, line.point && member[line.point])
  const wire = line.tls ? tls(host, line.tls.verify, httpVersion) : plaintext(httpVersion)
  return { reachable: true, host, port, wire, because: [...because, why] }
}
