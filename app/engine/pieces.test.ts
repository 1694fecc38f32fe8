import { expect, test } from 'vitest'
import { fromPieces, inPieces } from './pieces'

const list = (length: number): readonly number[] => Array.from({ length }, (_, i) => i)

test.each([
  ['an answer of long and short lists', { text: 'a', long: list(7001), short: list(3), deep: { list: list(5000) } }],
  ['a text', 'abc'],
  ['a list', list(9000)],
  ['nothing', null],
])('%s comes out as it went in', (_name, answer) => {
  const { pieces, rest } = inPieces(answer)
  expect(fromPieces(pieces, rest)).toEqual(answer)
})

test('no piece holds more than can be unpacked in a moment, and what is left has none of it', () => {
  const { pieces, rest } = inPieces({ findings: list(100_000) })
  expect(Math.max(...pieces.map(({ items }) => items.length))).toBeLessThanOrEqual(2000)
  expect(rest).toEqual({ findings: [] })
})
