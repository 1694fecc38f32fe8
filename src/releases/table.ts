import { agentgateway100 } from './agentgateway/1.0.0.js'
import { agentgateway110 } from './agentgateway/1.1.0.js'
import { agentgateway120 } from './agentgateway/1.2.0.js'
import { agentgateway121 } from './agentgateway/1.2.1.js'
import { agentgateway130 } from './agentgateway/1.3.0.js'
import { agentgateway131 } from './agentgateway/1.3.1.js'
import { agentgateway140 } from './agentgateway/1.4.0.js'
import { agentgateway141 } from './agentgateway/1.4.1.js'
import { descend, minorOf, type Row } from './descent.js'
import { kgateway200beta1 } from './kgateway/2.0.0-beta1.js'
import { kgateway200beta2 } from './kgateway/2.0.0-beta2.js'
import { kgateway200beta3 } from './kgateway/2.0.0-beta3.js'
import { kgateway200rc1 } from './kgateway/2.0.0-rc.1.js'
import { kgateway200rc2 } from './kgateway/2.0.0-rc.2.js'
import { kgateway201 } from './kgateway/2.0.1.js'
import { kgateway202 } from './kgateway/2.0.2.js'
import { kgateway210 } from './kgateway/2.1.0.js'
import { kgateway220 } from './kgateway/2.2.0.js'
import { releaseId, type Release } from './release.js'

/** The line of descent, oldest first: a row without a change answers as the row before it. */
export const LINE: readonly Row[] = [
  ['kgateway@2.0.0-beta1', '2025-03-11', kgateway200beta1],
  ['kgateway@2.0.0-beta2', '2025-03-18', kgateway200beta2],
  ['kgateway@2.0.0-beta3', '2025-03-25', kgateway200beta3],
  ['kgateway@2.0.0-rc.1', '2025-03-28', kgateway200rc1],
  ['kgateway@2.0.0-rc.2', '2025-03-31', kgateway200rc2],
  ['kgateway@2.0.0-rc.3', '2025-03-31'],
  ['kgateway@2.0.0', '2025-04-01'],
  ['kgateway@2.0.1', '2025-05-01', kgateway201],
  ['kgateway@2.0.2', '2025-05-12', kgateway202],
  ['kgateway@2.0.3', '2025-06-28'],
  ['kgateway@2.0.4', '2025-08-06'],
  ['kgateway@2.0.5', '2025-10-07'],
  ['kgateway@2.1.0', '2025-10-09', kgateway210],
  ['kgateway@2.1.1', '2025-10-22'],
  ['kgateway@2.1.2', '2025-12-05'],
  // The v2.2.x branch; no tag was at hand.
  ['kgateway@2.2', '2026-01-30', kgateway220],
  ['agentgateway@1.0.0', '2026-03-13', agentgateway100],
  ['agentgateway@1.0.1', '2026-03-20'],
  ['agentgateway@1.1.0', '2026-04-09', agentgateway110],
  ['agentgateway@1.2.0', '2026-05-13', agentgateway120],
  ['agentgateway@1.2.1', '2026-05-15', agentgateway121],
  ['agentgateway@1.3.0', '2026-06-18', agentgateway130],
  ['agentgateway@1.3.1', '2026-06-22', agentgateway131],
  ['agentgateway@1.4.0', '2026-07-27', agentgateway140],
  ['agentgateway@1.4.1', '2026-07-29', agentgateway141],
]

/** Every release that the product knows, oldest first. */
export const releases: readonly Release[] = descend(LINE)

/** The release of that name (`kgateway@2.0.5`). */
export function findRelease(id: string, table: readonly Release[] = releases): Release | undefined {
  return table.find((release) => releaseId(release) === id)
}

/** Releases whose names are nearest to one that does not exist: same product and minor first. */
export function nearestReleases(id: string, table: readonly Release[] = releases): readonly string[] {
  const [product] = id.split('@')
  const rank = (release: Release): number =>
    (release.product === product ? 2 : 0) + (minorOf(releaseId(release)) === minorOf(id) ? 1 : 0)
  const best = Math.max(...table.map(rank))
  return table.filter((release) => rank(release) === best).map(releaseId)
}
