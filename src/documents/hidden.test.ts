import { describe, expect, test } from 'vitest'
import { read } from '../reading.js'
import type { Finding } from '../model/finding.js'
import { groups, pool } from '../tests/hostile/carriers.js'
import { CHARACTERS, LOOK_ALIKES } from '../tests/hostile/characters.js'
import { findingLine, findingMore } from '../words/words.js'
import { visible } from '../words/visible.js'
import { fixed } from '../tests/support/fixed.js'

const of = (text: string, code: Finding['code']): readonly Finding[] =>
  read(text).findings.filter((finding) => finding.code === code)

const SEEN = [
  'replacement character',
  'variation selector',
  'emoji',
  'stacked accents',
  'private use',
  'last code point',
  'noncharacter',
]

describe('characters that can not be seen', () => {
  test.each(Object.keys(CHARACTERS).filter((name) => !SEEN.includes(name)))(
    '%s is a finding at its place, in a value and in a comment',
    (name) => {
      const character = CHARACTERS[name] ?? ''
      const text = pool({ model: `"a${character}b"`, host: `h # ${character}` })
      const [first, ...rest] = of(text, 'hidden-character')
      const at = text.indexOf(character)
      expect(first?.range.start).toBe(at)
      expect(
        rest.some(
          ({ range }) =>
            range.start === text.lastIndexOf(character) || range.end === text.lastIndexOf(character) + character.length,
        ),
      ).toBe(true)
      expect(findingLine(first!)).toMatch(/stands here: .+ \(U\+[0-9A-F]{4,6}\)/)
    },
  )

  test.each(['replacement character', 'emoji', 'stacked accents'])('%s can be seen and is none', (name) => {
    expect(of(pool({ model: `"a${CHARACTERS[name]}b"` }), 'hidden-character')).toEqual([])
  })

  test('the finding names the field, and the document of a stream and of a List', () => {
    const [stream] = of(`${pool()}---\n${groups({ model: 'a\u202eb' })}`, 'hidden-character')
    expect(stream).toMatchObject({ document: 1, path: ['spec', 'ai', 'groups', 0, 'providers', 0, 'openai', 'model'] })
    const [list] = of('apiVersion: v1\nkind: List\nitems:\n- {a: b}\n- {a: "\u200b"}\n', 'hidden-character')
    expect(list).toMatchObject({ document: 1, path: ['a'] })
  })

  test('a byte order mark before the text is none, one in the middle is', () => {
    expect(of(`\ufeff${pool()}`, 'hidden-character')).toEqual([])
    expect(of(pool({ model: 'a\ufeffb' }), 'hidden-character')).toHaveLength(1)
  })

  test('they are shown by their code points', () => {
    expect(visible('gpt\u202e4o\u0000')).toBe('gpt⟨U+202E⟩4o⟨U+0000⟩')
    expect(visible('plain 👩‍👩‍👧 é')).toBe('plain 👩‍👩‍👧 é')
  })
})

describe('field names in other letters', () => {
  test.each(Object.entries(LOOK_ALIKES))('%s: the finding says what the name looks like', (_, text) => {
    const [finding] = of(text, 'unknown-field')
    if (finding?.code !== 'unknown-field') throw new Error('no finding')
    expect(text.slice(finding.range.start, finding.range.end)).toBe(finding.params.field)
    expect(findingMore(finding)).toContain(`It looks like "${finding.params.looksLike ?? ''}"`)
    expect(findingMore(finding)).toMatch(/U\+[0-9A-F]{4}/)
  })

  test('a click writes it in plain letters', () => {
    const text = LOOK_ALIKES['Cyrillic o in host']
    const [finding] = of(text, 'unknown-field')
    if (finding?.code !== 'unknown-field') throw new Error('no finding')
    expect(fixed(read(text), finding)).toBe(pool())
  })

  test('a name that is simply unknown looks like nothing', () => {
    expect(of(pool({ provider: 'größe: 1' }), 'unknown-field')[0]?.params).toEqual({ field: 'größe' })
  })
})
