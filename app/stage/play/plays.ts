import { create } from 'zustand'
import { begin, request, wait, type Fault, type Played, type PlayState, type Pool } from '../../../src/index'
import type { FaultName } from './faults'

/** A request that was sent, or time that went by, and what the gateway remembers afterwards. */
export interface Step {
  readonly state: PlayState
  readonly played: Played | null
  /** How many milliseconds went by. */
  readonly waited: number
}

/** What somebody plays: who fails how, what was sent so far, and which moment of it is in view. */
interface Plays {
  /** By the member's path. */
  readonly faults: Readonly<Record<string, FaultName>>
  /** The way by which requests come, where several differ. */
  readonly via: string | null
  /** The pool that the steps were played on; those of another count for nothing. */
  readonly of: string
  readonly steps: readonly Step[]
  /** So many steps are in view. */
  readonly at: number
}

export const usePlays = create<Plays>()(() => ({ faults: {}, via: null, of: '', steps: [], at: 0 }))

/** More steps than this nobody looks back at. */
const MOST = 60
/** Between two requests of a sequence, in milliseconds. */
const PACE = 400

let pending: ReturnType<typeof setTimeout> | undefined

/** The moment after a step; the beginning before the first. */
export const momentOf = (pool: Pool, steps: readonly Step[]): PlayState => steps.at(-1)?.state ?? begin(pool)

/** What a play goes on from: the moment in view, of this pool. */
function before(of: string): readonly Step[] {
  const plays = usePlays.getState()
  return plays.of === of ? plays.steps.slice(0, plays.at) : []
}

/** Sends so many requests; several are shown one after the other, or at once where motion is not wanted. */
export function send(pool: Pool, of: string, faults: readonly Fault[], count: number): void {
  const done = before(of)
  let steps = done
  for (let i = 0; i < count; i++) {
    const played = request(pool, momentOf(pool, steps), faults)
    steps = [...steps, { state: played.state, played, waited: 0 }]
  }
  steps = steps.slice(-MOST)
  const isSlow = count > 1 && !matchMedia('(prefers-reduced-motion: reduce)').matches
  show({ of, steps, at: isSlow ? steps.length - count + 1 : steps.length })
}

/** Lets time go by. */
export function letGoBy(pool: Pool, of: string, milliseconds: number): void {
  const done = before(of)
  const steps = [...done, { state: wait(momentOf(pool, done), milliseconds), played: null, waited: milliseconds }]
  show({ of, steps: steps.slice(-MOST), at: Math.min(steps.length, MOST) })
}

/** Brings a moment of what was played into view. */
export function goToStep(at: number): void {
  clearTimeout(pending)
  usePlays.setState({ at })
}

export const startAgain = (): void => show({ steps: [], at: 0 })

export function setFault(path: string, fault: FaultName): void {
  clearTimeout(pending)
  usePlays.setState(({ faults, steps }) => ({ faults: { ...faults, [path]: fault }, at: steps.length }))
}

export const setVia = (via: string): void => usePlays.setState({ via })

/** Shows a moment, and those after it at their pace. */
function show(plays: Partial<Plays> & Pick<Plays, 'steps' | 'at'>): void {
  clearTimeout(pending)
  usePlays.setState(plays)
  if (plays.at < plays.steps.length) pending = setTimeout(() => show({ steps: plays.steps, at: plays.at + 1 }), PACE)
}
