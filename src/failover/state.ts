import type { Pool } from './pool.js'

/** What a gateway remembers of a target. */
export interface Memory {
  /** Bad answers in a row. */
  readonly failures: number
  /** How often it was taken out. */
  readonly ejections: number
  /** When it comes back, in milliseconds of the play; null while it is in. */
  readonly until: number | null
  /** Its name has led to addresses, which Envoy keeps when it does so no more. */
  readonly resolved: boolean
}

/** A moment of a play: plain data, made anew by each step. */
export interface PlayState {
  /** Milliseconds since it began. */
  readonly now: number
  readonly targets: readonly Memory[]
  /** How often each target was taken while the same ones were to be had. */
  readonly turns: { readonly among: string; readonly counts: readonly number[] }
}

/** The beginning: all targets are in, and nothing has been sent. */
export function begin({ targets }: Pool): PlayState {
  return {
    now: 0,
    targets: targets.map(() => ({ failures: 0, ejections: 0, until: null, resolved: false })),
    turns: { among: '', counts: targets.map(() => 0) },
  }
}

/** The same, so many milliseconds later: whose time is over comes back. */
export function wait(state: PlayState, milliseconds: number): PlayState {
  const now = state.now + milliseconds
  return {
    ...state,
    now,
    targets: state.targets.map((each) => (each.until !== null && each.until <= now ? { ...each, until: null } : each)),
  }
}
