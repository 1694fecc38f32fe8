import fc from 'fast-check'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { holds, RUNS } from '../support/seeds.js'
import { groups, single } from './carriers.js'
import { hostileInputs } from './corpus.js'
import { exercises } from './exercise.js'

/** Entries that are small enough to be tried thousands of times. */
const SMALL = hostileInputs
  .filter(({ family }) => !/width|long lines|streams|bombs|depth/.test(family))
  .map(({ make }) => make())
const EXAMPLES = [fs.readFileSync(new URL('../../examples/failover.yaml', import.meta.url), 'utf8'), groups(), single()]

const span = { at: fc.nat(5000), length: fc.nat(60) }
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), ...span }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(5000),
    text: fc.string({ unit: 'binary', maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(5000),
    text: fc.constantFrom(...SMALL).map((text) => text.slice(0, 60)),
  }),
  fc.record({ kind: fc.constant('duplicate' as const), ...span }),
  fc.record({ kind: fc.constant('swap' as const), ...span, to: fc.nat(5000) }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

function mutated(text: string, change: Mutation): string {
  const at = change.at % (text.length + 1)
  if (change.kind === 'insert') return text.slice(0, at) + change.text + text.slice(at)
  const [before, part, rest] = [text.slice(0, at), text.slice(at, at + change.length), text.slice(at + change.length)]
  if (change.kind === 'delete') return before + rest
  if (change.kind === 'duplicate') return before + part + part + rest
  const to = change.to % (rest.length + 1)
  return before + rest.slice(0, to) + part + rest.slice(to)
}

test('every mutation of the examples and of the corpus is read, judged and edited without an error', () => {
  holds(
    fc.property(
      fc.constantFrom(...EXAMPLES, ...EXAMPLES, ...SMALL),
      fc.array(mutation, { minLength: 1, maxLength: 5 }),
      (text, changes) => {
        for (const { run } of exercises(changes.reduce(mutated, text))) expect(run).not.toThrow()
      },
    ),
    RUNS / 20,
  )
}, 600_000)
