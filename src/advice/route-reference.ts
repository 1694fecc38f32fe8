import { referencesTo, type RouteReference } from '../connection/route-reference.js'
import { GATEWAY_API } from '../connection/ways.js'
import { entryOf, isPresent, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap, View } from './trap.js'

/** A backend has its own ports: a route that names one is refused (kgateway-envoy, T26). */
export const routeWithPort: Trap = {
  code: 'route-names-port',
  needs: 'envoy-controller',
  find: (view) =>
    referencesTo(view).flatMap(({ document, node, path }): Hit<'route-names-port'>[] =>
      isPresent(entryOf(node, 'port')?.value)
        ? [
            {
              severity: 'error',
              source: 'controller',
              document: document.index,
              path: [...path, 'port'],
              params: { route: document.name ?? '' },
            },
          ]
        : [],
    ),
}

/** A route of another namespace needs a ReferenceGrant in the backend's (kgateway-envoy, T27; agentgateway, section 6). */
export const referenceGrant: Trap = {
  code: 'reference-grant-missing',
  find: (view) =>
    referencesTo(view).flatMap((reference): Hit<'reference-grant-missing'>[] => {
      const from = view.world.namespaceOf(reference.document)
      if (from === view.namespace || isGranted(reference, view)) return []
      const params = { route: reference.document.name ?? '', from, to: view.namespace, kind: view.backend.shape.kind }
      return [
        {
          severity: 'warning',
          source: 'advice',
          document: reference.document.index,
          path: [...reference.path, 'namespace'],
          params,
        },
      ]
    }),
}

function isGranted({ document }: RouteReference, { world, namespace, backend }: View): boolean {
  const from = { group: GATEWAY_API, kind: 'HTTPRoute', namespace: world.namespaceOf(document) }
  const to = { group: backend.shape.group, kind: backend.shape.kind }
  const name = stringOf(nodeAt(backend.root, ['metadata', 'name']))
  return world
    .all('ReferenceGrant')
    .filter((grant) => world.namespaceOf(grant) === namespace)
    .some(({ root }) => {
      const allows = (list: 'from' | 'to', wanted: Readonly<Record<string, string>>) =>
        itemsOf(nodeAt(root, ['spec', list])).filter((item) =>
          Object.entries(wanted).every(([field, value]) => stringOf(entryOf(item, field)?.value) === value),
        )
      const targets = allows('to', to).map((item) => stringOf(entryOf(item, 'name')?.value))
      return allows('from', from).length > 0 && targets.some((target) => target === undefined || target === name)
    })
}
