import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../tests/support/seeds.js'
import {
  applyChange,
  applyWithin,
  changeOf,
  changeSet,
  compose,
  difference,
  fits,
  invert,
  mapOffset,
  StaleChange,
  together,
} from './change-set.js'
import type { TextEdit } from './lines.js'

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n', ' '), maxLength: 40 })
const cuts = fc.array(
  fc.tuple(fc.nat(), fc.nat(6), fc.string({ unit: fc.constantFrom('x', 'y', 'a'), maxLength: 4 })),
  {
    maxLength: 5,
  },
)

/** Edits of a text, apart from each other; some touch. */
function editsOf(text: string, wanted: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = []
  const placed = wanted.map(([at, length, inserted]) => [at % (text.length + 1), length, inserted] as const)
  for (const [start, length, inserted] of [...placed].sort((a, b) => a[0] - b[0]))
    if (start >= (edits.at(-1)?.end ?? 0))
      edits.push({ start, end: Math.min(start + length, text.length), text: inserted })
  return edits
}

describe('a change set', () => {
  test('is refused by every other text, also by one of the same length', () => {
    const change = changeSet('a: b\n', [{ start: 0, end: 1, text: 'c' }])
    expect(applyChange('a: b\n', change)).toBe('c: b\n')
    for (const other of ['a: c\n', 'a: b', '', ' a: b\n']) {
      expect(fits(change, other)).toBe(false)
      expect(() => applyChange(other, change)).toThrow(StaleChange)
    }
    const large = 'x'.repeat(1_000_000)
    expect(fits(changeSet(large, []), 'y'.repeat(1_000_000))).toBe(false)
  })

  test('is refused by a large text in which one character differs', () => {
    const large = 'a: b\n'.repeat(100_000)
    const change = changeSet(large, [{ start: 0, end: 1, text: 'c' }])
    for (const at of [1, 250_001, large.length - 1])
      expect(fits(change, `${large.slice(0, at)}x${large.slice(at + 1)}`)).toBe(false)
    expect(fits(change, large)).toBe(true)
  })

  test('refuses edits that overlap or lie outside', () => {
    const edit = (start: number, end: number) => ({ start, end, text: '' })
    expect(() => changeSet('abc', [edit(0, 2), edit(1, 3)])).toThrow(RangeError)
    expect(() => changeSet('abc', [edit(2, 4)])).toThrow(RangeError)
    expect(() => changeSet('abc', [edit(2, 1)])).toThrow(RangeError)
    expect(changeOf('abc', [edit(0, 2), edit(1, 3)])).toBeNull()
  })

  test('its inverse brings the text back', () =>
    holds(
      fc.property(text, cuts, (before, wanted) => {
        const change = changeSet(before, editsOf(before, wanted))
        expect(applyChange(applyChange(before, change), invert(before, change))).toBe(before)
      }),
    ))

  test('two of them composed do what both do, and touch no more than they', () =>
    holds(
      fc.property(text, cuts, cuts, (before, one, two) => {
        const first = changeSet(before, editsOf(before, one))
        const middle = applyChange(before, first)
        const second = changeSet(middle, editsOf(middle, two))
        const both = compose(before, first, second)
        expect(applyChange(before, both)).toBe(applyChange(middle, second))
        expect(both.edits.length).toBeLessThanOrEqual(first.edits.length + second.edits.length)
        // What stays of the text before is what neither takes away.
        const removed = (edits: readonly TextEdit[]): number =>
          edits.reduce((sum, { start, end }) => sum + end - start, 0)
        expect(removed(both.edits)).toBeLessThanOrEqual(removed(first.edits) + removed(second.edits))
      }),
    ))

  test('as many edits as a text has characters are composed, and places followed, in one walk', () => {
    const before = 'a'.repeat(200_000)
    const first = changeSet(
      before,
      Array.from(before, (_, i) => ({ start: i, end: i, text: i % 2 === 0 ? 'b' : '' })),
    )
    const middle = applyChange(before, first)
    const second = changeSet(
      middle,
      Array.from(middle, (_, i) => ({ start: i, end: i + 1, text: 'c' })),
    )
    expect(applyChange(before, compose(before, first, second))).toBe('c'.repeat(300_000))
    for (let i = 0; i < before.length; i++) expect(mapOffset(first, i)).toBe(i + Math.floor(i / 2) + 1)
  })

  test('can be made of the part of a text that it stays within', () => {
    const change = changeSet('abcdef', [{ start: 2, end: 3, text: 'xy' }])
    expect(applyWithin('abcdef', change, { start: 1, end: 4 })).toBe('bxyd')
    expect(applyWithin('abcdef', change, { start: 3, end: 4 })).toBeNull()
    expect(applyWithin('abcdef', changeSet('abcdef', []), { start: 3, end: 4 })).toBe('d')
    expect(() => applyWithin('abcdeg', change, { start: 1, end: 4 })).toThrow(StaleChange)
  })

  test('joins with others of its text, and with no other', () => {
    const at = (start: number) => changeSet('abc', [{ start, end: start + 1, text: 'x' }])
    expect(applyChange('abc', together('abc', [at(2), at(0)]))).toBe('xbx')
    expect(() => together('abd', [at(0)])).toThrow(StaleChange)
  })

  test('the difference of two texts makes one of the other', () =>
    holds(
      fc.property(text, text, (before, after) => {
        expect(applyChange(before, difference(before, after))).toBe(after)
      }),
    ))

  test('a place moves with what stands around it', () =>
    holds(
      fc.property(text, cuts, fc.nat(), (before, wanted, at) => {
        const change = changeSet(before, editsOf(before, wanted))
        const after = applyChange(before, change)
        const offset = at % (before.length + 1)
        const touched = change.edits.some(({ start, end }) => start <= offset && offset <= end)
        const mapped = mapOffset(change, offset)
        expect(mapped).toBeGreaterThanOrEqual(0)
        expect(mapped).toBeLessThanOrEqual(after.length)
        if (!touched) expect(after[mapped]).toBe(before[offset])
      }),
    ))
})
