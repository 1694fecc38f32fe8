import { entryOf, isPresent, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Trap, View } from './trap.js'

/**
 * Priority groups without anything that notices failures: a later group serves only while the groups before it have no
 * hosts at all (kgateway-envoy, section 4.4). Where a route of the text retries, its writer expects more: a warning.
 */
export const noFailover: Trap = {
  code: 'no-failover',
  needs: 'no-outlier-detection',
  find: (view) =>
    view.backend.groups.filter(({ members }) => members.length > 0).length > 1
      ? [
          {
            severity: isRetried(view) ? 'warning' : 'info',
            source: 'advice',
            path: view.backend.shape.groups,
            params: { release: view.release.version },
          },
        ]
      : [],
}

/** Whether an HTTPRoute of the text retries requests to the backend. */
function isRetried({ world, backend }: View): boolean {
  const name = stringOf(nodeAt(backend.root, ['metadata', 'name']))
  return world
    .all('HTTPRoute')
    .flatMap(({ root }) => itemsOf(nodeAt(root, ['spec', 'rules'])))
    .some(
      (rule) =>
        isPresent(entryOf(rule, 'retry')?.value) &&
        itemsOf(entryOf(rule, 'backendRefs')?.value).some((ref) => stringOf(entryOf(ref, 'name')?.value) === name),
    )
}
