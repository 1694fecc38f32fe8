import { expect, test } from 'vitest'
import { embedParameters } from './parameters'

test.each([
  ['', null],
  ['?theme=dark', null],
  ['?embed', { theme: 'auto' }],
  ['?embed&theme=dark', { theme: 'dark' }],
  ['?theme=light&embed=', { theme: 'light' }],
  ['?embed&theme=neon', { theme: 'auto' }],
])('%s', (search, expected) => {
  expect(embedParameters(search)).toEqual(expected)
})
