import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { releases } from '../releases/table.js'
import { Budget } from '../schema/budget.js'
import { testShared } from '../tests/support/shared.js'
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
    expect(told(ruled(`${'('.repeat(500)}true${')'.repeat(500)}`), {})).toEqual(['info spec rule-not-checked'])
    const bound = `${'cel.bind(a, self.a + self.a, '.repeat(60)}true${')'.repeat(60)}`
    expect(told(ruled(bound), { a: slow })).toEqual([])
  })

  const numbers = Array.from({ length: 5000 }, (_, i) => i)
  const zeros = `[${Array(60).fill(0).join()}]`
  test.each([
    ['loops', 'self.list.all(a, self.list.all(b, self.list.all(c, a + b + c >= 0)))'],
    ['loops over literals', `${zeros}.all(a, ${zeros}.all(b, ${zeros}.all(c, ${zeros}.all(d, true))))`],
    ['loops that fail', 'self.list.all(a, self.list.all(b, a.c == b)) || true'],
    ['in', 'self.list.all(a, a in self.list)'],
    ['comparisons', 'self.list.all(a, self.list == self.list)'],
    ['functions', 'self.list.all(a, self.list.indexOf(a) >= 0)'],
    [
      '+ of lists',
      `${'cel.bind(l, l + l, '.repeat(40).replace('l + l', 'self.list + [1]')}l.size() > 0${')'.repeat(40)}`,
    ],
    ['shared parts', `${'cel.bind(l, [l, l], '.repeat(40).replace('l, l', 'self, self')}l == l${')'.repeat(40)}`],
    ['search', "cel.bind(t, self.a + self.a, t.contains(t + 'b') || true)"],
    ['replacing', "self.a.replace('', self.a) != ''"],
    ['filters', 'self.list.filter(a, self.list.filter(b, a == b).size() > 0).size() > 0'],
    ['exactly one', 'self.list.exists_one(a, self.list.exists_one(b, a + b == -1)) || true'],
    ['lists that grow', 'self.list.map(a, self.list + [a]).size() > 0'],
    ['splitting and joining', "self.list.all(a, self.a.split('').join('b') != '')"],
    ['letters', 'self.list.all(a, self.a.lowerAscii().reverse() != "")'],
    ['parts of texts', 'self.list.all(a, self.a.substring(1) != "")'],
    ['patterns made of values', "self.list.all(a, !self.a.matches('^(' + string(a) + ')*$'))"],
    ['sums', 'self.list.all(a, self.list.sum() >= 0 && self.list.isSorted())'],
    ['sets', 'self.list.all(a, sets.contains(self.list, [a]))'],
    ['quantities', "self.list.all(a, self.list.all(b, quantity('1.5Gi').isGreaterThan(quantity('1Mi'))))"],
    ['URLs', "self.list.all(a, self.list.all(b, url('https://a.b/c').getHost() == 'a.b'))"],
    ['times', "self.list.all(a, self.list.all(b, duration('1h') > duration('1s')))"],
    ['what is missing', 'self.list.all(a, self.list.all(b, self.?zz.orValue(1) == 1))'],
  ])('a rule costs what it does, and beyond the budget nothing counts as passed: %s', (_, rule) => {
    expect(told(ruled(rule), { a: 'a'.repeat(50_000), list: numbers })).toEqual([
      'error  too-much-work',
      'info spec rule-not-checked',
    ])
  })

  test('many rules have one budget together, patterns and messages too', () => {
    const list = numbers.slice(0, 200)
    const square = (i: number): object => ({ rule: `self.list.all(a, self.list.all(b, a + b >= -${i}))` })
    const rules = (count: number): object => ({
      ...ruled(''),
      'x-kubernetes-validations': Array.from({ length: count }, (_, i) => square(i)),
    })
    expect(told(rules(3), { list })).toEqual([])
    const many = told(rules(100), { list })
    expect(many).toContain('error  too-much-work')
    expect(many.filter((line) => line === 'info spec rule-not-checked').length).toBeLessThanOrEqual(20)
    const pattern = { type: 'object', properties: { a: { type: 'string', pattern: '^(.*a){20,900}$' } } }
    expect(told(pattern, { a: 'a'.repeat(30_000) })).toEqual(['error  too-much-work', 'info spec.a rule-not-checked'])
    const loop = 'string(self.list.map(a, self.list.map(b, self.list.map(c, a + b + c))).size())'
    const said = told(ruled('false', { messageExpression: loop }), { list })
    expect(said).toEqual(['error  too-much-work', 'error spec crd-rule'])
  })

  test('a document costs the same whatever was judged before it', () => {
    const pattern = { type: 'object', properties: { a: { type: 'string', pattern: '^([ab]*a[ab]{12})*$' } } }
    const { kinds } = readCrds(crd(pattern))
    const text = (a: string): string =>
      JSON.stringify({ apiVersion: 'example.org/v1', kind: 'Thing', metadata: { name: 'x' }, spec: { a } })
    const codes = (a: string) => analyze(text(a), DEFAULT_SETTINGS, releases, kinds).findings.map(({ code }) => code)
    const hard = Array.from({ length: 20_000 }, (_, i) => ((i * i * 7 + (i >> 3)) % 5 < 2 ? 'a' : 'b')).join('')
    const first = codes(hard)
    for (let i = 0; i < 3; i++) expect(codes(hard)).toEqual(first)
    expect(codes('a'.repeat(13))).toEqual([])
  })

  test('rules of every item, and the messages of many rules, have that budget too', () => {
    const rules = (rule: string, more = {}): object[] => Array.from({ length: 300 }, () => ({ rule, ...more }))
    const items = { type: 'integer', 'x-kubernetes-validations': rules('self >= 0 && self + 1 > self') }
    const list = { type: 'object', properties: { list: { type: 'array', items } } }
    expect(told(list, { list: numbers })).toContain('error  too-much-work')
    expect(told(list, { list: [1, 2, 3] })).toEqual([])
    const messages = rules('false', { messageExpression: 'self.list.map(a, string(a)).join(",")' })
    const said = told({ ...ruled(''), 'x-kubernetes-validations': messages }, { list: numbers })
    expect(said).toContain('error  too-much-work')
    expect(said).toContain('error spec crd-rule')
  })

  test.each([
    ['nested repetitions', '^(a|aa)+$', 20_000],
    ['repetitions with bounds', '^((a{0,30}){0,30})$', 20_000],
    [
      'one word of many',
      `(${numbers
        .slice(0, 1000)
        .map((i) => `w${i}`)
        .join('|')})$`,
      20_000,
    ],
    ['letters of any script', '\\p{L}{1,200}x$', 20_000],
    ['stars in a row', '[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*[0-9]', 20_000],
  ])('a pattern on a long text is judged, or not checked: %s', (_, pattern, length) => {
    const schema = { type: 'object', properties: { a: { type: 'string', pattern } } }
    const [first, ...more] = told(schema, { a: `${'a'.repeat(length)}!` })
    expect(['error spec.a pattern', 'error  too-much-work']).toContain(first)
    expect(more.filter((line) => line !== 'info spec.a rule-not-checked')).toEqual([])
  })

  test('a choice of thousands costs what it takes to look through it and to name it', () => {
    const choice = (count: number): object => {
      const items = { type: 'string', enum: numbers.slice(0, count).map((i) => `value-${i}`) }
      return { type: 'object', properties: { words: { type: 'array', items } } }
    }
    const words = (from: number) => ({ words: numbers.slice(0, 3000).map((i) => `value-${from + i}`) })
    expect(told(choice(3000), words(0))).toEqual([])
    const unlike = told(choice(5000), words(5000))
    expect(unlike[0]).toBe('error  too-much-work')
    expect(unlike.filter((line) => line.endsWith('unsupported-value')).length).toBeLessThan(100)
    // The choices of real kinds are short: each wrong value is told.
    expect(told(choice(50), words(5000)).filter((line) => line.endsWith('unsupported-value'))).toHaveLength(3000)
  })

  test('alternatives beyond the budget are not checked', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ properties: { list: { maxItems: i } } }))
    const schema = { ...ruled('true'), anyOf: many }
    expect(told(schema, { list: numbers })).toContain('error  too-much-work')
    expect(told({ ...schema, anyOf: many.slice(0, 5) }, { list: [1, 2, 3] })).toEqual([])
  })

  testShared('none of the hostile CRDs is passed', 'corpus/hostile-crds', (folder) => {
    for (const file of fs.readdirSync(folder)) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8')
      const { valid, findings } = analyze(text, DEFAULT_SETTINGS, releases, readCrds(text).kinds)
      expect(valid, file).toBe(false)
      expect(findings.map(({ code }) => code)).toContain('too-much-work')
    }
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
    expect(expressionOf(rule)?.check(self, new Budget())).toBe(wanted)
  })
})
