import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { formatPath } from '../../yaml/path.js'

const named = (name: string, spec: object, annotations?: Readonly<Record<string, string>>) => ({
  apiVersion: 'gateway.kgateway.dev/v1alpha1',
  kind: 'Backend',
  metadata: { name, ...(annotations && { annotations }) },
  spec: { type: 'AI', ai: spec },
})
const inline = { authToken: { kind: 'Inline', inline: 't' } }
const fromSecret = (name: string) => ({ authToken: { kind: 'SecretRef', secretRef: { name } } })
const llm = (provider: object, more: object = {}) => ({ llm: { provider, ...more } })
const pool = (...providers: object[]) => ({
  multipool: { priorities: [{ pool: providers.map((provider) => ({ provider })) }] },
})
const groups = (...members: object[]) => ({
  priorityGroups: [{ providers: members.map((member, i) => ({ name: `m${i}`, ...member })) }],
})
const route = (name: string, backend: string, rule: object = {}) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name },
  spec: {
    parentRefs: [{ name: 'gw' }],
    rules: [{ backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: backend }], ...rule }],
  },
})
const rewrite = (urlRewrite: object) => ({ filters: [{ type: 'URLRewrite', urlRewrite }] })
const secret = (name: string, content: object) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name }, ...content })

function on(release: string, ...objects: readonly object[]) {
  return analyze(objects.map((each) => JSON.stringify(each)).join('\n---\n'), { ...DEFAULT_SETTINGS, release })
}
/** Every finding but infos, as severity, source, code and path. */
const told = ({ findings }: ReturnType<typeof on>): string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, source, code, document, path }) => [severity, source, code, document, formatPath(path)].join(' '))
const reachable = ({ endpoints }: ReturnType<typeof on>) => endpoints.map((each) => each.reachable)
/** What the upstream gets of a chat completion. */
const sent = ({ endpoints }: ReturnType<typeof on>, member = 0) =>
  endpoints[member]?.requests.map(({ path, host, auth, model }) => ({
    path,
    host,
    model,
    auth: auth.map((each) => `${each.in} ${each.name}: ${each.value}`),
  }))[0]

const TO_21 = ['kgateway@2.1.0', 'kgateway@2.1.1', 'kgateway@2.1.2']
const MIXED_AS_CLIENT = ['kgateway@2.0.0-beta1', 'kgateway@2.0.0-beta2']
const MIXED_REFUSED = ['kgateway@2.0.0-beta3', 'kgateway@2.0.0-rc.1', 'kgateway@2.0.0', 'kgateway@2.0.5', ...TO_21]
const ALL_20 = [...MIXED_AS_CLIENT, 'kgateway@2.0.0-beta3', 'kgateway@2.0.0', 'kgateway@2.0.1', 'kgateway@2.0.5']

describe('D1: a port that is none', () => {
  const backend = (port: number) => named('t', groups({ openai: inline }, { openai: inline, host: 'a.corp.net', port }))
  test.each([65_536, 70_000, -1, 4_294_967_295])('%d costs the whole backend its cluster on 2.1', (port) => {
    for (const release of TO_21) {
      expect(told(on(release, backend(port)))).toContain(
        'error controller port-out-of-range 0 spec.ai.priorityGroups[0].providers[1].port',
      )
      expect(reachable(on(release, backend(port)))).toEqual([false, false])
    }
  })
  test.each([0, 1, 443, 65_535])('%d is one', (port) => {
    expect(reachable(on('kgateway@2.1.0', backend(port)))).toEqual([true, true])
    expect(told(on('kgateway@2.1.0', backend(port))).filter((each) => each.includes('port-out'))).toEqual([])
  })
})

describe('several kinds of provider in one pool', () => {
  const mixed = pool({ openai: { ...inline, model: 'm' } }, { anthropic: inline })
  const groupsOfTwo = groups({ openai: inline }, { anthropic: inline })
  const of = (release: string) => named('t', release.startsWith('kgateway@2.1') ? groupsOfTwo : mixed)

  test.each(MIXED_AS_CLIENT)('D2: on %s endpoints, and nothing of the request is the backend’s', (release) => {
    const answer = on(release, of(release))
    expect(reachable(answer)).toEqual([true, true])
    for (const member of [0, 1])
      expect(sent(answer, member)).toEqual({
        path: '{client.path}',
        host: '{client.host}',
        model: '{client.model}',
        auth: [],
      })
    expect(told(answer)).toEqual([
      'warning advice mixed-providers-as-client 0 spec.ai.multipool.priorities[0].pool[1].provider.anthropic',
    ])
  })
  test('D2: what a route makes of path and Host goes out', () => {
    const path = { type: 'ReplaceFullPath', replaceFullPath: '/v2/chat' }
    const answer = on(
      'kgateway@2.0.0-beta2',
      of('kgateway@2.0.0-beta2'),
      route('r', 't', rewrite({ hostname: 'h.net', path })),
    )
    expect(answer.endpoints[0]?.contexts).toMatchObject([
      { via: ['HTTPRoute default/r rules[0]'], requests: [{ path: '/v2/chat', host: 'h.net', auth: [] }] },
    ])
  })
  test.each(MIXED_REFUSED)(
    'D3: on %s the backend has no endpoint, and Envoy refuses the routes of the port',
    (release) => {
      const answer = on(release, of(release), route('r', 't'), route('other', 'elsewhere'))
      expect(reachable(answer)).toEqual([false, false])
      expect(told(answer)).toContain('error wire route-configuration-refused 1 spec.rules[0].backendRefs[0]')
      const refused = answer.findings.find(({ code }) => code === 'route-configuration-refused')
      expect(refused?.params).toEqual({ backend: 't', routes: ['other'] })
    },
  )
  test('D3: a route behind another Gateway does not suffer, and without a route nothing is refused', () => {
    const elsewhere = { ...route('other', 'x'), spec: { ...route('other', 'x').spec, parentRefs: [{ name: 'gw2' }] } }
    const answer = on('kgateway@2.0.0', of('kgateway@2.0.0'), route('r', 't'), elsewhere)
    expect(answer.findings.find(({ code }) => code === 'route-configuration-refused')?.params).toMatchObject({
      routes: [],
    })
    expect(told(on('kgateway@2.0.0', of('kgateway@2.0.0')))).toEqual([
      'error controller mixed-providers 0 spec.ai.multipool.priorities[0].pool[1].provider.anthropic',
    ])
  })
})

describe('D4, C2: the hostname of a URLRewrite', () => {
  const routed = route(
    'r',
    't',
    rewrite({ hostname: 'h.net', path: { type: 'ReplaceFullPath', replaceFullPath: '/x' } }),
  )
  test.each(ALL_20)('wins over the automatic Host on %s, the path does not', (release) => {
    const answer = on(release, named('t', llm({ openai: inline })), routed)
    expect(sent(answer)).toMatchObject({ host: 'api.openai.com', path: '/v1/chat/completions' })
    expect(answer.endpoints[0]?.contexts).toMatchObject([
      { via: ['HTTPRoute default/r rules[0]'], requests: [{ host: 'h.net', path: '/v1/chat/completions' }] },
    ])
    expect(told(answer)).toEqual(['warning advice route-rewrites-host 1 spec.rules[0].filters[0].urlRewrite.hostname'])
  })
  test.each(TO_21)('is overwritten on %s', (release) => {
    const answer = on(release, named('t', { llm: { openai: inline } }), routed)
    expect(answer.endpoints[0]?.contexts).toBeUndefined()
    expect(sent(answer)).toMatchObject({ host: 'api.openai.com' })
    expect(told(answer).filter((each) => each.includes('route-rewrites-host'))).toEqual([])
  })
})

describe('empty texts', () => {
  test('D5: an empty model is none', () => {
    for (const release of ALL_20) {
      const answer = on(release, named('t', llm({ openai: { ...inline, model: '' } })))
      expect(answer.endpoints[0]?.member.model).toBeNull()
      expect(sent(answer)).toMatchObject({ model: '{client.model}' })
    }
  })
  test('D7: an empty inline token passes the client’s own on; in Gemini’s query nothing stands', () => {
    const empty = { authToken: { kind: 'Inline', inline: '' } }
    for (const release of ALL_20) {
      expect(sent(on(release, named('t', llm({ openai: empty }))))?.auth).toEqual([
        'header Authorization: Bearer <token of the client’s Authorization header>',
      ])
      const gemini = on(release, named('t', llm({ gemini: { ...empty, apiVersion: 'v1', model: 'm' } })))
      expect(sent(gemini)?.path).toBe('/v1/models/m:generateContent?key=')
    }
  })
})

describe('Secrets', () => {
  const stray = (kind: object) => llm({ openai: { authToken: { ...kind, secretRef: { name: 's' } } } })
  const kinds = [{ kind: 'Inline', inline: 't' }, { kind: 'Passthrough' }]
  test.each(kinds)('D6: under $kind the key of a stray secretRef is not read, and the Secret must exist', (kind) => {
    const wrongKey = on('kgateway@2.0.0', named('t', stray(kind)), secret('s', { stringData: { authorization: 'x' } }))
    expect(reachable(wrongKey)).toEqual([true])
    expect(told(wrongKey)).toEqual([
      'warning advice stray-secret-ref 0 spec.ai.llm.provider.openai.authToken.secretRef',
    ])
    expect(on('kgateway@2.0.0', named('t', stray(kind))).endpoints[0]?.assumes).toMatchObject([
      { kind: 'Secret', name: 's' },
    ])
  })
  test.each([
    ['key of another case', { stringData: { authorization: 'x' } }, 'secret-key-missing'],
    ['empty value', { data: { Authorization: '' } }, 'secret-key-missing'],
    ['D8: no UTF-8', { data: { Authorization: '/w==' } }, 'secret-not-text'],
    ['D8: no UTF-8 at the end', { data: { Authorization: 'c2vD' } }, 'secret-not-text'],
  ])('%s: no endpoint', (_, content, code) => {
    for (const release of ['kgateway@2.0.0', 'kgateway@2.0.5']) {
      const answer = on(release, named('t', llm({ openai: fromSecret('s') })), secret('s', content))
      expect(reachable(answer)).toEqual([false])
      expect(told(answer)).toEqual([`error controller ${code} 0 spec.ai.llm.provider.openai.authToken.secretRef.name`])
    }
  })
  test.each([
    ['UTF-8', { data: { Authorization: 'w6Q=' } }],
    ['stringData wins', { stringData: { Authorization: 'ok' }, data: { Authorization: '/w==' } }],
    ['a long text that is cut for looking at', { stringData: { Authorization: 'ä'.repeat(30_000) } }],
    ['a stand-in', { data: { Authorization: '<base64>' } }],
  ])('%s is taken', (_, content) => {
    const answer = on('kgateway@2.0.0', named('t', llm({ openai: fromSecret('s') })), secret('s', content))
    expect(reachable(answer)).toEqual([true])
  })
})

describe('A1: the annotation about Istio’s mTLS', () => {
  const annotated = (value: string) =>
    named('t', { llm: { openai: inline } }, { 'kgateway.dev/disable-istio-auto-mtls': value })
  test.each(['yes', 'True ', 'on', ''])('"%s" is no boolean: 2.1 drops the backend', (value) => {
    for (const release of TO_21) {
      const answer = on(release, annotated(value))
      expect(reachable(answer)).toEqual([false])
      expect(told(answer)).toEqual([
        'error controller istio-annotation-unreadable 0 metadata.annotations.kgateway.dev/disable-istio-auto-mtls',
      ])
    }
  })
  test.each(['true', 'false', '1', 'F'])('"%s" is one', (value) => {
    expect(reachable(on('kgateway@2.1.0', annotated(value)))).toEqual([true])
  })
})

describe('D13: a credential in the header of the path', () => {
  test('is overwritten: none goes out, for no member', () => {
    for (const release of TO_21) {
      const answer = on(
        release,
        named('t', groups({ openai: inline, authHeader: { headerName: ':path' } }, { openai: inline })),
      )
      expect([sent(answer)?.auth, sent(answer, 1)?.auth]).toEqual([[], []])
      expect(told(answer)).toEqual([
        'warning advice auth-header-overwritten 0 spec.ai.priorityGroups[0].providers[0].authHeader.headerName',
      ])
    }
  })
})
