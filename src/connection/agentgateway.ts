import type { Member } from '../resources/shape.js'
import { entryOf, isPresent, nodeAt, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { AgentgatewayRules, TlsSource } from './agentgateway-rules.js'
import { attachedTo, policyPath, waysTo, type Attachment, type Way } from './attached.js'
import { reason, unreachable, type Connect, type Connection, type Surroundings } from './connection.js'
import { isAddress, lacksKey, readGatewayApiTls, readTls, tlsWire, type TlsBlock } from './tls-block.js'
import { plaintext, type Reason, type Wire } from './wire.js'

/** A member's way on the agentgateway data plane: target first, then the first TLS source that has a block (section 3.1). */
export function throughAgentgateway(rules: AgentgatewayRules): Connect {
  return (member, surroundings) => {
    const target = targetOf(member, surroundings, rules)
    if ('because' in target) return unreachable([target.because])
    const ways = waysTo(surroundings)
    const answers = (ways.length > 0 ? ways : [assumedWay(surroundings)]).map((way) => ({
      via: way?.via ?? '',
      ...decide(member, target, surroundings, rules, way),
    }))
    const [first, ...others] = answers
    if (!first) return unreachable([])
    const wireOf = (wire: Wire): string => JSON.stringify(wire)
    const differ = others.some(({ wire }) => wireOf(wire) !== wireOf(first.wire))
    const base = differ ? decide(member, target, surroundings, rules, null) : first
    return {
      reachable: true,
      host: target.host,
      port: target.port,
      wire: base.wire,
      because: [...target.reasons, ...base.because],
      ...(target.service && { target: target.service }),
      ...(differ && { contexts: answers.filter(({ wire }) => wireOf(wire) !== wireOf(base.wire)).map(({ via, wire }) => ({ via, wire })) }),
    }
  }
}

interface Target {
  readonly host: string | null
  readonly port: number | null
  /** Only a provider's own host has TLS by itself. */
  readonly isDefault: boolean
  readonly service: Connection['target'] | null
  readonly reasons: readonly Reason[]
}

const DEFAULT_PORT = 443

function targetOf(member: Member, { document }: Surroundings, { hosts }: AgentgatewayRules): Target | { readonly because: Reason } {
  const { dialect, provider, entry, host, port } = member
  const at = (rule: Reason['rule'], params: Reason['params'], place: Parameters<typeof reason>[3]) => reason(rule, params, document.index, place)
  if (!dialect || !provider || !entry) return { because: at('no-provider', {}, member) }
  const ref = entryOf(entry.node, 'backendRef')?.value
  if (isPresent(ref)) return serviceTarget(ref, [...entry.path, 'backendRef'], document.index)
  if (host || port) {
    const [hostText, portNumber] = [host && stringOf(host.node), port && scalarOf(port.node)]
    if (typeof hostText !== 'string') return { because: at('host-unreadable', {}, host ?? port) }
    if (typeof portNumber !== 'number' || !Number.isInteger(portNumber)) return { because: at('port-unreadable', {}, port ?? host) }
    return {
      host: hostText,
      port: portNumber,
      isDefault: false,
      service: null,
      reasons: [at('host-override', { host: hostText }, host), at('port-override', { port: portNumber }, port)],
    }
  }
  const own = provider.agentgatewayHost?.((field) => stringOf(entryOf(entry.node, field)?.value), hosts) ?? null
  if (own === null) return { because: at('host-incomplete', { provider: provider.label, field: dialect.hostField ?? 'host' }, entry) }
  return {
    host: own,
    port: DEFAULT_PORT,
    isDefault: true,
    service: null,
    reasons: [at('host-default', { provider: provider.label, host: own }, entry), at('port-default', { port: DEFAULT_PORT }, null)],
  }
}

function serviceTarget(ref: YamlNode, path: Member['path'], document: number): Target {
  const kind = stringOf(entryOf(ref, 'kind')?.value) === 'InferencePool' ? 'InferencePool' : 'Service'
  const name = stringOf(entryOf(ref, 'name')?.value) ?? ''
  const port = scalarOf(entryOf(ref, 'port')?.value)
  return {
    host: null,
    port: typeof port === 'number' ? port : null,
    isDefault: false,
    service: { kind, name },
    reasons: [reason('pods-behind', { kind, name }, document, { path, node: ref })],
  }
}

/** Without routes in the text, a policy on a Gateway of the text is taken to be on the way. */
function assumedWay({ world }: Surroundings): Way | null {
  const targeted = world.all('AgentgatewayPolicy').flatMap((policy) => {
    const ref = nodeAt(policy.root, ['spec', 'targetRefs', 0])
    return ref && stringOf(entryOf(ref, 'kind')?.value) === 'Gateway'
      ? [{ name: stringOf(entryOf(ref, 'name')?.value) ?? '', namespace: world.namespaceOf(policy) }]
      : []
  })
  const [first] = targeted
  return first ? { via: `Gateway ${first.namespace}/${first.name}`, route: null, gateway: { kind: 'Gateway', listener: null, ...first } } : null
}

function decide(
  member: Member,
  target: Target,
  surroundings: Surroundings,
  rules: AgentgatewayRules,
  way: Way | null,
): { wire: Wire; because: readonly Reason[] } {
  const because: Reason[] = []
  for (const source of rules.sources) {
    const block = blockOf(source, member, target, surroundings, rules, way)
    if (!block) continue
    const at = { path: block.path, node: block.node }
    const broken = missingCa(block, surroundings, rules)
    if (broken === 'dropped') {
      because.push(reason('tls-policy-dropped', { ca: block.ca[0] ?? '' }, block.document.index, at))
      continue
    }
    const version = httpVersion(member, surroundings, true, block)
    const wire = tlsWire(broken === 'system' ? { ...block, ca: [] } : block, target.host, version, surroundings.world)
    because.push(reason('tls-from', { source, policy: block.document.name ?? '' }, block.document.index, at))
    return {
      wire: {
        ...wire,
        ...(broken === 'nothing' && wire.verify !== 'none' && { trust: 'nothing', trustRef: block.ca[0] ?? null }),
        via: tunnelOf(member, surroundings),
      },
      because,
    }
  }
  const via = tunnelOf(member, surroundings)
  if (target.isDefault && target.host !== null) {
    const names = [target.host]
    because.push(reason('tls-by-default', { host: target.host }, surroundings.document.index, null))
    const sni = isAddress(target.host) ? null : target.host
    return {
      wire: {
        ...plaintext(httpVersion(member, surroundings, true, null)),
        scheme: 'https',
        sni,
        verify: 'chain+name',
        verifiedNames: names,
        trust: 'system',
        via,
      },
      because,
    }
  }
  because.push(reason('no-tls-policy', { port: target.port ?? 0 }, surroundings.document.index, member.port))
  return { wire: { ...plaintext(httpVersion(member, surroundings, false, null)), via }, because }
}

/** The TLS block of one source; null where it has none. */
function blockOf(source: TlsSource, member: Member, target: Target, surroundings: Surroundings, rules: AgentgatewayRules, way: Way | null): TlsBlock | null {
  const { document, namespace } = surroundings
  const own = { kind: member.path.length > 0 ? surroundings.backend.shape.kind : '', name: document.name ?? '', namespace }
  const first = (attachments: readonly Attachment[]): TlsBlock | null =>
    attachments.map((each) => attachedTls(source, each, rules)).find((block) => block !== null) ?? null
  const section = surroundings.backend.isSingle ? 'backend' : (member.name ?? '')
  // In 2.1 a policy on a single provider must name no section, one on groups may (T17).
  const single21 = !rules.hasPolicies && surroundings.backend.isSingle
  switch (source) {
    case 'provider':
      return surroundings.backend.isSingle ? null : readTls(source, document, [...member.path, 'policies', 'tls'])
    case 'inline':
      return readTls(source, document, ['spec', 'policies', 'tls'])
    case 'section':
      return single21 ? null : first(attachedTo(own, surroundings).filter(({ sectionName }) => sectionName === section))
    case 'backend':
      return first(attachedTo(own, surroundings).filter(({ sectionName }) => sectionName === null))
    case 'service':
      return target.service?.kind === 'Service'
        ? first(
            attachedTo({ kind: 'Service', name: target.service.name, namespace }, surroundings).filter(({ sectionName }) =>
              isPortOf(sectionName, target, surroundings),
            ),
          )
        : null
    case 'rule':
      return way?.route ? first(attachedTo(way.route, surroundings).filter(({ sectionName }) => sectionName !== null && sectionName === way.route?.rule)) : null
    case 'route':
      return way?.route ? first(attachedTo(way.route, surroundings).filter(({ sectionName }) => sectionName === null)) : null
    case 'listener':
      return way?.gateway
        ? first(attachedTo(way.gateway, surroundings).filter(({ sectionName }) => sectionName !== null && sectionName === way.gateway?.listener))
        : null
    case 'gateway':
      return way?.gateway ? first(attachedTo(way.gateway, surroundings).filter(({ sectionName }) => sectionName === null)) : null
  }
}

/** A policy reaches a Service behind `backendRef` only where it names the very port (domain: agentgateway, C1). */
function isPortOf(sectionName: string | null, { service, port }: Target, { world, namespace }: Surroundings): boolean {
  if (sectionName === null || !service || port === null) return false
  if (sectionName === String(port)) return true
  const ports = nodeAt(world.find('Service', namespace, service.name)?.root, ['spec', 'ports'])
  return (
    ports?.kind === 'seq' &&
    ports.items.some((item) => scalarOf(entryOf(item, 'port')?.value) === port && stringOf(entryOf(item, 'name')?.value) === sectionName)
  )
}

function attachedTls(source: TlsSource, { policy, kind }: Attachment, rules: AgentgatewayRules): TlsBlock | null {
  if (kind === 'BackendTLSPolicy') return readGatewayApiTls(source, policy, rules.policyNames)
  return rules.hasPolicies ? readTls(source, policy, policyPath('tls')) : null
}

/** What a CA that the text shows to be missing leads to; null where nothing is missing. */
function missingCa(block: TlsBlock, { world }: Surroundings, { missingCa: effects }: AgentgatewayRules): 'system' | 'nothing' | 'dropped' | null {
  const namespace = world.namespaceOf(block.document)
  if (!block.ca.some((name) => lacksKey(world, 'ConfigMap', namespace, name, 'ca.crt'))) return null
  return block.isGatewayApi ? effects.policy : block.source === 'provider' ? effects.provider : effects.attached
}

/** A block of `policies` for a member: the provider's own, else the backend's. */
export function policyOf(member: Member, { backend }: Surroundings, name: string): { readonly node: YamlNode; readonly path: Member['path'] } | null {
  for (const path of [...(backend.isSingle ? [] : [[...member.path, 'policies', name]]), ['spec', 'policies', name]]) {
    const node = nodeAt(backend.root, path)
    if (isPresent(node)) return { node, path }
  }
  return null
}

/** The HTTP version on the wire (domain: agentgateway, section 3.3). */
function httpVersion(member: Member, surroundings: Surroundings, isTls: boolean, block: TlsBlock | null): Wire['httpVersion'] {
  const wanted = stringOf(entryOf(policyOf(member, surroundings, 'http')?.node, 'version')?.value)
  const alpn = block && nodeAt(block.node, ['alpnProtocols'])
  if (isTls && alpn?.kind === 'seq' && alpn.items.length > 0) {
    const offered = alpn.items.map((item) => stringOf(item))
    return offered.length === 1 && offered[0] === 'h2' ? '2' : offered.length === 1 && offered[0] === 'http/1.1' ? '1.1' : 'negotiated'
  }
  return wanted === 'HTTP1' ? '1.1' : wanted === 'HTTP2' ? '2' : isTls ? 'negotiated' : 'client'
}

function tunnelOf(member: Member, surroundings: Surroundings): string | null {
  const ref = entryOf(policyOf(member, surroundings, 'tunnel')?.node, 'backendRef')?.value
  return stringOf(entryOf(ref, 'name')?.value) ?? null
}
