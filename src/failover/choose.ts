import type { Fault, Pool } from './pool.js'
import type { PlayState } from './state.js'

/** A target that the next request may go to. */
export interface Chance {
  readonly target: number
  /** Of a hundred requests; null where a condition on the request decides. */
  readonly percent: number | null
}

/** Where the next request may go. */
export interface Choice {
  readonly among: readonly Chance[]
  /** Too many are out, so that those who are out get requests too. */
  readonly isDesperate: boolean
}

/** The targets that the next request may go to, with their parts. */
export function choose(pool: Pool, state: PlayState, faults: readonly Fault[]): Choice {
  const there = pool.targets.flatMap(({ reachable }, target) => (reachable ? [target] : []))
  if (pool.choice === 'condition')
    return { among: there.map((target) => ({ target, percent: null })), isDesperate: false }
  // A weight says which object answers; nothing takes its place (agentgateway-1.5-1.7, section 6.6).
  if (pool.choice === 'weight') return { among: shared(pool, there, 100), isDesperate: false }
  return pool.dataPlane === 'envoy' ? byEnvoy(pool, state, faults, there) : byGroups(pool, state, there)
}

const isIn = ({ targets }: PlayState, target: number): boolean => targets[target]?.until === null

/** The first group that has anybody in; where none has, the first group with all that it has (agentgateway, section 4.6). */
function byGroups(pool: Pool, state: PlayState, there: readonly number[]): Choice {
  const groups = grouped(pool, there)
  const found = groups.map((group) => group.filter((target) => isIn(state, target))).find((group) => group.length > 0)
  if (found) return { among: shared(pool, found, 100), isDesperate: false }
  return { among: shared(pool, groups[0] ?? [], 100), isDesperate: there.length > 0 }
}

function grouped({ targets }: Pool, there: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>()
  for (const target of there) {
    const group = targets[target]?.group ?? 0
    groups.set(group, [...(groups.get(group) ?? []), target])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** A part of the requests among targets, by their shares. */
function shared({ targets }: Pool, among: readonly number[], percent: number): readonly Chance[] {
  const all = among.reduce((sum, target) => sum + (targets[target]?.share ?? 1), 0)
  return among.map((target) => ({ target, percent: (percent * (targets[target]?.share ?? 1)) / all }))
}

/**
 * Envoy counts a level as whole while this many percent of what it can bear are enough: 72 of 100 hosts do. Envoy's own
 * documentation has the two numbers; no source about kgateway does, so that a play says it (`envoys-own-numbers`).
 */
const OVERPROVISIONING = 140
/** Below this part of healthy hosts a level that is not whole is used with all its hosts. */
const PANIC = 50

/**
 * Levels in their order, each with as much as its healthy hosts bear; what is over goes to the next (Envoy, priority levels
 * and panic threshold). A host is whom DNS has named (kgateway-envoy, section 4.4).
 */
function byEnvoy(pool: Pool, state: PlayState, faults: readonly Fault[], there: readonly number[]): Choice {
  const hosts = there.filter((target) => faults[target]?.kind !== 'dns' || state.targets[target]?.resolved === true)
  const levels = grouped(pool, hosts).map((level) => {
    const healthy = level.filter((target) => isIn(state, target))
    return { level, healthy, health: Math.min(100, (OVERPROVISIONING * healthy.length) / level.length) }
  })
  const total = Math.min(
    100,
    levels.reduce((sum, { health }) => sum + health, 0),
  )
  if (total === 0) return { among: shared(pool, levels[0]?.level ?? [], 100), isDesperate: hosts.length > 0 }
  let left = 100
  let isDesperate = false
  const among = levels.flatMap(({ level, healthy, health }) => {
    const load = Math.min(left, (health * 100) / total)
    left -= load
    if (load <= 0) return []
    const panics = total < 100 && (100 * healthy.length) / level.length < PANIC
    isDesperate ||= panics
    return shared(pool, panics ? level : healthy, load)
  })
  return { among, isDesperate }
}

/** Whose turn it is among those that may be taken: by their parts, the first of several first. */
export function nextOf({ among }: Choice, { turns }: PlayState): { target: number; turns: PlayState['turns'] } | null {
  const key = JSON.stringify(among)
  const counts = turns.among === key ? turns.counts : turns.counts.map(() => 0)
  let best: Chance | null = null
  const due = ({ target, percent }: Chance): number => ((counts[target] ?? 0) + 1) / (percent ?? 1)
  for (const chance of among) if (!best || due(chance) < due(best)) best = chance
  if (!best) return null
  const { target } = best
  return { target, turns: { among: key, counts: counts.map((count, i) => (i === target ? count + 1 : count)) } }
}
