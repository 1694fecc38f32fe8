import { expect, test } from 'vitest'
import { holdsFor } from './condition.js'

test.each([
  ['response.code >= 500', [500, 503], [200, 429]],
  ['response.code == 429 || response.code >= 500', [429, 500], [200, 404]],
  ['response.code >= 400 && response.code != 404', [400, 429, 500], [200, 404]],
  ['!(response.code < 500)', [500], [499]],
  ['response.code in [429, 503]', [429, 503], [500, 200]],
  ['true', [200], []],
  ['500 <= response.code', [500], [429]],
])('%s', (condition, bad, good) => {
  for (const code of bad) expect(holdsFor(condition, code), String(code)).toBe(true)
  for (const code of good) expect(holdsFor(condition, code), String(code)).toBe(false)
})

test.each([
  'response.headers["x"] == "y"',
  'response.code',
  'response.code >=',
  '(true',
  '',
  'response.code in 5',
  '1 || true',
])('what asks for more, or is none, is not known: %s', (condition) => {
  expect(holdsFor(condition, 500)).toBeNull()
})
