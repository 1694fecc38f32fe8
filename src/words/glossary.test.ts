import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { glossary as english } from './en/glossary.js'
import { withTerms, type Glossary, type Piece, type TermId } from './glossary.js'
import { glossary as chinese } from './zh/glossary.js'

const idsIn = (text: string, glossary: Glossary): readonly TermId[] =>
  withTerms(text, glossary).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.id]))
const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

test('a text is cut at its terms, and is the same text joined again', () => {
  const text = 'The first priority group is unhealthy, so its pool is left out.'
  const pieces = withTerms(text, english)
  expect(pieces).toEqual([
    'The first ',
    { id: 'priority', text: 'priority group' },
    ' is ',
    { id: 'unhealthy', text: 'unhealthy' },
    ', so its ',
    { id: 'pool', text: 'pool' },
    ' is left out.',
  ])
  expect(joined(pieces)).toBe(text)
})

test.each<[string, string, readonly TermId[]]>([
  ['a term that comes again is explained once', 'Retry, and retry again.', ['retry']],
  ['a path holds no term', 'spec.ai.multipool.priorities[0].pool[0] and policies.tunnel.backendRef', []],
  ['nor does a host, a name or a part of a word', 'http://pool.example and "member", membership, sni-host', []],
  ['a name of a field that is a term itself is one', 'hostOverride stands beside provider.', ['host-override']],
  ['brackets are no part of a word', '(SNI)', ['sni']],
])('%s', (_, text, expected) => {
  expect(idsIn(text, english)).toEqual(expected)
  expect(joined(withTerms(text, english))).toBe(text)
})

test.each<[string, readonly TermId[]]>([
  ['明文 HTTP 发往上游。', ['plaintext', 'upstream']],
  ['优先级组里的成员不健康时会被驱逐。', ['priority', 'member', 'unhealthy', 'eviction']],
  ['tls.sni 是 SNI，由 CA 签发。', ['sni', 'trust']],
])('Chinese needs no blanks: %s', (text, expected) => {
  expect(idsIn(text, chinese)).toEqual(expected)
  expect(joined(withTerms(text, chinese))).toBe(text)
})

/** What is written for people in a language, as it stands in its files. */
const written = (language: string): string =>
  ['src', 'app']
    .map((root) => `${root}/words/${language}`)
    .flatMap((folder) => fs.readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.ts') && !/glossary\.ts$|\.test\.ts$/.test(file))
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n')

describe.each<[string, Glossary]>([
  ['en', english],
  ['zh', chinese],
])('the glossary in %s', (language, glossary) => {
  const terms = Object.entries(glossary)

  test('has between 25 and 45 terms, each in a sentence or two', () => {
    expect(terms.length).toBeGreaterThanOrEqual(25)
    expect(terms.length).toBeLessThanOrEqual(45)
    expect(terms.filter(([, { says }]) => says.length > 170 || !/[.。]$/.test(says))).toEqual([])
  })

  test('explains words that the page, the lessons or the engine use', () => {
    const text = written(language)
    const unused = terms.filter(([, { forms }]) => !forms.some((form) => text.includes(form)))
    expect(unused.map(([id]) => id)).toEqual([])
  })

  test('has each form once', () => {
    const forms = terms.flatMap(([, term]) => term.forms.map((form) => form.toLowerCase()))
    expect(new Set(forms).size).toBe(forms.length)
  })
})
