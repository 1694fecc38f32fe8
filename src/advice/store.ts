import type { Trap } from './trap.js'

// Traps are much code that no other part asks for. They are given to the engine once, so that a page can
// load them beside its own code, as it does with the facts; `every.ts` gives them at once.

let given: readonly Trap[] | null = null

/** Gives the engine its traps. Texts can be analysed from then on. */
export function provideTraps(traps: readonly Trap[]): void {
  given = traps
}

/** Gives the engine traps beside those that it has. What was analysed before does not know them. */
export function provideMoreTraps(traps: readonly Trap[]): void {
  given = [...(given ?? []), ...traps]
}

/** The traps that were given. Throws where none were. */
export function givenTraps(): readonly Trap[] {
  if (!given) throw new Error('the traps are not loaded: import advice/every first')
  return given
}
