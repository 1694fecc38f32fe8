import { expect, test } from 'vitest'
import { readDocument } from './read.js'
import { toJson, fieldsOf, itemsOf, type YamlNode } from '../nodes.js'

const read = (text: string) => readDocument(text, { start: 0, end: text.length })

/** Layouts that kubectl reads (libyaml's rules), with what it makes of them. */
const READ: readonly (readonly [text: string, value: unknown])[] = [
  ['a:\n  static: {\n    host: a.b,\n  }\n', { a: { static: { host: 'a.b' } } }],
  ['a:\n  list: [\n    1,\n  ]\nb: 2\n', { a: { list: [1] }, b: 2 }],
  ['a:\n  deep:\n    - x: {\n  p: [1,\n2], # note\n}\n', { a: { deep: [{ x: { p: [1, 2] } }] } }],
  ['a: [b,\n\tc]\n', { a: ['b', 'c'] }],
  ['a:\n    text: "one\n  two"\n', { a: { text: 'one two' } }],
  ["a:\n    text: 'it''s\n\ntwo'\n    b: 1\n", { a: { text: "it's\ntwo", b: 1 } }],
  ['a: "b"#c\n', { a: 'b' }],
  ['a: {b: 1}#c\nd: [1]# e\n', { a: { b: 1 }, d: [1] }],
  ['a:\n  - {\n  b: "x # no comment",\n  c: |-\n}\n', undefined],
  ['t: |\n  { not\n open\nb: {c: 1,\n}\n', undefined],
  ['t: |\n  { not\n  "open\nb: {c: 1,\nd: 2\n}\n', { t: '{ not\n"open\n', b: { c: 1, d: 2 } }],
  ["a: it's plain { text [\nb: {c: 1,\n}\n", { a: "it's plain { text [", b: { c: 1 } }],
  ['a: [\n  it\'s,\n  &b \'x, y\', !!str "]", is it "q"\n]\n', { a: ["it's", 'x, y', ']', 'is it "q"'] }],
  ['- t: |\n    one\n\n      two\n  b: {c: 1,\n}\n', [{ t: 'one\n\n  two\n', b: { c: 1 } }]],
  ['a: &x {\n  b: 1\n}\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
  ['a: "x\\\ny"\nb: {\n}\n', { a: 'xy', b: {} }],
]

test.each(READ)('%j', (text, value) => {
  const { root, problems } = read(text)
  if (value === undefined) expect(problems.map(({ code }) => code)).toContain('syntax')
  else expect([toJson(root), problems]).toEqual([value, []])
})

test('places are those of the text as it was written', () => {
  const text = 'a:\n  deep:\n  - x: {\n p: [1,\n"two"], # note\n}\n'
  const { root } = read(text)
  const said: string[] = []
  const walk = (node: YamlNode): void => {
    if (node.kind !== 'alias') said.push(text.slice(node.start, node.end))
    for (const { key, value } of fieldsOf(node)) {
      walk(key)
      walk(value)
    }
    for (const item of itemsOf(node)) walk(item)
  }
  if (root) walk(root)
  expect(said).toContain('[1,\n"two"]')
  expect(said).toContain('{\n p: [1,\n"two"], # note\n}')
  expect(said).toContain('"two"')
  expect(said).toContain('p')
})
