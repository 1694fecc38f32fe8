import { agentgateway100 } from './agentgateway/1.0.0.js'
import { agentgateway110 } from './agentgateway/1.1.0.js'
import { agentgateway120 } from './agentgateway/1.2.0.js'
import { agentgateway121 } from './agentgateway/1.2.1.js'
import { agentgateway130 } from './agentgateway/1.3.0.js'
import { agentgateway131 } from './agentgateway/1.3.1.js'
import { agentgateway140 } from './agentgateway/1.4.0.js'
import { agentgateway141 } from './agentgateway/1.4.1.js'
import { agentgateway150 } from './agentgateway/1.5.0.js'
import { agentgateway160 } from './agentgateway/1.6.0.js'
import { agentgateway170 } from './agentgateway/1.7.0.js'
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
import { kgateway221 } from './kgateway/2.2.1.js'
import { kgateway222 } from './kgateway/2.2.2.js'
import { kgateway224 } from './kgateway/2.2.4.js'
import { kgateway230 } from './kgateway/2.3.0.js'
import { kgateway244 } from './kgateway/2.4.4.js'
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
  ['kgateway@2.2.0', '2026-01-30', kgateway220],
  ['kgateway@2.2.1', '2026-02-17', kgateway221],
  ['kgateway@2.2.2', null, kgateway222],
  ['kgateway@2.2.3', '2026-04-13'],
  ['kgateway@2.2.4', '2026-05-04', kgateway224],
  ['agentgateway@1.0.0', '2026-03-13', agentgateway100],
  ['agentgateway@1.0.1', '2026-03-20'],
  ['agentgateway@1.1.0', '2026-04-09', agentgateway110],
  ['agentgateway@1.2.0', '2026-05-13', agentgateway120],
  ['agentgateway@1.2.1', '2026-05-15', agentgateway121],
  ['agentgateway@1.3.0', '2026-06-18', agentgateway130],
  ['agentgateway@1.3.1', '2026-06-22', agentgateway131],
  ['agentgateway@1.4.0', '2026-07-27', agentgateway140],
  ['agentgateway@1.4.1', '2026-07-29', agentgateway141],
  ['agentgateway@1.5.0', '2026-08-27', agentgateway150],
  ['agentgateway@1.6.0', '2026-10-02', agentgateway160],
  ['agentgateway@1.7.0', '2026-10-27', agentgateway170],
]

/** kgateway without AI kinds, beside the line: what serves AI backends went on as agentgateway. */
export const BESIDE: readonly Row[] = [
  ['kgateway@2.3.0', '2026-05-18', kgateway230],
  ['kgateway@2.4.4', '2026-08-31', kgateway244],
]

/** How much of the line is kgateway. */
const FORK = LINE.findIndex(([id]) => id.startsWith('agentgateway@'))

/** Every release that the product knows, oldest first; those beside the line stand where they leave it, so that none of them is the newest. */
export const releases: readonly Release[] = [
  ...descend(LINE.slice(0, FORK)),
  ...descend(BESIDE, LINE.slice(0, FORK)),
  ...descend(LINE.slice(FORK), LINE.slice(0, FORK)),
]

/** Names that mean a release of the table. */
const ALIASES: Readonly<Record<string, string>> = { 'kgateway@2.2': 'kgateway@2.2.0' }

/**
 * The release of that name (`kgateway@2.0.5`). A later patch of a listed minor that has no row of its own is answered as the
 * last listed one, and is `assumed`; undefined for any other name.
 */
export function findRelease(id: string, table: readonly Release[] = releases): Release | undefined {
  const name = ALIASES[id] ?? id
  return table.find((release) => releaseId(release) === name) ?? assumed(name, table)
}

const assumptions = new WeakMap<Release, Map<string, Release>>()

/** A patch that nobody looked at; the same object each time. */
function assumed(id: string, table: readonly Release[]): Release | undefined {
  const [, product, minor, patch = ''] = /^([a-z]+)@(\d+\.\d+)\.(0|[1-9]\d{0,8})$/.exec(id) ?? []
  const last = table.findLast(
    (release) => release.product === product && minorOf(releaseId(release)) === `${product}@${minor}`,
  )
  if (!last || !(Number(patch) > Number(last.version.split('.')[2]))) return undefined
  const known = assumptions.get(last) ?? new Map<string, Release>()
  assumptions.set(last, known)
  const release = known.get(id) ?? {
    ...last,
    version: `${minor}.${patch}`,
    superseded: true,
    evidence: 'assumed',
    answersAs: releaseId(last),
  }
  known.set(id, release)
  return release
}

/** Releases whose names are nearest to one that does not exist: same product and minor first. */
export function nearestReleases(id: string, table: readonly Release[] = releases): readonly string[] {
  const [product] = id.split('@')
  const rank = (release: Release): number =>
    (release.product === product ? 2 : 0) + (minorOf(releaseId(release)) === minorOf(id) ? 1 : 0)
  const best = Math.max(...table.map(rank))
  return table.filter((release) => rank(release) === best).map(releaseId)
}
