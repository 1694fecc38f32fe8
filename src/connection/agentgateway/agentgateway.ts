import type { Member } from '../../shapes/shape.js'
import { entryOf, isPresent, itemsOf, nodeAt, scalarOf, stringOf } from '../../yaml/nodes.js'
import type { AgentgatewayRules } from './rules.js'
import { reason, unreachable, type Connection, type Surroundings } from '../connection.js'
import { blockOf, blocksAt, fieldOf, type Lookup, type PolicyBlock } from './policy-blocks.js'
import { targetOf, type Target } from '../target.js'
import { clientCertificateIn, lacksCa, readTls, tlsWire, type CaReference } from './tls-block.js'
import { rejection } from './rejection.js'
import { tlsFault } from './tls-fault.js'
import { GATEWAY_CERTIFICATE, leadThroughOneGateway, routesTo, type BackendRoute } from '../routes.js'
import { common, plaintext, type Wire } from '../wire.js'
import type { Reason } from '../../model/reason.js'

/** A member's connection by one way: target first, then the first source that has a TLS block (domain: agentgateway, section 3.1). */
export function connectThroughAgentgateway(
  member: Member,
  surroundings: Surroundings,
  rules: AgentgatewayRules,
  way: BackendRoute | null,
): Connection {
  const target = targetOf(member, surroundings, rules)
  if ('because' in target) return unreachable([target.because])
  const { host, port, service } = target
  const rejected = rejection(surroundings, rules)
  if (rejected.length > 0) return unreachable([...target.reasons, ...rejected], host, port)
  const { wire, because } = decide({ member, surroundings, rules, way, service, port }, target)
  return {
    reachable: true,
    host,
    port,
    wire,
    because: [...target.reasons, ...because],
    ...(service && { target: service }),
  }
}

interface Decision {
  readonly wire: Wire
  readonly because: readonly Reason[]
}

function decide(lookup: Lookup, target: Target): Decision {
  const dropped: Reason[] = []
  for (const source of lookup.rules.sources) {
    const read = blocksAt(source, 'tls', lookup).map((block) => connectBy(block, lookup, target))
    dropped.push(...read.filter(({ wire }) => wire === null).flatMap(({ because }) => because))
    const [first, ...others] = read.flatMap(({ wire, because }) => (wire ? [{ wire, because }] : []))
    if (!first && source === 'inline' && target.tls === 'inline') break
    if (!first) continue
    const because = [...dropped, ...[first, ...others].flatMap((each) => each.because)]
    if (others.length === 0) return { wire: first.wire, because }
    // Which of several policies on one target wins is left open (section 3.1, notes).
    const open = reason('policies-compete', { count: others.length + 1 }, lookup.surroundings.document.index, null)
    return { wire: common([first.wire, ...others.map(({ wire }) => wire)]), because: [...because, open] }
  }
  const rest = withoutBlock(lookup, target)
  return { ...rest, because: [...dropped, ...rest.because] }
}

/** No TLS block anywhere: a provider's own host is TLS all the same, a host of one's own is plaintext. */
function withoutBlock(lookup: Lookup, { tls, host, port }: Target): Decision {
  const { member, surroundings } = lookup
  const { index } = surroundings.document
  const via = tunnelOf(lookup)
  if (tls === null || host === null)
    return {
      wire: { ...plaintext(httpVersion(lookup, null, false)), via },
      because: [reason('no-tls-policy', { port: port ?? 0 }, index, member.port)],
    }
  const settings = { sni: null, insecure: null, names: [], ca: [], clientCertificate: null, spiffe: false }
  return {
    wire: {
      ...tlsWire(settings, host, httpVersion(lookup, null, true), surroundings.namespace, surroundings.world),
      via,
    },
    because: [reason(tls === 'inline' ? 'tls-of-address' : 'tls-by-default', { host }, index, member.base ?? null)],
  }
}

/** The connection that one TLS block brings about; no wire where the data plane does not take the block. */
function connectBy(
  block: PolicyBlock,
  lookup: Lookup,
  { host }: Target,
): { readonly wire: Wire | null; readonly because: readonly Reason[] } {
  const { surroundings, rules } = lookup
  const { world } = surroundings
  const settings = readTls(block, rules)
  const at = (rule: Reason['rule'], params: Reason['params']) => reason(rule, params, block.document.index, block)
  const fault = block.source === 'provider' || block.source === 'inline' ? null : tlsFault(block, { world, rules })
  if (fault) return { wire: null, because: [at('tls-policy-rejected', { ...fault })] }
  const broken = missingCa(block, settings.ca, lookup)
  if (broken === 'dropped') return { wire: null, because: [at('tls-policy-dropped', { ca: nameOfCa(settings.ca) })] }
  const own = block.isGatewayApi ? gatewayCertificate(lookup) : null
  if (own?.isBroken && rules.gatewayCertificate === 'every-gateway') return { wire: null, because: [own.because] }
  const wire = tlsWire(
    broken === 'system' ? { ...settings, ca: [] } : settings,
    host,
    httpVersion(lookup, block, true),
    world.namespaceOf(block.document),
    world,
  )
  return {
    wire: {
      ...wire,
      ...(broken === 'nothing' && wire.verify !== 'none' && { trust: 'nothing', trustRef: nameOfCa(settings.ca) }),
      ...(own && !own.isBroken && { clientCertificate: own.name }),
      via: tunnelOf(lookup),
    },
    because: [
      at('tls-from', { source: block.source, policy: block.document.name ?? '' }),
      ...(settings.spiffe ? [at('tls-by-spiffe', { names: settings.names })] : []),
      ...(own ? [own.because] : []),
    ],
  }
}

interface Certificate {
  readonly name: string
  readonly isBroken: boolean
  readonly because: Reason
}

/** The Gateway's client certificate, which joins the TLS of a BackendTLSPolicy (domain: agentgateway, A1). */
function gatewayCertificate({ way, rules, surroundings }: Lookup): Certificate | null {
  const { world } = surroundings
  if (way?.gateway?.kind !== 'Gateway' || rules.gatewayCertificate === 'never') return null
  const gateway = world.find('Gateway', way.gateway.namespace, way.gateway.name)
  const node = nodeAt(gateway?.root, GATEWAY_CERTIFICATE)
  const name = stringOf(entryOf(node, 'name')?.value)
  if (!gateway || !isPresent(node) || name === undefined) return null
  if (rules.gatewayCertificate === 'only-gateway' && !leadThroughOneGateway(routesTo(surroundings))) return null
  const namespace = stringOf(entryOf(node, 'namespace')?.value) ?? way.gateway.namespace
  const isBroken = clientCertificateIn(world, namespace, name) !== 'taken'
  const rule = isBroken ? 'gateway-certificate-broken' : 'gateway-certificate'
  return {
    name,
    isBroken,
    because: reason(rule, { secret: name, gateway: way.gateway.name }, gateway.index, {
      path: GATEWAY_CERTIFICATE,
      node,
    }),
  }
}

/** The first CA as it is told; one of a kind that is not read stands with its slash, which no name can hold. */
const nameOfCa = ([first]: readonly CaReference[]): string =>
  first ? (first.kind === null ? `Secret/${first.name}` : first.name) : ''

/** What a CA that the text shows to be missing leads to; null where nothing is missing. */
function missingCa(
  block: PolicyBlock,
  ca: readonly CaReference[],
  { surroundings: { world }, rules }: Lookup,
): 'system' | 'nothing' | 'dropped' | null {
  const namespace = world.namespaceOf(block.document)
  if (!ca.some((ref) => lacksCa(world, namespace, ref))) return null
  const { policy, provider, attached } = rules.missingCa
  return block.isGatewayApi ? policy : block.source === 'provider' ? provider : attached
}

/** The HTTP version on the wire (domain: agentgateway, section 3.3). */
function httpVersion(lookup: Lookup, block: PolicyBlock | null, isTls: boolean): Wire['httpVersion'] {
  const offered = isTls ? itemsOf(fieldOf(block, 'alpnProtocols')?.node).map((item) => stringOf(item)) : []
  if (offered.length > 0)
    return offered.length > 1
      ? 'negotiated'
      : offered[0] === 'h2'
        ? '2'
        : offered[0] === 'http/1.1'
          ? '1.1'
          : 'negotiated'
  const wanted = stringOf(fieldOf(blockOf('http', lookup), 'version')?.node)
  if (wanted === 'HTTP1') return '1.1'
  if (wanted === 'HTTP2') return '2'
  return versionOfPods(lookup) ?? (isTls ? 'negotiated' : 'client')
}

const BY_PROTOCOL: Readonly<Record<string, Wire['httpVersion']>> = {
  http: '1.1',
  grpc: '2',
  http2: '2',
  'kubernetes.io/h2c': '2',
}

/** Pods are asked in the version that the Service's port is for; those of an InferencePool in HTTP/1.1 (domain: agentgateway, D27). */
function versionOfPods({ service, port, rules, surroundings: { world, namespace } }: Lookup): Wire['httpVersion'] {
  if (!rules.versionOfPods) return null
  if (service?.kind === 'InferencePool') return '1.1'
  if (!service) return null
  const ports = itemsOf(nodeAt(world.find('Service', namespace, service.name)?.root, ['spec', 'ports']))
  const own = ports.find((item) => scalarOf(entryOf(item, 'port')?.value) === port)
  const [protocol, name] = ['appProtocol', 'name'].map((field) => stringOf(entryOf(own, field)?.value))
  return BY_PROTOCOL[protocol ?? name ?? ''] ?? null
}

/** The proxy of a tunnel: an object by its name, or a URL (1.5 on). */
function tunnelOf(lookup: Lookup): string | null {
  const block = blockOf('tunnel', lookup)
  const url = lookup.rules.tunnelUrl ? stringOf(fieldOf(block, 'url')?.node) : undefined
  return stringOf(entryOf(fieldOf(block, 'backendRef')?.node, 'name')?.value) ?? url ?? null
}
