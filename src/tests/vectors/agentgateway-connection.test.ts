import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, formatPath, type Analysis } from '../../index.js'
import { ALL, FROM_11, FROM_13, KGATEWAY_21, ONLY_21, RELEASES, type Rel } from './agentgateway-releases.js'

// Vectors 18 to 48 and 50 of the agentgateway data plane: other hosts, TLS blocks, attached policies (domain: agentgateway, section 8.1).
// The corrections of its section 0 are entered: C1 in 44, C16 in 50.

type Endpoint = Analysis['endpoints'][number]

/** What the vectors say of an endpoint. A single provider has no name; only with TLS they say the HTTP version. */
interface Expected extends Pick<Endpoint, 'reachable' | 'host' | 'port'>, Partial<Omit<Endpoint['wire'], 'via'>> {
  readonly name: string | null
  readonly target: Endpoint['target'] | null
}

type More = Partial<Expected>

const NO_TLS = {
  sni: null,
  verify: null,
  verifiedNames: [],
  trust: null,
  trustRef: null,
  clientCertificate: null,
} as const

/** No TLS. */
function http(host: string | null, port: number | null, more: More = {}): Expected {
  return { name: null, reachable: true, target: null, host, port, scheme: 'http', ...NO_TLS, ...more }
}

/** TLS: system CAs and the host's name, unless said otherwise. */
function https(host: string | null, port: number | null, more: More = {}): Expected {
  const verifiedNames = host === null ? [] : [host]
  return http(host, port, {
    scheme: 'https',
    sni: host,
    verify: 'chain+name',
    verifiedNames,
    trust: 'system',
    httpVersion: 'negotiated',
    ...more,
  })
}

/** A provider's own host. */
const own = (host: string, more: More = {}): Expected => https(host, 443, more)
const named = (name: string): More => ({ sni: name, verifiedNames: [name] })
const configMap = (name: string): More => ({ trust: 'configmap', trustRef: name })
const unchecked: More = { verify: 'none', verifiedNames: [], trust: null }
const chainOnly: More = { verify: 'chain', verifiedNames: [] }

const system = { wellKnownCACertificates: 'System' }
const fromConfigMap = { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }] }
const onBackend = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 't' }
const onBackend21 = { group: 'gateway.kgateway.dev', kind: 'Backend', name: 't' }
const onService = { group: '', kind: 'Service', name: 'llm-service' }
const onGateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw' }

/** A BackendTLSPolicy with that hostname. */
function tlsPolicy(hostname: string, target: object, ca: object = system) {
  const spec = { targetRefs: [target], validation: { hostname, ...ca } }
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'BackendTLSPolicy',
    metadata: { name: `tls-${hostname}` },
    spec,
  }
}

/** An AgentgatewayPolicy with that TLS block. */
function policy(tls: object, target: object) {
  return {
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayPolicy',
    metadata: { name: 'p' },
    spec: { targetRefs: [target], backend: { tls } },
  }
}

/** The Secret of the client certificate, with these keys. */
function secret(...keys: string[]) {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'cc' },
    stringData: Object.fromEntries(keys.map((key) => [key, 'PEM'])),
  }
}

interface Vector {
  readonly id: number | string
  readonly on: readonly Rel[]
  /** YAML of the backend's spec. */
  readonly spec: string
  /** Objects behind the backend in the same text. */
  readonly also?: readonly object[]
  readonly expected: readonly Expected[]
}

const single = (provider: string, more = '') => `{ai: {provider: {${provider}}}${more}}`
const llm21 = (llm: string) => `{type: AI, ai: {llm: {${llm}}}}`
const providers = (list: string, more = '') => `{ai: {groups: [{providers: [${list}]}]}${more}}`
const override = (host: string, port: number, tls: string | null = null) =>
  single(`openai: {}, host: ${host}, port: ${port}`, tls === null ? '' : `, policies: {tls: ${tls}}`)
const key21 = 'authToken: {kind: Inline, inline: k}'
const formats = 'formats: [{type: Completions}]'
const mtls = override('llm.corp.net', 8443, '{mtlsCertificateRef: [{name: cc}]}')
const withScheme = override('"https://api.example.com"', 443)
const pub = '{name: pub, openai: {}}'
const priv = (more = '') => `{name: priv, openai: {}, host: llm.corp.net, port: 443${more}}`
const gpt4oAndClaude = providers(
  '{name: openai, openai: {model: gpt-4o}}, {name: anthropic, anthropic: {model: claude-3-opus-20240229}}',
)
const two21 =
  `{type: AI, ai: {priorityGroups: [{providers: [{name: a, openai: {${key21}}, host: a.corp.net, port: 443}]}, ` +
  `{providers: [{name: b, anthropic: {${key21}}}]}]}}`

const OPENAI = 'api.openai.com'
const ANTHROPIC = 'api.anthropic.com'
const CORP = 'llm.corp.net'
const SERVICE: More = { target: { kind: 'Service', name: 'llm-service' } }
const POOL: More = { target: { kind: 'InferencePool', name: 'llama-pool' } }
const NOT_SENT: More = { reachable: false, scheme: null, httpVersion: null }

const vectors: readonly Vector[] = [
  { id: 18, on: ALL, spec: override('api.example.com', 443), expected: [http('api.example.com', 443)] },
  {
    id: 19,
    on: ONLY_21,
    spec: llm21(`openai: {${key21}}, host: api.example.com, port: 443`),
    expected: [http('api.example.com', 443)],
  },
  { id: 20, on: ALL, spec: override('custom.example.com', 8080), expected: [http('custom.example.com', 8080)] },
  { id: 21, on: ALL, spec: override('api.example.com', 443, '{}'), expected: [https('api.example.com', 443)] },
  { id: 22, on: ALL, spec: override('api.example.com', 80, '{}'), expected: [https('api.example.com', 80)] },
  { id: 23, on: ALL, spec: override('10.0.0.5', 8443, '{}'), expected: [https('10.0.0.5', 8443, { sni: null })] },
  {
    id: 24,
    on: ALL,
    spec: override('10.0.0.5', 8443, `{sni: ${CORP}}`),
    expected: [https('10.0.0.5', 8443, named(CORP))],
  },
  {
    id: 25,
    on: ALL,
    spec: override(CORP, 8443, '{caCertificateRefs: [{name: ca}]}'),
    expected: [https(CORP, 8443, configMap('ca'))],
  },
  {
    id: 26,
    on: ALL,
    spec: override(CORP, 8443, '{insecureSkipVerify: All}'),
    expected: [https(CORP, 8443, unchecked)],
  },
  {
    id: 27,
    on: ALL,
    spec: override(CORP, 8443, '{insecureSkipVerify: Hostname, caCertificateRefs: [{name: ca}]}'),
    expected: [https(CORP, 8443, { ...chainOnly, ...configMap('ca') })],
  },
  {
    id: '28, which D1 corrects from 1.0 on',
    on: ['2.2'],
    spec: override(CORP, 8443, '{verifySubjectAltNames: ["*.corp.net"], sni: a.corp.net}'),
    expected: [https(CORP, 8443, { sni: 'a.corp.net', verifiedNames: ['*.corp.net'] })],
  },
  { id: '29, no Secret in the text', on: ALL, spec: mtls, expected: [https(CORP, 8443, { clientCertificate: 'cc' })] },
  {
    id: '29, Secret with ca.crt',
    on: ALL,
    spec: mtls,
    also: [secret('tls.crt', 'tls.key', 'ca.crt')],
    expected: [https(CORP, 8443, { clientCertificate: 'cc', trust: 'secret', trustRef: 'cc' })],
  },
  {
    id: '29, Secret without ca.crt',
    on: ALL,
    spec: mtls,
    also: [secret('tls.crt', 'tls.key')],
    expected: [https(CORP, 8443, { clientCertificate: 'cc' })],
  },
  {
    id: 30,
    on: ALL,
    spec: providers(`${pub}, ${priv()}`),
    expected: [own(OPENAI, { name: 'pub' }), http(CORP, 443, { name: 'priv' })],
  },
  {
    id: 31,
    on: ALL,
    spec: providers(`${pub}, ${priv()}`, `, policies: {tls: {sni: ${CORP}, caCertificateRefs: [{name: ca}]}}`),
    expected: [
      own(OPENAI, { name: 'pub', ...named(CORP), ...configMap('ca') }),
      https(CORP, 443, { name: 'priv', ...configMap('ca') }),
    ],
  },
  {
    id: 32,
    on: ALL,
    spec: providers(`${pub}, ${priv(', policies: {tls: {caCertificateRefs: [{name: ca}]}}')}`),
    expected: [own(OPENAI, { name: 'pub' }), https(CORP, 443, { name: 'priv', ...configMap('ca') })],
  },
  {
    id: 33,
    on: ALL,
    spec: providers(
      '{name: a, openai: {}, host: a.corp.net, port: 443, policies: {tls: {sni: x.corp.net}}}',
      ', policies: {tls: {caCertificateRefs: [{name: ca}]}}',
    ),
    expected: [https('a.corp.net', 443, { name: 'a', ...named('x.corp.net') })],
  },
  {
    id: 34,
    on: ALL,
    spec: gpt4oAndClaude,
    also: [tlsPolicy('foo', { ...onBackend, sectionName: 'anthropic' }), tlsPolicy('baz', onBackend)],
    expected: [
      own(OPENAI, { name: 'openai', ...named('baz') }),
      own(ANTHROPIC, { name: 'anthropic', ...named('foo') }),
    ],
  },
  {
    id: 35,
    on: ALL,
    spec: single('openai: {model: gpt-4o}'),
    also: [tlsPolicy('foo', onBackend)],
    expected: [own(OPENAI, named('foo'))],
  },
  {
    id: 36,
    on: ALL,
    spec: override('h.corp.net', 9443),
    also: [tlsPolicy('h.corp.net', onBackend, fromConfigMap)],
    expected: [https('h.corp.net', 9443, configMap('ca'))],
  },
  {
    id: 37,
    on: ALL,
    spec: override('h.corp.net', 9443, '{insecureSkipVerify: All}'),
    also: [tlsPolicy('h.corp.net', onBackend)],
    expected: [https('h.corp.net', 9443, unchecked)],
  },
  {
    id: 38,
    on: ALL,
    spec: override('h.corp.net', 9443, '{sni: inline.corp.net}'),
    also: [policy({ sni: 'section.corp.net' }, { ...onBackend, sectionName: 'backend' })],
    expected: [https('h.corp.net', 9443, named('section.corp.net'))],
  },
  {
    id: 39,
    on: ALL,
    spec: single('openai: {}'),
    also: [policy({ caCertificateRefs: [{ name: 'corp' }] }, onGateway)],
    expected: [own(OPENAI, configMap('corp'))],
  },
  {
    id: 40,
    on: ONLY_21,
    spec: two21,
    also: [tlsPolicy('a.corp.net', { ...onBackend21, sectionName: 'a' })],
    expected: [https('a.corp.net', 443, { name: 'a' }), own(ANTHROPIC, { name: 'b' })],
  },
  {
    id: 41,
    on: FROM_13,
    spec: single(`custom: {${formats}, model: llama3}, host: llm.example.com, port: 443`),
    expected: [http('llm.example.com', 443)],
  },
  {
    id: 42,
    on: FROM_13,
    spec: single(`custom: {${formats}}, host: llm.example.com, port: 443`, ', policies: {tls: {}}'),
    expected: [https('llm.example.com', 443)],
  },
  {
    id: 43,
    on: FROM_13,
    spec: single(`custom: {${formats}, backendRef: {name: llm-service, port: 8080}}`),
    expected: [http(null, 8080, SERVICE)],
  },
  {
    id: '44 with correction C1',
    on: FROM_13,
    spec: single(
      `custom: {${formats}, backendRef: {name: llm-service, port: 443}}`,
      ', policies: {tls: {sni: a.corp.net}}',
    ),
    also: [tlsPolicy('svc.corp.net', onService)],
    expected: [https(null, 443, { ...SERVICE, ...named('a.corp.net') })],
  },
  {
    id: 45,
    on: FROM_13,
    spec: single(
      `custom: {${formats}, backendRef: {group: inference.networking.k8s.io, kind: InferencePool, name: llama-pool}}`,
    ),
    expected: [http(null, null, POOL)],
  },
  {
    id: 46,
    on: FROM_11,
    spec: single(
      'openai: {model: gpt-4o-mini}, host: custom.example.com, port: 443, pathPrefix: /api/v2',
      ', policies: {auth: {passthrough: {}}}',
    ),
    expected: [http('custom.example.com', 443)],
  },
  {
    id: 47,
    on: ALL,
    spec: providers('{name: local, openai: {model: ollama}, host: localhost, port: 8443, path: /custom}'),
    expected: [http('localhost', 8443, { name: 'local' })],
  },
  { id: 48, on: ALL, spec: withScheme, expected: [http('https://api.example.com', 443)] },
  {
    id: '50 with correction C16',
    on: ['2.2', '1.0', '1.1', '1.2'],
    spec: single('openai: {}', ', policies: {auth: {secretRef: {}}}'),
    expected: [http(OPENAI, 443, NOT_SENT)],
  },
]

/** What the engine makes of a backend with that spec and the objects behind it. */
function analysisOf(spec: string, also: readonly object[], release: string): Analysis {
  const is21 = release === KGATEWAY_21
  const kind = is21
    ? 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend'
    : 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend'
  const objects = [
    `${kind}\nmetadata: {name: t}\nspec: ${spec}`,
    ...also.map((object) => JSON.stringify(object, null, 2)),
  ]
  return analyze(objects.join('\n---\n') + '\n', {
    ...DEFAULT_SETTINGS,
    release,
    dataPlane: is21 ? 'agentgateway' : null,
  })
}

/** An endpoint as the vectors see it. */
const answered = ({ member, reachable, target, host, port, wire }: Endpoint): object => ({
  name: member.name,
  reachable,
  target: target ?? null,
  host,
  port,
  ...wire,
})

const runs = vectors.flatMap(({ on, also = [], ...vector }) =>
  on.map((rel) => ({ ...vector, also, release: RELEASES[rel] })),
)

describe('connections of the agentgateway data plane', () => {
  test.each(runs)('vector $id on $release', ({ release, spec, also, expected }) => {
    const { valid, endpoints } = analysisOf(spec, also, release)
    expect.soft(valid).toBe(true)
    expect(endpoints.map(answered)).toMatchObject(expected)
  })

  test.each(ALL)('vector 48 warns of a host that is no name on %s', (rel) => {
    const { findings } = analysisOf(withScheme, [], RELEASES[rel])
    expect(findings.filter(({ code }) => code === 'host-not-a-name').map(({ path }) => formatPath(path))).toEqual([
      'spec.ai.provider.host',
    ])
  })
})
