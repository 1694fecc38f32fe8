import { expect } from 'vitest'
import { testShared } from '../support/shared.js'
import { casesIn, difference, randomIn, type Recorded } from './recorded.js'

// What the product says of a document, held against what the API server's own library said: the verdict, and the paths of
// all errors.

/** Where the two may differ, each with its reason. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ...['2459', '2659', '3964'].map(
    (line) =>
      [`random line ${line}`, 'the server prints <nil> for alternatives; these records have the place'] as const,
  ),
  ['random line 2244', 'the key is "..": the record has lost the dots of its path, data[..]'],
])

function unexpected(source: string, all: readonly Recorded[]): readonly string[] {
  const found = all.flatMap((recorded) => {
    const name = `${source} ${recorded.name}`
    const told = difference(recorded)
    if (told !== null && EXPECTED.has(name)) return []
    return told === null ? (EXPECTED.has(name) ? [`${name} agrees now`] : []) : [`${source} ${told}`]
  })
  return found
}

testShared('every small case is judged as the API server judges it', 'corpus/api-server', (folder) => {
  const all = casesIn(folder)
  expect(all.length).toBeGreaterThan(80)
  expect(unexpected('case', all)).toEqual([])
})

testShared(
  'and every random document of the new releases',
  'corpus/api-server/random-new-releases.jsonl.gz',
  (file) => {
    const all = randomIn(file)
    expect(all.length).toBeGreaterThan(1000)
    expect(unexpected('new', all)).toEqual([])
  },
)

testShared('and every random document', 'corpus/api-server/random.jsonl.gz', (file) => {
  const all = randomIn(file)
  expect(all.length).toBeGreaterThan(4000)
  expect(unexpected('random', all)).toEqual([])
})
