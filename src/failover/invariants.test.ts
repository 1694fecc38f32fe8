import { describe, expect, test } from 'vitest'
import { request } from './play.js'
import type { Fault, Health, Pool, Retry } from './pool.js'
import { begin, wait, type PlayState } from './state.js'

// What must hold of every pool, by enumeration: shapes × what evicts × retries × faults, several requests each.

const SHAPES: readonly (readonly number[])[] = [[0], [0, 1], [0, 0, 1], [0, 1, 2]]
const KINDS: readonly Fault[] = [
  { kind: 'none' },
  { kind: 'server-error' },
  { kind: 'rate-limited', retryAfter: 4000 },
  { kind: 'timeout' },
  { kind: 'dns' },
]
const policy = (more: Partial<Extract<Health, { is: 'policy' }>>): Health => ({
  is: 'policy',
  condition: null,
  failures: 1,
  duration: 3000,
  otherwise: null,
  ...more,
})
const HEALTH: Readonly<Record<Pool['dataPlane'], readonly Health[]>> = {
  envoy: [{ is: 'never' }, { is: 'outliers', failures: 1, duration: 30_000 }, { is: 'outliers', failures: 2, duration: 1000 }], // prettier-ignore
  agentgateway: [{ is: 'never' }, { is: 'told-time' }, policy({}), policy({ failures: 2 }), policy({ condition: 'response.code == 429', duration: null })], // prettier-ignore
}
const RETRIES: readonly (Retry | null)[] = [null, { attempts: 2, codes: [500, 429], backoff: null }]

const pools: readonly Pool[] = (['envoy', 'agentgateway'] as const).flatMap((dataPlane) =>
  SHAPES.flatMap((groups) =>
    HEALTH[dataPlane].flatMap((health) =>
      RETRIES.flatMap((retry) =>
        (dataPlane === 'envoy' ? [10, 100] : [null]).flatMap((mostOut) =>
          (dataPlane === 'envoy' ? (['unseen'] as const) : (['seen', 'last-counts'] as const)).map(
            (evictionWithinRequest): Pool => ({
              dataPlane,
              choice: 'priority',
              targets: groups.map((group, i) => ({ path: [i], group, share: 1, reachable: true, health })),
              retry,
              evictionWithinRequest,
              timeout: retry ? 10_000 : null,
              mostOut,
              open: [],
              unsure: [],
            }),
          ),
        ),
      ),
    ),
  ),
)

/** Every way in which so many targets may fail. */
const faultsOf = (count: number): readonly (readonly Fault[])[] =>
  count === 0 ? [[]] : faultsOf(count - 1).flatMap((some) => KINDS.map((kind) => [...some, kind]))

/** Throws where a condition does not hold: an assertion of its own for each of a million would take minutes. */
function must(holds: boolean, what: string, pool: Pool, faults: readonly Fault[]): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify({ pool, faults })}`)
}

type Played = ReturnType<typeof request>
type Visit = (pool: Pool, faults: readonly Fault[], before: PlayState, played: Played) => void

/** Plays six requests in every pool with every fault, a second apart. */
function everywhere(visit: Visit): number {
  let count = 0
  for (const pool of pools)
    for (const faults of faultsOf(pool.targets.length)) {
      let state = begin(pool)
      for (let i = 0; i < 6; i++) {
        const played = request(pool, state, faults)
        visit(pool, faults, state, played)
        state = wait(played.state, 1000)
        count++
      }
    }
  return count
}

const isOut = ({ targets }: PlayState, target: number): boolean => targets[target]?.until !== null

/** The targets that a gateway can know: on Envoy those whose names lead somewhere. */
const hosts = ({ dataPlane, targets }: Pool, faults: readonly Fault[], { targets: known }: PlayState): number[] =>
  targets.flatMap((_, i) => (dataPlane === 'envoy' && faults[i]?.kind === 'dns' && !known[i]?.resolved ? [] : [i]))

describe('in every pool', () => {
  test('no request goes to a target that is out, unless too few are in', () => {
    const count = everywhere((pool, faults, before, { attempts: [{ target, choice }] }) => {
      const there = hosts(pool, faults, before)
      const groups = new Set(there.map((i) => pool.targets[i]?.group))
      const whole = [...groups].reduce((sum: number, group) => {
        const level = there.filter((i) => pool.targets[i]?.group === group)
        return sum + Math.min(1, (1.4 * level.filter((i) => !isOut(before, i)).length) / level.length)
      }, 0)
      const tooFew = pool.dataPlane === 'envoy' ? whole < 1 : there.every((i) => isOut(before, i))
      if (choice.isDesperate) must(tooFew, 'desperate without need', pool, faults)
      else {
        must(target === null || !isOut(before, target), 'goes to a target that is out', pool, faults)
        must(!choice.among.some((chance) => isOut(before, chance.target)), 'may go to one', pool, faults)
      }
    })
    expect(count).toBeGreaterThan(20_000)
  })

  test('a higher priority is used whenever it is healthy', () => {
    const count = everywhere((pool, faults, before, { attempts: [{ choice }] }) => {
      const there = hosts(pool, faults, before)
      const best = Math.min(...there.filter((i) => !isOut(before, i)).map((i) => pool.targets[i]?.group ?? 0))
      if (!Number.isFinite(best) || choice.isDesperate) return
      const used = choice.among.map(({ target }) => pool.targets[target]?.group ?? 0)
      must(Math.min(...used) === best, 'passes over a group', pool, faults)
      const isWhole = there.every((i) => pool.targets[i]?.group !== best || !isOut(before, i))
      const isAlone = used.every((group) => group === best)
      must(isAlone || (!isWhole && pool.dataPlane === 'envoy'), 'spills over', pool, faults)
    })
    expect(count).toBeGreaterThan(20_000)
  })

  test('parts make a hundred', () => {
    const count = everywhere((pool, faults, _, { attempts }) => {
      for (const { choice, target } of attempts) {
        const sum = choice.among.reduce((all, { percent }) => all + (percent ?? 0), 0)
        must(target === null ? choice.among.length === 0 : Math.abs(sum - 100) < 0.001, 'parts', pool, faults)
        must(target === null || choice.among.some((chance) => chance.target === target), 'a stranger', pool, faults)
      }
    })
    expect(count).toBeGreaterThan(20_000)
  })

  test('what is not configured does not happen', () => {
    const count = everywhere((pool, faults, _, { attempts, state, client }) => {
      const never = pool.targets.every(({ health }) => health.is === 'never')
      const allIn = state.targets.every(({ until, ejections }) => until === null && ejections === 0)
      must(!never || allIn, 'evicts', pool, faults)
      must(attempts.length <= 1 + (pool.retry?.attempts ?? 0), 'sends again', pool, faults)
      must(pool.timeout !== null || client.status !== 504, 'ends', pool, faults)
      for (const { evicts, answer } of attempts)
        if (evicts) {
          const health = pool.targets[evicts.target]?.health
          const counts429 = health?.is === 'told-time' || (health?.is === 'policy' && health.condition !== null)
          const counts = answer.status !== null && (counts429 ? answer.status === 429 : answer.status >= 500)
          must(counts, 'evicts for another answer', pool, faults)
        }
    })
    expect(count).toBeGreaterThan(20_000)
  })

  test('whoever is out comes back when the time is over, and not before', () => {
    const count = everywhere((pool, faults, _, { attempts, state }) => {
      for (const { evicts } of attempts) {
        if (!evicts) continue
        const until = state.targets[evicts.target]?.until ?? 0
        must(until === state.now + evicts.duration, 'for another time', pool, faults)
        must(wait(state, evicts.duration - 1).targets[evicts.target]?.until === until, 'back early', pool, faults)
        must(wait(state, evicts.duration).targets[evicts.target]?.until === null, 'not back', pool, faults)
      }
      const out = state.targets.filter(({ until }) => until !== null).length
      must(pool.mostOut !== 10 || out <= 1, 'too many are out', pool, faults)
    })
    expect(count).toBeGreaterThan(20_000)
  })

  test('a play repeats itself, and survives JSON', () => {
    const count = everywhere((pool, faults, before, played) => {
      const again = request(JSON.parse(JSON.stringify(pool)) as Pool, before, faults)
      must(JSON.stringify(again) === JSON.stringify(played), 'another time otherwise', pool, faults)
    })
    expect(count).toBeGreaterThan(20_000)
  })
})
