import type { Trap } from './trap.js'

/**
 * Priority groups without anything that notices failures: a later group serves only while the groups before it have no
 * hosts at all (kgateway-envoy, section 4.4).
 */
export const noFailover: Trap = {
  code: 'no-failover',
  find: ({ backend, release }) =>
    release.traits.includes('no-outlier-detection') && backend.groups.filter(({ members }) => members.length > 0).length > 1
      ? [{ severity: 'warning', source: 'advice', path: backend.shape.groups, params: { release: release.version } }]
      : [],
}
