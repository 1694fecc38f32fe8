import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { formatPath } from '../yaml/path.js'
import { badgeOf } from './badge.js'
import { NO_WIRE, tls } from './wire.js'

// Each reason leads to the place that decides, and says by name what it speaks of; what decides nothing is not told.

const RELEASE = 'agentgateway@1.4.1'

function on(release: string, ...objects: readonly object[]) {
  const text = objects.map((each) => JSON.stringify(each)).join('\n---\n')
  return analyze(text, { ...DEFAULT_SETTINGS, release }).endpoints
}
const first = (...objects: readonly object[]) => on(RELEASE, ...objects)[0]

type Answer = ReturnType<typeof first>
const told = (answer: Answer): readonly string[] =>
  (answer?.because ?? []).map(({ rule, params, place }) =>
    [
      rule,
      ...(place ? [`${place.document} ${formatPath(place.path)}`] : []),
      ...Object.values(params as Readonly<Record<string, unknown>>),
    ].join(' '),
  )

const backend = (provider: object, policies?: object) => ({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayBackend',
  metadata: { name: 'llm' },
  spec: { ai: { provider }, ...(policies && { policies }) },
})
const own = { openai: {}, host: 'llm.corp', port: 443 }
const plain = { openai: {}, host: 'llm.corp', port: 80 }
const policy = (name: string, block: object, more: object = {}) => ({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayPolicy',
  metadata: { name },
  spec: { targetRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'llm' }], backend: block },
  ...more,
})
const secret = (name: string, stringData: object, data: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name },
  stringData,
  data,
})
const behind = (kind: string, name: string) => backend({ custom: { backendRef: { kind, name, port: 8000 } } })
const service = (...ports: readonly object[]) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'svc' },
  spec: { ports },
})

describe('where a request goes', () => {
  const AT = '0 spec.ai.provider'
  const CASES: readonly (readonly [string, object, readonly string[]])[] = [
    ['nowhere without a provider', {}, [`no-provider ${AT}`]],
    ['nowhere with a host alone', { openai: {}, host: 'a.b' }, [`override-incomplete ${AT}.host port`]],
    ['nowhere with a port alone', { openai: {}, port: 80 }, [`override-incomplete ${AT}.port host`]],
    ['nowhere with a port that is none', { openai: {}, host: 'a.b', port: 'x' }, [`port-unreadable ${AT}.port`]],
    ['nowhere with a host that is none', { openai: {}, host: {}, port: 80 }, [`host-unreadable ${AT}.host`]],
  ]
  test.each(CASES)('%s', (_, provider, wanted) => {
    const answer = first(backend(provider))
    expect({ reachable: answer?.reachable, told: told(answer) }).toEqual({ reachable: false, told: wanted })
  })

  test('to pods behind a Service, in the version of its port', () => {
    const h2c = { port: 8000, name: 'http', appProtocol: 'kubernetes.io/h2c' }
    const answer = first(behind('Service', 'svc'), service({ name: 'other', port: 1 }, h2c))
    expect(told(answer)[0]).toBe(`pods-behind ${AT}.custom.backendRef Service svc`)
    expect(answer?.target).toEqual({ kind: 'Service', name: 'svc' })
    expect(answer?.wire.httpVersion).toBe('2')
  })

  test('to pods of a pool, in HTTP/1.1, whether the text has it or not', () => {
    const answer = first(behind('InferencePool', 'ip'))
    expect(answer?.target).toEqual({ kind: 'InferencePool', name: 'ip', absent: true })
    expect(answer?.wire.httpVersion).toBe('1.1')
  })

  test('an object of another release goes nowhere, for its apiVersion', () => {
    const [answer] = on('kgateway@2.0.5', backend({ openai: {} }))
    expect(told(answer)[0]).toMatch(/^kind-not-served 0 apiVersion /)
  })

  test('on Envoy, an override is the reason for host and port', () => {
    const [answer] = on('kgateway@2.0.5', {
      apiVersion: 'gateway.kgateway.dev/v1alpha1',
      kind: 'Backend',
      metadata: { name: 'llm' },
      spec: { type: 'AI', ai: { llm: { provider: { openai: {} }, hostOverride: { host: 'a.b', port: 80 } } } },
    })
    expect(told(answer)).toContain('host-override 0 spec.ai.llm.hostOverride.host a.b')
  })
})

describe('policies', () => {
  test('that compete are counted, and only what all of them say is said', () => {
    const blocks = [{ tls: {} }, { tls: { sni: 'x.y' } }, { tls: { sni: 'q.y' } }]
    const answer = first(backend(own), ...blocks.map((block, i) => policy(`p${i}`, block)))
    expect(told(answer).at(-1)).toBe('policies-compete 3')
    expect(answer?.wire).toMatchObject({ scheme: 'https', sni: 'unknown' })
  })

  const NOT_OURS: readonly (readonly [string, object])[] = [
    ['of another group', { apiVersion: 'other.example/v1' }],
    ['without a group', { apiVersion: undefined }],
    [
      'that selects nothing by labels',
      {
        spec: {
          targetSelectors: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', matchLabels: {} }],
          backend: { tls: {} },
        },
      },
    ],
    [
      'that selects labels which the backend lacks',
      {
        spec: {
          targetSelectors: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', matchLabels: { app: 'x' } }],
          backend: { tls: {} },
        },
      },
    ],
  ]
  test.each(NOT_OURS)('%s change nothing', (_, more) => {
    expect(first(backend(own), policy('p', { tls: {} }, more))?.wire.scheme).toBe('http')
  })

  test('a tls block that is no object changes nothing', () => {
    expect(first(backend(own, { tls: 'x' }))?.wire.scheme).toBe('http')
  })

  test.each([
    ['HTTP1', '1.1'],
    ['HTTP2', '2'],
  ])('version %s is spoken as %s', (version, wanted) => {
    expect(first(backend(plain, { http: { version } }))?.wire.httpVersion).toBe(wanted)
  })

  test('a BackendTLSPolicy reaches the port by its name alone, and its other names count', () => {
    const of = (sectionName: string) => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'BackendTLSPolicy',
      metadata: { name: 'b' },
      spec: {
        targetRefs: [{ group: '', kind: 'Service', name: 'svc', sectionName }],
        validation: {
          hostname: 'h.h',
          wellKnownCACertificates: 'System',
          subjectAltNames: [{ type: 'URI', uri: 'spiffe://x/y' }, { type: 'Hostname', hostname: 'n.n' }, {}],
        },
      },
    })
    const ports = service({ name: 'x' }, { port: 8000 }, { port: 8000, name: 'api' })
    const answer = first(behind('Service', 'svc'), ports, of('api'))
    expect(told(answer)).toContain('tls-from 2 spec.validation service b')
    expect(answer?.wire.verifiedNames).toEqual(['spiffe://x/y', 'n.n'])
    expect(first(behind('Service', 'svc'), ports, of('other'))?.wire.scheme).toBe('http')
  })

  test('objects of the Enterprise distribution that took part are named', () => {
    const group = 'enterpriseagentgateway.solo.io/v1alpha1'
    const theirs = policy('e', { tls: {} }, { apiVersion: group, kind: 'EnterpriseAgentgatewayPolicy' })
    expect(told(first(backend(own), theirs)).slice(-2)).toEqual([
      'tls-from 1 spec.backend.tls backend e',
      'read-like-original 1 kind EnterpriseAgentgatewayPolicy AgentgatewayPolicy',
    ])
    const ours = { ...backend({ openai: {} }), apiVersion: group, kind: 'EnterpriseAgentgatewayBackend' }
    expect(told(first(ours)).at(-1)).toBe('read-like-original 0 kind EnterpriseAgentgatewayBackend AgentgatewayBackend')
  })
})

describe('certificates', () => {
  test('an address is verified and not sent as a name', () => {
    const { wire } = first(backend({ ...own, host: '10.20.30.40' }, { tls: {} })) ?? {}
    expect(wire).toMatchObject({ sni: null, verifiedNames: ['10.20.30.40'] })
  })

  test('what the text does not hold is assumed, each object once', () => {
    const answer = first(
      backend(own, {
        tls: { mtlsCertificateRef: [{ name: 'cc' }], caCertificateRefs: [{ name: 'root' }, { name: 'root' }] },
        auth: { aws: { secretRef: { name: 'aws' } } },
      }),
    )
    const without = 'backend-not-sent'
    expect(answer?.assumes).toEqual([
      { kind: 'Secret', namespace: 'default', name: 'aws', key: 'accessKey', without },
      { kind: 'ConfigMap', namespace: 'default', name: 'root', key: 'ca.crt', without },
      { kind: 'Secret', namespace: 'default', name: 'cc', key: 'tls.crt', without },
    ])
  })

  const MTLS = { tls: { mtlsCertificateRef: [{ name: 'cc' }] } }
  test.each([
    ['lacks the key', secret('cc', { 'tls.crt': '<certificate>' }), false],
    ['lacks the certificate', secret('cc', { 'tls.key': '<key>' }), false],
    ['stands for what is filled in', secret('cc', { 'tls.crt': '<certificate>', 'tls.key': '<your key>' }), true],
    ['is no base64', secret('cc', {}, { 'tls.crt': 'no base64!', 'tls.key': 'no base64!' }), true],
  ])('a client certificate whose Secret %s', (_, object, isReached) => {
    expect(first(backend(own, MTLS), object)?.reachable).toBe(isReached)
  })

  test('a CA stands below the key that the reference names, where the release reads it', () => {
    const root = { 'root.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' }
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ca' }, data: root }
    const block = { tls: { caCertificateRefs: [{ name: 'ca', key: 'root.pem' }] } }
    const [answer] = on('agentgateway@1.6.0', backend(own, block), map)
    expect(answer?.wire).toMatchObject({ trust: 'configmap', trustRef: 'ca' })
  })

  test('a name that no certificate can bear refuses the block', () => {
    const long = Array.from({ length: 5 }, () => 'a'.repeat(60)).join('.')
    const answer = first(backend(own), policy('p', { tls: { verifySubjectAltNames: [long] } }))
    expect(told(answer).some((each) => each.startsWith('tls-policy-rejected 1 spec.backend.tls'))).toBe(true)
  })

  test('trust is said only where something is verified', () => {
    expect(tls('h', 'none', '2').trust).toBeNull()
    expect(tls('h', 'chain', '2').trust).toBe('system')
  })
})

test('a badge of what the text does not hold is open, whatever stands on it', () => {
  const target = { kind: 'Service', name: 'x', absent: true } as const
  expect(badgeOf({ wire: { ...NO_WIRE, scheme: 'http' }, because: [], target })).toBe('unknown')
})
