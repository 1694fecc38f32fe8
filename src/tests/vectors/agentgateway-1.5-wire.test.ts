import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { report } from '../../report.js'

// What goes out on the wire in the vectors of agentgateway 1.5 to 1.7 (domain: agentgateway-1.5-1.7, section 9), and of
// kgateway beside them (section 8). Models have a test of their own (agentgateway-model.test.ts).

const document = (kind: string, spec: object, name = 'x', group = 'agentgateway.dev/v1alpha1') =>
  JSON.stringify({ apiVersion: group, kind, metadata: { name, namespace: 'ns1' }, spec })
const backend = (provider: object, policies?: object) =>
  document('AgentgatewayBackend', { ai: { provider }, ...(policies && { policies }) })
const on = (release: string, text: string) =>
  report('x', read(text, { ...DEFAULT_SETTINGS, release: release.includes('@') ? release : `agentgateway@${release}` }))
const endpoint = (release: string, text: string) => {
  const [first] = on(release, text).endpoints
  if (!first) throw new Error('no endpoint')
  return first
}
const paths = (release: string, text: string) => endpoint(release, text).requests.map(({ path }) => path)
const codes = (release: string, text: string) => on(release, text).diagnostics.map(({ code }) => code)

const OLD = '1.4.1'
const NEW = ['1.5.0', '1.6.0', '1.7.0'] as const
const ALL = [OLD, ...NEW] as const
const host = { host: 'llm.corp.net', port: 443 }

describe('Gemini', () => {
  const secret = { auth: { secretRef: { name: 'g' } } }
  const B1 = backend({ gemini: { model: 'gemini-2.5-flash' } }, secret)
  const auth = (release: string, policies: object) =>
    endpoint(release, backend({ gemini: {} }, policies)).requests[0]?.auth.map(({ name, value }) => `${name}: ${value}`)

  test('B1 is called by OpenAI’s path up to 1.4', () => {
    expect(paths(OLD, B1)).toEqual(['/v1beta/openai/chat/completions'])
    expect(auth(OLD, secret)).toEqual(['Authorization: Bearer <Secret g, key Authorization>'])
  })

  test.each(NEW)('B1 is called natively on %s, and the key goes where Google wants it', (release) => {
    const model = '/v1beta/models/gemini-2.5-flash'
    expect(paths(release, B1)).toEqual([`${model}:generateContent`, `${model}:streamGenerateContent?alt=sse`])
    expect(auth(release, secret)).toEqual(['x-goog-api-key: <Secret g, key Authorization>'])
    expect(auth(release, { auth: { key: 'AIzaSomething' } })).toEqual(['x-goog-api-key: <policies.auth.key>'])
    expect(auth(release, { auth: { key: 'another' } })).toEqual(['Authorization: Bearer <policies.auth.key>'])
  })

  test.each([
    ['models/x', '/v1beta/models/x:generateContent'],
    ['tunedModels/x', '/v1beta/tunedModels/x:generateContent'],
    ['a/b%c', '/v1beta/models/a%2Fb%25c:generateContent'],
  ])('the model %s is one segment of its collection', (model, path) => {
    expect(paths('1.5.0', backend({ gemini: { model } }))[0]).toBe(path)
  })

  test.each(ALL)('B2 keeps the client’s path behind a host on %s', (release) => {
    const text = backend({ gemini: { model: 'm' }, host: 'gemini.corp.net', port: 8080 })
    expect(endpoint(release, text)).toMatchObject({ scheme: 'http', host: 'gemini.corp.net', port: 8080 })
    expect(paths(release, text)).toEqual(['{client.path}'])
    expect(codes(release, text).includes('gemini-native-body')).toBe(release !== OLD)
  })
})

describe('TLS', () => {
  const tls = (of: object) => backend({ openai: {}, ...host }, { tls: of })

  test.each(NEW)('B3 trusts a Secret on %s', (release) => {
    const text = tls({ caCertificateRefs: [{ kind: 'Secret', name: 'ca' }] })
    expect(endpoint(release, text)).toMatchObject({
      scheme: 'https',
      verify: 'chain+name',
      verifiedNames: ['llm.corp.net'],
      trust: 'secret',
      trustRef: 'ca',
      assumes: [{ kind: 'Secret', name: 'ca', key: 'ca.crt' }],
    })
    const empty = document('Secret', {}, 'ca', 'v1')
    expect(endpoint(release, `${text}\n---\n${empty}`)).toMatchObject({ trust: 'nothing', trustRef: 'ca' })
  })

  test('B4 takes another key from 1.6 on', () => {
    const text = tls({ caCertificateRefs: [{ name: 'bundle', key: 'trust-bundle.pem' }] })
    expect(endpoint('1.6.0', text)).toMatchObject({
      trust: 'configmap',
      trustRef: 'bundle',
      assumes: [{ kind: 'ConfigMap', name: 'bundle', key: 'trust-bundle.pem' }],
    })
  })

  test('B5 without a name is accepted on 1.4, and nothing works', () => {
    expect(on(OLD, tls({ caCertificateRefs: [{}] }))).toMatchObject({ valid: true, verdict: { wire: { failing: 1 } } })
  })

  test.each(NEW)('B6 is mutual TLS by SPIFFE on %s', (release) => {
    const name = 'spiffe://td/ns/a/sa/b'
    const listed = endpoint(release, tls({ certificateSource: 'SPIFFE', verifySubjectAltNames: [name] }))
    expect(listed).toMatchObject({
      scheme: 'https',
      sni: 'llm.corp.net',
      verify: 'chain+name',
      verifiedNames: [name],
      // No ConfigMap, Secret or system CA is trusted, and no Secret is sent; the reason says what is.
      trust: null,
      trustRef: null,
      clientCertificate: null,
    })
    expect(listed.because).toContainEqual(expect.objectContaining({ rule: 'tls-by-spiffe', params: { names: [name] } }))
    const any = tls({ certificateSource: 'SPIFFE' })
    expect(endpoint(release, any)).toMatchObject({ verify: 'chain', verifiedNames: [] })
    expect(codes(release, any)).toContain('spiffe-any-workload')
  })

  test.each(NEW)('B8 goes through the proxy of a URL, and TLS inside, on %s', (release) => {
    const text = backend({ openai: {} }, { tunnel: { url: 'http://proxy.corp.net:3128' } })
    expect(endpoint(release, text)).toMatchObject({
      scheme: 'https',
      host: 'api.openai.com',
      sni: 'api.openai.com',
      via: 'http://proxy.corp.net:3128',
    })
  })
})

describe('a policy on a whole Service behind custom.backendRef', () => {
  const custom = (ref: object) => backend({ custom: { backendRef: ref, formats: [{ type: 'Completions' }] } })
  const policy = (kind: string, group: string) =>
    document(
      'AgentgatewayPolicy',
      { targetRefs: [{ group, kind, name: 'vllm' }], backend: { tls: { sni: 'a.b' } } },
      'p',
    )
  const SERVICE = `${custom({ name: 'vllm', port: 8000 })}\n---\n${policy('Service', '')}`
  const pool = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'vllm' }
  const POOL = `${custom(pool)}\n---\n${policy(pool.kind, pool.group)}`

  test('has no effect up to 1.4 and counts from 1.5 on (N21)', () => {
    for (const text of [SERVICE, POOL]) {
      expect(endpoint(OLD, text)).toMatchObject({ scheme: 'http' })
      for (const release of NEW) expect(endpoint(release, text)).toMatchObject({ scheme: 'https', sni: 'a.b' })
    }
  })
})

describe('Bedrock', () => {
  const bedrock = (endpointPreference?: string) =>
    backend({ bedrock: { region: 'eu-west-1', ...(endpointPreference && { endpointPreference }) } })
  const RUNTIME = 'bedrock-runtime.eu-west-1.amazonaws.com'
  const MANTLE = 'bedrock-mantle.eu-west-1.api.aws'

  test.each([
    ['1.4.1', undefined, RUNTIME, undefined],
    ['1.5.0', undefined, RUNTIME, undefined],
    ['1.6.0', undefined, RUNTIME, 'mantle-models'],
    ['1.6.0', 'RuntimePreferred', RUNTIME, 'mantle-models'],
    ['1.6.0', 'RuntimeOnly', RUNTIME, undefined],
    ['1.6.0', 'MantleOnly', MANTLE, undefined],
    ['1.6.0', 'MantlePreferred', MANTLE, 'mantle-models'],
    ['1.7.0', 'MantleOnly', MANTLE, undefined],
  ] as const)('B16, B17 on %s with %s goes to %s', (release, preference, where, open) => {
    const found = endpoint(release, bedrock(preference))
    expect(found).toMatchObject({ host: where, port: 443, scheme: 'https', sni: where })
    const why = found.because.find(({ rule }) => rule === 'host-default')
    expect(why?.open).toBe(open)
    if (open) expect(why?.text).toMatch(/not known\.$/)
    expect(found.requests[0]?.path).toBe(where === MANTLE ? '/v1/chat/completions' : '/model/{client.model}/converse')
  })
})

describe('what else differs', () => {
  test('B23: connectTimeout has no effect up to 1.4', () => {
    const text = backend({ openai: {} }, { tcp: { connectTimeout: '3s' } })
    expect(ALL.filter((release) => codes(release, text).includes('tcp-ignored'))).toEqual([OLD])
  })

  test('B24: without a health policy a later group is not used up to 1.5', () => {
    const provider = (name: string, kind: string) => ({ providers: [{ name, [kind]: {} }] })
    const text = document('AgentgatewayBackend', {
      ai: { groups: [provider('a', 'openai'), provider('b', 'anthropic')] },
    })
    expect(ALL.filter((release) => codes(release, text).includes('failover-needs-health'))).toEqual([OLD, '1.5.0'])
  })

  test.each(['agentgateway@1.3.1', 'agentgateway@1.5.0'])('an endpoint picker is asked from 1.5 on: %s', (release) => {
    const pool = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'p' }
    const text = backend({ custom: { backendRef: pool, formats: [{ type: 'Completions' }] } })
    expect(codes(release, text).includes('endpoint-picker-bypassed')).toBe(release === 'agentgateway@1.3.1')
  })
})

describe('kgateway', () => {
  const LATER = ['2.2.1', '2.2.2', '2.2.3', '2.2.4'] as const
  const vertex = (model: string) => backend({ vertexai: { projectId: 'p', region: 'us-central1', model } })

  test('K3: Vertex AI is called by v1beta1 on 2.2.0 and by v1 after it', () => {
    const path = (version: string) => `/${version}/projects/p/locations/us-central1/endpoints/openapi/chat/completions`
    expect(paths('kgateway@2.2', vertex('gemini-2.5-flash'))).toEqual([path('v1beta1')])
    for (const release of LATER) expect(paths(`kgateway@${release}`, vertex('gemini-2.5-flash'))).toEqual([path('v1')])
  })

  test('K4: Claude on Vertex AI has a path of its own after 2.2.0', () => {
    for (const release of LATER)
      expect(paths(`kgateway@${release}`, vertex('claude-sonnet-4'))[0]).toMatch(
        /anthropic\/models\/claude-sonnet-4:rawPredict$/,
      )
  })

  test.each([
    ['2.2.4', ['AWS', 'Static', 'DynamicForwardProxy']],
    ['2.3.0', ['AWS', 'Static', 'DynamicForwardProxy', 'GCP']],
    ['2.4.4', ['AWS', 'Static', 'DynamicForwardProxy', 'GCP', 'PriorityGroups']],
  ])('K1: an AI Backend of 2.1 is refused on %s', (release, supported) => {
    const text = document(
      'Backend',
      { type: 'AI', ai: { llm: { openai: { authToken: { kind: 'SecretRef', secretRef: { name: 's' } } } } } },
      'openai',
      'gateway.kgateway.dev/v1alpha1',
    )
    const { diagnostics, endpoints } = on(`kgateway@${release}`, text)
    const at = (path: string) => diagnostics.filter((each) => each.path === path)
    expect(at('spec.type')).toMatchObject([{ code: 'unsupported-value', params: { supported } }])
    expect(at('spec.ai').map(({ code }) => code)).toContain('kind-not-served')
    expect(endpoints.every(({ reachable }) => !reachable)).toBe(true)
  })

  test.each(['2.3.0', '2.3.5', '2.4.4'])(
    'K2: AgentgatewayBackend and AgentgatewayModel are not served by %s',
    (release) => {
      for (const kind of ['AgentgatewayBackend', 'AgentgatewayModel']) {
        const { diagnostics, valid } = on(`kgateway@${release}`, document(kind, { ai: { provider: { openai: {} } } }))
        expect(valid).toBe(false)
        const [first] = diagnostics.filter(({ code }) => code === 'kind-not-served')
        expect(first?.message).toMatch(/agentgateway@1\./)
      }
    },
  )
})
