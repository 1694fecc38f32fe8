import { entryOf, nodeAt } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/**
 * Groups without members pass the API server. The first one empty: the controller reads entry [0][0] and crashes; all of
 * them: the backend is refused (kgateway-envoy, T3 and T4). A later one is never used.
 */
export const emptyGroups: Trap = {
  code: 'group-without-members',
  needs: 'envoy-controller',
  find: ({ backend }) => {
    if (backend.isSingle) return []
    const all = backend.groups.every(({ members }) => members.length === 0)
    return backend.groups.flatMap(({ path, members }, i): Hit<'group-without-members'>[] => {
      // An empty list is the API server's business.
      if (members.length > 0 || entryOf(nodeAt(backend.root, path), backend.shape.members)) return []
      const fatal = all || i === 0
      return [
        {
          severity: fatal ? 'error' : 'warning',
          source: fatal ? 'controller' : 'advice',
          path,
          params: { group: i + 1, effect: all ? 'refused' : fatal ? 'crash' : 'unused' },
          dropsBackend: fatal,
          fix: { path, change: { do: 'remove' } },
        },
      ]
    })
  },
}
