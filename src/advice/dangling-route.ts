import { referencesTo } from '../connection/route-reference.js'
import { isAiBackend } from '../releases/choose.js'
import { entryOf, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Document } from '../documents/documents.js'
import type { Hit, Trap, View } from './trap.js'

/**
 * A route that names a backend which the text does not have, while one stands there that no route leads to: as after a new
 * name that the reference did not follow (domain: agentgateway, section 6). Where every backend is led to, the other one may
 * stand in another file.
 */
export const danglingRoute: Trap = {
  code: 'route-names-absent',
  find: (view) => {
    const { backend, document, world } = view
    const name = document.name ?? ''
    if (backend.shape.parents || name === '' || referencesTo(view).length > 0) return []
    const lonely = lonelyBackends(view)
    if (lonely[0] !== document) return []
    return danglingReferences(view).map(({ route, path, found }): Hit<'route-names-absent'> => ({
      severity: 'warning',
      source: 'advice',
      document: route.index,
      path,
      params: { route: route.name ?? '', kind: backend.shape.kind, found, backend: name },
      ...(lonely.length === 1 && { fix: { document: route.index, path, change: { do: 'set', value: name } } }),
    }))

    function lonelyBackends({ namespace }: View): readonly Document[] {
      return world
        .all(backend.shape.kind)
        .filter((each) => isAiBackend(each) && world.namespaceOf(each) === namespace && !isNamed(each.name ?? ''))
    }

    function isNamed(other: string): boolean {
      return routeNames(view).some(({ found }) => found === other)
    }
  },
}

interface RouteName {
  readonly route: Document
  /** Of the name. */
  readonly path: Path
  readonly found: string
}

/** The names of backends of this kind and namespace that routes of the text have. */
function routeNames({ backend, namespace, world }: View): readonly RouteName[] {
  const { group, kind } = backend.shape
  return world.all('HTTPRoute').flatMap((route) =>
    itemsOf(nodeAt(route.root, ['spec', 'rules'])).flatMap((rule, r) =>
      itemsOf(entryOf(rule, 'backendRefs')?.value).flatMap((ref, i): RouteName[] => {
        const text = (field: string): string | undefined => stringOf(entryOf(ref, field)?.value)
        const found = text('name')
        const isOurs = text('group') === group && text('kind') === kind
        const home = text('namespace') ?? world.namespaceOf(route)
        const path = ['spec', 'rules', r, 'backendRefs', i, 'name']
        return isOurs && home === namespace && found !== undefined && found !== '' ? [{ route, path, found }] : []
      }),
    ),
  )
}

const danglingReferences = (view: View): readonly RouteName[] =>
  routeNames(view).filter(
    ({ found }) => found !== '*' && !view.world.find(view.backend.shape.kind, view.namespace, found),
  )
