import { isRetried, outlierDetection } from './failover.js'
import type { Trap } from './trap.js'

/**
 * Priority groups without anything that notices failures: a later group serves only while the groups before it have no
 * hosts at all (kgateway-envoy, section 4.4). Where a route of the text retries, its writer expects more: a warning. On 2.1 a
 * BackendConfigPolicy with a detector of outliers brings failover.
 */
export const noFailover: Trap = {
  code: 'no-failover',
  needs: 'no-outlier-detection',
  find: (view) =>
    view.backend.groups.filter(({ members }) => members.length > 0).length > 1 && !outlierDetection(view)
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
