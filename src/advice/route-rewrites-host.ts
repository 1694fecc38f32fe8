import { referencesTo, rewrittenHost } from '../connection/ways.js'
import { stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** A hostname of URLRewrite wins over the automatic one in 2.0 (kgateway-envoy, D4; C2 for 2.1, where it does not). */
export const routeRewritesHost: Trap = {
  code: 'route-rewrites-host',
  needs: 'route-host-wins',
  find: (view) => {
    const found = referencesTo(view).flatMap((reference) => rewrittenHost(reference) ?? [])
    const once = found.filter(({ node }, i) => found.findIndex((other) => other.node === node) === i)
    return once.map(({ document, path, node }): Hit<'route-rewrites-host'> => ({
      severity: 'warning',
      source: 'advice',
      document: document.index,
      path,
      params: { host: stringOf(node) ?? '', backend: view.document.name ?? '' },
      fix: { path, change: { do: 'remove' } },
    }))
  },
}
