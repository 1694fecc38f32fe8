import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { errorsOf } from '../../tests/support/judged.js'

describe('names', () => {
  test.each([
    ['a name', 'Secret', { name: 'a.b-c.1' }, []],
    ['capitals', 'Secret', { name: 'My-Secret' }, ['form metadata.name']],
    ['an underscore', 'Secret', { name: 'a_b' }, ['form metadata.name']],
    ['a dash at the end', 'Secret', { name: 'a-' }, ['form metadata.name']],
    ['two dots', 'Secret', { name: 'a..b' }, ['form metadata.name']],
    ['253 characters', 'Secret', { name: 'a'.repeat(253) }, []],
    ['254 characters', 'Secret', { name: 'a'.repeat(254) }, ['form metadata.name']],
    ['a digit first', 'Secret', { name: '1a' }, []],
    ['a Service with a digit first', 'Service', { name: '1a' }, ['form metadata.name']],
    ['a Service with a dot', 'Service', { name: 'a.b' }, ['form metadata.name']],
    ['a Service with 63 characters', 'Service', { name: 'a'.repeat(63) }, []],
    ['a Service with 64 characters', 'Service', { name: 'a'.repeat(64) }, ['form metadata.name']],
    ['none', 'Secret', {}, ['required metadata.name']],
    ['an empty one', 'Secret', { name: '' }, ['required metadata.name']],
    ['two empty ones', 'Secret', { name: '', generateName: '' }, ['required metadata.name']],
    ['a prefix', 'Secret', { generateName: 'a-' }, []],
    ['a prefix beside an empty name', 'Secret', { name: '', generateName: 'a-' }, []],
    ['a prefix with two dashes at its end', 'Secret', { generateName: 'a--' }, []],
    ['a prefix with a dot before the dash', 'Secret', { generateName: 'a.-' }, ['form metadata.generateName']],
    ['a prefix longer than what is used of it', 'Secret', { generateName: 'a'.repeat(253) }, []],
    ['a prefix of 254 characters', 'Secret', { generateName: 'a'.repeat(254) }, ['form metadata.generateName']],
    ['a dash alone as a prefix', 'Secret', { generateName: '-' }, ['form metadata.generateName']],
    ['capitals in a prefix', 'Secret', { generateName: 'A-' }, ['form metadata.generateName']],
    ['a prefix of a Service with a digit first', 'Service', { generateName: '1a-' }, ['form metadata.generateName']],
    ['a namespace with a dot', 'Secret', { name: 'a', namespace: 'a.b' }, ['form metadata.namespace']],
    ['a namespace of 64 characters', 'Secret', { name: 'a', namespace: 'a'.repeat(64) }, ['form metadata.namespace']],
    ['an empty namespace', 'Secret', { name: 'a', namespace: '' }, []],
  ])('%s', (_, kind, metadata, expected) => {
    expect(errors(kind, metadata)).toEqual(expected)
  })
})

describe('labels', () => {
  test.each([
    ['usual ones', { app: 'x', 'app.kubernetes.io/name': 'A_b.c-1', empty: '' }, 0],
    ['a null, which is an empty text', { app: null }, 0],
    ['an empty key', { '': 'x' }, 1],
    ['a key with a blank', { 'a b': 'x' }, 1],
    ['a key with two slashes', { 'a/b/c': 'x' }, 1],
    ['an empty prefix', { '/b': 'x' }, 1],
    ['nothing after the prefix', { 'a/': 'x' }, 1],
    ['capitals in the prefix', { 'A.b/c': 'x' }, 1],
    ['a dash at the end of a key', { 'a-': 'x' }, 1],
    ['a key of 63 characters after a prefix of 253', { [`${'a'.repeat(253)}/${'A'.repeat(63)}`]: 'x' }, 0],
    ['a key of 64 characters', { ['a'.repeat(64)]: 'x' }, 1],
    ['a prefix of 254 characters', { [`${'a'.repeat(254)}/b`]: 'x' }, 1],
    ['a value with a blank', { a: 'x y' }, 1],
    ['a value with a dot at its start', { a: '.x' }, 1],
    ['a value of 63 characters', { a: 'x'.repeat(63) }, 0],
    ['a value of 64 characters', { a: 'x'.repeat(64) }, 1],
    ['a bad key with a bad value', { '-': '-' }, 2],
  ])('%s', (_, labels, count) => {
    expect(errors('Secret', { name: 'a', labels })).toEqual(Array(count).fill('form metadata.labels'))
  })

  test('the API server names the map; the mark is on the key or value', () => {
    const text = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  labels:\n    good: x\n    bad key: bad value\n'
    const { findings } = analyze(text, DEFAULT_SETTINGS)
    expect(findings.map(({ path, range }) => [path, text.slice(range.start, range.end)])).toEqual([
      [['metadata', 'labels'], 'bad key'],
      [['metadata', 'labels'], 'bad value'],
    ])
  })

  test('a number is no label', () => {
    expect(errors('Secret', { name: 'a', labels: { version: 1 } })).toEqual(['wrong-type metadata.labels.version'])
  })
})

describe('annotations', () => {
  test.each([
    ['capitals in the prefix, which do not matter', { 'A.b/C': 'x' }, []],
    ['any text as value', { a: ' {"x": 1}\n' }, []],
    ['a key with two slashes', { 'a/b/c': 'x' }, ['form metadata.annotations']],
    ['a blank in a key', { 'a b': 'x' }, ['form metadata.annotations']],
    ['256 KiB', { a: 'x'.repeat(256 * 1024 - 1) }, []],
    ['one byte more', { a: 'x'.repeat(256 * 1024) }, ['too-long metadata.annotations']],
    ['256 KiB in bytes, not in characters', { a: 'ä'.repeat(128 * 1024) }, ['too-long metadata.annotations']],
    ['256 KiB in many', { a: 'x'.repeat(200_000), b: 'x'.repeat(62_143) }, ['too-long metadata.annotations']],
  ])('%s', (_, annotations, expected) => {
    expect(errors('Secret', { name: 'a', annotations })).toEqual(expected)
  })
})

test.each([
  ['usual ones', ['kubernetes', 'example.com/a'], []],
  ['a blank', ['a b'], ['form metadata.finalizers']],
  ['two bad ones', ['', 'a/b/c'], ['form metadata.finalizers', 'form metadata.finalizers']],
])('finalizers: %s', (_, finalizers, expected) => {
  expect(errors('Secret', { name: 'a', finalizers })).toEqual(expected)
})

function errors(kind: string, metadata: object): readonly string[] {
  return errorsOf({ apiVersion: 'v1', kind, metadata, ...(kind === 'Service' && { spec: { ports: [{ port: 80 }] } }) })
}
