import { describe, expect, test } from 'vitest'
import { textOf } from './bytes.js'

const HEAD = [...new TextEncoder().encode('model: gpt')]
const BROKEN: Readonly<Record<string, readonly number[]>> = {
  'a byte that UTF-8 never has': [0xff],
  'a continuation alone': [0x80],
  'a character cut short': [0xe2, 0x82],
  'an overlong slash': [0xc0, 0xaf],
  'an overlong NUL': [0xe0, 0x80, 0x80],
  'a surrogate': [0xed, 0xa0, 0x80],
  'beyond Unicode': [0xf4, 0x90, 0x80, 0x80],
  'Latin-1': [0xe4, 0x20],
  'UTF-16': [0xfe, 0xff, 0x00, 0x61],
}

describe('bytes', () => {
  test.each(Object.entries(BROKEN))('%s are refused, not replaced', (_, bytes) => {
    expect(textOf(Uint8Array.from([...HEAD, ...bytes, 0x0a]))).toBeNull()
  })

  test('a byte order mark and every character of UTF-8 come back the same', () => {
    const bytes = Uint8Array.from([
      0xef,
      0xbb,
      0xbf,
      ...HEAD,
      0x00,
      0xe2,
      0x80,
      0xa8,
      0xef,
      0xbb,
      0xbf,
      0xf4,
      0x8f,
      0xbf,
      0xbf,
      0x0d,
    ])
    expect(new TextEncoder().encode(textOf(bytes) ?? '')).toEqual(bytes)
  })
})
