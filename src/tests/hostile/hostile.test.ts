import { expect, test } from 'vitest'
import { hostileInputs } from './corpus.js'
import { holdHostile } from './hold.js'

test('the corpus holds at least 300 inputs, each with a name of its own', () => {
  const names = hostileInputs.map(({ family, name }) => `${family}: ${name}`)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(300)
})

holdHostile(0, 2)
