import type { Document } from '../documents/documents.js'
import type { AiBackend } from '../shapes/shape.js'
import type { World } from '../documents/world.js'
import { entryOf, isPresent, itemsOf, nodeAt, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { attachedTo, inOrder, text, type PolicyTarget } from './attached.js'
import type { Surroundings } from './connection.js'

export const GATEWAY_API = 'gateway.networking.k8s.io'

/** A value of an object that stands on the way. */
export interface Found {
  readonly document: Document
  readonly path: Path
  readonly node: YamlNode
}

/** One way by which requests reach a backend: a rule of an HTTPRoute, through a Gateway's listener. */
export interface Way {
  readonly via: string
  readonly route: (PolicyTarget & { readonly rule: string | null }) | null
  readonly gateway: (PolicyTarget & { readonly listener: string | null }) | null
  /** The Host that a URLRewrite of the rule sets. */
  readonly hostname: Found | null
  /** What makes a Gateway count that no route of the text leads through; null where a route does. */
  readonly assumedFor: Found | null
}

/** A reference of a route's rule to the backend in view. */
export interface RouteReference extends Found {
  readonly rule: YamlNode
  readonly index: number
}

/** The places where routes of the text name a backend. The group counts: without one a reference is to a core kind. */
export function referencesTo({
  world,
  backend,
  namespace,
}: Pick<Surroundings, 'world' | 'backend' | 'namespace'>): readonly RouteReference[] {
  const name = text(nodeAt(backend.root, ['metadata']), 'name')
  const { kind, group } = backend.shape
  return world.once(routeReferences).get(JSON.stringify([group, kind, namespace, name])) ?? []
}

/** All references of routes, by what they name; routes in the order of their names. */
function routeReferences(world: World): ReadonlyMap<string, readonly RouteReference[]> {
  const found = new Map<string, RouteReference[]>()
  for (const document of [...world.all('HTTPRoute')].sort((a, b) => inOrder(nameOf(a, world), nameOf(b, world))))
    for (const [index, rule] of itemsOf(nodeAt(document.root, ['spec', 'rules'])).entries())
      for (const [i, node] of itemsOf(entryOf(rule, 'backendRefs')?.value).entries()) {
        const key = JSON.stringify([
          text(node, 'group'),
          text(node, 'kind'),
          text(node, 'namespace') ?? world.namespaceOf(document),
          text(node, 'name'),
        ])
        found.set(key, [
          ...(found.get(key) ?? []),
          { document, rule, index, node, path: ['spec', 'rules', index, 'backendRefs', i] },
        ])
      }
  return found
}

const nameOf = (document: Document, world: World): string => `${world.namespaceOf(document)}/${document.name ?? ''}`

const waysByBackend = (): Map<AiBackend, readonly Way[]> => new Map()

/** The ways that the routes of the text open to a backend; without any, the Gateways that are taken to be on the way. */
export function waysTo(surroundings: Surroundings): readonly Way[] {
  const known = surroundings.world.once(waysByBackend)
  const ways = known.get(surroundings.backend) ?? findWays(surroundings)
  known.set(surroundings.backend, ways)
  return ways
}

function findWays(surroundings: Surroundings): readonly Way[] {
  const references = referencesTo(surroundings)
  const once = references.filter(({ rule }, i) => references[i - 1]?.rule !== rule)
  return references.length > 0
    ? once.flatMap((reference) => routeWays(reference, surroundings))
    : surroundings.world.once(assumedWays)
}

function routeWays(reference: RouteReference, { world }: Surroundings): Way[] {
  const { document, rule, index } = reference
  const home = world.namespaceOf(document)
  const route = {
    group: GATEWAY_API,
    kind: 'HTTPRoute',
    name: document.name ?? '',
    namespace: home,
    rule: text(rule, 'name'),
  }
  const base = { route, hostname: rewrittenHost(reference), assumedFor: null }
  const via = `HTTPRoute ${home}/${route.name} rules[${index}]`
  const parents = itemsOf(nodeAt(document.root, ['spec', 'parentRefs']))
  if (parents.length === 0) return [{ ...base, via, gateway: null }]
  return parents.map((parent) => {
    const gateway = gatewayOf(parent, home)
    const of =
      parents.length === 1
        ? ''
        : ` of ${gateway.kind} ${gateway.name}${gateway.listener === null ? '' : ` ${gateway.listener}`}`
    return { ...base, via: `${via}${of}`, gateway }
  })
}

function gatewayOf(parent: YamlNode, home: string): NonNullable<Way['gateway']> {
  return {
    group: text(parent, 'group') ?? GATEWAY_API,
    kind: text(parent, 'kind') ?? 'Gateway',
    name: text(parent, 'name') ?? '',
    namespace: text(parent, 'namespace') ?? home,
    listener: text(parent, 'sectionName'),
  }
}

/** A filter of the reference wins over one of its rule. */
function rewrittenHost({ document, rule, node, path, index }: RouteReference): Found | null {
  const places: [YamlNode, Path][] = [
    [node, path],
    [rule, ['spec', 'rules', index]],
  ]
  for (const [from, at] of places)
    for (const [i, filter] of itemsOf(entryOf(from, 'filters')?.value).entries()) {
      const host = nodeAt(filter, ['urlRewrite', 'hostname'])
      if (isPresent(host)) return { document, path: [...at, 'filters', i, 'urlRewrite', 'hostname'], node: host }
    }
  return null
}

/** The client certificate that a Gateway brings to its backends (domain: agentgateway, A1). */
export const GATEWAY_CERTIFICATE: Path = ['spec', 'tls', 'backend', 'clientCertificateRef']

/**
 * Without a route in the text, the Gateways that would change the answer are taken to be on the way: those that a policy of
 * the text targets, and those with a client certificate of their own (domain: agentgateway, vector 39).
 */
function assumedWays(world: World): readonly Way[] {
  const found = new Map<string, Way>()
  const add = (name: string, namespace: string, listener: string | null, assumedFor: Found): void => {
    const via = `Gateway ${namespace}/${name}${listener === null ? '' : ` ${listener}`}`
    const gateway = { group: GATEWAY_API, kind: 'Gateway', name, namespace, listener }
    if (!found.has(via)) found.set(via, { via, route: null, gateway, hostname: null, assumedFor })
  }
  for (const document of world.all('AgentgatewayPolicy'))
    for (const [i, ref] of itemsOf(nodeAt(document.root, ['spec', 'targetRefs'])).entries())
      if (text(ref, 'kind') === 'Gateway')
        add(text(ref, 'name') ?? '', world.namespaceOf(document), text(ref, 'sectionName'), {
          document,
          path: ['spec', 'targetRefs', i],
          node: ref,
        })
  for (const document of world.all('Gateway')) {
    const [name, namespace] = [document.name ?? '', world.namespaceOf(document)]
    const node = nodeAt(document.root, GATEWAY_CERTIFICATE)
    if (isPresent(node)) add(name, namespace, null, { document, path: GATEWAY_CERTIFICATE, node })
    for (const { policy, ref, path, sectionName } of attachedTo(
      { group: GATEWAY_API, kind: 'Gateway', name, namespace },
      { world },
      ['AgentgatewayPolicy'],
    ))
      add(name, namespace, sectionName, { document: policy, path, node: ref })
  }
  return [...found.values()].sort((a, b) => inOrder(a.via, b.via))
}

/** Whether every way leads through one and the same Gateway. */
export function leadThroughOneGateway(ways: readonly Way[]): boolean {
  const gateways = ways.flatMap(({ gateway }) => (gateway?.kind === 'Gateway' ? [gateway] : []))
  return (
    gateways.length > 0 &&
    gateways.every(({ name, namespace }) => name === gateways[0]?.name && namespace === gateways[0].namespace)
  )
}
