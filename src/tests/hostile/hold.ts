import { expect, test } from 'vitest'
import { hostileInputs } from './corpus.js'
import { exercises } from './exercise.js'

/** A guard against texts that never end; how long each takes is what `npm run bench` prints. */
const LIMIT = 600_000

/** Holds every so-many-th hostile text against everything that the product does; in parts, so that workers share them. */
export function holdHostile(part: number, parts: number): void {
  const mine = hostileInputs.filter((_, i) => i % parts === part)
  test.each(mine.map((input) => [input.family, input.name, input.make] as const))(
    '%s: %s',
    (_family, _name, make) => {
      for (const { run } of exercises(make())) expect(run).not.toThrow()
    },
    LIMIT,
  )
}
