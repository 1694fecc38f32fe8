import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from './analyze.js'
import { read, type Reading } from './reading.js'
import { fixed } from './tests/support/fixed.js'
import { formatPath } from './yaml/path.js'

const on = (release: string, text: string): Reading => read(text, { ...DEFAULT_SETTINGS, release })
const judge = (text: string): Reading => on('kgateway@2.0.5', text)
const head = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: b\n'
const single = (more = '', token = 'kind: Passthrough'): string =>
  `${head}spec:\n  type: AI\n  ai:\n    llm:\n      provider:\n        openai:\n          authToken:\n            ${token}\n${more}`
const codes = ({ findings }: Reading, ...severities: string[]): string[] =>
  findings.filter(({ severity }) => severities.length === 0 || severities.includes(severity)).map(({ code }) => code)
/** Code, path, line and column of each error. */
const errors = ({ findings, lines }: Reading): string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, path, range }) =>
        `${code} ${formatPath(path)} ${lines.position(range.start).line}:${lines.position(range.start).column}`,
    )

describe('refused, with a finding at its place', () => {
  test.each([
    ['not YAML', 'a: b: c\n', 'syntax  1:5'],
    ['plain words', 'hello there\n', 'not-an-object  1:1'],
    ['binary', 'a: \u0000\u0001\n', 'syntax  1:4'],
    ['a tab as indentation', 'spec:\n\ttype: AI\n', 'syntax  2:1'],
    ['an unclosed bracket', `${head}spec: [1,\n`, 'syntax  6:1'],
    ['spec: 3', `${head}spec: 3\n`, 'wrong-type spec 5:7'],
    [
      'priorities: {}',
      `${head}spec:\n  type: AI\n  ai:\n    multipool:\n      priorities: {}\n`,
      'wrong-type spec.ai.multipool.priorities 9:7',
    ],
    [
      'pool: [null]',
      `${head}spec:\n  type: AI\n  ai:\n    multipool:\n      priorities:\n      - pool: [null]\n`,
      'wrong-type spec.ai.multipool.priorities[0].pool[0] 10:16',
    ],
    [
      'a port in quotes',
      single('      hostOverride:\n        host: h\n        port: "443"\n'),
      'wrong-type spec.ai.llm.hostOverride.port 15:15',
    ],
    ['no type', `${head}spec:\n  aws:\n    accountId: "123456789012"\n`, 'required spec.type 5:1'],
    ['a cyclic alias', `${head}spec: &a\n  x: *a\n`, 'alias-loop spec.x 6:6'],
    ['an unknown alias', `${head}spec: *nope\n`, 'unknown-alias spec 5:7'],
    [
      'no name',
      'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {}\n',
      'required metadata.name 3:1',
    ],
    [
      'a number where text belongs',
      single().replace('kind: Passthrough', 'kind: Passthrough\n          model: 12'),
      'wrong-type spec.ai.llm.provider.openai.model 13:18',
    ],
    [
      'a placeholder for a number',
      single('      hostOverride:\n        host: h\n        port: ${PORT}\n'),
      'placeholder spec.ai.llm.hostOverride.port 15:15',
    ],
  ])('%s', (_, text, expected) => {
    const analysis = judge(text)
    expect(errors(analysis)).toContain(expected)
    expect(analysis.valid).toBe(false)
  })

  test('a duplicate key, at the second one', () => {
    const analysis = judge(single('      hostOverride:\n        host: a\n        host: b\n        port: 1\n'))
    expect(errors(analysis)).toEqual(['duplicate-key spec.ai.llm.hostOverride.host 15:9'])
  })

  test('an alias bomb, without expanding it', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array<string>(9).fill(`*l${i}`).join(', ')}]`,
    )
    expect(codes(judge(`l0: &l0 x\n${levels.join('\n')}\n`))).toContain('alias-bomb')
  })

  test('nesting beyond the limit', () => {
    expect(codes(judge(`a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`))).toEqual(['syntax'])
  })
})

describe('read right, without a finding', () => {
  const good = single('      hostOverride:\n        host: h.internal\n        port: 443\n')
  test.each([
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${good}`],
    ['no newline at the end', good.slice(0, -1)],
    ['a leading separator', `---\n${good}`],
    ['a number with an exponent', good.replace('port: 443', 'port: 4.43e2')],
    [
      'an anchor and an alias',
      good
        .replace('host: h.internal', 'host: &h h.internal')
        .replace('  name: b\n', '  name: b\n  annotations:\n    a: b\n') + '# *h\n',
    ],
    ['a directive', `%YAML 1.1\n---\n${good}`],
    ['a directive after a byte order mark', `\uFEFF%YAML 1.1\n---\n${good}`],
    [
      'JSON',
      '{"apiVersion":"gateway.kgateway.dev/v1alpha1","kind":"Backend","metadata":{"name":"b"},"spec":{"type":"AI","ai":{"llm":{"provider":{"openai":{"authToken":{"kind":"Passthrough"}}},"hostOverride":{"host":"h.internal","port":443}}}}}',
    ],
  ])('%s', (_, text) => {
    const analysis = judge(text)
    expect(codes(analysis)).toEqual([])
    expect(analysis.endpoints).toMatchObject([
      { host: 'h.internal', port: 443, wire: { scheme: 'https', verify: 'none' } },
    ])
  })

  test('merge keys and aliases reach the members', () => {
    const text = `${head}spec:\n  type: AI\n  ai:\n    multipool:\n      priorities:\n      - pool:\n        - &first\n          provider:\n            openai:\n              authToken: {kind: Passthrough}\n          hostOverride: {host: h.internal, port: 443}\n        - <<: *first\n          hostOverride: {host: i.internal, port: 80}\n        - *first\n`
    expect(judge(text).endpoints.map(({ host, wire }) => `${host} ${wire.scheme}`)).toEqual([
      'h.internal https',
      'i.internal http',
      'h.internal https',
    ])
  })

  test('comments only: the one warning', () => {
    expect(codes(judge('# nothing here\n---\n# nor here\n'))).toEqual(['nothing-to-apply'])
    expect(codes(judge(''))).toEqual(['nothing-to-apply'])
  })

  test.each([
    ['a kind that no release serves', 'apps/v1', 'Deployment'],
    ['a kind of another project with a known name', 'networking.istio.io/v1', 'Gateway'],
    ['a known kind in a version that is not served', 'gateway.networking.k8s.io/v1alpha2', 'BackendTLSPolicy'],
  ])('%s: the one info, and it is not touched', (_, apiVersion, kind) => {
    const analysis = judge(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: c}\nanything: [goes]\n`)
    expect(analysis.findings).toMatchObject([{ code: 'unknown-kind', severity: 'info' }])
    expect(analysis).toMatchObject({ valid: true, documents: [{ known: false, valid: true }] })
  })
})

describe('a stream', () => {
  test('a broken document does not silence the others', () => {
    const analysis = judge(`${single()}---\na: [\n---\n${single().replace('name: b', 'name: c')}`)
    expect(codes(analysis)).toEqual(['syntax'])
    expect(analysis.endpoints.map(({ document }) => document)).toEqual([0, 2])
    expect(analysis.documents.map(({ valid }) => valid)).toEqual([true, false, true])
  })

  test('two objects of one kind, namespace and name: a warning', () => {
    expect(codes(judge(`${single()}---\n${single().replace('  name: b', '  name: b\n  namespace: default')}`))).toEqual(
      ['object-twice'],
    )
    expect(codes(judge(`${single()}---\n${single().replace('  name: b', '  name: b\n  namespace: other')}`))).toEqual(
      [],
    )
  })

  test('objects of a List are documents of their own', () => {
    const items = single()
      .split('\n')
      .filter(Boolean)
      .map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`))
      .join('\n')
    const analysis = judge(`apiVersion: v1\nkind: List\nitems:\n${items}\n`)
    expect(analysis.documents).toMatchObject([{ base: ['items', 0], name: 'b', valid: true }])
    expect(analysis.endpoints.map(({ member }) => formatPath(member.path))).toEqual(['spec.ai.llm'])
  })

  test('a document beyond 3 MB is kept and said to be unread', () => {
    const analysis = judge(`a: ${'x'.repeat(3_000_001)}\n---\n${single()}`)
    expect(codes(analysis)).toEqual(['document-too-large'])
    expect(analysis.endpoints).toHaveLength(1)
  })
})

describe('what no release of the table serves, or another one does', () => {
  test('an unserved group names the right one', () => {
    const analysis = judge(single().replace('gateway.kgateway.dev', 'gateway.solo.io'))
    expect(analysis.findings[0]).toMatchObject({
      code: 'kind-not-served',
      severity: 'error',
      path: ['apiVersion'],
      params: { right: 'gateway.kgateway.dev/v1alpha1' },
    })
    expect(analysis.endpoints).toMatchObject([{ reachable: false, because: [{ rule: 'kind-not-served' }] }])
  })
})

describe('what the controller does after the API server said yes', () => {
  const pooled = (...members: string[]): string =>
    `${head}spec:\n  type: AI\n  ai:\n    multipool:\n      priorities:\n      - pool:\n${members.map((provider) => `        - provider:\n            ${provider}:\n              authToken:\n                kind: Passthrough\n`).join('')}`

  test('a mixed pool is dropped from beta3 on', () => {
    const dropped = judge(pooled('openai', 'anthropic'))
    expect(dropped.valid).toBe(true)
    expect(dropped.endpoints.map(({ reachable }) => reachable)).toEqual([false, false])
    expect(dropped.findings).toMatchObject([{ code: 'mixed-providers', source: 'controller', severity: 'error' }])
    expect(
      on('kgateway@2.0.0-beta2', pooled('openai', 'anthropic')).endpoints.every(({ reachable }) => reachable),
    ).toBe(true)
  })

  test.each([
    ['a SecretRef without a secretRef', 'kind: SecretRef', 'secret-ref-missing'],
    ['Inline without a token', 'kind: Inline', 'inline-token-missing'],
  ])('%s leaves no endpoint', (_, token, code) => {
    const analysis = judge(single('', token))
    expect(analysis.valid).toBe(true)
    expect(codes(analysis, 'error')).toEqual([code])
    expect(analysis.endpoints).toMatchObject([{ reachable: false, host: 'api.openai.com', wire: { scheme: null } }])
  })

  test('a Secret of the text without the key leaves no endpoint; one outside the text is assumed', () => {
    const backend = single('', 'kind: SecretRef\n            secretRef: {name: s}')
    const secret = (key: string, namespace = 'default'): string =>
      `---\napiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: ${namespace}}\nstringData: {${key}: x}\n`
    expect(judge(backend).endpoints).toMatchObject([
      { reachable: true, assumes: [{ kind: 'Secret', name: 's', key: 'Authorization' }] },
    ])
    expect(judge(backend + secret('Authorization')).endpoints).toMatchObject([{ reachable: true, assumes: [] }])
    expect(judge(backend + secret('authorization')).endpoints).toMatchObject([{ reachable: false }])
    expect(judge(backend + secret('authorization', 'elsewhere')).endpoints).toMatchObject([{ reachable: true }])
  })

  test('an empty first group crashes the controller, a later one is idle', () => {
    const groups = (list: string): Reading =>
      judge(`${head}spec: {type: AI, ai: {multipool: {priorities: [${list}]}}}\n`)
    const full = '{pool: [{provider: {openai: {authToken: {kind: Passthrough}}}}]}'
    expect(groups(`{}, ${full}`).endpoints).toMatchObject([{ reachable: false }])
    expect(groups(`${full}, {}`).endpoints).toMatchObject([{ reachable: true }])
    expect(codes(groups('{}'), 'error')).toEqual(['group-without-members'])
  })
})

describe('fixes', () => {
  test.each([
    [
      'plaintext to a public host',
      single('      hostOverride:\n        host: llm.example.org\n        port: 8080 # why not\n'),
      'port: 8080',
      'port: 443',
    ],
    [
      'a URL as host',
      single('      hostOverride:\n        host: https://llm.internal/v1\n        port: 443\n'),
      'host: https://llm.internal/v1',
      'host: llm.internal',
    ],
    [
      'Bearer twice',
      single('', 'kind: Inline\n            inline: "Bearer sk-1"'),
      'inline: "Bearer sk-1"',
      'inline: "sk-1"',
    ],
  ])('%s', (_, text, wrong, right) => {
    const analysis = judge(text)
    const finding = analysis.findings.find(({ fix }) => fix)
    expect(finding && fixed(analysis, finding)).toBe(text.replace(wrong, right))
  })
})

test('what a policy does to two backends is told once, at the policy', () => {
  const backend = (name: string): string =>
    `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: ${name}}\nspec: {ai: {provider: {openai: {}, host: llm.corp.net, port: 8443}}}\n`
  const policy = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: p}
spec:
  targetRefs:
  - {group: agentgateway.dev, kind: AgentgatewayBackend, name: a}
  - {group: agentgateway.dev, kind: AgentgatewayBackend, name: b}
  backend: {tls: {certificateSource: SPIFFE}}
`
  const { findings } = on('agentgateway@1.5.0', [backend('a'), backend('b'), policy].join('---\n'))
  const told = findings.filter(({ code }) => code === 'spiffe-any-workload')
  expect(told.map(({ document }) => document)).toEqual([2])
})
