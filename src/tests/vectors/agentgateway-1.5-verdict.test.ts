import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { report } from '../../report.js'

// The 63 vectors of agentgateway 1.5 to 1.7 (domain: agentgateway-1.5-1.7, section 9): verdict, path and code. What goes
// out on the wire is in agentgateway-1.5-wire.test.ts.

const RELEASES = ['1.4.1', '1.5.0', '1.6.0'] as const
type Rel = (typeof RELEASES)[number]
/** Errors as `path code`; none: accepted. Rows that name no release hold for all three. */
type Row = readonly [
  id: string,
  what: string,
  spec: object,
  errors?: readonly string[] | Partial<Record<Rel, readonly string[]>>,
]

const model = (spec: object) => ({ parentRefs: [{ name: 'gw' }], ...spec })
const openai = (spec: object = {}) => model({ provider: 'OpenAI', ...spec })
const toA = { weighted: { targets: [{ modelRef: { name: 'a' } }] } }
const format = (type: string) => ({ type })
const ALL_FORMATS = ['Completions', 'Messages', 'Responses', 'Embeddings', 'AnthropicTokenCount', 'Realtime', 'Rerank']
const vllm = { name: 'vllm', port: 8000 }
const custom = (more: object) => ({ formats: [format('Completions')], ...more })
const none: readonly string[] = []

const MODELS: readonly Row[] = [
  ['M1', 'smallest', openai()],
  [
    'M2',
    'preset',
    model({ match: { model: 'llama-3' }, provider: 'Groq', policies: { auth: { secretRef: { name: 'g' } } } }),
  ],
  ['M3', 'preset with paths of its own', model({ provider: 'Cohere' })],
  ['M4', 'preset with Messages', model({ provider: 'Deepseek' })],
  ['M5', 'baseURL with a path', openai({ baseURL: 'https://proxy.corp.net/llm' })],
  ['M6', 'baseURL without a path', openai({ baseURL: 'https://proxy.corp.net' })],
  ['M7', 'plain http', model({ provider: 'Ollama', baseURL: 'http://ollama.default.svc.cluster.local:11434' })],
  ['M8', 'Ollama without baseURL', model({ provider: 'Ollama' }), ['spec required-when']],
  ['M9', 'localhost', openai({ baseURL: 'http://localhost:8000/v1' }), ['spec base-url-refused']],
  ['M10', 'no web address', openai({ baseURL: 'ftp://files.corp.net/v1' }), ['spec base-url-not-http']],
  ['M11', 'a query in baseURL', openai({ baseURL: 'https://proxy.corp.net/v1?key=1' })],
  ['M12', '0.0.0.0', openai({ baseURL: 'http://0.0.0.0:8000/v1' })],
  ['M13', 'provider and virtualModel', openai({ virtualModel: toA }), ['spec exactly-one-of']],
  ['M14', 'Bedrock without its block', model({ provider: 'Bedrock' }), ['spec required-when']],
  ['M15', 'Bedrock with an empty block', model({ provider: 'Bedrock', bedrock: {} })],
  [
    'M16',
    'Mantle',
    model({ provider: 'Bedrock', bedrock: { region: 'us-west-2', endpointPreference: 'MantleOnly' } }),
    {
      '1.4.1': ['spec.bedrock.endpointPreference unknown-field'],
      '1.5.0': ['spec.bedrock.endpointPreference unknown-field'],
      '1.6.0': none,
    },
  ],
  [
    'M17',
    'Mantle and a guardrail',
    model({
      provider: 'Bedrock',
      bedrock: { endpointPreference: 'MantlePreferred', guardrail: { identifier: 'g', version: '1' } },
    }),
    { '1.6.0': ['spec.bedrock forbidden-when'] },
  ],
  [
    'M18',
    'Foundry without its project',
    model({ provider: 'Azure', azure: { resourceName: 'r', resourceType: 'Foundry' } }),
    ['spec.azure required-when'],
  ],
  ['M19', 'Azure OpenAI', model({ provider: 'Azure', azure: { resourceName: 'r', resourceType: 'OpenAI' } })],
  ['M20', 'a Service', model({ provider: 'Custom', custom: custom({ backendRef: vllm }) })],
  [
    'M21',
    'a Service without port',
    model({ provider: 'Custom', custom: custom({ backendRef: { name: 'vllm' } }) }),
    ['spec.custom.backendRef port-of-service'],
  ],
  ['M22', 'neither target', model({ provider: 'Custom', custom: custom({}) })],
  [
    'M23',
    'both targets',
    model({ provider: 'Custom', baseURL: 'https://vllm.corp.net/v1', custom: custom({ backendRef: vllm }) }),
  ],
  [
    'M24',
    'formats with paths',
    model({
      provider: 'Custom',
      baseURL: 'https://llm.corp.net:8443/api',
      custom: { formats: [{ type: 'Completions', path: '/chat' }, format('Messages')] },
    }),
  ],
  [
    'M25',
    'seven formats',
    model({ provider: 'Custom', baseURL: 'https://llm.corp.net/v1', custom: { formats: ALL_FORMATS.map(format) } }),
    ['spec.custom.formats too-many'],
  ],
  [
    'M26',
    'http and TLS',
    openai({ baseURL: 'http://llm.corp.net:8443/v1', policies: { tls: { sni: 'inner.corp.net' } } }),
  ],
  [
    'M27',
    'unverified',
    openai({ baseURL: 'https://llm.corp.net/v1', policies: { tls: { insecureSkipVerify: 'All' } } }),
  ],
  ['M28', 'empty policies', openai({ policies: {} }), ['spec.policies at-least-one-of']],
  [
    'M29',
    'a wildcard in the middle',
    openai({ match: { model: 'gpt-*-mini' } }),
    ['spec.match.model one-wildcard-at-an-end'],
  ],
  [
    'M30',
    'weighted',
    model({
      virtualModel: {
        weighted: {
          targets: [
            { modelRef: { name: 'fast' }, weight: 80 },
            { modelRef: { name: 'premium' }, weight: 20 },
          ],
        },
      },
    }),
  ],
  [
    'M31',
    'virtual with policies',
    model({ policies: { auth: { key: 'x' } }, virtualModel: toA }),
    ['spec at-most-one-of'],
  ],
  ['M32', 'virtual and Internal', model({ visibility: 'Internal', virtualModel: toA }), ['spec forbidden-when']],
  [
    'M33',
    'virtual with a wildcard',
    model({ match: { model: '*' }, virtualModel: toA }),
    ['spec virtual-model-wildcard'],
  ],
  [
    'M34',
    'failover without priority',
    model({ virtualModel: { failover: { targets: [{ modelRef: { name: 'fast' } }] } } }),
    ['spec.virtualModel.failover.targets[0].priority required'],
  ],
  [
    'M35',
    'failover',
    model({
      virtualModel: {
        failover: {
          targets: [
            { modelRef: { name: 'primary' }, priority: 0 },
            { modelRef: { name: 'spare' }, priority: 1 },
          ],
        },
      },
    }),
  ],
  [
    'M36',
    'the fallback is not last',
    model({
      virtualModel: {
        conditional: { targets: [{ modelRef: { name: 'fast' } }, { modelRef: { name: 'premium' }, when: 'true' }] },
      },
    }),
    ['spec.virtualModel.conditional.targets condition-missing'],
  ],
  [
    'M37',
    'Meta',
    model({ provider: 'Meta', policies: { auth: { secretRef: { name: 'meta' } } } }),
    { '1.4.1': ['spec.provider unsupported-value'], '1.5.0': ['spec.provider unsupported-value'], '1.6.0': none },
  ],
  [
    'M38',
    'two credentials',
    openai({ policies: { auth: { key: 'a', secretRef: { name: 's' } } } }),
    ['spec.policies.auth at-most-one-of'],
  ],
  ['M39', 'Gemini', model({ provider: 'Gemini', policies: { auth: { secretRef: { name: 'g' } } } })],
]

const ai = (provider: object, policies?: object, more: object = {}) => ({
  ai: { provider: { ...provider, ...more } },
  ...(policies && { policies }),
})
const host = (port: number) => ({ host: 'llm.corp.net', port })
const tls = (of: object, port = 443) => ai({ openai: {} }, { tls: of }, host(port))
const TLS = 'spec.policies.tls'
const azure = (of: object) => ai({ azure: { resourceName: 'r', resourceType: 'OpenAI' } }, { auth: { azure: of } })
const MI = 'spec.policies.auth.azure.managedIdentity'
const messages = { ai: { routes: { '/v1/messages': 'Messages', '*': 'Completions' } } }
const model2 = [
  { field: 'model', expression: '"a"' },
  { field: 'model', expression: '"b"' },
]

const BACKENDS: readonly Row[] = [
  ['B1', 'Gemini', ai({ gemini: { model: 'gemini-2.5-flash' } }, { auth: { secretRef: { name: 'g' } } })],
  [
    'B2',
    'Gemini behind a host',
    ai({ gemini: { model: 'gemini-2.5-flash' } }, undefined, { host: 'gemini.corp.net', port: 8080 }),
  ],
  [
    'B3',
    'CA from a Secret',
    tls({ caCertificateRefs: [{ kind: 'Secret', name: 'ca' }] }),
    { '1.4.1': [`${TLS}.caCertificateRefs[0].kind unknown-field`], '1.5.0': none, '1.6.0': none },
  ],
  [
    'B4',
    'key of a CA',
    tls({ caCertificateRefs: [{ name: 'bundle', key: 'trust-bundle.pem' }] }),
    { '1.5.0': [`${TLS}.caCertificateRefs[0].key unknown-field`], '1.6.0': none },
  ],
  [
    'B5',
    'CA without a name',
    tls({ caCertificateRefs: [{}] }),
    {
      '1.4.1': none,
      '1.5.0': [`${TLS}.caCertificateRefs[0].name required`],
      '1.6.0': [`${TLS}.caCertificateRefs[0].name required`],
    },
  ],
  [
    'B6',
    'SPIFFE',
    tls({ certificateSource: 'SPIFFE', verifySubjectAltNames: ['spiffe://td/ns/a/sa/b'] }, 8443),
    { '1.4.1': [`${TLS}.certificateSource unknown-field`], '1.5.0': none, '1.6.0': none },
  ],
  [
    'B7',
    'SPIFFE and a CA',
    tls({ certificateSource: 'SPIFFE', caCertificateRefs: [{ name: 'ca' }] }, 8443),
    { '1.5.0': [`${TLS} forbidden-when`], '1.6.0': [`${TLS} forbidden-when`] },
  ],
  [
    'B8',
    'tunnel by URL',
    ai({ openai: {} }, { tunnel: { url: 'http://proxy.corp.net:3128' } }),
    {
      '1.4.1': ['spec.policies.tunnel.url unknown-field', 'spec.policies.tunnel.backendRef required'],
      '1.5.0': none,
      '1.6.0': none,
    },
  ],
  [
    'B9',
    'tunnel URL with a path',
    ai({ openai: {} }, { tunnel: { url: 'http://proxy.corp.net:3128/x' } }),
    { '1.5.0': ['spec.policies.tunnel url-not-a-host'], '1.6.0': ['spec.policies.tunnel url-not-a-host'] },
  ],
  [
    'B10',
    'system-assigned identity',
    azure({ managedIdentity: {} }),
    {
      '1.4.1': ['clientId', 'objectId', 'resourceId'].map((id) => `${MI}.${id} required`),
      '1.5.0': none,
      '1.6.0': none,
    },
  ],
  [
    'B11',
    'two identities',
    azure({ managedIdentity: { clientId: 'a', objectId: 'b' } }),
    { '1.5.0': [`${MI} at-most-one-of`], '1.6.0': [`${MI} at-most-one-of`] },
  ],
  [
    'B12',
    'scopes',
    azure({ managedIdentity: {}, scopes: ['a', 'b'] }),
    { '1.5.0': ['spec.policies.auth.azure.scopes unknown-field'], '1.6.0': ['spec.policies.auth.azure one-scope'] },
  ],
  [
    'B13',
    'moderation in lower case',
    ai({ openai: { moderation: { policy: { input: { mode: 'block' } } } } }),
    {
      '1.4.1': ['spec.ai.provider.openai.moderation unknown-field'],
      '1.5.0': ['spec.ai.provider.openai.moderation.policy.input.mode unsupported-value'],
      '1.6.0': ['spec.ai.provider.openai.moderation.policy.input.mode unsupported-value'],
    },
  ],
  [
    'B14',
    'native Gemini routes',
    ai(
      { gemini: {} },
      { ai: { routes: { ':generateContent': 'GenerateContent', ':countTokens': 'GeminiCountTokens' } } },
    ),
    {
      '1.4.1': [':generateContent', ':countTokens'].map((key) => `spec.policies.ai.routes.${key} unsupported-value`),
      '1.5.0': none,
      '1.6.0': none,
    },
  ],
  [
    'B15',
    'signed tokens',
    ai(
      { openai: {} },
      { tls: {}, auth: { jwtSign: { signingKeyRef: { name: 'k' }, alg: 'RS256', ttl: '60s' } } },
      host(443),
    ),
    {
      '1.4.1': ['spec.policies.auth.jwtSign unknown-field', 'spec.policies.auth at-least-one-of'],
      '1.5.0': none,
      '1.6.0': none,
    },
  ],
  [
    'B16',
    'Mantle',
    ai({ bedrock: { region: 'eu-west-1', endpointPreference: 'MantleOnly' } }),
    { '1.5.0': ['spec.ai.provider.bedrock.endpointPreference unknown-field'], '1.6.0': none },
  ],
  ['B17', 'Bedrock', ai({ bedrock: { region: 'eu-west-1' } })],
  [
    'B18',
    'authorization',
    ai({ openai: {} }, { authorization: { action: 'Allow', policy: { matchExpressions: ['true'] } } }),
    { '1.5.0': ['spec.policies.authorization unknown-field', 'spec.policies at-least-one-of'], '1.6.0': none },
  ],
  [
    'B19',
    'session affinity',
    {
      ai: {
        groups: [
          {
            providers: [
              { name: 'a', openai: {} },
              { name: 'b', anthropic: {} },
            ],
          },
        ],
      },
      policies: { sessionAffinity: { source: 'request.path' } },
    },
    { '1.5.0': ['spec.policies.sessionAffinity unknown-field', 'spec.policies at-least-one-of'], '1.6.0': none },
  ],
  [
    'B20',
    'a field transformed twice',
    ai({ openai: {} }, { ai: { transformations: model2 } }),
    { '1.5.0': none, '1.6.0': ['spec.policies.ai.transformations[1] duplicate-item'] },
  ],
  ['B21', 'Messages to OpenAI', ai({ openai: {} }, messages)],
  ['B22', 'Messages to a host', ai({ openai: {} }, messages, { host: 'vllm.corp.net', port: 8000, pathPrefix: '/v1' })],
  ['B23', 'connectTimeout', ai({ openai: {} }, { tcp: { connectTimeout: '3s' } })],
  [
    'B24',
    'failover',
    { ai: { groups: [{ providers: [{ name: 'a', openai: {} }] }, { providers: [{ name: 'b', anthropic: {} }] }] } },
  ],
]

function verdict(kind: string, spec: object, version: string): readonly string[] {
  const text = JSON.stringify({
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind,
    metadata: { name: 'x', namespace: 'ns1' },
    spec,
  })
  const settings = { ...DEFAULT_SETTINGS, release: `agentgateway@${version}`, agentgatewayModels: 'on' as const }
  const { diagnostics, valid } = report('x', read(text, settings))
  const errors = diagnostics.filter(
    ({ severity, source }) => severity === 'error' && (source === 'api-server' || source === 'yaml'),
  )
  expect(valid).toBe(errors.length === 0)
  return errors.map(({ path, code }) => `${path} ${code}`).toSorted()
}

const cases = ([id, what, spec, errors = none]: Row): readonly (readonly [
  string,
  string,
  object,
  readonly string[],
])[] =>
  RELEASES.flatMap((version) => {
    const wanted = 'length' in errors ? errors : errors[version]
    return wanted ? [[`${id} ${what}`, version, spec, wanted] as const] : []
  })

describe('vectors of agentgateway 1.5 to 1.7', () => {
  test('are all here', () => {
    expect([...MODELS, ...BACKENDS].map(([id]) => id)).toEqual([
      ...Array.from({ length: 39 }, (_, i) => `M${i + 1}`),
      ...Array.from({ length: 24 }, (_, i) => `B${i + 1}`),
    ])
  })

  test.each(MODELS.flatMap(cases))('%s on %s', (_, version, spec, wanted) => {
    expect(verdict('AgentgatewayModel', spec, version)).toEqual(wanted.toSorted())
  })

  test.each(BACKENDS.flatMap(cases))('%s on %s', (_, version, spec, wanted) => {
    expect(verdict('AgentgatewayBackend', spec, version)).toEqual(wanted.toSorted())
  })
})
