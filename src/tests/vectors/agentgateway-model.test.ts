import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { choicesAt } from '../../assist/assist.js'
import { compareReports } from '../../compare-reports.js'
import { report } from '../../report.js'
import { read } from '../../reading.js'
import { findRelease } from '../../releases/table.js'
import { blocksRules } from '../../schema/blocking.js'
import { judge } from '../../schema/judge.js'
import { kindsOf } from '../../schema/facts/index.js'
import { formatPath } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'

// Vectors M1 to M39 of AgentgatewayModel, under their own numbers (domain: agentgateway-1.5-1.7, section 9).

const KIND = 'AgentgatewayModel'
const RELEASES = { '1.4': 'agentgateway@1.4.1', '1.5': 'agentgateway@1.5.0', '1.6': 'agentgateway@1.6.0' } as const
type Rel = keyof typeof RELEASES
const ALL = Object.keys(RELEASES) as readonly Rel[]
const UP_TO_15: readonly Rel[] = ['1.4', '1.5']

const object = (name: string, spec: object) => ({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: KIND,
  metadata: { name, namespace: 'ns1' },
  spec: { parentRefs: [{ name: 'gw' }], ...spec },
})

const openai = { provider: 'OpenAI' }
const bedrock = (block: object, beside: object = {}) => ({ provider: 'Bedrock', bedrock: block, ...beside })
const custom = (block: object, beside: object = {}) => ({ provider: 'Custom', custom: block, ...beside })
const completions = { formats: [{ type: 'Completions' }] }
const to = (name: string, beside: object = {}) => ({ modelRef: { name }, ...beside })
const weighted = (...targets: object[]) => ({ virtualModel: { weighted: { targets } } })
const failover = (...targets: object[]) => ({ virtualModel: { failover: { targets } } })
const conditional = (...targets: object[]) => ({ virtualModel: { conditional: { targets } } })
const SEVEN = ['Completions', 'Messages', 'Responses', 'Embeddings', 'AnthropicTokenCount', 'Realtime', 'Rerank']

interface Refusal {
  readonly id: string
  readonly releases: readonly Rel[]
  readonly spec: object
  /** As `path: code`. */
  readonly errors: readonly string[]
  readonly blocked?: true
}

const refusals: readonly Refusal[] = [
  { id: 'M8', releases: ALL, spec: { provider: 'Ollama' }, errors: ['spec: required-when'] },
  {
    id: 'M9',
    releases: ALL,
    spec: { ...openai, baseURL: 'http://localhost:8000/v1' },
    errors: ['spec: base-url-refused'],
  },
  {
    id: 'M10',
    releases: ALL,
    spec: { ...openai, baseURL: 'ftp://files.corp.net/v1' },
    errors: ['spec: base-url-not-http'],
  },
  { id: 'M13', releases: ALL, spec: { ...openai, ...weighted(to('a')) }, errors: ['spec: exactly-one-of'] },
  { id: 'M14', releases: ALL, spec: { provider: 'Bedrock' }, errors: ['spec: required-when'] },
  {
    id: 'M16',
    releases: UP_TO_15,
    spec: bedrock(
      { region: 'us-west-2', endpointPreference: 'MantleOnly' },
      { match: { model: 'openai.gpt-oss-120b' } },
    ),
    errors: ['spec.bedrock.endpointPreference: unknown-field'],
  },
  {
    id: 'M17',
    releases: ['1.6'],
    spec: bedrock({ endpointPreference: 'MantlePreferred', guardrail: { identifier: 'g1', version: '1' } }),
    errors: ['spec.bedrock: forbidden-when'],
  },
  {
    id: 'M18',
    releases: ALL,
    spec: { provider: 'Azure', azure: { resourceName: 'acme', resourceType: 'Foundry' } },
    errors: ['spec.azure: required-when'],
  },
  {
    id: 'M21',
    releases: ALL,
    spec: custom({ backendRef: { name: 'vllm' }, ...completions }),
    errors: ['spec.custom.backendRef: port-of-service'],
  },
  {
    id: 'M25',
    releases: ALL,
    spec: custom({ formats: SEVEN.map((type) => ({ type })) }, { baseURL: 'https://llm.corp.net/v1' }),
    errors: ['spec.custom.formats: too-many'],
    blocked: true,
  },
  { id: 'M28', releases: ALL, spec: { ...openai, policies: {} }, errors: ['spec.policies: at-least-one-of'] },
  {
    id: 'M29',
    releases: ALL,
    spec: { ...openai, match: { model: 'gpt-*-mini' } },
    errors: ['spec.match.model: one-wildcard-at-an-end'],
  },
  {
    id: 'M31',
    releases: ALL,
    spec: { ...weighted(to('fast')), policies: { auth: { key: 'x' } } },
    errors: ['spec: at-most-one-of'],
  },
  {
    id: 'M32',
    releases: ALL,
    spec: { ...weighted(to('fast')), visibility: 'Internal' },
    errors: ['spec: forbidden-when'],
  },
  {
    id: 'M33',
    releases: ALL,
    spec: { ...weighted(to('fast')), match: { model: '*' } },
    errors: ['spec: virtual-model-wildcard'],
  },
  {
    id: 'M34',
    releases: ALL,
    spec: failover(to('fast')),
    errors: ['spec.virtualModel.failover.targets[0].priority: required'],
    blocked: true,
  },
  {
    id: 'M36',
    releases: ALL,
    spec: conditional(to('fast'), to('premium', { when: 'request.headers["x-tier"] == "gold"' })),
    errors: ['spec.virtualModel.conditional.targets: condition-missing'],
  },
  {
    id: 'M37',
    releases: UP_TO_15,
    spec: { provider: 'Meta', policies: { auth: { secretRef: { name: 'meta' } } } },
    errors: ['spec.provider: unsupported-value'],
    blocked: true,
  },
  {
    id: 'M38',
    releases: ALL,
    spec: { ...openai, policies: { auth: { key: 'a', secretRef: { name: 's' } } } },
    errors: ['spec.policies.auth: at-most-one-of'],
  },
]

const verdict = (rel: Rel, spec: object) => {
  const { schema } = kindsOf(RELEASES[rel]).find(({ kind }) => kind === KIND)!
  const text = JSON.stringify(object('m', spec))
  const violations = judge(readDocument(text, { start: 0, end: text.length }).root!, schema)
  return {
    errors: violations.map(({ path, code }) => `${formatPath(path)}: ${code}`),
    blocked: blocksRules(violations, schema),
  }
}

describe('the API server', () => {
  test.each(refusals.flatMap(({ releases, ...each }) => releases.map((rel) => ({ rel, ...each }))))(
    '$id is refused by $rel',
    ({ rel, spec, errors, blocked = false }) => {
      expect(verdict(rel, spec)).toEqual({ errors, blocked })
    },
  )
})

const check = (rel: Rel, ...objects: object[]) => {
  const text = objects.map((each) => JSON.stringify(each)).join('\n---\n')
  const settings = { ...DEFAULT_SETTINGS, release: RELEASES[rel], agentgatewayModels: 'on' } as const
  return report('-', read(text, settings))
}

/** A key of Google's, which its native API takes in a header of its own. */
const nativeKey = [{ name: 'x-goog-api-key', value: '<Secret g, key Authorization>' }]
const secret = (name: string) => ({ auth: { secretRef: { name } } })
const TLS = { reachable: true, scheme: 'https', verify: 'chain+name', trust: 'system', httpVersion: 'negotiated' }
const https = (host: string, port = 443) => ({ ...TLS, host, port, sni: host, verifiedNames: [host] })
const http = (host: string | null, port: number) => ({
  reachable: true,
  scheme: 'http',
  host,
  port,
  sni: null,
  verify: null,
})
const bearer = (name: string) => [
  { in: 'header', name: 'Authorization', value: `Bearer <Secret ${name}, key Authorization>` },
]

interface Accepted {
  readonly id: string
  readonly name: string
  readonly spec: object
  readonly endpoint: object
  /** The path of a chat completion, the credential, and the model. */
  readonly path: string | Readonly<Record<Rel, string>>
  readonly auth?: readonly object[] | Readonly<Record<string, readonly object[]>>
  readonly model?: string
}

/** A base URL without a path loses /v1 from 1.6 on. */
const ROOT_FROM_16 = { '1.4': '/v1/chat/completions', '1.5': '/v1/chat/completions', '1.6': '/chat/completions' }

const accepted: readonly Accepted[] = [
  { id: 'M1', name: 'gpt-5-mini', spec: openai, endpoint: https('api.openai.com'), path: '/v1/chat/completions' },
  {
    id: 'M2',
    name: 'llama',
    spec: { match: { model: 'llama-3.3-70b-versatile' }, provider: 'Groq', policies: secret('groq') },
    endpoint: https('api.groq.com'),
    path: '/openai/v1/chat/completions',
    auth: bearer('groq'),
    model: 'llama-3.3-70b-versatile',
  },
  {
    id: 'M3',
    name: 'command-r',
    spec: { provider: 'Cohere' },
    endpoint: https('api.cohere.ai'),
    path: '/compatibility/v1/chat/completions',
  },
  {
    id: 'M4',
    name: 'deepseek-chat',
    spec: { provider: 'Deepseek' },
    endpoint: https('api.deepseek.com'),
    path: '/v1/chat/completions',
  },
  {
    id: 'M5',
    name: 'm5',
    spec: { ...openai, baseURL: 'https://proxy.corp.net/llm' },
    endpoint: https('proxy.corp.net'),
    path: '/llm/chat/completions',
  },
  {
    id: 'M6',
    name: 'm6',
    spec: { ...openai, baseURL: 'https://proxy.corp.net' },
    endpoint: https('proxy.corp.net'),
    path: ROOT_FROM_16,
  },
  {
    id: 'M7',
    name: 'llama3',
    spec: { provider: 'Ollama', baseURL: 'http://ollama.default.svc.cluster.local:11434' },
    endpoint: http('ollama.default.svc.cluster.local', 11434),
    path: ROOT_FROM_16,
  },
  {
    id: 'M15',
    name: 'claude',
    spec: bedrock({}, { match: { model: 'anthropic.claude-3-5-haiku-20241022-v1:0' } }),
    endpoint: https('bedrock-runtime.us-east-1.amazonaws.com'),
    path: '/model/anthropic.claude-3-5-haiku-20241022-v1:0/converse',
    auth: [{ in: 'signature' }],
    model: 'anthropic.claude-3-5-haiku-20241022-v1:0',
  },
  {
    id: 'M19',
    name: 'gpt-4o',
    spec: { provider: 'Azure', azure: { resourceName: 'acme', resourceType: 'OpenAI' } },
    endpoint: https('acme.openai.azure.com'),
    path: '/openai/v1/chat/completions',
    auth: [{ name: 'Authorization', value: 'Bearer <Entra token>' }],
  },
  {
    id: 'M20',
    name: 'vllm',
    spec: custom({ backendRef: { name: 'vllm', port: 8000 }, ...completions }),
    endpoint: { ...http(null, 8000), target: { kind: 'Service', name: 'vllm' } },
    path: '/v1/chat/completions',
  },
  {
    id: 'M24',
    name: 'm24',
    spec: custom(
      { formats: [{ type: 'Completions', path: '/chat' }, { type: 'Messages' }] },
      { baseURL: 'https://llm.corp.net:8443/api' },
    ),
    endpoint: https('llm.corp.net', 8443),
    path: '/chat',
  },
  {
    id: 'M26',
    name: 'm26',
    spec: { ...openai, baseURL: 'http://llm.corp.net:8443/v1', policies: { tls: { sni: 'inner.corp.net' } } },
    endpoint: { ...TLS, host: 'llm.corp.net', port: 8443, sni: 'inner.corp.net', verifiedNames: ['inner.corp.net'] },
    path: '/v1/chat/completions',
  },
  {
    id: 'M27',
    name: 'm27',
    spec: { ...openai, baseURL: 'https://llm.corp.net/v1', policies: { tls: { insecureSkipVerify: 'All' } } },
    endpoint: { reachable: true, scheme: 'https', verify: 'none', trust: null },
    path: '/v1/chat/completions',
  },
  {
    id: 'M39',
    name: 'gemini-2.5-flash',
    spec: { provider: 'Gemini', policies: secret('g') },
    endpoint: https('generativelanguage.googleapis.com'),
    path: {
      '1.4': '/v1beta/openai/chat/completions',
      '1.5': '/v1beta/models/gemini-2.5-flash:generateContent',
      '1.6': '/v1beta/models/gemini-2.5-flash:generateContent',
    },
    auth: { '1.4': bearer('g'), '1.5': nativeKey, '1.6': nativeKey },
  },
]

describe('a model with a provider', () => {
  test.each(accepted.flatMap((each) => ALL.map((rel) => ({ rel, ...each }))))(
    '$id on $rel: where it goes, and what goes there',
    ({ rel, name, spec, endpoint, path, auth = [], model = name }) => {
      const { valid, verdict: said, endpoints } = check(rel, object(name, spec))
      expect({ valid, controller: said.controller }).toEqual({ valid: true, controller: 'accepts' })
      const [only, ...others] = endpoints
      expect(others).toEqual([])
      expect(only).toMatchObject({ path: 'spec', group: 0, member: 0, model, ...endpoint })
      const request = only?.requests.find(({ routeType, streaming }) => routeType === 'Completions' && !streaming)
      expect(request).toMatchObject({
        path: typeof path === 'string' ? path : path[rel],
        auth: Array.isArray(auth) ? auth : (auth as Readonly<Record<string, readonly object[]>>)[rel],
        model,
      })
    },
  )

  test.each([
    ['M11', { ...openai, baseURL: 'https://proxy.corp.net/v1?key=1' }, 'spec.baseURL: model-url-refused'],
    ['M12', { ...openai, baseURL: 'http://0.0.0.0:8000/v1' }, 'spec.baseURL: model-url-refused'],
    ['M22', custom(completions), 'spec.custom: model-custom-target'],
    [
      'M23',
      custom({ backendRef: { name: 'vllm', port: 8000 }, ...completions }, { baseURL: 'https://vllm.corp.net/v1' }),
      'spec.custom: model-custom-target',
    ],
  ])('%s is accepted, and never served', (id, spec, finding) => {
    for (const rel of ALL) {
      const { valid, verdict: said, endpoints, diagnostics } = check(rel, object(id.toLowerCase(), spec))
      expect({ valid, controller: said.controller }).toEqual({ valid: true, controller: 'refuses' })
      expect(endpoints.map(({ reachable, scheme }) => [reachable, scheme])).toEqual([[false, null]])
      expect(diagnostics.filter(({ source }) => source === 'controller').map((d) => `${d.path}: ${d.code}`)).toEqual([
        finding,
      ])
    }
  })

  test('up to 1.5 it is accepted and ignored, unless the cluster has the support on', () => {
    const text = JSON.stringify(object('gpt-5-mini', openai))
    const {
      valid,
      verdict: said,
      diagnostics,
      endpoints,
    } = report('-', read(text, { ...DEFAULT_SETTINGS, release: RELEASES['1.4'] }))
    expect({ valid, controller: said.controller, failing: said.wire.failing }).toEqual({
      valid: true,
      controller: 'refuses',
      failing: 1,
    })
    expect(diagnostics.map(({ code, path, source }) => [code, path, source])).toEqual([
      ['models-off', 'kind', 'controller'],
    ])
    expect(endpoints).toMatchObject([{ reachable: false, host: 'api.openai.com', scheme: null }])
  })
})

describe('a virtual model', () => {
  const T = 'spec.virtualModel'
  test('M30, M35: targets that the text does not hold are taken as present, and not determined', () => {
    const targets = check(
      '1.4',
      object('balanced', weighted(to('fast', { weight: 80 }), to('premium', { weight: 20 }))),
    ).endpoints
    expect(targets).toMatchObject(
      ['fast', 'premium'].map((name, i) => ({
        path: `${T}.weighted.targets[${i}]`,
        group: 0,
        member: i,
        share: [80, 20][i],
        reachable: true,
        target: { kind: KIND, name, absent: true },
        scheme: 'unknown',
        assumes: [{ kind: KIND, namespace: 'ns1', name, key: null }],
      })),
    )
    const resilient = object('resilient', failover(to('spare', { priority: 1 }), to('primary', { priority: 0 })))
    expect(check('1.4', resilient).endpoints).toMatchObject([
      { path: `${T}.failover.targets[0]`, group: 1, member: 0, target: { name: 'spare' } },
      { path: `${T}.failover.targets[1]`, group: 0, member: 0, target: { name: 'primary' } },
    ])
  })

  test('targets of the text bring their connection, and the model that they are asked for', () => {
    const when = 'request.headers["x-tier"] == "gold"'
    const { endpoints } = check(
      '1.4',
      object('tiers', conditional(to('premium', { when }), to('any', { model: 'llama-3.3-70b-versatile' }))),
      object('premium', { provider: 'Anthropic', policies: secret('a') }),
      object('any', { provider: 'Groq', match: { model: '*' }, policies: secret('g') }),
    )
    expect(endpoints.slice(0, 2)).toMatchObject([
      {
        path: `${T}.conditional.targets[0]`,
        provider: 'anthropic',
        model: 'premium',
        when,
        ...https('api.anthropic.com'),
      },
      {
        path: `${T}.conditional.targets[1]`,
        provider: 'groq',
        model: 'llama-3.3-70b-versatile',
        ...https('api.groq.com'),
      },
    ])
    expect(endpoints[0]?.assumes).toMatchObject([{ kind: 'Secret', name: 'a' }])
    expect(endpoints[1]).not.toHaveProperty('when')
  })

  test.each([
    ['nameless', failover({ modelRef: {}, priority: 0 }), []],
    ['wildcard', weighted(to('any')), [object('any', { ...openai, match: { model: 'gpt-*' } })]],
    ['virtual', failover(to('balanced', { priority: 0 })), [object('balanced', weighted(to('fast')))]],
    ['refused', weighted(to('bad')), [object('bad', { ...openai, baseURL: 'https://h.corp.net/?a=1' })]],
  ])('%s: a target that the controller can’t resolve', (fault, spec, others) => {
    const { diagnostics, endpoints } = check('1.4', object('v', spec), ...others)
    const [found] = diagnostics.filter(({ code }) => code === 'model-target-refused')
    expect(found).toMatchObject({ source: 'controller', params: { fault, whole: true } })
    expect(endpoints[0]?.reachable).toBe(false)
  })
})

const GATEWAY = 'gateway.networking.k8s.io'
const gateway = (kinds: object[] = [{ group: 'agentgateway.dev', kind: KIND }]) => ({
  apiVersion: `${GATEWAY}/v1`,
  kind: 'Gateway',
  metadata: { name: 'gw', namespace: 'ns1' },
  spec: {
    gatewayClassName: 'agentgateway',
    listeners: [{ name: 'llm', port: 80, protocol: 'HTTP', allowedRoutes: { kinds } }],
  },
})
const tlsOnGateway = (sni: string) => ({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayPolicy',
  metadata: { name: 'p', namespace: 'ns1' },
  spec: { targetRefs: [{ group: GATEWAY, kind: 'Gateway', name: 'gw' }], backend: { tls: { sni } } },
})
const route = (...rules: object[]) => ({
  apiVersion: `${GATEWAY}/v1`,
  kind: 'HTTPRoute',
  metadata: { name: 'tenant1', namespace: 'ns1' },
  spec: { parentRefs: [{ name: 'gw' }], rules },
})
const all = { group: 'agentgateway.dev', kind: KIND, name: '*' }
const below = (value: string) => [{ path: { type: 'PathPrefix', value } }]
const onRoute = { parentRefs: [{ group: GATEWAY, kind: 'HTTPRoute', name: 'tenant1' }] }

describe('where a TLS block counts (section 6.3)', () => {
  const sni = (spec: object) => check('1.5', object('m', spec), gateway(), tlsOnGateway('of.policy')).endpoints[0]

  test('an attached one takes the place of a provider’s default, and turns TLS on for http://', () => {
    expect(sni(openai)).toMatchObject({ scheme: 'https', sni: 'of.policy' })
    expect(sni({ ...openai, baseURL: 'http://h.corp.net/v1' })).toMatchObject({ scheme: 'https', sni: 'of.policy' })
  })

  test('never that of a preset or of https://; the model’s own does', () => {
    expect(sni({ provider: 'Groq' })).toMatchObject({ sni: 'api.groq.com' })
    expect(sni({ ...openai, baseURL: 'https://h.corp.net/v1' })).toMatchObject({ sni: 'h.corp.net' })
    expect(sni({ provider: 'Groq', policies: { tls: { sni: 'own' } } })).toMatchObject({ sni: 'own' })
  })
})

describe('parents (section 6.2)', () => {
  test('a listener that does not list the kind serves no model', () => {
    const { diagnostics, endpoints } = check('1.6', object('m', openai), gateway([{ kind: 'HTTPRoute' }]))
    expect(diagnostics.map(({ code, path, params }) => [code, path, params])).toMatchObject([
      ['model-not-attached', 'spec.parentRefs[0]', { fault: 'kinds', served: false }],
    ])
    expect(endpoints).toMatchObject([{ reachable: false }])
    expect(check('1.6', object('m', openai), gateway()).diagnostics).toEqual([])
  })

  test('below a route the client’s path begins with its prefix, from 1.5 on', () => {
    const takesAll = route({ matches: below('/tenant1'), backendRefs: [all] })
    const path = (spec: object, rel: Rel) =>
      check(rel, object('m', { ...onRoute, ...spec }), takesAll)
        .endpoints[0]?.requests.filter(({ routeType }) => routeType === 'Completions')
        .map((each) => each.path)
    const proxied = { ...openai, baseURL: 'https://proxy.corp.net' }
    expect(path(openai, '1.5')).toEqual(['/v1/chat/completions'])
    expect(path(proxied, '1.6')).toEqual(['/chat/completions'])
    const [proxy] = check('1.5', object('m', { ...onRoute, ...proxied }), takesAll).endpoints
    expect(proxy?.contexts.map(({ requests }) => requests?.[0]?.path)).toEqual(['/tenant1/v1/chat/completions'])
    expect(path(openai, '1.4')).toEqual([])
  })

  test.each([
    ['its rule names one model', route({ matches: below('/t'), backendRefs: [{ ...all, name: 'm' }] }), 'rule-form'],
    [
      'it matches exactly',
      route({ matches: [{ path: { type: 'Exact', value: '/t' } }], backendRefs: [all] }),
      'rule-form',
    ],
    ['it weighs', route({ backendRefs: [{ ...all, weight: 2 }] }), 'rule-form'],
    ['it names another backend too', route({ backendRefs: [all, { name: 's', port: 80 }] }), 'rule-form'],
    [
      'it rewrites',
      route({ filters: [{ type: 'URLRewrite', urlRewrite: { hostname: 'h' } }], backendRefs: [all] }),
      'rule-form',
    ],
    ['it has two rules', route({ backendRefs: [all] }, { backendRefs: [all] }), 'no-rule'],
  ])('a route takes no model in where %s', (_, parent, fault) => {
    const found = check('1.5', object('m', { ...onRoute, ...openai }), parent).diagnostics
    expect(found.filter(({ code }) => code === 'model-not-attached')).toMatchObject([{ params: { fault } }])
  })
})

describe('names (section 6.2, N15)', () => {
  const hidden = (...objects: object[]) =>
    check('1.6', ...objects)
      .diagnostics.filter(({ code }) => code === 'model-hidden')
      .map(({ document, params }) => [document, params])
  const named = (name: string, model: string, beside: object = {}) =>
    object(name, { ...openai, match: { model }, ...beside })

  test('the first that fits serves, and a pattern is not weaker than a name', () => {
    expect(hidden(named('b', 'gpt-4o'), named('a-all', '*'))).toEqual([
      [0, { name: 'gpt-4o', by: 'a-all', pattern: '*' }],
    ])
    expect(hidden(named('b', 'gpt-4o'), named('z-all', '*'))).toEqual([])
    expect(hidden(named('b', 'gpt-4o'), named('a', 'gpt-*'), named('c', '*-latest'))).toMatchObject([[0, { by: 'a' }]])
    expect(hidden(named('b', 'gpt-4o*'), named('a', 'gpt-*'))).toMatchObject([[0, { by: 'a' }]])
    expect(hidden(named('b', 'gpt-*'), named('a', 'gpt-4o*'))).toEqual([])
    expect(hidden(named('b', 'x-latest'), named('a', '*-latest'))).toMatchObject([[0, { by: 'a' }]])
    expect(hidden(named('b', 'm'), named('a', 'm'))).toMatchObject([[0, { by: 'a' }]])
  })

  test('a virtual model comes before all; Internal ones and those of other listeners hide nothing', () => {
    expect(hidden(named('a', 'fast'), object('z', { match: { model: 'fast' }, ...weighted(to('b')) }))).toMatchObject([
      [0, { by: 'z' }],
    ])
    expect(hidden(named('b', 'm'), named('a', '*', { visibility: 'Internal' }))).toEqual([])
    const other = { parentRefs: [{ name: 'gw', sectionName: 'other' }] }
    const one = { parentRefs: [{ name: 'gw', sectionName: 'one' }] }
    expect(hidden(named('b', 'm', one), named('a', '*', other))).toEqual([])
    expect(hidden(named('b', 'm', one), named('a', '*'))).toMatchObject([[0, { by: 'a' }]])
  })
})

test('failover over models of the text asks for health in one of them, up to 1.5 (M35)', () => {
  const health = { policies: { health: { eviction: { duration: '30s' } } } }
  const told = (...targets: object[]) =>
    check(
      '1.5',
      object('v', failover(to('a', { priority: 0 }), to('b', { priority: 1 }))),
      ...targets,
    ).diagnostics.some(({ code }) => code === 'failover-needs-health')
  expect(told(object('a', openai), object('b', openai))).toBe(true)
  expect(told(object('a', { ...openai, ...health }), object('b', openai))).toBe(false)
  expect(told(object('a', openai))).toBe(false)
})

test('a model compares: the path that 1.6 loses is what differs from 1.5 (M6)', () => {
  const m6 = object('m6', { ...openai, baseURL: 'https://proxy.corp.net' })
  const { endpoints } = compareReports(check('1.5', m6), check('1.6', m6))
  expect(endpoints).toMatchObject([{ path: 'spec', same: false, changed: {} }])
  expect(endpoints[0]?.requests.map(({ routeType, changed }) => [routeType, changed])).toEqual([
    ['Completions', { path: ['/v1/chat/completions', '/chat/completions'] }],
    ['Messages', { becomes: ['Completions', 'Responses'], path: ['/v1/messages', '/responses'] }],
    ['Responses', { path: ['/v1/responses', '/responses'] }],
    ['Embeddings', { path: ['/v1/embeddings', '/embeddings'] }],
    ['Rerank', { path: ['/v1/rerank', '/rerank'] }],
  ])
})

test('its fields and values complete, those of each release', () => {
  const text = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata: {name: m}\nspec:\n  '
  const labels = (rel: Rel, end: string) =>
    choicesAt(text + end, text.length + end.length, findRelease(RELEASES[rel])!).map(({ label }) => label)
  expect(labels('1.4', '')).toEqual(expect.arrayContaining(['parentRefs', 'provider', 'baseURL', 'virtualModel']))
  expect(labels('1.6', 'provider: ')).toEqual(expect.arrayContaining(['OpenAI', 'Groq', 'Meta']))
  expect(labels('1.5', 'provider: ')).not.toContain('Meta')
  expect(labels('1.4', 'virtualModel:\n    ')).toEqual(['weighted', 'failover', 'conditional'])
})

test.each([
  ['provider and parents', { parentRefs: [{ name: 'gw' }], provider: 'OpenAI' }],
  ['a virtual model', { parentRefs: [{ name: 'gw' }], ...weighted(to('a')) }],
])('a body without its head is known by its shape: %s', (_, spec) => {
  const { diagnostics, endpoints } = report(
    '-',
    read(JSON.stringify({ spec }), { ...DEFAULT_SETTINGS, release: RELEASES['1.6'] }),
  )
  expect(diagnostics.filter(({ code }) => code === 'head-missing').map(({ params }) => params)).toEqual([
    { field: 'apiVersion', value: 'agentgateway.dev/v1alpha1' },
    { field: 'kind', value: KIND },
  ])
  expect(endpoints).toHaveLength(1)
})

test('on a release before 1.4 the kind is not served, and 1.4 is named', () => {
  const { diagnostics, endpoints, valid } = report(
    '-',
    read(JSON.stringify(object('m', openai)), { ...DEFAULT_SETTINGS, release: 'agentgateway@1.3.1' }),
  )
  expect(valid).toBe(false)
  expect(diagnostics.map(({ code, path }) => `${path}: ${code}`)).toContain('apiVersion: kind-not-served')
  expect(endpoints).toMatchObject([{ reachable: false }])
})

test('M16: on Mantle Bedrock has another host, and OpenAI’s path', () => {
  const spec = bedrock(
    { region: 'us-west-2', endpointPreference: 'MantleOnly' },
    { match: { model: 'openai.gpt-oss-120b' } },
  )
  const [endpoint] = check('1.6', object('oss', spec)).endpoints
  expect(endpoint).toMatchObject(https('bedrock-mantle.us-west-2.api.aws'))
  const runtime = 'bedrock-runtime.us-west-2.amazonaws.com'
  const mantle = 'bedrock-mantle.us-west-2.api.aws'
  expect(endpoint?.requests.map(({ routeType, path, host }) => [routeType, host, path])).toEqual([
    ['Completions', mantle, '/v1/chat/completions'],
    ['Messages', mantle, '/anthropic/v1/messages'],
    ['AnthropicTokenCount', mantle, '/anthropic/v1/messages/count_tokens'],
    ['Responses', mantle, '/v1/responses'],
    ['Embeddings', runtime, '/model/openai.gpt-oss-120b/invoke'],
    ['Rerank', 'bedrock-agent-runtime.us-west-2.amazonaws.com', '/rerank'],
    ['Detect', runtime, '{client.path}'],
  ])
  expect(endpoint?.requests.every(({ auth }) => auth[0]?.in === 'signature')).toBe(true)
  const signedFor = (type: string) =>
    endpoint?.requests
      .find(({ routeType }) => routeType === type)
      ?.because.flatMap(({ rule, params }) => (rule === 'signed-for' ? params : []))
  expect(signedFor('Messages')).toEqual([{ service: 'bedrock-mantle' }])
  expect(signedFor('Embeddings')).toEqual([])
})
