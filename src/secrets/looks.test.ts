import { expect, test } from 'vitest'
import { isSecretBehind } from './looks.js'

test('words with very many dashes are judged without trying every way to read them', () => {
  expect(isSecretBehind('password', `${'a-'.repeat(200)}1`)).toBe(true)
  expect(isSecretBehind('token', 'name-of-something')).toBe(false)
})
