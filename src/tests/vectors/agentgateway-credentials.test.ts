import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'

/** Credentials as the data plane was seen to send them (domain: agentgateway, section 0). */

const object = (apiVersion: string, kind: string, name: string, more: object) => ({
  apiVersion,
  kind,
  metadata: { name },
  ...more,
})
const backend = (ai: object, policies?: object) =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 't', { spec: { ai, ...(policies && { policies }) } })
const single = (provider: object, auth?: object) => backend({ provider }, auth && { auth })
const member = (provider: object, auth: object) =>
  backend({ groups: [{ providers: [{ name: 'm', ...provider, policies: { auth } }] }] })
const policy = (auth: object) =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', 'p', {
    spec: {
      targetRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 't' }],
      backend: { auth },
    },
  })
const secret = (name: string, stringData: object) => object('v1', 'Secret', name, { stringData })
const inHeader = (name: string, prefix?: string) => ({ header: { name, ...(prefix && { prefix }) } })
const inQuery = { queryParameter: { name: 'k' } }

const FROM_10 = ['1.0.0', '1.0.1', '1.1.0', '1.2.0', '1.2.1', '1.3.0', '1.3.1', '1.4.0', '1.4.1']
const UP_TO_11 = FROM_10.slice(0, 3)
const FROM_12 = FROM_10.slice(3)
const FROM_14 = FROM_10.slice(7)

/** The credentials of the first endpoint's request, in order. */
function sent(release: string, ...objects: readonly object[]): readonly string[] | undefined {
  const text = objects.map((each) => JSON.stringify(each)).join('\n---\n')
  const { endpoints } = analyze(text, { ...DEFAULT_SETTINGS, release: `agentgateway@${release}` })
  return endpoints[0]?.requests[0]?.auth.map(({ in: where, name, value }) => `${where} ${name}: ${value}`)
}
const VERSION = 'header anthropic-version: 2023-06-01'
const KEY = '<policies.auth.key>'

describe('D3, D22, D23: the version of the Messages API', () => {
  test.each(FROM_12)('goes out with any credential and without one, on %s', (release) => {
    expect(sent(release, single({ anthropic: {} }))).toEqual([VERSION])
    expect(sent(release, single({ anthropic: {}, host: 'a.net', port: 80, path: '/x' }))).toEqual([VERSION])
    expect(sent(release, single({ anthropic: {} }, { aws: {} }))?.at(-1)).toBe(VERSION)
    expect(sent(release, single({ anthropic: {} }, { key: 'k', location: inHeader('api-key') }))).toEqual([
      `header api-key: ${KEY}`,
      VERSION,
    ])
  })
  test.each(UP_TO_11)('goes out only with a key that is moved, on %s', (release) => {
    expect(sent(release, single({ anthropic: {} }))).toEqual([])
    expect(sent(release, single({ anthropic: {} }, { key: 'k' }))).toEqual([`header x-api-key: ${KEY}`, VERSION])
  })
  test('to Claude on Foundry in 1.4, to no other', () => {
    const azure = (model: string) => ({
      azure: { resourceName: 'r', resourceType: 'Foundry', projectName: 'p', model },
    })
    const key = { key: 'k' }
    expect(sent('1.4.1', single(azure('claude-3-5-sonnet'), key))).toEqual([
      `header Authorization: Bearer ${KEY}`,
      VERSION,
    ])
    expect(sent('1.4.1', single(azure('gpt-4o'), key))).toEqual([`header Authorization: Bearer ${KEY}`])
    expect(sent('1.3.1', single(azure('claude-3-5-sonnet'), key))).toEqual([`header Authorization: Bearer ${KEY}`])
    const custom = { custom: { formats: [{ type: 'Messages' }] }, host: 'a.net', port: 80 }
    expect(sent('1.4.1', single(custom, key))).toEqual([`header Authorization: Bearer ${KEY}`])
    const vertex = { vertexai: { projectId: 'p', model: 'claude-3-5-sonnet' } }
    expect(sent('1.4.1', single(vertex, key))).toEqual([`header Authorization: Bearer ${KEY}`])
  })
})

describe('D8, D16: where a token goes', () => {
  test.each(FROM_10)('tokens of clouds go into x-api-key on Anthropic, on %s', (release) => {
    const azure = { azure: { managedIdentity: { clientId: 'c', objectId: 'o', resourceId: 'r' } } }
    expect(sent(release, single({ anthropic: {} }, { gcp: {} }))).toEqual([
      'header x-api-key: <GCP access token>',
      VERSION,
    ])
    expect(sent(release, single({ anthropic: {} }, { gcp: { type: 'IdToken' } }))?.[0]).toBe(
      'header x-api-key: <GCP ID token>',
    )
    expect(sent(release, single({ anthropic: {} }, azure))?.[0]).toBe('header x-api-key: <Entra token>')
    expect(sent(release, single({ openai: {} }, { gcp: {} }))).toEqual([
      'header Authorization: Bearer <GCP access token>',
    ])
  })
  test('an OAuth token of Claude stays a bearer, inline and from a Secret of the text', () => {
    const stays = (name: string) => [`header Authorization: Bearer ${name}`, VERSION]
    expect(sent('1.4.1', single({ anthropic: {} }, { key: 'sk-ant-oat01-x' }))).toEqual(stays(KEY))
    const ref = { secretRef: { name: 's' } }
    const named = '<Secret s, key Authorization>'
    expect(
      sent('1.4.1', single({ anthropic: {} }, ref), secret('s', { Authorization: 'Bearer sk-ant-oat01-x' })),
    ).toEqual(stays(named))
    expect(sent('1.4.1', single({ anthropic: {} }, ref), secret('s', { Authorization: 'sk-ant-api03-x' }))).toEqual([
      `header x-api-key: ${named}`,
      VERSION,
    ])
  })
})

describe('D10, D26: several credentials (1.4)', () => {
  const one = (location: object, name = 's') => ({ location, secretRef: { name } })
  const of = (name: string) => `<Secret ${name}, key Authorization>`
  test.each(FROM_14)('at one place the last wins, also over the key, on %s', (release) => {
    const credentials = [
      one(inHeader('x'), 'a'),
      one(inHeader('X', 'Token '), 'b'),
      one(inHeader('authorization'), 'c'),
    ]
    expect(sent(release, single({ openai: {} }, { key: 'k', credentials }))).toEqual([
      `header X: Token ${of('b')}`,
      `header authorization: ${of('c')}`,
    ])
  })
  test.each(FROM_14)('on Anthropic a key replaces what stands in x-api-key, on %s', (release) => {
    const credentials = [one(inHeader('x-api-key'), 'a')]
    expect(sent(release, single({ anthropic: {} }, { key: 'k', credentials }))).toEqual([
      `header x-api-key: ${KEY}`,
      VERSION,
    ])
    const other = [one(inHeader('Authorization'), 'a')]
    expect(sent(release, single({ anthropic: {} }, { key: 'k', credentials: other }))).toEqual([
      `header Authorization: ${of('a')}`,
      VERSION,
    ])
  })
  test('cookies of different names are all kept', () => {
    const cookie = (name: string) => ({ cookie: { name } })
    const credentials = [one(cookie('a'), 'x'), one(cookie('b'), 'y'), one(cookie('a'), 'z')]
    expect(sent('1.4.1', single({ openai: {} }, { credentials }))).toEqual([
      `header Cookie: b=${of('y')}`,
      `header Cookie: a=${of('z')}`,
    ])
  })
  test('at a provider one whose Secret lacks the key goes out empty, and hides the backend’s', () => {
    const wrong = secret('s', { apiKey: 'x' })
    expect(sent('1.4.1', member({ openai: {} }, { credentials: [one(inHeader('x'))] }), wrong)).toEqual(['header x: '])
    const both = backend(
      { groups: [{ providers: [{ name: 'm', openai: {}, policies: { auth: { secretRef: { name: 's' } } } }] }] },
      { auth: { key: 'k' } },
    )
    for (const release of FROM_10.slice(2))
      expect(sent(release, both, wrong)).toEqual(['header Authorization: Bearer '])
  })
})

describe('D12, D25: a credential in the query', () => {
  const auth = { key: 'k', location: inQuery }
  test.each(FROM_12)('is dropped with a path of one’s own, and kept with a prefix, on %s', (release) => {
    const own = { openai: {}, host: 'a.net', port: 80 }
    expect(sent(release, single({ openai: {}, path: '/p' }, auth))).toEqual([])
    expect(sent(release, single({ ...own, pathPrefix: '/p' }, auth))).toEqual([`query k: ${KEY}`])
    expect(sent(release, single({ openai: {} }, auth))).toEqual([`query k: ${KEY}`])
  })
  test('is kept with the path of a custom format', () => {
    const custom = { custom: { formats: [{ type: 'Completions', path: '/c' }] }, host: 'a.net', port: 80 }
    expect(sent('1.4.1', single(custom, auth))).toEqual([`query k: ${KEY}`])
  })
})

describe('A3, D14: empty credentials', () => {
  test('in an attached policy 1.1 to 1.3 refuse the policy: no credential, or the provider’s own', () => {
    for (const release of ['1.1.0', '1.2.1', '1.3.1'])
      for (const auth of [{ azure: {} }, { key: '' }]) {
        expect(sent(release, single({ openai: {} }), policy(auth))).toEqual([])
        expect(sent(release, single({ bedrock: {} }), policy(auth))).toEqual([
          'signature AWS Signature V4: <AWS credentials of the proxy>',
        ])
      }
  })
  test.each(FROM_14)('an empty key is dropped, and the provider’s own credential goes out, on %s', (release) => {
    expect(sent(release, single({ bedrock: {} }, { key: '' }))).toEqual([
      'signature AWS Signature V4: <AWS credentials of the proxy>',
    ])
    expect(sent(release, single({ openai: {} }, { key: '' }))).toEqual([])
    const credentials = [{ location: inHeader('x'), secretRef: { name: 's' } }]
    expect(sent(release, single({ openai: {} }, { key: '', credentials }))).toEqual([
      'header x: <Secret s, key Authorization>',
    ])
  })
})

describe('D27: the HTTP version to pods', () => {
  const service = (port: object) => object('v1', 'Service', 's', { spec: { ports: [{ port: 80, ...port }] } })
  const custom = (ref: object, policies?: object) =>
    backend({ provider: { custom: { formats: [{ type: 'Completions' }], backendRef: ref } } }, policies)
  const version = (release: string, ...objects: readonly object[]) =>
    analyze(objects.map((each) => JSON.stringify(each)).join('\n---\n'), {
      ...DEFAULT_SETTINGS,
      release: `agentgateway@${release}`,
    }).endpoints[0]?.wire.httpVersion
  const PORTS: readonly (readonly [object, string])[] = [
    [{ name: 'http' }, '1.1'],
    [{ name: 'x', appProtocol: 'http' }, '1.1'],
    [{ name: 'grpc' }, '2'],
    [{ name: 'http2' }, '2'],
    [{ appProtocol: 'kubernetes.io/h2c' }, '2'],
    [{ name: 'https' }, 'client'],
    [{ name: 'http', appProtocol: 'https' }, 'client'],
    [{}, 'client'],
  ]
  test.each(PORTS)('%o: %s', (port, expected) => {
    expect(version('1.4.1', custom({ name: 's', port: 80 }), service(port))).toBe(expected)
  })
  test('an InferencePool is asked in 1.1; http.version wins, and alpnProtocols over it; 1.3 is not known to look', () => {
    const pool = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'p' }
    expect(version('1.4.1', custom(pool))).toBe('1.1')
    expect(version('1.3.1', custom(pool))).toBe('client')
    const http = { http: { version: 'HTTP2' } }
    expect(version('1.4.1', custom({ name: 's', port: 80 }, http), service({ name: 'http' }))).toBe('2')
    const alpn = { ...http, tls: { alpnProtocols: ['http/1.1'] } }
    expect(version('1.4.1', custom({ name: 's', port: 80 }, alpn), service({ name: 'http' }))).toBe('1.1')
  })
})

describe('D17, D22, D28, D29: chat completions that the proxy answers itself', () => {
  const first = (release: string, text: object) =>
    analyze(JSON.stringify(text), { ...DEFAULT_SETTINGS, release: `agentgateway@${release}` }).endpoints[0]?.requests[0]
  const refused = (text: object, release = '1.4.1') => first(release, text)?.refused?.rule
  const PATHS: readonly (readonly [string, string | null])[] = [
    ['/v1/x', '/v1/x'],
    ['?x=1', '/?x=1'],
    ['/a#b', '/a'],
    ['*', '*'],
    ['/x?q=a b', '/x?q=a b'],
    ['foo', null],
    ['/x y', null],
    ['/<x>', null],
  ]
  test.each(PATHS)('D17: path %s', (path, sentPath) => {
    const text = single({ openai: {}, path })
    expect(refused(text)).toBe(sentPath === null ? 'refused-path' : undefined)
    if (sentPath !== null) expect(first('1.4.1', text)?.path).toBe(sentPath)
  })
  test('D28: a Bedrock model with a space, unless it does not stand in the path', () => {
    const bedrock = { bedrock: { model: 'us.meta.llama 3' } }
    const host = { host: 'a.net', port: 80 }
    expect(refused(single(bedrock))).toBe('refused-path')
    expect(refused(single({ ...bedrock, ...host, pathPrefix: '/p' }))).toBe('refused-path')
    expect(refused(single({ ...bedrock, ...host }))).toBeUndefined()
    expect(refused(single({ ...bedrock, path: '/p' }))).toBeUndefined()
    expect(refused(single({ bedrock: { model: 'a/b%c' } }))).toBeUndefined()
  })
  test('D22: a custom provider with neither Completions nor Messages', () => {
    const custom = (type: string) => single({ custom: { formats: [{ type }] }, host: 'a.net', port: 80 })
    expect([custom('Responses'), custom('Messages')].map((text) => refused(text))).toEqual([
      'refused-no-format',
      undefined,
    ])
  })
  test('D29: an ID token without an audience where there is no name', () => {
    const gcp = (more: object) => ({ gcp: { type: 'IdToken', ...more } })
    const at = (host: string) => ({ openai: {}, host, port: 80 })
    expect(refused(single(at('10.1.2.3'), gcp({})))).toBe('refused-no-audience')
    expect(refused(single(at('10.1.2.3'), gcp({ audience: 'https://a.net' })))).toBeUndefined()
    expect(refused(single(at('a.net'), gcp({})))).toBeUndefined()
    const pods = { custom: { formats: [{ type: 'Completions' }], backendRef: { name: 's', port: 80 } } }
    expect(refused(single(pods, gcp({})))).toBe('refused-no-audience')
  })
})
