import type { Document } from '../documents/documents.js'
import type { World } from '../documents/world.js'
import { entryOf, isPresent, itemsOf, nodeAt, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { inOrder, text } from './attached.js'
import type { Surroundings } from './connection.js'

/** A value of an object that stands on the way. */
export interface Found {
  readonly document: Document
  readonly path: Path
  readonly node: YamlNode
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

/** The places where routes of a namespace name all objects of a kind at once. */
export function referencesToAll(
  { group, kind }: Pick<Surroundings['backend']['shape'], 'group' | 'kind'>,
  namespace: string,
  world: World,
): readonly RouteReference[] {
  return world.once(routeReferences).get(JSON.stringify([group, kind, namespace, '*'])) ?? []
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
        const reference = { document, rule, index, node, path: ['spec', 'rules', index, 'backendRefs', i] }
        const known = found.get(key)
        if (known) known.push(reference)
        else found.set(key, [reference])
      }
  return found
}

const nameOf = (document: Document, world: World): string => `${world.namespaceOf(document)}/${document.name ?? ''}`

/** A filter of the reference wins over one of its rule. */
export function rewrittenHost({ document, rule, node, path, index }: RouteReference): Found | null {
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
