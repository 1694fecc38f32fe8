import { expect, test } from 'vitest'
import { amount } from './quantity.js'

test.each([
  ['16384', 16384],
  ['+16Ki', 16384],
  ['-.5k', -500],
  ['1.', 1],
  ['2e3', 2000],
  ['2E-3', 0.002],
  ['3E', 3e18],
  ['250m', 0.25],
  ['1Ei', 2 ** 60],
])('%s is an quantity', (text, expected) => {
  expect(amount(text)).toBe(expected)
})

test.each(['', '.', 'Ki', '1e', '1e1.5', '1 k', '0x10', '1kk'])('%j is none', (text) => {
  expect(amount(text)).toBeNull()
})
