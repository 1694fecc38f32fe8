import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { fixed } from '../tests/support/fixed.js'

const one = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`
const json = (name: string): string => JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } })
const unread = (text: string) =>
  read(text, DEFAULT_SETTINGS).findings.flatMap(({ code, document, params }) =>
    code === 'unread-document' ? [`${document} ${params.because}`] : [],
  )

test.each([
  ['one document', one('a'), []],
  ['two with a separator', `${one('a')}---\n${one('b')}`, []],
  ['and with CRLF', `${one('a')}---\n${one('b')}`.replaceAll('\n', '\r\n'), []],
  ['with a comment behind it', `${one('a')}--- # b\n${one('b')}`, []],
  ['a second one behind an end marker', `${one('a')}...\n${one('b')}`, ['1 end-marker']],
  ['an end marker and a separator', `${one('a')}...\n---\n${one('b')}`, []],
  ['an end marker and a directive', `${one('a')}...\n%YAML 1.1\n---\n${one('b')}`, []],
  ['an end marker at the end', `${one('a')}...\n`, []],
  ['the third is read again', `${one('a')}...\n${one('b')}---\n${one('c')}`, ['1 end-marker']],
  ['CR alone', `${one('a')}---\n${one('b')}---\n${one('c')}`.replaceAll('\n', '\r'), ['1 cr', '2 cr']],
  ['JSON objects one after another', `${json('a')}\n${json('b')}`, []],
  ['YAML, then JSON behind an end marker', `${one('a')}...\n${json('b')}`, ['1 end-marker']],
  ['items of a List', `apiVersion: v1\nkind: List\nitems: [${json('a')}, ${json('b')}]\n`, []],
])('%s', (_, text, expected) => {
  expect(unread(text)).toEqual(expected)
})

test('the fix writes the separator', () => {
  const reading = read(`${one('a')}...\n${one('b')}`, DEFAULT_SETTINGS)
  const finding = reading.findings.find(({ code }) => code === 'unread-document')
  expect(finding && fixed(reading, finding)).toBe(`${one('a')}...\n---\n${one('b')}`)
})
