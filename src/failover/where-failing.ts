import { analyzeSource, DEFAULT_SETTINGS, readSource, type Settings } from '../analyze.js'
import type { Facts } from '../connection/connection.js'
import { planChange } from '../plans/plan.js'
import { read, readingOf, type Reading } from '../reading.js'
import { columnsAfter } from '../releases/columns.js'
import { releaseId, type ClusterKind, type Release } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { applyChange } from '../yaml/change-set.js'
import { mendsFor, type FailoverMend } from './mends.js'
import { request } from './play.js'
import { poolOf } from './pool-of.js'
import type { Fault, Pool } from './pool.js'
import { begin } from './state.js'

/** Where requests go while some members fail. */
export interface WhereFailing {
  /** Which request is the first to be answered by a member that works, 0 the first; null: none ever is. */
  readonly servedFrom: number | null
  /** Members that work are there. */
  readonly hasWorking: boolean
  /** What mends it on this release; null where nothing has to or can be mended. */
  readonly mend: FailoverMend | null
  /** The first newer release, or other data plane of this one, where it is not so; with what has to be edited there. */
  readonly elsewhere: {
    readonly release: string
    readonly dataPlane: Facts['dataPlane']
    readonly mend: FailoverMend | null
  } | null
}

/**
 * Whether requests to a backend ever find a member that works while these fail, by index in the order of the document; and
 * what mends it where they do not; by the way of that name, else by the first. Null where the text has no such backend; throws where a release does not exist.
 */
export function whereFailing(
  text: string,
  document: number,
  faults: readonly Fault[],
  settings: Settings = DEFAULT_SETTINGS,
  table: readonly Release[] = releases,
  clusterKinds: readonly ClusterKind[] = [],
  via?: string,
): WhereFailing | null {
  const source = readSource(text)
  const readOn = (so: Settings): Reading =>
    readingOf(analyzeSource(source, so, table, clusterKinds), source, table, clusterKinds)
  const reading = readOn(settings)
  const pool = poolOf(reading, document, via)
  if (!pool) return null
  const servedFrom = firstServed(pool, faults)
  const hasWorking = pool.targets.some(({ reachable }, i) => reachable && works(faults[i]))
  if (servedFrom !== null || !hasWorking) return { servedFrom, hasWorking, mend: null, elsewhere: null }
  const mendOn = (there: Reading, so: Settings): FailoverMend | null =>
    mendsFor(there, document, faults).find((mend) =>
      isMended(mend, there, document, faults, via, (text) => read(text, so, table, clusterKinds)),
    ) ?? null
  const here = { ...settings, release: releaseId(reading.release) }
  const mend = mendOn(reading, here)
  return { servedFrom, hasWorking, mend, elsewhere: mend ? null : elsewhere() }

  function elsewhere(): WhereFailing['elsewhere'] {
    for (const { release, dataPlane } of columnsAfter(reading, table)) {
      const so = { ...settings, release: releaseId(release), dataPlane }
      const there = readOn(so)
      const other = poolOf(there, document, via)
      if (!other || !there.valid) continue
      if (firstServed(other, faults) !== null) return { release: so.release, dataPlane, mend: null }
      const found = mendOn(there, so)
      if (found) return { release: so.release, dataPlane, mend: found }
    }
    return null
  }
}

const works = (fault: Fault | undefined): boolean => !fault || fault.kind === 'none' || fault.kind === 'slow'

/** So many failures in a row are waited for at most. */
const PATIENCE = 100

/** Plays until a member that works answers; null where none does although all that could be taken out were. */
function firstServed(pool: Pool, faults: readonly Fault[]): number | null {
  if (pool.choice !== 'priority') return null
  const failures = pool.targets.map(({ health }) => ('failures' in health ? Math.min(health.failures, PATIENCE) : 1))
  const most = failures.reduce((sum, count) => sum + count, 1)
  let state = begin(pool)
  for (let i = 0; i < most; i++) {
    const played = request(pool, state, faults)
    const last = played.attempts.at(-1)
    if (last && last.target !== null && last.answer.status === 200) return i
    state = played.state
  }
  return null
}

function isMended(
  { plan }: FailoverMend,
  reading: Reading,
  document: number,
  faults: readonly Fault[],
  via: string | undefined,
  readAgain: (text: string) => Reading,
): boolean {
  const change = planChange(reading, plan)
  if (!change || change.edits.length === 0) return false
  const after = readAgain(applyChange(reading.text, change))
  const pool = poolOf(after, document, via)
  return pool !== null && (after.valid || !reading.valid) && firstServed(pool, faults) !== null
}
