import { routesTo } from '../connection/routes.js'
import { ROUTE_TYPES } from '../model/request.js'
import { standardOf } from '../request/routes.js'
import type { Hit, Trap } from './trap.js'

/** Kinds that take any body as it comes. */
const TAKES_ALL: readonly string[] = ['Passthrough', 'Detect']

/**
 * A route of the text leads a path of another API here, and no entry of `routes` says so: its bodies are read as chat
 * completions (domain: agentgateway, T32).
 */
export const routeTypeMissing: Trap = {
  code: 'route-type-missing',
  needs: 'policies-decide-tls',
  find: (view) => {
    const [endpoint] = view.endpoints.filter(({ reachable }) => reachable)
    // A virtual model's kinds follow from the paths that are called.
    if (!endpoint || view.backend.shape.parents) return []
    const configured: readonly string[] = endpoint.requests.map(({ routeType }) => routeType)
    if (configured.some((type) => TAKES_ALL.includes(type))) return []
    const told = new Set<string>()
    return routesTo(view).flatMap(({ path }): Hit<'route-type-missing'>[] => {
      if (!path?.isWhole) return []
      const type = ROUTE_TYPES.find((each) => path.value === standardOf(each))
      if (!type || type === 'Completions' || configured.includes(type) || told.has(type)) return []
      told.add(type)
      const params = { path: path.value, type }
      return [{ severity: 'warning', source: 'advice', document: path.document, path: path.path, params }]
    })
  },
}
