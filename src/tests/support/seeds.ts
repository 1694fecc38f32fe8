import fc from 'fast-check'

/** The seed that every run of the tests has in common, so that what passed once passes again. */
const FIXED = 20_250_101
const given = process.env['PROPERTY_SEED']
const drawn = given === 'random' ? Math.floor(Math.random() * 0x7fff_ffff) : Number(given)

/** How many cases a property is tried with; PROPERTY_RUNS says otherwise. */
export const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000)

if (given !== undefined) process.stdout.write(`property tests: seed ${drawn} (PROPERTY_SEED=${drawn} replays it)\n`)

/** The seed of a run, and how many cases it is tried with: half as many of the common one. */
const round = (runs: number): fc.Parameters<unknown> =>
  given === undefined ? { seed: FIXED, numRuns: Math.ceil(runs / 2) } : { seed: drawn, numRuns: runs }

/** Tries a property with the common seed, so that a run says the same everywhere; PROPERTY_SEED=random draws another, a number replays it. */
export function holds<T>(property: fc.IProperty<T> & { toString(): string }, runs = RUNS): void {
  fc.assert(property, round(runs) as fc.Parameters<T>)
}

/** The same for a property whose cases take time. */
export async function holdsLater<T>(
  property: fc.IAsyncProperty<T> & { toString(): string },
  runs = RUNS,
): Promise<void> {
  await fc.assert(property, round(runs) as fc.Parameters<T>)
}
