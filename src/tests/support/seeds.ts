import fc from 'fast-check'

/** The seed that every run of the tests has in common, so that what passed once passes again. */
const FIXED = 20_250_101
const given = process.env['PROPERTY_SEED']
const random = given === undefined ? Math.floor(Math.random() * 0x7fff_ffff) : Number(given)

/** How many cases a property is tried with; PROPERTY_RUNS says otherwise. */
export const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000)

process.stdout.write(`property tests: random seed ${random} (PROPERTY_SEED=${random} replays it)\n`)

/** Seeds for so many cases that need no shrinking: the fixed ones, then as many that each run has anew. */
export const seeds = (runs: number): readonly number[] =>
  rounds(runs).flatMap(({ seed = 0, numRuns = 0 }) => Array.from({ length: numRuns }, (_, i) => (seed + i) | 0))

/** The seeds of a run, and how many cases each is tried with. */
const rounds = (runs: number): readonly fc.Parameters<unknown>[] =>
  given !== undefined
    ? [{ seed: random, numRuns: runs }]
    : [FIXED, random].map((seed) => ({ seed, numRuns: Math.ceil(runs / 2) }))

/**
 * Tries a property with the fixed seed and with a random one, half of the cases each. A failure names its seed;
 * PROPERTY_SEED tries that one alone.
 */
export function holds<T>(property: fc.IProperty<T> & { toString(): string }, runs = RUNS): void {
  for (const round of rounds(runs)) fc.assert(property, round as fc.Parameters<T>)
}

/** The same for a property whose cases take time. */
export async function holdsLater<T>(
  property: fc.IAsyncProperty<T> & { toString(): string },
  runs = RUNS,
): Promise<void> {
  for (const round of rounds(runs)) await fc.assert(property, round as fc.Parameters<T>)
}
