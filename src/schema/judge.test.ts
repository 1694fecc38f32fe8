import { describe, expect, test } from 'vitest'
import { formatPath } from '../yaml/path.js'
import { readDocument } from '../yaml/read/read.js'
import { judge } from './judge.js'
import { integer, list, map, object, oneOf, string, type Schema } from './language.js'
import { exactlyOneOf } from './constraints.js'

/** Codes and paths of what is wrong with a text; the kind of each as the API server has it (Kubernetes 1.34). */
function told(text: string, schema: Schema): readonly string[] {
  const { root } = readDocument(text, { start: 0, end: text.length })
  if (!root) throw new Error('unreadable')
  return judge(root, schema).map(({ code, path }) => `${code} ${formatPath(path)}`)
}

const ruled = object({ i: integer(), a: string(), b: string() }, { rules: [exactlyOneOf('a', 'b')] })

describe('an integer', () => {
  test.each([
    ['9223372036854775807', true],
    ['9223372036854775808', false],
    ['0x7fffffffffffffff', true],
    ['0x8000000000000000', false],
    ['18446744073709551615', false],
    ['-9223372036854775808', true],
    ['100000000000000000000', false],
    ['1e18', true],
    ['1e22', false],
    ['4.43e2', true],
    ['1.5', false],
    ['9007199254740993', true],
  ])('%s: %s', (text, isOne) => {
    expect(told(`i: ${text}\na: x\n`, ruled)).toEqual(isOne ? [] : ['wrong-type i'])
  })

  test('what is none blocks the rules', () => {
    expect(told('i: 1e22\n', ruled)).toEqual(['wrong-type i'])
    expect(told('i: 1\n', ruled)).toEqual(['exactly-one-of '])
  })
})

describe('beside a wrong type', () => {
  const schema = object({
    port: integer({ maximum: 10 }),
    version: oneOf(['HTTP1', 'HTTP2']),
    targets: list(object({ name: string() }), { itemKeys: ['name'], maxItems: 1 }),
    host: string(),
    one: string({ alternatives: [{ fit: 'any', of: [string({ format: 'ipv4' }), string({ format: 'ipv6' })] }] }),
  })
  test.each([
    ['limits of a number', 'port: 1e22', ['too-large port', 'wrong-type port']],
    ['and of a fraction', 'port: 11.5', ['too-large port', 'wrong-type port']],
    ['the values of an enumeration', 'version: 1', ['wrong-type version', 'unsupported-value version']],
    [
      'a list of another size',
      'targets: [x, y]',
      ['wrong-type targets[0]', 'wrong-type targets[1]', 'too-many targets'],
    ],
    ['unknown fields below', 'host: {value: a}', ['unknown-field host.value', 'wrong-type host']],
    ['unknown fields of maps in a list', 'host: [{a: 1}]', ['unknown-field host[0].a', 'wrong-type host']],
    ['alternatives', 'one: 1.5', ['wrong-type one', 'no-alternative one', 'format one']],
  ])('%s', (_, text, expected) => {
    expect(told(text, schema)).toEqual(expected)
  })
})

test('the checks of a text stop at the first: length, then pattern', () => {
  const short = object({ a: string({ minLength: 2, maxLength: 3, pattern: /^b/ }) })
  expect(told('a: xxxx', short)).toEqual(['too-long a'])
  expect(told('a: x', short)).toEqual(['too-short a'])
  expect(told('a: xx', short)).toEqual(['pattern a'])
})

test('of a key that stands twice the last value counts', () => {
  const schema = object({ a: integer(), b: object({ c: string() }, { minProperties: 1 }) })
  expect(told('a: x\na: 1\n', schema)).toEqual([])
  expect(told('a: 1\na: x\n', schema)).toEqual(['wrong-type a'])
  expect(told('b: {d: x}\nb: {c: x}\n', schema)).toEqual([])
  expect(told('b: {c: x}\nb: null\n', schema)).toEqual([])
})

test('a null in a map of values is dropped: it does not count and blocks nothing', () => {
  const fields = { m: map(string(), { maxProperties: 1 }), a: string(), b: string() }
  expect(told('m: {x: v, z: null}\n', object(fields, { rules: [exactlyOneOf('a', 'b')] }))).toEqual(['exactly-one-of '])
})

describe('items that repeat one above', () => {
  const keyed = object({ l: list(object({ k: string(), v: integer() }), { itemKeys: ['k'] }) })
  const set = object({ l: list(string(), { set: true }) })
  test.each([
    ['a third copy is told once a value', 'l: [{k: a}, {k: a}, {k: a}]', keyed, ['duplicate-item l[1]']],
    ['and in a set', 'l: [a, b, a, b, a]', set, ['duplicate-item l[2]', 'duplicate-item l[3]']],
    ['without their key they are alike', 'l: [{v: 1}, {v: 2}, {k: a}]', keyed, ['duplicate-item l[1]']],
    ['beside one of another type nothing is told', 'l: [{k: a}, {k: a}, x]', keyed, ['wrong-type l[2]']],
  ])('%s', (_, text, schema, expected) => {
    expect(told(text, schema)).toEqual(expected)
  })
})

test('alternatives have no type of their own', () => {
  const address = object(
    { type: string() },
    {
      alternatives: [
        {
          fit: 'one',
          of: [
            object({ type: oneOf(['IP']) }),
            object({ type: string({ alternatives: [{ fit: 'none', of: [oneOf(['IP'])] }] }) }),
          ],
        },
      ],
    },
  )
  expect(told('type: 1', address)).toEqual(['wrong-type type'])
  expect(told('type: IP', address)).toEqual([])
})

test('a format error is one of a wrong type, and blocks the rules', () => {
  const schema = object(
    { ip: string({ format: 'ipv4' }), a: string(), b: string() },
    { rules: [exactlyOneOf('a', 'b')] },
  )
  expect(told('ip: x', schema)).toEqual(['format ip'])
  expect(told('ip: 1.2.3.4', schema)).toEqual(['exactly-one-of '])
})

test('work is counted: the names of an object are listed once, however many fields are unknown or missing', () => {
  const listed = (count: number): number => {
    let times = 0
    const names = Array.from({ length: count }, (_, i) => `r${i}`)
    const fields = new Proxy(Object.fromEntries(names.map((name) => [name, string()])), {
      ownKeys: (target) => {
        times++
        return Reflect.ownKeys(target)
      },
    })
    const text = names.map((name) => `un${name}: x\n`).join('')
    expect(told(text, { ...object({}), fields, required: names })).toHaveLength(2 * count)
    return times
  }
  expect(listed(200)).toBe(listed(20))
})
