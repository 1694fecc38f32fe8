import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { releases } from '../releases/table.js'
import { formatPath } from '../yaml/path.js'
import { expressionOf } from './expression.js'
import { readCrds } from './read.js'

const crd = (spec: object, more: object = {}): string =>
  JSON.stringify({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.org' },
    spec: {
      group: 'example.org',
      names: { kind: 'Thing' },
      versions: [
        { name: 'v1', served: true, schema: { openAPIV3Schema: { type: 'object', properties: { spec } } }, ...more },
      ],
    },
  })

/** What a Thing with this spec is told. */
function told(schema: object, spec: unknown): readonly string[] {
  const { kinds } = readCrds(crd(schema))
  const text = JSON.stringify({ apiVersion: 'example.org/v1', kind: 'Thing', metadata: { name: 'x' }, spec })
  const { findings } = analyze(text, DEFAULT_SETTINGS, releases, kinds)
  return findings.map(({ severity, path, code }) => `${severity} ${formatPath(path)} ${code}`)
}

describe('a CRD of the cluster', () => {
  test('makes a strange kind known and judges it', () => {
    const schema = {
      type: 'object',
      required: ['port'],
      properties: {
        port: { type: 'integer', maximum: 10 },
        names: { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string' } },
      },
    }
    expect(told(schema, { port: 5 })).toEqual([])
    expect(told(schema, { port: 11, names: ['a', 'a'], more: 1 })).toEqual(
      expect.arrayContaining([
        'error spec.port too-large',
        'error spec.names[1] duplicate-item',
        'error spec.more unknown-field',
      ]),
    )
    expect(told(schema, {})).toContain('error spec.port required')
  })

  test('replaces the schema that a release brings, and keeps the connections', () => {
    const own = JSON.parse(crd({ type: 'object', 'x-kubernetes-preserve-unknown-fields': true })) as {
      spec: { group: string; names: object; versions: { name: string }[] }
    }
    own.spec.group = 'agentgateway.dev'
    own.spec.names = { kind: 'AgentgatewayBackend' }
    own.spec.versions[0]!.name = 'v1alpha1'
    const text =
      'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: b}\nspec: {newField: 1, ai: {provider: {openai: {}}}}\n'
    expect(analyze(text).valid).toBe(false)
    const { valid, endpoints } = analyze(text, DEFAULT_SETTINGS, releases, readCrds(JSON.stringify(own)).kinds)
    expect({ valid, host: endpoints[0]?.host, scheme: endpoints[0]?.wire.scheme }).toEqual({
      valid: true,
      host: 'api.openai.com',
      scheme: 'https',
    })
  })

  test.each([
    ['not: [a crd', 'unreadable'],
    ['apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n', 'no-crd'],
    [crd({}, { served: false }), 'no-schema'],
    ['', 'no-crd'],
  ])('says why a text is none: %j', (text, fault) => {
    expect(readCrds(text)).toEqual({ kinds: [], fault })
  })

  test('defaults, nullable values, alternatives, numbers and int-or-string count', () => {
    expect(told({ type: 'object', required: ['a'], properties: { a: { type: 'string', default: 'x' } } }, {})).toEqual(
      [],
    )
    expect(
      told({ type: 'object', required: ['a'], properties: { a: { type: 'string', nullable: true } } }, { a: null }),
    ).toEqual([])
    expect(told({ type: 'object', required: ['a'], properties: { a: { type: 'string' } } }, { a: null })).toContain(
      'error spec.a required',
    )
    const either = {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    }
    expect(told(either, { a: 'x' })).toEqual([])
    expect(told(either, { a: 'x', b: 'y' })).toContain('error spec no-alternative')
    expect(told({ type: 'object', properties: { a: { type: 'string', not: { enum: ['x'] } } } }, { a: 'x' })).toContain(
      'error spec.a no-alternative',
    )
    expect(
      told(
        {
          type: 'object',
          properties: { n: { type: 'number', minimum: 0.5, multipleOf: 0.25, exclusiveMinimum: true } },
        },
        { n: 0.5 },
      ),
    ).toContain('error spec.n too-small')
    expect(
      told(
        { type: 'object', properties: { p: { 'x-kubernetes-int-or-string': true, maximum: 5, pattern: '^a' } } },
        { p: 'b' },
      ),
    ).toContain('error spec.p pattern')
    expect(
      told(
        { type: 'object', properties: { p: { 'x-kubernetes-int-or-string': true, maximum: 5, pattern: '^a' } } },
        { p: 6 },
      ),
    ).toContain('error spec.p too-large')
    expect(told({ type: 'object', properties: { p: { 'x-kubernetes-int-or-string': true } } }, { p: true })).toContain(
      'error spec.p wrong-type',
    )
    expect(told({ type: 'object', properties: { n: { type: 'integer', enum: [1, 2] } } }, { n: 3 })).toContain(
      'error spec.n unsupported-value',
    )
  })

  const ruled = (rule: string, more: object = {}) => ({
    type: 'object',
    properties: { a: { type: 'string' }, list: { type: 'array', items: { type: 'integer' } } },
    'x-kubernetes-validations': [{ rule, ...more }],
  })

  test('its rules are evaluated with defaults in place; errors count as broken', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', default: 'x' }, namespace: { type: 'string' } },
      'x-kubernetes-validations': [{ rule: "self.a == 'x' && self.__namespace__ != ''" }],
    }
    expect(told(schema, { namespace: 'n' })).toEqual([])
    expect(told(schema, { namespace: '' })).toEqual(['error spec crd-rule'])
    expect(told(schema, {})).toEqual(['error spec crd-rule'])
    expect(told(ruled('self.list.all(n, n > 0)', { fieldPath: '.list' }), { list: [0] })).toEqual([
      'error spec.list crd-rule',
    ])
  })

  test('a rule that can’t be evaluated is told as not checked, never as passed', () => {
    for (const rule of [
      "self.a.find('x') == 'x'",
      'self.list.all(i, n, true)',
      'nonsense(',
      'unknownVariable == 1',
      'format.dns1123Label().validate(self.a).hasValue()',
    ])
      expect(told(ruled(rule), { a: 'x', list: [1] }), rule).toEqual(['info spec rule-not-checked'])
  })

  test('a rule about the change of an object does not concern a new one', () => {
    expect(told(ruled('self.a == oldSelf.a'), { a: 'x' })).toEqual([])
  })

  test('a message may be made from the value', () => {
    const { kinds } = readCrds(crd(ruled('false', { message: 'plain', messageExpression: "'a is ' + self.a" })))
    const text = JSON.stringify({
      apiVersion: 'example.org/v1',
      kind: 'Thing',
      metadata: { name: 'x' },
      spec: { a: 'q' },
    })
    expect(analyze(text, DEFAULT_SETTINGS, releases, kinds).findings[0]?.params).toMatchObject({ message: 'a is q' })
  })

  test('hostile patterns and rules take no time', { timeout: 20_000 }, () => {
    const slow = 'a'.repeat(50_000)
    expect(
      told({ type: 'object', properties: { a: { type: 'string', pattern: '^(a+)+$' } } }, { a: `${slow}!` }),
    ).toContain('error spec.a pattern')
    expect(told(ruled("self.a.matches('^(a+)+$')"), { a: `${slow}!` })).toEqual(['error spec crd-rule'])
    const list = Array.from({ length: 5000 }, (_, i) => i)
    expect(told(ruled('self.list.all(a, self.list.all(b, self.list.all(c, a + b + c >= 0)))'), { list })).toEqual([
      'info spec rule-not-checked',
    ])
    expect(told(ruled(`${'('.repeat(500)}true${')'.repeat(500)}`), {})).toEqual(['info spec rule-not-checked'])
    expect(told(ruled('cel.bind(a, self.a + self.a, '.repeat(60) + 'true' + ')'.repeat(60)), { a: slow })).toHaveLength(
      1,
    )
  })

  test('a schema that makes no sense judges nothing and throws nothing', () => {
    for (const odd of [
      null,
      1,
      [],
      { type: 7 },
      { type: 'object', properties: [] },
      { type: 'string', pattern: '(' },
      { 'x-kubernetes-validations': 'x' },
      { enum: 3 },
      { anyOf: [null] },
    ])
      expect(() => told(odd as object, { a: 1 })).not.toThrow()
  })
})

describe('functions of Kubernetes in rules', () => {
  const cases: readonly (readonly [rule: string, self: unknown, wanted: boolean])[] = [
    ["self.matches('(?i)^ABC$')", 'abc', true],
    ["matches(self, '[[:alpha:]]+')", 'abc', true],
    ["duration(self) == duration('0')", '0s', true],
    ["duration('1h30m') > duration('90s')", '', true],
    ["duration(self) > duration('1s')", 'x', false],
    ["quantity(self).isGreaterThan(quantity('1Mi'))", '1Gi', true],
    ["quantity('1.5k').asInteger() == 1500 && quantity('500m').compareTo(quantity('0.5')) == 0", '', true],
    ["quantity('1k').add(quantity('1')).sub(1).isInteger() && quantity('-2').sign() == -1", '', true],
    ["isQuantity('1x')", '', false],
    ["'a-b-c'.replace('-', '+') == 'a+b+c' && 'a-b-c'.replace('-', '+', 1) == 'a+b-c'", '', true],
    ["'é😀'.charAt(1) == '😀' && 'abc'.reverse() == 'cba'", '', true],
    [
      '[3, 1, 2].min() == 1 && [3, 1, 2].max() == 3 && [1, 2].sum() == 3 && [1, 2].isSorted() && ![2, 1].isSorted()',
      '',
      true,
    ],
    ['[1, 2, 1].indexOf(1) == 0 && [1, 2, 1].lastIndexOf(1) == 2', '', true],
    ['sets.contains([1, 2], [2]) && sets.equivalent([1, 1], [1]) && !sets.intersects([1], [2])', '', true],
    ["isIP('::1') && ip('1.2.3.4').family() == 4 && !isIP('1.2.3') && isCIDR('10.0.0.0/8')", '', true],
    [
      "url('https://a.b:8443/c').getHostname() == 'a.b' && url('https://a.b:8443/c').getPort() == '8443' && isURL('/path') && !isURL('nope')",
      '',
      true,
    ],
    ["self.?b.orValue('d') == 'd'", {}, true],
    ['has(self.a) || self.b == 1', { a: 1n }, true],
    ['has(self.a[0].b) && !has(self.a[0].c.d)', { a: [{ b: 1n, c: {} }] }, true],
    ['has(self.a[1].b)', { a: [{ b: 1n }] }, false],
  ]
  test.each(cases)('%s', (rule, self, wanted) => {
    expect(expressionOf(rule)?.check(self)).toBe(wanted)
  })
})
