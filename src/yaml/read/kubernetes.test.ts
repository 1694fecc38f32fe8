import { describe, expect, test } from 'vitest'
import { toJson } from '../nodes.js'
import { readDocument } from './read.js'

const read = (text: string) => readDocument(text, { start: 0, end: text.length })

/** Each held against sigs.k8s.io/yaml 1.6.0 (YAMLToJSONStrict). */
const READ: readonly (readonly [what: string, text: string, value: unknown])[] = [
  [
    'tags of collections on a text',
    'a: !!map x\nb: !!set y\nc: !!omap z\nd: !!seq 1',
    { a: 'x', b: 'y', c: 'z', d: '1' },
  ],
  ['a comment right after quotes', 'host: "a.b"#x\nb: \'c\'#y\n', { host: 'a.b', b: 'c' }],
  ['a comment right after brackets', 'a: {b: 1}#x\nc: [d]#y\n', { a: { b: 1 }, c: ['d'] }],
  ['an alias as a key', 'a: &n host\n*n : x\n', { a: 'host', host: 'x' }],
  ['an alias as a key without a blank', '{a: &n host, *n: x}', { a: 'host', host: 'x' }],
  ['an indented anchor alone above the root', '---\n &a\nb: 1\n', { b: 1 }],
  ['a byte order mark', '\uFEFFa: 1\n', { a: 1 }],
  ['a byte order mark behind the separator', '---\n\uFEFFa: 1\n', { a: 1 }],
  ['a version after a byte order mark', '\uFEFF%YAML 1.1\n---\na: 1\n', { a: 1 }],
  ['a dash in brackets', '{a: -}', { a: '-' }],
  ['a key without a value in brackets', '{a:, b: 1}', { 'a:': null, b: 1 }],
  [
    'brackets that close left of their key',
    'a:\n  b: {\n    c: d,\n  }\n  e: [\n  f,\n]\n',
    { a: { b: { c: 'd' }, e: ['f'] } },
  ],
  ['quotes that go on at the left', 'a:\n  b: "x\ny"\n', { a: { b: 'x y' } }],
  ['a tab in brackets', 'a: [b,\n\tc]\n', { a: ['b', 'c'] }],
  ['U+2028 and U+0085 end lines', 'a: 1\u2028b: 2\u0085c: 3', { a: 1, b: 2, c: 3 }],
  ['a large number in another base', 'a: 0xffffffffffffffff', { a: 2 ** 64 }],
  ['a text on several lines', 'a: b\n  c\n\n  d # e\n', { a: 'b c\nd' }],
  ['block texts', 'a: |+\n  x\n   y\n\nb: >-\n  p\n  q\n\n  r\n', { a: 'x\n y\n\n', b: 'p q\nr' }],
  [
    'a tag whose handle a directive names',
    '%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 1\nb: !y!int "2"\n',
    { a: '1', b: 2 },
  ],
  ['a tag with a handle of another maker', '%TAG !e! tag:e.org,2024:\n---\na: !e!x 1\n', { a: '1' }],
  ['a block text as root with its indentation written', '|4\n      x\n', '  x\n'],
  ['block texts as far left as their keys', 'a:\n|\n x\nb: # c\n\n>-\n y\n', { a: 'x\n', b: 'y' }],
  ['one with an anchor', 'a: &t\n|\n x\nb: *t\n', { a: 'x\n', b: 'x\n' }],
  ['one in a list', 'a:\n-\n|\n x\n- z\n', { a: ['x\n', 'z'] }],
  ['underscores in numbers', 'a: .5_1\nb: ._5\nc: 1__0\nd: .5_\n', { a: 0.51, b: '._5', c: 10, d: '.5_' }],
  [
    'large integers as keys',
    '9007199254740993: a\n-0x8000000000000000: b',
    { '9007199254740993': 'a', '-9223372036854775808': 'b' },
  ],
  ['a key that would merge but for its tag', 'a: {!!str <<: b}\n', { a: { '<<': 'b' } }],
  ['quotes with the tag that merges', 'a: {!!merge "<<": {b: 1}}\n', { a: { b: 1 } }],
  [
    'moments',
    'a: !!timestamp 2001-1-2\nb: !!timestamp 2024-02-29 3:4:5.6\n',
    { a: '2001-1-2', b: '2024-02-29 3:4:5.6' },
  ],
  ['an octet in a tag', 'a: !%41 b\n', { a: 'b' }],
  ['an escape over two lines', 'a: "x\\\n   y"', { a: 'xy' }],
]

describe('is read', () => {
  test.each(READ)('%s', (_, text, value) => {
    const { root, problems } = read(text)
    expect(problems).toEqual([])
    expect(toJson(root)).toEqual(value)
  })
})

const REFUSED: readonly (readonly [what: string, text: string])[] = [
  ['U+007F', 'a: "b\x7f"'],
  ['a tab after a dash', 'a:\n-\tb\n'],
  ['a tab on the last line', 'a: {b: 1}\n\t'],
  ['a tab before a comment on the last line', 'a: {b: 1}\n \t# c'],
  ['a tab before JSON', '\t{"a": 1}'],
  ['halves of a surrogate pair', 'a: "\\ud83d\\ude00"'],
  ['base64 without padding', 'a: !!binary aGVsbG8'],
  ['an anchor and a map on one line', 'a: &o   b: c\n'],
  ['a merge key without a blank', 'a: {<<:{b: c}, d: 1}'],
  ['a separator with content', '--- {a: 1}\n'],
  ['a separator without a blank', 'a: 1\n---b\n'],
  ['another version', '%YAML 1.2\n---\na: 1\n'],
  ['a fraction as an integer', 'a: !!int 1.0'],
  ['a question mark in brackets', '{a: b?c}'],
  ['a map after a separator', '--- a: 1\n'],
  ['two values on one line', 'a: b: c\n'],
  ['a key over two lines', 'a\nb: c\n'],
  ['a text goes on behind a comment', 'a: b # c\n  d\n'],
  ['a tag whose handle no directive names', 'a: !e!x 1'],
  ['a handle that is named twice', '%TAG !e! a\n%TAG !e! b\n---\na: 1\n'],
  ['a block text left of its dash', 'a:\n  -\n|\n x\n'],
  ['two tags on one value', 'a:\n  !!map !!str b: c\n'],
  ['a tag with half an octet', 'a: !%4 b\n'],
  ['a key of 64 bits', '0xffffffffffffffff: a'],
  ['a day that is not as a moment', 'a: !!timestamp 2023-02-29'],
  ['an integer beyond 64 bits', 'a: !!int 18446744073709551616'],
  ['a dash in brackets before a blank', '[- a]'],
]

describe('is refused', () => {
  test.each(REFUSED)('%s', (_, text) => {
    expect(read(text).problems).not.toEqual([])
  })
})

test('a value of several lines has its exact place', () => {
  const text = 'a:\n  b: "x\ny"\n  c: {d: e,\n  f: [g,\nh]}\n'
  const { root } = read(text)
  if (root?.kind !== 'map') throw new Error('no map')
  const [inner] = root.entries
  if (inner?.value.kind !== 'map') throw new Error('no map')
  expect(inner.value.entries.map(({ value }) => text.slice(value.start, value.end))).toEqual([
    '"x\ny"',
    '{d: e,\n  f: [g,\nh]}',
  ])
})
