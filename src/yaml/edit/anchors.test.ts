import { expect, test } from 'vitest'
import { applyChange } from '../change-set.js'
import { readDocument } from '../read/read.js'
import type { Change } from './change.js'
import { edit } from './edit.js'

function changed(text: string, path: (string | number)[], change: Change): string | null {
  const range = { start: 0, end: text.length }
  const made = edit(text, { root: readDocument(text, range).root, range }, path, change)
  return made && applyChange(text, made)
}

const FIRST = `- key: &k {name: a} # kept
  port: &p 443
`
const REST = `- key: *k # also
  port: *p
  more: 1
- key: *k
  port: 80 # last
`
const MENDED = REST.replace('*k', '&k {name: a}').replace('*p', '443')

test('an anchor that goes leaves its value to the first alias, and nothing else differs', () => {
  expect(changed(`pool:\n${FIRST}${REST}`, ['pool', 0], { do: 'remove' })).toBe(`pool:\n${MENDED}`)
})

test('an anchor that moves behind its alias too', () => {
  expect(changed(`pool:\n${FIRST}${REST}`, ['pool', 0], { do: 'move', list: ['pool'], index: 2 })).toBe(
    `pool:\n${MENDED}${FIRST}`,
  )
})

test('a new value leaves the anchor to the old one', () => {
  expect(changed(`pool:\n${FIRST}${REST}`, ['pool', 0, 'port'], { do: 'set', value: 8443 })).toBe(
    `pool:\n${FIRST.replace('&p 443', '8443')}${REST.replace('*p', '443')}`,
  )
})
