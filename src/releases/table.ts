import * as agentgateway1 from './agentgateway-1.js'
import { companions } from './companions.js'
import * as kgateway20 from './kgateway-2.0.js'
import { kgateway21 } from './kgateway-2.1.js'
import { kgateway22 } from './kgateway-2.2.js'
import { releaseId, type Family, type Release } from './release.js'

/** Version, date of its tag (domain: kgateway-envoy, section 1), family. */
type Row = readonly [version: string, date: string, family: Family]

const KGATEWAY: readonly Row[] = [
  ['2.0.0-beta1', '2025-03-11', kgateway20.beta1],
  ['2.0.0-beta2', '2025-03-18', kgateway20.beta2],
  ['2.0.0-beta3', '2025-03-25', kgateway20.beta3],
  ['2.0.0-rc.1', '2025-03-28', kgateway20.rc1],
  ['2.0.0-rc.2', '2025-03-31', kgateway20.rc2To200],
  ['2.0.0-rc.3', '2025-03-31', kgateway20.rc2To200],
  ['2.0.0', '2025-04-01', kgateway20.rc2To200],
  ['2.0.1', '2025-05-01', kgateway20.only201],
  ['2.0.2', '2025-05-12', kgateway20.from202],
  ['2.0.3', '2025-06-28', kgateway20.from202],
  ['2.0.4', '2025-08-06', kgateway20.from202],
  ['2.0.5', '2025-10-07', kgateway20.from202],
  ['2.1.0', '2025-10-09', kgateway21],
  ['2.1.1', '2025-10-22', kgateway21],
  ['2.1.2', '2025-12-05', kgateway21],
  // The v2.2.x branch; no tag was at hand.
  ['2.2', '2026-01-30', kgateway22],
]

/** Versions of agentgateway itself (domain: agentgateway, section 1). */
const AGENTGATEWAY: readonly Row[] = [
  ['1.0.0', '2026-03-13', agentgateway1.agentgateway10],
  ['1.0.1', '2026-03-20', agentgateway1.agentgateway10],
  ['1.1.0', '2026-04-09', agentgateway1.agentgateway11],
  ['1.2.0', '2026-05-13', agentgateway1.agentgateway120],
  ['1.2.1', '2026-05-15', agentgateway1.agentgateway121],
  ['1.3.0', '2026-06-18', agentgateway1.agentgateway130],
  ['1.3.1', '2026-06-22', agentgateway1.agentgateway131],
  ['1.4.0', '2026-07-27', agentgateway1.agentgateway140],
  ['1.4.1', '2026-07-29', agentgateway1.agentgateway141],
]

const minor = (version: string): string => version.split('.').slice(0, 2).join('.')

function rows(product: string, table: readonly Row[]): Release[] {
  return table.map(([version, date, family], i) => {
    const next = table[i + 1]
    return {
      ...family,
      kinds: [...family.kinds, ...companions],
      product,
      version,
      date,
      superseded: next !== undefined && minor(next[0]) === minor(version),
    }
  })
}

/** Every release that the product knows, oldest first within its product. */
export const releases: readonly Release[] = [...rows('kgateway', KGATEWAY), ...rows('agentgateway', AGENTGATEWAY)]

/** The release of that name (`kgateway@2.0.5`). */
export function findRelease(id: string, table: readonly Release[] = releases): Release | undefined {
  return table.find((release) => releaseId(release) === id)
}

/** Releases whose names are nearest to one that does not exist: same product and minor first. */
export function nearestReleases(id: string, table: readonly Release[] = releases): readonly string[] {
  const [product = '', version = ''] = id.split('@')
  const rank = (release: Release): number =>
    (release.product === product ? 2 : 0) + (minor(release.version) === minor(version) ? 1 : 0)
  const best = Math.max(...table.map(rank))
  return table.filter((release) => rank(release) === best).map(releaseId)
}
