import type { AiBackend } from '../shapes/shape.js'
import type { World } from '../documents/world.js'
import { isPresent, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { attachedTo, inOrder, text, type PolicyTarget } from './attached.js'
import type { Surroundings } from './connection.js'
import { pathsOf, type RoutePath } from './route-path.js'
import { referencesTo, referencesToAll, rewrittenHost, type Found, type RouteReference } from './route-reference.js'

export const GATEWAY_API = 'gateway.networking.k8s.io'

/** One way by which requests reach a backend: a rule of an HTTPRoute, through a Gateway's listener. */
export interface BackendRoute {
  readonly via: string
  readonly route: (PolicyTarget & { readonly rule: string | null }) | null
  readonly gateway: (PolicyTarget & { readonly listener: string | null }) | null
  /** The rule of a route that leads here; null where none does. */
  readonly rule: YamlNode | null
  /** The Host that a URLRewrite of the rule sets. */
  readonly hostname: Found | null
  /** What match and URLRewrite say of the path; null where that is nothing. */
  readonly path: RoutePath | null
  /** What makes a Gateway count that no route of the text leads through; null where a route does. */
  readonly assumedFor: Found | null
}

const routesByBackend = (): Map<AiBackend, readonly BackendRoute[]> => new Map()

/** The ways that the routes of the text open to a backend; without any, the Gateways that are taken to be on the way. */
export function routesTo(surroundings: Surroundings): readonly BackendRoute[] {
  const known = surroundings.world.once(routesByBackend)
  const ways = known.get(surroundings.backend) ?? findRoutes(surroundings)
  known.set(surroundings.backend, ways)
  return ways
}

function findRoutes(surroundings: Surroundings): readonly BackendRoute[] {
  const { parents } = surroundings.backend.shape
  if (parents) return parentRoutes(parents, surroundings)
  const references = referencesTo(surroundings)
  const once = references.filter(({ rule }, i) => references[i - 1]?.rule !== rule)
  return references.length > 0
    ? once.flatMap((reference) => routesBy(reference, surroundings))
    : surroundings.world.once(assumedRoutes)
}

/**
 * The ways of an object that names its Gateways and routes itself. A route takes in all objects of a kind, by a reference
 * to `*` (domain: agentgateway-1.5-1.7, section 6.2).
 */
function parentRoutes(parents: Path, { world, backend, namespace }: Surroundings): readonly BackendRoute[] {
  return itemsOf(nodeAt(backend.root, parents)).flatMap((parent): readonly BackendRoute[] => {
    if (text(parent, 'kind') === 'HTTPRoute') {
      const [name, rule] = [text(parent, 'name'), text(parent, 'sectionName')]
      return referencesToAll(backend.shape, text(parent, 'namespace') ?? namespace, world)
        .filter(({ document }) => document.name === name)
        .filter((reference) => rule === null || text(reference.rule, 'name') === rule)
        .flatMap((reference) => routesBy(reference, { world }))
    }
    return listenersOf(parent, namespace, world).map((gateway) => {
      const via = `${gateway.kind} ${gateway.namespace}/${gateway.name}${gateway.listener === null ? '' : ` ${gateway.listener}`}`
      return { via, route: null, gateway, rule: null, hostname: null, path: null, assumedFor: null }
    })
  })
}

function routesBy(reference: RouteReference, { world }: Pick<Surroundings, 'world'>): BackendRoute[] {
  const { document, rule, index } = reference
  const home = world.namespaceOf(document)
  const route = {
    group: GATEWAY_API,
    kind: 'HTTPRoute',
    name: document.name ?? '',
    namespace: home,
    rule: text(rule, 'name'),
  }
  const paths = pathsOf(reference)
  const parents = itemsOf(nodeAt(document.root, ['spec', 'parentRefs']))
  const gateways = parents.length === 0 ? [null] : parents.flatMap((parent) => listenersOf(parent, home, world))
  return gateways.flatMap((gateway) => {
    const through =
      gateway === null || gateways.length === 1
        ? ''
        : ` of ${gateway.kind} ${gateway.name}${gateway.listener === null ? '' : ` ${gateway.listener}`}`
    const via = `HTTPRoute ${home}/${route.name} rules[${index}]${through}`
    const hostname = rewrittenHost(reference)
    return paths.map((path) => ({ via, route, gateway, rule, hostname, path, assumedFor: null }))
  })
}

type Gateway = NonNullable<BackendRoute['gateway']>

/** The listeners that a route joins by one parentRef: the named one, else all of the Gateway (domain: agentgateway, D9). */
function listenersOf(parent: YamlNode, home: string, world: World): readonly Gateway[] {
  const gateway = {
    group: text(parent, 'group') ?? GATEWAY_API,
    kind: text(parent, 'kind') ?? 'Gateway',
    name: text(parent, 'name') ?? '',
    namespace: text(parent, 'namespace') ?? home,
  }
  const named = text(parent, 'sectionName')
  if (named !== null) return [{ ...gateway, listener: named }]
  const sections = sectionsWithPolicies(gateway, world)
  if (sections.length === 0) return [{ ...gateway, listener: null }]
  const found = world.find(gateway.kind, gateway.namespace, gateway.name)
  const listeners = itemsOf(nodeAt(found?.root, ['spec', 'listeners']))
    .filter((listener) => HTTP.includes(text(listener, 'protocol') ?? ''))
    .flatMap((listener) => text(listener, 'name') ?? [])
  // Listeners that no policy names are all alike.
  const other = found === undefined || listeners.some((name) => !sections.includes(name)) ? [null] : []
  const theirs = found === undefined ? sections : sections.filter((name) => listeners.includes(name))
  return [...theirs, ...other].map((listener) => ({ ...gateway, listener }))
}

/** The protocols that carry HTTPRoutes. */
const HTTP = ['HTTP', 'HTTPS']

/** The sections of an object that policies of the text name. */
function sectionsWithPolicies(target: PolicyTarget, world: World): readonly string[] {
  return [
    ...new Set(attachedTo(target, { world }, ['AgentgatewayPolicy']).flatMap(({ sectionName }) => sectionName ?? [])),
  ]
}

/** The client certificate that a Gateway brings to its backends (domain: agentgateway, A1). */
export const GATEWAY_CERTIFICATE: Path = ['spec', 'tls', 'backend', 'clientCertificateRef']

/**
 * Without a route in the text, the Gateways that would change the answer are taken to be on the way: those that a policy of
 * the text targets, and those with a client certificate of their own (domain: agentgateway, vector 39).
 */
function assumedRoutes(world: World): readonly BackendRoute[] {
  const found = new Map<string, BackendRoute>()
  const add = (name: string, namespace: string, listener: string | null, assumedFor: Found): void => {
    const via = `Gateway ${namespace}/${name}${listener === null ? '' : ` ${listener}`}`
    const gateway = { group: GATEWAY_API, kind: 'Gateway', name, namespace, listener }
    if (!found.has(via))
      found.set(via, { via, route: null, gateway, rule: null, hostname: null, path: null, assumedFor })
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
export function leadThroughOneGateway(ways: readonly BackendRoute[]): boolean {
  const known = oneGateway.get(ways) ?? leadThroughOne(ways)
  oneGateway.set(ways, known)
  return known
}

const oneGateway = new WeakMap<readonly BackendRoute[], boolean>()

function leadThroughOne(ways: readonly BackendRoute[]): boolean {
  const gateways = ways.flatMap(({ gateway }) => (gateway?.kind === 'Gateway' ? [gateway] : []))
  return (
    gateways.length > 0 &&
    gateways.every(({ name, namespace }) => name === gateways[0]?.name && namespace === gateways[0].namespace)
  )
}

/** Ways that lead to the same answer, whatever the member; the first one stands for all. */
export interface WayGroup {
  readonly way: BackendRoute
  /** Stands for all ways that differ from it in nothing but the path and what says so. */
  readonly base: BackendRoute
  readonly vias: readonly string[]
}

const groupsOf = new WeakMap<readonly BackendRoute[], Map<boolean, readonly WayGroup[]>>()

/**
 * The ways by what an answer can depend on: policies on the route and the Gateway, the Host of a URLRewrite, a Gateway's
 * certificate, and the path where it counts. Worked out once for a backend.
 */
export function alike(ways: readonly BackendRoute[], world: World, withPath: boolean): readonly WayGroup[] {
  const known = groupsOf.get(ways) ?? new Map<boolean, readonly WayGroup[]>()
  groupsOf.set(ways, known)
  const groups = known.get(withPath) ?? group(ways, world, withPath)
  known.set(withPath, groups)
  return groups
}

function group(ways: readonly BackendRoute[], world: World, withPath: boolean): readonly WayGroup[] {
  const found = new Map<string, { way: BackendRoute; base: BackendRoute; vias: string[] }>()
  const bases = new Map<string, BackendRoute>()
  for (const way of ways) {
    const common = fingerprintOf(way, world, false)
    const base = bases.get(common) ?? way
    bases.set(common, base)
    const fingerprint = withPath ? fingerprintOf(way, world, true) : common
    const known = found.get(fingerprint)
    if (known) known.vias.push(way.via)
    else
      found.set(fingerprint, {
        way: withPath || way.path === null ? way : { ...way, path: null },
        base,
        vias: [way.via],
      })
  }
  return [...found.values()]
}

function fingerprintOf(
  { route, gateway, hostname, path, assumedFor }: BackendRoute,
  world: World,
  withPath: boolean,
): string {
  const policies = (target: PolicyTarget | null, section: string | null): number[] =>
    target
      ? attachedTo(target, { world }).flatMap(({ policy, sectionName }) =>
          sectionName === null || sectionName === section ? policy.index : [],
        )
      : []
  const own = gateway && world.find('Gateway', gateway.namespace, gateway.name)
  return JSON.stringify([
    policies(route, route?.rule ?? null),
    policies(gateway, gateway?.listener ?? null),
    hostname && stringOf(hostname.node),
    isPresent(nodeAt(own?.root, GATEWAY_CERTIFICATE)) ? own?.index : null,
    withPath ? [path?.value, path?.isWhole] : null,
    assumedFor !== null,
  ])
}
