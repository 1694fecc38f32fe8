import type { Document } from '../documents/documents.js'
import { distance } from '../schema/suggest.js'
import type { World } from '../documents/world.js'
import type { AiBackend, Located } from '../shapes/shape.js'
import { entryOf, isPresent, itemsOf, nodeAt, scalarOf, stringOf, type YamlNode } from '../yaml/nodes.js'
import { text } from './attached.js'
import { referencesToAll } from './route-reference.js'
import { GATEWAY_API } from './routes.js'

/** Why an object does not join a parent that it names (domain: agentgateway-1.5-1.7, section 6.2). */
export type ParentFault =
  | 'parent-kind'
  | 'no-listener'
  | 'kinds'
  | 'namespaces'
  | 'hostnames'
  | 'route-namespace'
  | 'no-rule'
  | 'rule-form'
  | 'route-joins-none'

/** One parent of an object, and what keeps the object from it as far as the text shows; null where nothing does. */
export interface Parent extends Located<{ readonly kind: string; readonly namespace: string; readonly name: string }> {
  readonly section: string | null
  readonly fault: ParentFault | null
}

/** The parents that an object names itself; none for shapes whose objects are named by routes. */
export function parentsOf(
  { backend, document, world }: { readonly backend: AiBackend; readonly document: Document; readonly world: World },
  byRoute: boolean,
): readonly Parent[] {
  const { shape } = backend
  const { parents } = shape
  if (!parents) return []
  const home = world.namespaceOf(document)
  return itemsOf(nodeAt(document.root, parents)).map((node, i) => {
    const value = {
      kind: text(node, 'kind') ?? 'Gateway',
      namespace: text(node, 'namespace') ?? home,
      name: text(node, 'name') ?? '',
    }
    const at = { node, value, shape, home, world, byRoute }
    return { value, path: [...parents, i], node, section: text(node, 'sectionName'), fault: faultOf(at) }
  })
}

interface At {
  readonly node: YamlNode
  readonly value: Parent['value']
  readonly shape: AiBackend['shape']
  readonly home: string
  readonly world: World
  /** Routes are parents too. */
  readonly byRoute: boolean
}

function faultOf(at: At): ParentFault | null {
  const { kind } = at.value
  const isGatewayApi = (text(at.node, 'group') ?? GATEWAY_API).startsWith('gateway.networking.')
  if (isGatewayApi && kind === 'HTTPRoute') return at.byRoute ? routeFault(at) : 'parent-kind'
  return isGatewayApi && (kind === 'Gateway' || kind === 'ListenerSet')
    ? listenerFault({ ...at, takes: { group: at.shape.group, kind: at.shape.kind, byDefault: false } })
    : 'parent-kind'
}

/** What kind of object wants to join; `byDefault`: a listener that lists no kinds takes it. */
interface Joining extends Pick<At, 'node' | 'value' | 'home' | 'world'> {
  /** Names that the object answers to; none: any. */
  readonly hostnames?: readonly string[]
  readonly takes: { readonly group: string; readonly kind: string; readonly byDefault: boolean }
}

/** What keeps an object from the listeners of a parent that the text holds; null where nothing does. */
export function listenerFault({ node, value, takes, home, world, hostnames = [] }: Joining): ParentFault | null {
  const parent = world.find(value.kind, value.namespace, value.name)
  if (!parent) return null
  const [section, port] = [text(node, 'sectionName'), scalarOf(entryOf(node, 'port')?.value)]
  const listeners = itemsOf(nodeAt(parent.root, ['spec', 'listeners'])).filter(
    (listener) =>
      (section === null || text(listener, 'name') === section) &&
      (typeof port !== 'number' || scalarOf(entryOf(listener, 'port')?.value) === port),
  )
  if (listeners.length === 0) return 'no-listener'
  const taking = listeners.filter((listener) => {
    const kinds = itemsOf(nodeAt(listener, ['allowedRoutes', 'kinds']))
    if (kinds.length === 0) return takes.byDefault
    return kinds.some(
      (each) => text(each, 'kind') === takes.kind && (text(each, 'group') ?? GATEWAY_API) === takes.group,
    )
  })
  if (taking.length === 0) return 'kinds'
  const isOpen = (listener: YamlNode): boolean => {
    const from = text(nodeAt(listener, ['allowedRoutes', 'namespaces']), 'from') ?? 'Same'
    return from === 'Same' ? home === value.namespace : from !== 'None'
  }
  const opened = taking.filter(isOpen)
  if (opened.length === 0) return 'namespaces'
  const meets = (listener: YamlNode): boolean => {
    const own = text(listener, 'hostname') ?? ''
    return own === '' || hostnames.length === 0 || hostnames.some((name) => haveOneInCommon(own, name))
  }
  return opened.some(meets) ? null : 'hostnames'
}

/** Whether two hostnames can be one name: `*.` stands for one label or more (Gateway API, `Hostname` @ v1.4). */
function haveOneInCommon(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  const covers = (wide: string, name: string): boolean =>
    wide === name || (wide.startsWith('*.') && name.endsWith(wide.slice(1)) && name.length >= wide.length)
  return covers(one, other) || covers(other, one)
}

/** A route takes models in by one reference to all of them, in a rule that does nothing else (section 6.2). */
function routeFault({ node, value, shape, home, world }: At): ParentFault | null {
  if (value.namespace !== home) return 'route-namespace'
  const route = world.find(value.kind, value.namespace, value.name)
  if (!route) return null
  const rules = itemsOf(nodeAt(route.root, ['spec', 'rules']))
  const section = text(node, 'sectionName')
  const rule = section === null ? rules.length === 1 && rules[0] : rules.find((each) => text(each, 'name') === section)
  if (!rule) return 'no-rule'
  const [reference] = referencesToAll(shape, value.namespace, world).filter((each) => each.rule === rule)
  if (!reference || !takesAll(rule, reference.node)) return 'rule-form'
  const parents = itemsOf(nodeAt(route.root, ['spec', 'parentRefs']))
  return parents.length > 0 && parents.every((parent) => routeJoinFault(route, parent, world) !== null)
    ? 'route-joins-none'
    : null
}

/** What keeps a route from the listeners of a Gateway that it names; null where nothing does, or the text does not hold the Gateway. */
export function routeJoinFault(route: Document, parent: YamlNode, world: World): ParentFault | null {
  const home = world.namespaceOf(route)
  const value = {
    kind: text(parent, 'kind') ?? 'Gateway',
    namespace: text(parent, 'namespace') ?? home,
    name: text(parent, 'name') ?? '',
  }
  const hostnames = itemsOf(nodeAt(route.root, ['spec', 'hostnames'])).flatMap((each) => stringOf(each) ?? [])
  const takes = { group: GATEWAY_API, kind: 'HTTPRoute', byDefault: true }
  return value.kind === 'Gateway' ? listenerFault({ node: parent, value, takes, home, world, hostnames }) : null
}

function takesAll(rule: YamlNode, reference: YamlNode): boolean {
  const weight = scalarOf(entryOf(reference, 'weight')?.value)
  const paths = itemsOf(entryOf(rule, 'matches')?.value).map((match) => entryOf(match, 'path')?.value)
  return (
    itemsOf(entryOf(rule, 'backendRefs')?.value).length === 1 &&
    !isPresent(entryOf(reference, 'port')?.value) &&
    (weight === undefined || weight === null || weight === 1) &&
    itemsOf(entryOf(reference, 'filters')?.value).length === 0 &&
    itemsOf(entryOf(rule, 'filters')?.value).every((filter) =>
      ['urlRewrite', 'requestRedirect'].every((name) => !isPresent(entryOf(filter, name)?.value)),
    ) &&
    paths.every((path) => (text(path, 'type') ?? 'PathPrefix') === 'PathPrefix')
  )
}

/** The listener of a parent that a section with a slip in it, or none there is, was probably meant for; null where that is not plain. */
export function nearestListener(
  { kind, namespace, name }: Parent['value'],
  section: string | null,
  world: World,
): string | null {
  if (section === null) return null
  const names = itemsOf(nodeAt(world.find(kind, namespace, name)?.root, ['spec', 'listeners'])).flatMap(
    (listener) => text(listener, 'name') ?? [],
  )
  const near = names.length === 1 ? names : names.filter((each) => distance(each, section) <= 1)
  return near.length === 1 ? (near[0] ?? null) : null
}
