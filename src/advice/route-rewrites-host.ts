import { referencesTo, rewrittenHost } from '../connection/route-reference.js'
import { fieldsOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
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
      fix: { path: removedBy(document.root, path), change: { do: 'remove' } },
    }))
  },
}

/** The hostname, and what would be left empty around it. */
function removedBy(root: YamlNode | null, hostname: Path): Path {
  const [rewrite, filter, filters] = [1, 2, 3].map((up) => hostname.slice(0, -up))
  const at = (path: Path | undefined): YamlNode | undefined => nodeAt(root ?? undefined, path ?? [])
  if (!rewrite || !filter || !filters || fieldsOf(at(rewrite)).length > 1) return hostname
  return itemsOf(at(filters)).length > 1 ? filter : filters
}
