import {
  choose,
  formatPath,
  poolsOf,
  type Choice,
  type Fault,
  type PlayState,
  type Pool,
  type Reading,
  type WayPool,
} from '../../../src/index'
import { endpointsIn } from '../../engine/lookup'
import { useStore } from '../../state/store'
import { legible } from '../../words/legible'
import { FAULTS, type FaultName } from './faults'
import { momentOf, usePlays, type Step } from './plays'

/** What a play shows now. */
export interface Moment {
  readonly ways: readonly WayPool[]
  readonly pool: Pool
  readonly via: string | undefined
  /** Which pool it is: what was played on another counts for nothing. */
  readonly key: string
  readonly names: readonly string[]
  readonly faultNames: readonly FaultName[]
  readonly faults: readonly Fault[]
  readonly steps: readonly Step[]
  /** So many of them are in view. */
  readonly at: number
  readonly state: PlayState
  readonly choice: Choice
}

type Plays = ReturnType<typeof usePlays.getState>

/** What is played on a backend of the text; null where it is none. All parts of the play share one answer. */
export function useMoment(document: number): Moment | null {
  const analysis = useStore((state) => state.readable)
  const plays = usePlays()
  return momentIn(analysis, document, plays)
}

let last: {
  readonly analysis: Reading
  readonly document: number
  readonly plays: Plays
  readonly moment: Moment | null
} | null = null

function momentIn(analysis: Reading, document: number, plays: Plays): Moment | null {
  if (last?.analysis !== analysis || last.document !== document || last.plays !== plays)
    last = { analysis, document, plays, moment: made(analysis, document, plays) }
  return last.moment
}

const known = new WeakMap<Reading, Map<number, readonly WayPool[]>>()

function waysIn(analysis: Reading, document: number): readonly WayPool[] {
  const own = known.get(analysis) ?? new Map<number, readonly WayPool[]>()
  known.set(analysis, own)
  const ways = own.get(document) ?? poolsOf(analysis, document)
  own.set(document, ways)
  return ways
}

function made(analysis: Reading, document: number, plays: Plays): Moment | null {
  const ways = waysIn(analysis, document)
  const way = ways.find(({ vias }) => plays.via !== null && vias.includes(plays.via)) ?? ways[0]
  if (!way) return null
  const { pool } = way
  const key = `${document} ${JSON.stringify(pool)}`
  const steps = plays.of === key ? plays.steps : []
  const at = Math.min(plays.at, steps.length)
  const state = momentOf(pool, steps.slice(0, at))
  const faultNames = pool.targets.map(({ path }) => plays.faults[formatPath(path)] ?? 'none')
  const faults = faultNames.map((name) => FAULTS[name])
  return {
    ways,
    pool,
    via: way.vias[0],
    key,
    names: namesIn(pool, analysis, document),
    faultNames,
    faults,
    steps,
    at,
    state,
    choice: choose(pool, state, faults),
  }
}

/** What members are called: priority, place, and name, model or provider. */
function namesIn({ targets }: Pool, analysis: Reading, document: number): readonly string[] {
  const byPath = new Map(endpointsIn(analysis, document).map(({ member }) => [formatPath(member.path), member]))
  return targets.map(({ path, group }) => {
    const member = byPath.get(formatPath(path))
    const name = member?.name ?? member?.model ?? member?.provider?.label ?? ''
    return legible(`${group + 1}.${(member?.member ?? 0) + 1} ${name}`.trim())
  })
}
