import { expect, test } from 'vitest'
import * as en from '../../src/words/en/grammar'
import * as zh from '../../src/words/zh/grammar'
import { count } from './en/count'
import { first as english } from './en/first'
import { first as chinese } from './zh/first'
import { number } from './zh/number'

test.each([
  [0, '0 problems', '0 个问题'],
  [1, '1 problem', '1 个问题'],
  [2, '2 problems', '2 个问题'],
  [12_345, '12,345 problems', '12,345 个问题'],
])('%d problems are counted in the form that the language has', (n, one, other) => {
  expect([english.problemCount(n), chinese.problemCount(n)]).toEqual([one, other])
  expect([count(n, 'problem', 'problems'), `${number(n)} 个问题`]).toEqual([one, other])
})

test('the form of a noun goes with its number in English', () => {
  expect([0, 1, 2].map((n) => en.plural(n, 'item', 'items'))).toEqual(['items', 'item', 'items'])
})

test.each([
  [['a'], 'a', 'a', 'a', 'a'],
  [['a', 'b'], 'a, b', 'a or b', 'a、b', 'a 或 b'],
  [['a', 'b', 'c'], 'a, b, c', 'a, b, or c', 'a、b、c', 'a、b 或 c'],
])('%j is listed as the language lists', (values, all, one, allZh, oneZh) => {
  expect([en.list(values), en.either(values)]).toEqual([all, one])
  expect([zh.list(values), zh.either(values)]).toEqual([allZh, oneZh])
  expect([en.quoted(values), zh.quoted(values)]).toEqual(
    [', ', '、'].map((comma) => values.map((value) => `"${value}"`).join(comma)),
  )
})

test('a blank stands before Latin behind Chinese', () => {
  expect([zh.spaced('spec.policies'), zh.spaced('策略')]).toEqual([' spec.policies', '策略'])
})
