import fc from 'fast-check'

/** The seed that every run of the tests has in common, so that what passed once passes again. */
const FIXED = 20_250_101
const given = process.env['PROPERTY_SEED']
const random = given === undefined ? Math.floor(Math.random() * 0x7fff_ffff) : Number(given)

/** How many cases a property is tried with; PROPERTY_RUNS says otherwise. */
export const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000)

process.stdout.write(`property tests: random seed ${random} (PROPERTY_SEED=${random} replays it)\n`)

/**
 * Tries a property with the fixed seed and with a random one, half of the cases each. A failure names its seed;
 * PROPERTY_SEED tries that one alone.
 */
export function holds<T>(property: fc.IProperty<T> & { toString(): string }, runs = RUNS): void {
  if (given !== undefined) return fc.assert(property, { seed: random, numRuns: runs })
  for (const seed of [FIXED, random]) fc.assert(property, { seed, numRuns: Math.ceil(runs / 2) })
}
