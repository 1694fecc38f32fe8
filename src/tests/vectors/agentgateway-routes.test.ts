import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { report } from '../../report.js'

// What goes out for each kind of request, per release (domain: agentgateway, sections 0, 4.2 to 4.4; agentgateway-1.5-1.7,
// sections 3.4, 4.2, 4.3 and the vectors of section 9).

const GROUP = 'agentgateway.dev/v1alpha1'
const object = (kind: string, spec: object, name = 'x', apiVersion = GROUP) =>
  JSON.stringify({ apiVersion, kind, metadata: { name, namespace: 'ns1' }, spec })
const backend = (provider: object, routes?: object) =>
  object('AgentgatewayBackend', { ai: { provider }, ...(routes && { policies: { ai: { routes } } }) })
const model = (spec: object, name = 'm') => object('AgentgatewayModel', { parentRefs: [{ name: 'gw' }], ...spec }, name)
const only = (type: string) => ({ '*': type })

function endpoint(release: string, ...texts: readonly string[]) {
  const id = release.includes('@') ? release : `agentgateway@${release}`
  const settings = { ...DEFAULT_SETTINGS, release: id, agentgatewayModels: 'on' as const }
  const [first] = report('x', read(texts.join('\n---\n'), settings)).endpoints
  if (!first) throw new Error('no endpoint')
  return first
}
type Request = ReturnType<typeof endpoint>['requests'][number]

/** What becomes of a request in few words: its path, or why it has none. */
function told({ path, because }: Request): string {
  if (path !== null && path !== 'unknown') return path
  return because[0]?.open === undefined ? (because[0]?.rule ?? '') : 'open'
}
const sent = (release: string, text: string) =>
  Object.fromEntries(
    endpoint(release, text)
      .requests.filter(({ streaming }) => !streaming)
      .map((request) => [request.routeType, told(request)]),
  )
/** The one kind that is configured for everything. */
const one = (release: string, provider: object, type: string): string | undefined =>
  sent(release, backend(provider, only(type)))[type]

const REFUSED = 'refused-unsupported'
const LOCAL = 'tokens-counted-here'
const CHAT = '/v1/chat/completions'
const OLD = ['kgateway@2.2.0', '1.0.1', '1.1.0', '1.2.1', '1.3.1', '1.4.1'] as const
const NEW = ['1.5.0', '1.6.0', '1.7.0'] as const

describe('which kinds are configured (section 4.2)', () => {
  test('none: chat completions alone', () => {
    expect(endpoint('1.4.1', backend({ openai: {} })).requests.map(({ routeType }) => routeType)).toEqual([
      'Completions',
    ])
  })
  test('those that are named, and chat completions where no * takes the rest', () => {
    const types = (routes: object) => Object.keys(sent('1.4.1', backend({ openai: {} }, routes)))
    expect(types({ '/v1/embeddings': 'Embeddings' })).toEqual(['Completions', 'Embeddings'])
    expect(types({ '/v1/embeddings': 'Embeddings', '*': 'Passthrough' })).toEqual(['Embeddings', 'Passthrough'])
    expect(types({ '/a': 'Messages', '/b': 'Messages' })).toEqual(['Completions', 'Messages'])
  })
  test('by a policy that is attached, and by the way of a route', () => {
    const policy = object('AgentgatewayPolicy', {
      targetRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'x' }],
      backend: { ai: { routes: { '/v1/messages': 'Messages' } } },
    })
    const { requests } = endpoint('1.4.1', backend({ openai: {} }), policy)
    expect(requests.map(({ routeType, becomes }) => [routeType, becomes])).toEqual([
      ['Completions', undefined],
      ['Messages', 'Completions'],
    ])
  })
  test('a path that is set up to 1.0 decides the kind, from 1.1 on the client’s path does', () => {
    const text = backend({ openai: {}, host: 'h', port: 80, path: '/v1/messages' }, { '/v1/messages': 'Messages' })
    expect(Object.keys(sent('1.0.1', text))).toEqual(['Messages'])
    expect(Object.keys(sent('1.1.0', text))).toEqual(['Completions', 'Messages'])
  })
})

describe('what a provider takes, per release (section 4.3, C6 to C9, A7)', () => {
  const vertex = (name: string) => ({ vertexai: { projectId: 'p', region: 'r', model: name } })
  const home = '/v1/projects/p/locations/r'
  const claude = `${home}/publishers/anthropic/models/claude-3`
  const bedrock = { bedrock: { region: 'r', model: 'anthropic.claude' } }
  const azure = (more: object = {}) => ({ azure: { resourceName: 'n', resourceType: 'OpenAI', ...more } })
  const foundry = (name: string) => ({
    azure: { resourceName: 'n', resourceType: 'Foundry', projectName: 'q', model: name },
  })
  const project = '/api/projects/q/openai/v1'

  // [provider, kind, release → what goes out]
  const CASES: readonly (readonly [object, string, Readonly<Record<string, string>>])[] = [
    [{ openai: {} }, 'Messages', { '2.2.0': REFUSED, '2.2.1': 'open', '1.0.1': CHAT, '1.5.0': CHAT, '1.6.0': '/v1/responses' }], // prettier-ignore
    [{ openai: {} }, 'Responses', { '2.2.0': '/v1/responses', '1.6.0': '/v1/responses' }],
    [{ openai: {} }, 'Embeddings', { '2.2.0': '/v1/embeddings', '1.4.1': '/v1/embeddings' }],
    [{ openai: {} }, 'AnthropicTokenCount', { '2.2.0': REFUSED, '1.0.1': LOCAL, '1.4.1': LOCAL }],
    [{ openai: {} }, 'Realtime', { '1.0.1': '/v1/realtime', '1.4.1': '/v1/realtime' }],
    [{ openai: {} }, 'Rerank', { '1.3.1': '/v1/rerank', '1.4.1': '/v1/rerank' }],
    [{ openai: {} }, 'Models', { '2.2.0': 'refused-models', '1.4.1': 'refused-models' }],
    [{ openai: {} }, 'Detect', { '1.4.1': '{client.path}' }],
    [{ anthropic: {} }, 'Completions', { '2.2.0': '/v1/messages', '1.4.1': '/v1/messages' }],
    [{ anthropic: {} }, 'Messages', { '2.2.0': '/v1/messages', '1.6.0': '/v1/messages' }],
    [{ anthropic: {} }, 'Responses', { '2.2.0': REFUSED, '1.4.1': REFUSED }],
    [{ anthropic: {} }, 'AnthropicTokenCount', { '2.2.0': REFUSED, '2.2.1': '/v1/messages/count_tokens', '1.4.1': '/v1/messages/count_tokens' }], // prettier-ignore
    [{ anthropic: {} }, 'Realtime', { '1.4.1': 'open' }],
    [{ gemini: {} }, 'Messages', { '2.2.0': REFUSED, '1.0.1': '/v1beta/openai/chat/completions', '1.6.0': '/v1beta/openai/chat/completions' }], // prettier-ignore
    [{ gemini: {} }, 'Responses', { '1.1.0': REFUSED, '1.2.1': '/v1beta/openai/chat/completions', '1.6.0': '/v1beta/openai/chat/completions' }], // prettier-ignore
    [{ gemini: {} }, 'Embeddings', { '2.2.0': REFUSED, '1.0.1': '/v1beta/openai/embeddings', '1.5.0': '/v1beta/openai/embeddings' }], // prettier-ignore
    [{ gemini: {} }, 'Rerank', { '1.3.1': REFUSED, '1.5.0': REFUSED }],
    [{ gemini: {} }, 'AnthropicTokenCount', { '1.4.1': LOCAL }],
    [vertex('claude-3'), 'Messages', { '2.2.0': REFUSED, '2.2.1': `${claude}:rawPredict`, '1.4.1': `${claude}:rawPredict` }], // prettier-ignore
    [vertex('claude-3'), 'Completions', { '2.2.1': `${claude}:rawPredict` }],
    [vertex('claude-3'), 'Responses', { '1.3.1': REFUSED, '1.4.1': REFUSED }],
    [vertex('claude-3'), 'AnthropicTokenCount', { '2.2.0': REFUSED, '2.2.1': `${home}/publishers/anthropic/models/count-tokens:rawPredict` }], // prettier-ignore
    [vertex('llama'), 'AnthropicTokenCount', { '1.0.1': LOCAL }],
    [vertex('llama'), 'Responses', { '1.0.1': REFUSED, '1.3.1': REFUSED, '1.4.1': `${home}/endpoints/openapi/chat/completions` }], // prettier-ignore
    [vertex('gemini-2'), 'Messages', { '1.4.1': `${home}/endpoints/openapi/chat/completions` }],
    [vertex('gemini-2'), 'GeminiCountTokens', { '1.5.0': `${home}/publishers/google/models/gemini-2:countTokens` }],
    [vertex('e'), 'Embeddings', { '2.2.0': REFUSED, '1.0.1': `${home}/publishers/google/models/e:predict` }],
    [vertex('gemini-embedding-2'), 'Embeddings', { '1.4.1': `${home}/publishers/google/models/gemini-embedding-2:predict`, '1.5.0': `${home}/publishers/google/models/gemini-embedding-2:embedContent` }], // prettier-ignore
    [vertex('gemini-embedding-001'), 'Embeddings', { '1.5.0': `${home}/publishers/google/models/gemini-embedding-001:predict` }], // prettier-ignore
    [vertex('x'), 'Rerank', { '1.3.1': `${home}/rankingConfigs/default_ranking_config:rank` }],
    [vertex('x'), 'Passthrough', { '2.2.0': '/v1beta1/projects/p/locations/r/endpoints/openapi/chat/completions', '1.0.1': '{client.path}' }], // prettier-ignore
    [bedrock, 'Messages', { '2.2.0': '/model/anthropic.claude/converse', '1.6.0': '/model/anthropic.claude/converse' }],
    [bedrock, 'Responses', { '2.2.0': '/model/anthropic.claude/converse' }],
    [bedrock, 'Embeddings', { '2.2.0': REFUSED, '1.0.1': '/model/anthropic.claude/invoke' }],
    [bedrock, 'AnthropicTokenCount', { '2.2.0': '/model/anthropic.claude/count-tokens', '1.4.1': '/model/anthropic.claude/count-tokens' }], // prettier-ignore
    [{ bedrock: { region: 'r', model: 'amazon.x' } }, 'AnthropicTokenCount', { '2.2.0': '/model/amazon.x/count-tokens', '1.0.1': LOCAL }], // prettier-ignore
    [bedrock, 'Rerank', { '1.3.1': '/rerank', '1.6.0': '/rerank' }],
    [bedrock, 'Models', { '1.5.0': 'refused-models', '1.6.0': '/v1/models' }],
    [azure(), 'Messages', { '1.2.1': '/openai/v1/chat/completions', '1.6.0': '/openai/v1/responses' }],
    [azure(), 'Responses', { '1.2.1': '/openai/v1/responses' }],
    [azure(), 'Rerank', { '1.3.1': '/openai/v1/chat/completions' }],
    [azure({ apiVersion: 'preview' }), 'Embeddings', { '1.2.1': '/openai/v1/embeddings?api-version=preview' }],
    [azure({ apiVersion: 'V', model: 'd' }), 'Responses', { '1.3.1': '/openai/deployments/d/responses?api-version=V', '1.4.1': '/openai/responses?api-version=V' }], // prettier-ignore
    [azure({ apiVersion: 'V', model: 'd' }), 'Embeddings', { '1.4.1': '/openai/deployments/d/embeddings?api-version=V' }], // prettier-ignore
    [{ azureopenai: { endpoint: 'n.openai.azure.com' } }, 'Responses', { '2.2.0': REFUSED, '2.2.1': '/openai/v1/responses', '1.0.1': '/openai/v1/responses' }], // prettier-ignore
    [foundry('gpt'), 'Messages', { '1.4.1': `${project}/chat/completions`, '1.6.0': `${project}/responses` }],
    [foundry('claude-3'), 'Messages', { '1.3.1': `${project}/chat/completions`, '1.4.1': '/anthropic/v1/messages', '1.6.0': '/anthropic/v1/messages' }], // prettier-ignore
    [foundry('claude-3'), 'Completions', { '1.4.1': '/anthropic/v1/messages' }],
    [foundry('claude-3'), 'Responses', { '1.4.1': REFUSED }],
    [foundry('claude-3'), 'AnthropicTokenCount', { '1.3.1': LOCAL, '1.4.1': '/anthropic/v1/messages/count_tokens' }],
  ]
  test.each(
    CASES.flatMap(([provider, type, by]) =>
      Object.entries(by).map(([release, path]) => [JSON.stringify(provider), type, release, provider, path] as const),
    ),
  )('%s, %s on %s', (_, type, release, provider, path) => {
    expect(one(release.startsWith('2.') ? `kgateway@${release}` : release, provider, type)).toBe(path)
  })

  test('hosts of their own (section 4.1), and none where the host is one’s own', () => {
    const host = (provider: object, type: string) => endpoint('1.4.1', backend(provider, only(type))).requests[0]?.host
    expect(host(bedrock, 'Rerank')).toBe('bedrock-agent-runtime.r.amazonaws.com')
    expect(host(vertex('x'), 'Rerank')).toBe('discoveryengine.googleapis.com')
    expect(host({ ...bedrock, host: 'h.corp', port: 443 }, 'Rerank')).toBe('h.corp')
  })
  test('D30: a native Gemini body on Vertex has no model', () => {
    expect(endpoint('1.4.1', backend(vertex('gemini-2'))).requests[0]).toMatchObject({ model: null })
    expect(endpoint('1.3.1', backend(vertex('gemini-2'))).requests[0]).toMatchObject({ model: 'gemini-2' })
  })
  test('what no source tells is said to be open, never guessed', () => {
    const [request] = endpoint('1.5.0', backend({ openai: {} }, only('GenerateContent'))).requests
    expect(request).toMatchObject({ path: 'unknown', host: null, auth: [], because: [{ open: 'route-type' }] })
  })
})

describe('path, pathPrefix and host (section 4.4, A4, C10)', () => {
  const host = { host: 'h.corp', port: 80 }
  test.each([...OLD, ...NEW])('requests that go out as they came, on %s', (release) => {
    expect(one(release, { openai: {}, ...host }, 'Passthrough')).toBe('{client.path}')
    expect(one(release, { openai: {}, ...host, path: '/p' }, 'Passthrough')).toBe('/p')
    expect(one(release, { openai: {}, path: '/p' }, 'Passthrough')).toBe('/p')
  })
  test('a prefix counts for them from 1.4 on: in place of /v1 for OpenAI, before the path for others', () => {
    const prefixed = { ...host, pathPrefix: '/api' }
    expect(one('1.3.1', { openai: {}, ...prefixed }, 'Passthrough')).toBe('{client.path}')
    expect(one('1.4.1', { openai: {}, ...prefixed }, 'Passthrough')).toBe('/api/…')
    expect(one('1.4.1', { gemini: {}, ...prefixed }, 'Passthrough')).toBe('/api{client.path}')
  })
  test('A4: the provider’s Host, and for Realtime its path, behind a host of one’s own up to 1.0', () => {
    const request = (release: string, type: string) =>
      endpoint(release, backend({ openai: {}, ...host }, only(type))).requests[0]
    expect(request('1.0.1', 'Realtime')).toMatchObject({ host: 'api.openai.com', path: '/v1/realtime' })
    expect(request('1.0.1', 'Passthrough')).toMatchObject({ host: 'api.openai.com', path: '{client.path}' })
    expect(request('1.1.0', 'Realtime')).toMatchObject({ host: 'h.corp', path: '{client.path}' })
  })
  test('a prefix with each kind', () => {
    const prefixed = { ...host, pathPrefix: '/p/' }
    expect(one('1.4.1', { openai: {}, ...prefixed }, 'Embeddings')).toBe('/p/embeddings')
    expect(one('1.4.1', { bedrock: { model: 'x' }, ...prefixed }, 'Embeddings')).toBe('/p/model/x/invoke')
    expect(one('1.4.1', { anthropic: {}, ...prefixed }, 'AnthropicTokenCount')).toBe('/p/messages/count_tokens')
  })
  test('the model of what goes out as it came is the client’s', () => {
    const [request] = endpoint('1.4.1', backend({ openai: { model: 'm' } }, only('Passthrough'))).requests
    expect(request?.model).toBe('{client.model}')
  })
})

describe('custom', () => {
  const custom = (...formats: readonly object[]) => ({ custom: { formats }, host: 'h', port: 80 })
  const [completions, messages, responses] = ['Completions', 'Messages', 'Responses'].map((type) => ({ type }))
  if (!completions || !messages || !responses) throw new Error('no formats')
  test('Messages become what is listed, in the order of the release', () => {
    expect(one('1.4.1', custom(completions, responses), 'Messages')).toBe(CHAT)
    expect(one('1.6.0', custom(completions, responses), 'Messages')).toBe('/v1/responses')
    expect(one('1.4.1', custom(responses), 'Messages')).toBe(REFUSED)
    expect(one('1.5.0', custom(responses), 'Messages')).toBe('/v1/responses')
    expect(one('1.4.1', custom(messages), 'Messages')).toBe('/v1/messages')
  })
  test('Responses become chat completions from 1.4 on; of 1.3 nobody knows', () => {
    expect(one('1.4.1', custom(completions), 'Responses')).toBe(CHAT)
    expect(one('1.3.1', custom(completions), 'Responses')).toBe('open')
    expect(one('1.3.1', custom(responses), 'Responses')).toBe('/v1/responses')
  })
  test('a format has its own path, and anything else is refused', () => {
    expect(one('1.4.1', custom({ type: 'Rerank', path: '/r' }), 'Rerank')).toBe('/r')
    expect(one('1.4.1', custom(completions), 'Rerank')).toBe(REFUSED)
    expect(one('1.4.1', custom(completions), 'AnthropicTokenCount')).toBe('open')
  })
})

describe('vectors of section 9', () => {
  const ALL = ['1.4.1', ...NEW] as const
  const isNew = (release: string): boolean => release === '1.6.0' || release === '1.7.0'

  test.each(ALL)('M2 on %s: Messages to Groq', (release) => {
    const { Completions, Messages } = sent(release, model({ provider: 'Groq' }))
    expect({ Completions, Messages }).toEqual({
      Completions: '/openai/v1/chat/completions',
      Messages: isNew(release) ? '/openai/v1/responses' : '/openai/v1/chat/completions',
    })
  })
  test.each(ALL)('M3 on %s: Cohere has paths of its own', (release) => {
    expect(sent(release, model({ provider: 'Cohere' }))).toMatchObject({
      Completions: '/compatibility/v1/chat/completions',
      Messages: '/compatibility/v1/chat/completions',
      Embeddings: '/compatibility/v1/embeddings',
      Rerank: '/v2/rerank',
    })
  })
  test.each(ALL)('M4 on %s: DeepSeek takes Messages, and Responses from 1.5 on', (release) => {
    expect(sent(release, model({ provider: 'Deepseek' }))).toMatchObject({
      Messages: '/anthropic/v1/messages',
      Responses: release === '1.4.1' ? CHAT : '/v1/responses',
      Embeddings: REFUSED,
    })
  })
  test.each(ALL)('M24 on %s: a format’s own path stays, the usual one stands below the base', (release) => {
    const formats = [{ type: 'Completions', path: '/chat' }, { type: 'Messages' }]
    const text = model({ provider: 'Custom', baseURL: 'https://llm.corp.net:8443/api', custom: { formats } })
    expect(sent(release, text)).toMatchObject({ Completions: '/chat', Messages: '/api/messages' })
    const [request] = endpoint(release, text).requests
    expect(request?.because[0]?.open).toBe(isNew(release) ? 'base-of-formats' : undefined)
  })
  test('what else Meta and Perplexity take is open', () => {
    expect(sent('1.6.0', model({ provider: 'Meta' }))).toMatchObject({ Completions: CHAT, Messages: 'open' })
    expect(sent('1.7.0', model({ provider: 'Perplexity' }))).toMatchObject({ Completions: CHAT, Responses: 'open' })
  })
  test.each(ALL)('a base path stands before the paths of clouds, on %s', (release) => {
    const below = (spec: object) => sent(release, model({ baseURL: 'https://h.corp/x', ...spec }))
    expect(below({ provider: 'VertexAI', vertexai: { projectId: 'p' }, match: { model: 'llama' } })).toMatchObject({
      Completions: '/x/v1/projects/p/locations/global/endpoints/openapi/chat/completions',
    })
    expect(below({ provider: 'Bedrock', bedrock: {} })).toMatchObject({
      Completions: '/x/model/m/converse',
      Embeddings: '/x/model/m/invoke',
    })
    expect(below({ provider: 'Azure', azure: { resourceName: 'n', resourceType: 'OpenAI' } })).toMatchObject({
      Embeddings: '/x/openai/v1/embeddings',
    })
    expect(below({ provider: 'Gemini' })).toMatchObject({ Embeddings: '/x/v1beta/openai/embeddings' })
    expect(below({ provider: 'Anthropic' })).toMatchObject({ Completions: '/x/messages', Messages: '/x/messages' })
  })
  test.each(NEW)('B14 on %s: Google’s own requests', (release) => {
    const routes = { ':generateContent': 'GenerateContent', ':countTokens': 'GeminiCountTokens' }
    const key = { secretRef: { name: 'k' } }
    const spec = { ai: { provider: { gemini: {} } }, policies: { ai: { routes }, auth: key } }
    const { requests } = endpoint(release, object('AgentgatewayBackend', spec))
    expect(requests.map(({ routeType, streaming, path, auth }) => [routeType, streaming, path, auth[0]?.name])).toEqual(
      [
        ['Completions', false, '/v1beta/models/{client.model}:generateContent', 'x-goog-api-key'],
        ['Completions', true, '/v1beta/models/{client.model}:streamGenerateContent?alt=sse', 'x-goog-api-key'],
        ['GenerateContent', false, '/v1beta/models/{client.model}:generateContent', 'x-goog-api-key'],
        ['GenerateContent', true, '/v1beta/models/{client.model}:streamGenerateContent?alt=sse', 'x-goog-api-key'],
        ['GeminiCountTokens', false, '/v1beta/models/{client.model}:countTokens', 'x-goog-api-key'],
      ],
    )
    const other = object('AgentgatewayBackend', { ...spec, policies: { ai: { routes: only('Messages') }, auth: key } })
    expect(endpoint(release, other).requests[0]?.auth[0]?.name).toBe('Authorization')
  })
  test.each(ALL)('B21, B22 on %s: a client of Anthropic’s before OpenAI’s API', (release) => {
    const routes = { '/v1/messages': 'Messages', '*': 'Completions' }
    const becomes = isNew(release) ? 'Responses' : 'Completions'
    const [path, below] = isNew(release) ? ['/v1/responses', '/v1/responses'] : [CHAT, CHAT]
    const messages = (text: string) =>
      endpoint(release, text).requests.find(({ routeType }) => routeType === 'Messages')
    expect(messages(backend({ openai: {} }, routes))).toMatchObject({ path, becomes })
    const own = { openai: {}, host: 'vllm.corp.net', port: 8000, pathPrefix: '/v1' }
    expect(messages(backend(own, routes))).toMatchObject({ path: below, becomes, host: 'vllm.corp.net' })
  })
  test('B16, B17 on 1.6: Mantle, or by the model, which is open', () => {
    const routes = { ...only('Completions'), '/e': 'Embeddings', '/p': 'Passthrough', '/m': 'Models' }
    const hosts = (preference?: string) =>
      endpoint(
        '1.6.0',
        backend({ bedrock: { region: 'eu', ...(preference && { endpointPreference: preference }) } }, routes),
      )
        .requests.filter(({ streaming }) => !streaming)
        .map(({ routeType, host, because }) => [routeType, host, because.some(({ open }) => open === 'mantle-models')])
    const [runtime, mantle] = ['bedrock-runtime.eu.amazonaws.com', 'bedrock-mantle.eu.api.aws']
    const rest = [
      ['Embeddings', runtime, false],
      ['Models', mantle, false],
      ['Passthrough', runtime, false],
    ]
    expect(hosts('MantleOnly')).toEqual([['Completions', mantle, false], ...rest])
    expect(hosts('MantlePreferred')).toEqual([['Completions', mantle, true], ...rest])
    expect(hosts('RuntimeOnly')).toEqual([['Completions', runtime, false], ...rest])
    expect(hosts()).toEqual([['Completions', runtime, true], ...rest])
  })
})

describe('routes of the text', () => {
  const route = (match: object, name = 'r') =>
    object(
      'HTTPRoute',
      {
        parentRefs: [{ name: 'gw' }],
        rules: [
          {
            matches: [{ path: match }],
            backendRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'x' }],
          },
        ],
      },
      name,
      'gateway.networking.k8s.io/v1',
    )
  const text = backend({ openai: {}, host: 'h.corp', port: 80 }, { '/v1/messages': 'Messages' })
  const contexts = (...routes: readonly string[]) =>
    endpoint('1.4.1', text, ...routes).contexts.map(({ requests = [] }) =>
      requests.map(({ routeType, path }) => `${routeType} ${path ?? ''}`),
    )
  test('say which path goes out for each kind', () => {
    expect(contexts(route({ type: 'PathPrefix', value: '/grok' }))).toEqual([
      ['Completions /grok/…', 'Messages /grok/…'],
    ])
  })
  test('a whole path is of one kind', () => {
    expect(contexts(route({ type: 'Exact', value: '/v1/messages' }))).toEqual([['Messages /v1/messages']])
  })
})
