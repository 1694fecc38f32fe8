import { expect, test } from 'vitest'
import { hostileInputs } from './corpus.js'
import { exercises } from './exercise.js'

/** A guard against texts that never end; how long each takes is what `npm run bench` prints. */
const LIMIT = 600_000

test('the corpus holds at least 300 inputs, each with a name of its own', () => {
  const names = hostileInputs.map(({ family, name }) => `${family}: ${name}`)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(300)
})

test.each(hostileInputs.map((input) => [input.family, input.name, input.make] as const))(
  '%s: %s',
  (_family, _name, make) => {
    for (const { run } of exercises(make())) expect(run).not.toThrow()
  },
  LIMIT,
)
