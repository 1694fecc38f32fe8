import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, read, report, type Settings } from '../../index.js'

// Vectors 1 to 48 that concern kgateway 2.0, under their own numbers (domain: kgateway-envoy, section 8.1).

const tok = { kind: 'Inline', inline: 't' }
const openai = { provider: { openai: { authToken: tok } } }
const anthropic = { provider: { anthropic: { authToken: tok } } }
const gemini = { provider: { gemini: { authToken: tok, model: 'm', apiVersion: 'v1beta' } } }
const vertexai = {
  provider: {
    vertexai: {
      authToken: tok,
      model: 'm',
      apiVersion: 'v1',
      projectId: 'p',
      location: 'us-central1',
      publisher: 'GOOGLE',
    },
  },
}
const azure = (endpoint: string) => ({
  provider: { azureopenai: { authToken: tok, endpoint, deploymentName: 'd', apiVersion: '2024-02-15-preview' } },
})
const to = (host: string, port: number, member: object = openai) => ({ ...member, hostOverride: { host, port } })
const llm = (member: object) => ({ llm: member })
const priorities = (...pools: object[][]) => ({ multipool: { priorities: pools.map((pool) => ({ pool })) } })

function backend(ai: object, name = 'b') {
  return { apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name }, spec: { type: 'AI', ai } }
}

/** What the engine reports of these objects in one text. */
function reportOf(objects: readonly object[], settings: Partial<Settings>) {
  const text = objects.map((object) => JSON.stringify(object, null, 2)).join('\n---\n') + '\n'
  return report('vector.yaml', read(text, { ...DEFAULT_SETTINGS, ...settings }))
}

interface Expected {
  readonly document: number
  readonly group: number
  readonly member: number
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
  readonly verify: 'none' | 'chain' | null
  readonly sni: string | null
  readonly reachable: true
}

const FIRST = { document: 0, group: 0, member: 0 }

function https(host: string, port: number, verify: 'none' | 'chain', place: Partial<typeof FIRST> = {}): Expected {
  return { ...FIRST, ...place, scheme: 'https', host, port, verify, sni: host, reachable: true }
}

function http(host: string, port: number, place: Partial<typeof FIRST> = {}): Expected {
  return { ...FIRST, ...place, scheme: 'http', host, port, verify: null, sni: null, reachable: true }
}

interface ConnectionVector {
  readonly id: number | string
  readonly release: string
  readonly what: string
  readonly istioAutoMtls?: true
  readonly ai: object
  /** Objects behind the backend in the same text. */
  readonly also?: readonly object[]
  readonly expected: readonly Expected[]
  /** Where the host stands that can't be resolved. */
  readonly notAName?: string
}

const OLLAMA = 'ollama.default.svc.cluster.local'
const toOllama = llm(to(OLLAMA, 11434))
const skipVerify = (port: number, insecureSkipVerify: boolean) =>
  llm({ ...openai, hostOverride: { host: 'llm.internal', port, insecureSkipVerify } })
const twoPriorities = priorities([openai], [to('ollama', 11434)])
const mixedPool = priorities([openai, to('llm.internal', 443), to('llm.internal', 8080)])
const certificates = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ca' }, data: { 'ca.crt': 'PEM' } }
const tlsPolicy = {
  apiVersion: 'gateway.networking.k8s.io/v1alpha3',
  kind: 'BackendTLSPolicy',
  metadata: { name: 'tls' },
  spec: {
    targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'b' }],
    validation: { hostname: 'foo', caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }] },
  },
}

const OPENAI = 'api.openai.com'
const AZURE = 'my.openai.azure.com'
const ENDPOINT = 'spec.ai.llm.provider.azureopenai.endpoint'

const connections: readonly ConnectionVector[] = [
  { id: 1, release: 'kgateway@2.0.0-rc.1', what: 'OpenAI', ai: llm(openai), expected: [https(OPENAI, 443, 'none')] },
  { id: 2, release: 'kgateway@2.0.0-rc.1', what: 'Ollama', ai: toOllama, expected: [https(OLLAMA, 11434, 'none')] },
  { id: 3, release: 'kgateway@2.0.0-beta1', what: 'Ollama', ai: toOllama, expected: [https(OLLAMA, 11434, 'none')] },
  { id: 4, release: 'kgateway@2.0.0-beta3', what: 'Ollama', ai: toOllama, expected: [https(OLLAMA, 11434, 'none')] },
  { id: 5, release: 'kgateway@2.0.0-rc.2', what: 'Ollama', ai: toOllama, expected: [http(OLLAMA, 11434)] },
  { id: 6, release: 'kgateway@2.0.0', what: 'OpenAI', ai: llm(openai), expected: [https(OPENAI, 443, 'none')] },
  { id: 7, release: 'kgateway@2.0.0', what: 'Ollama', ai: toOllama, expected: [http(OLLAMA, 11434)] },
  {
    id: 8,
    release: 'kgateway@2.0.0',
    what: 'override, 443',
    ai: llm(to('llm.internal', 443)),
    expected: [https('llm.internal', 443, 'none')],
  },
  {
    id: 9,
    release: 'kgateway@2.0.0',
    what: 'override, 8443',
    ai: llm(to('llm.internal', 8443)),
    expected: [http('llm.internal', 8443)],
  },
  {
    id: 10,
    release: 'kgateway@2.0.0',
    what: 'address, 80',
    ai: llm(to('10.1.2.3', 80)),
    expected: [http('10.1.2.3', 80)],
  },
  { id: 11, release: 'kgateway@2.0.1', what: 'OpenAI', ai: llm(openai), expected: [https(OPENAI, 443, 'chain')] },
  {
    id: 12,
    release: 'kgateway@2.0.1',
    what: 'override, 443',
    ai: llm(to('llm.internal', 443)),
    expected: [https('llm.internal', 443, 'chain')],
  },
  {
    id: 13,
    release: 'kgateway@2.0.1',
    what: '443, check off',
    ai: skipVerify(443, true),
    expected: [https('llm.internal', 443, 'none')],
  },
  {
    id: 14,
    release: 'kgateway@2.0.1',
    what: '443, check on',
    ai: skipVerify(443, false),
    expected: [https('llm.internal', 443, 'chain')],
  },
  {
    id: 15,
    release: 'kgateway@2.0.1',
    what: '8443, check off',
    ai: skipVerify(8443, true),
    expected: [http('llm.internal', 8443)],
  },
  { id: 16, release: 'kgateway@2.0.2', what: 'OpenAI', ai: llm(openai), expected: [https(OPENAI, 443, 'chain')] },
  {
    id: 17,
    release: 'kgateway@2.0.2',
    what: 'override, 443',
    ai: llm(to('llm.internal', 443)),
    expected: [https('llm.internal', 443, 'none')],
  },
  {
    id: 18,
    release: 'kgateway@2.0.3',
    what: 'override repeats the default',
    ai: llm(to(OPENAI, 443)),
    expected: [https(OPENAI, 443, 'none')],
  },
  { id: 19, release: 'kgateway@2.0.4', what: 'Ollama', ai: toOllama, expected: [http(OLLAMA, 11434)] },
  {
    id: 20,
    release: 'kgateway@2.0.5',
    what: 'override, 8443',
    ai: llm(to('llm.internal', 8443)),
    expected: [http('llm.internal', 8443)],
  },
  {
    id: 25,
    release: 'kgateway@2.0.0',
    what: 'Anthropic',
    ai: llm(anthropic),
    expected: [https('api.anthropic.com', 443, 'none')],
  },
  {
    id: 26,
    release: 'kgateway@2.0.5',
    what: 'Anthropic',
    ai: llm(anthropic),
    expected: [https('api.anthropic.com', 443, 'chain')],
  },
  {
    id: 27,
    release: 'kgateway@2.0.0',
    what: 'Gemini',
    ai: llm(gemini),
    expected: [https('generativelanguage.googleapis.com', 443, 'none')],
  },
  {
    id: 28,
    release: 'kgateway@2.0.5',
    what: 'Vertex AI',
    ai: llm(vertexai),
    expected: [https('us-central1-aiplatform.googleapis.com', 443, 'chain')],
  },
  { id: 30, release: 'kgateway@2.0.0', what: 'Azure', ai: llm(azure(AZURE)), expected: [https(AZURE, 443, 'none')] },
  {
    id: 31,
    release: 'kgateway@2.0.5',
    what: 'Azure with a scheme in the host',
    ai: llm(azure(`https://${AZURE}`)),
    expected: [https(`https://${AZURE}`, 443, 'chain')],
    notAName: ENDPOINT,
  },
  {
    id: '32 as of 2.0',
    release: 'kgateway@2.0.5',
    what: 'Azure with a port in the host',
    ai: llm(azure(`${AZURE}:8443`)),
    expected: [https(`${AZURE}:8443`, 443, 'chain')],
    notAName: ENDPOINT,
  },
  {
    id: 33,
    release: 'kgateway@2.0.5',
    what: 'Azure behind a proxy, 80',
    ai: llm(to('proxy.x', 80, azure('a.b'))),
    expected: [http('proxy.x', 80)],
  },
  {
    id: 34,
    release: 'kgateway@2.0.0',
    what: 'priorities',
    ai: twoPriorities,
    expected: [https(OPENAI, 443, 'none'), http('ollama', 11434, { group: 1 })],
  },
  {
    id: 35,
    release: 'kgateway@2.0.5',
    what: 'three ways in one pool',
    ai: mixedPool,
    expected: [
      https(OPENAI, 443, 'chain'),
      https('llm.internal', 443, 'none', { member: 1 }),
      http('llm.internal', 8080, { member: 2 }),
    ],
  },
  {
    id: 36,
    release: 'kgateway@2.0.0-rc.1',
    what: 'priorities',
    ai: twoPriorities,
    expected: [https(OPENAI, 443, 'none'), https('ollama', 11434, 'none', { group: 1 })],
  },
  {
    id: 38,
    release: 'kgateway@2.0.0',
    what: 'Istio',
    istioAutoMtls: true,
    ai: llm(openai),
    expected: [http(OPENAI, 443)],
  },
  {
    id: 39,
    release: 'kgateway@2.0.0-rc.1',
    what: 'Istio',
    istioAutoMtls: true,
    ai: llm(openai),
    expected: [http(OPENAI, 443)],
  },
  {
    id: 40,
    release: 'kgateway@2.0.2',
    what: 'Istio',
    istioAutoMtls: true,
    ai: llm(openai),
    expected: [https(OPENAI, 443, 'chain')],
  },
  {
    id: 42,
    release: 'kgateway@2.0.5',
    what: 'a TLS policy, 8443',
    ai: llm(to('llm.internal', 8443)),
    also: [tlsPolicy, certificates],
    expected: [http('llm.internal', 8443)],
  },
  {
    id: 46,
    release: 'kgateway@2.0.5',
    what: 'a broken TLS policy',
    ai: llm(openai),
    also: [tlsPolicy],
    expected: [https(OPENAI, 443, 'chain')],
  },
  {
    id: 48,
    release: 'kgateway@2.0.0',
    what: 'two providers, one target',
    ai: llm(to('h', 443)),
    also: [backend(llm(to('h', 443, gemini)), 'b2')],
    expected: [https('h', 443, 'none'), https('h', 443, 'none', { document: 1 })],
  },
]

describe('connections of kgateway 2.0', () => {
  test.each(connections)(
    '$id: $what on $release',
    ({ release, istioAutoMtls = false, ai, also = [], expected, notAName }) => {
      const { valid, endpoints, diagnostics } = reportOf([backend(ai), ...also], { release, istioAutoMtls })
      expect(valid).toBe(true)
      expect(
        endpoints.map(({ document, group, member, scheme, host, port, verify, sni, reachable }) => {
          return { document, group, member, scheme, host, port, verify, sni, reachable }
        }),
      ).toEqual(expected)
      expect(diagnostics.filter(({ code }) => code === 'host-not-a-name').map(({ path }) => path)).toEqual(
        notAName === undefined ? [] : [notAName],
      )
    },
  )
})
