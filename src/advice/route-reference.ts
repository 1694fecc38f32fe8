import { grantFor } from '../connection/grants.js'
import { referencesTo } from '../connection/route-reference.js'
import { entryOf, isPresent } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

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
              fix: { document: document.index, path: [...path, 'port'], change: { do: 'remove' } },
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
      if (from === view.namespace || grantFor(view, from)) return []
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
