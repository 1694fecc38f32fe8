import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Settings } from '../../analyze.js'

const envoy = (ai: object): string =>
  JSON.stringify({
    apiVersion: 'gateway.kgateway.dev/v1alpha1',
    kind: 'Backend',
    metadata: { name: 't' },
    spec: { type: 'AI', ai },
  })
const agw = (spec: object): string =>
  JSON.stringify({
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata: { name: 't' },
    spec,
  })
const inline = { authToken: { kind: 'Inline', inline: 't' } }
const secret = { authToken: { kind: 'SecretRef', secretRef: { name: 's' } } }
const T = '<authToken.inline>'
const S = '<Secret s, key Authorization>'
const vertex = { ...inline, apiVersion: 'v1', projectId: 'p', location: 'us-central1', model: 'm', publisher: 'GOOGLE' }

function requests(text: string, release: string, settings: Partial<Settings> = {}) {
  const { endpoints, findings } = analyze(text, { ...DEFAULT_SETTINGS, release, ...settings })
  expect(findings.filter(({ severity, source }) => severity === 'error' && source === 'api-server')).toEqual([])
  return endpoints.map((endpoint) => endpoint.requests)
}

/** Path (and the streamed one where it differs) and credentials of the first endpoint. */
function first(text: string, release: string, settings: Partial<Settings> = {}) {
  const [own = []] = requests(text, release, settings)
  return {
    paths: own.map(({ path }) => path),
    auth: own[0]?.auth.map((each) => `${each.in} ${each.name}: ${each.value}`),
    host: own[0]?.host,
    model: own[0]?.model,
  }
}

describe('through Envoy (domain kgateway-envoy, sections 4.2 and 8.4)', () => {
  const wrapped = (provider: object) => envoy({ llm: { provider } })
  test.each([
    [
      '118 openai with a Secret',
      wrapped({ openai: secret }),
      ['/v1/chat/completions'],
      [`header Authorization: Bearer ${S}`],
    ],
    ['anthropic', wrapped({ anthropic: inline }), ['/v1/messages'], [`header x-api-key: ${T}`]],
    [
      '120, 121 gemini',
      wrapped({ gemini: { ...inline, apiVersion: 'v1beta', model: 'gemini-1.5-flash' } }),
      [
        `/v1beta/models/gemini-1.5-flash:generateContent?key=${T}`,
        `/v1beta/models/gemini-1.5-flash:streamGenerateContent?key=${T}&alt=sse`,
      ],
      [`header key: ${T}`, `query key: ${T}`],
    ],
    [
      '122 azure',
      wrapped({ azureopenai: { ...inline, endpoint: 'a.b', deploymentName: 'd', apiVersion: '2024-02-15-preview' } }),
      ['/openai/deployments/d/chat/completions?api-version=2024-02-15-preview'],
      [`header api-key: ${T}`],
    ],
    [
      '123 vertex',
      wrapped({ vertexai: vertex }),
      [
        '/v1/projects/p/locations/us-central1/publishers/google/models/m:generateContent',
        '/v1/projects/p/locations/us-central1/publishers/google/models/m:streamGenerateContent?alt=sse',
      ],
      [`header Authorization: Bearer ${T}`],
    ],
    [
      '124 vertex with modelPath',
      wrapped({ vertexai: { ...vertex, modelPath: 'rawPredict' } }),
      ['/v1/projects/p/locations/us-central1/publishers/google/models/m:rawPredict'],
      [`header Authorization: Bearer ${T}`],
    ],
  ])('%s', (_, text, paths, auth) => {
    expect(first(text, 'kgateway@2.0.0')).toMatchObject({ paths, auth })
  })

  const flat = (extra: object) => envoy({ llm: { openai: inline, ...extra } })
  test.each([
    ['125 path.full', { path: { full: '/api/chat' } }, '/api/chat', `header Authorization: Bearer ${T}`],
    [
      '126 prefix without a blank',
      { authHeader: { prefix: 'Token' } },
      '/v1/chat/completions',
      `header Authorization: Token${T}`,
    ],
    [
      '127 another header',
      { authHeader: { headerName: 'x-key' } },
      '/v1/chat/completions',
      `header x-key: Bearer ${T}`,
    ],
  ])('%s', (_, extra, path, auth) => {
    expect(first(flat(extra), 'kgateway@2.1.0')).toMatchObject({ paths: [path], auth: [auth] })
  })

  test('128 and 129: path and header are the first member’s, model and token each one’s own', () => {
    const groups = [
      { providers: [{ name: 'a', openai: { ...inline, model: 'm1' }, path: { full: '/a' } }] },
      { providers: [{ name: 'b', openai: { ...secret, model: 'm2' }, path: { full: '/b' } }] },
    ]
    expect(requests(envoy({ priorityGroups: groups }), 'kgateway@2.1.0')).toMatchObject([
      [{ path: '/a', model: 'm1' }],
      [{ path: '/a', model: 'm2', auth: [{ value: `Bearer ${S}` }] }],
    ])
  })

  test('119: an inline token that begins with Bearer goes out with two, and is warned of', () => {
    const text = wrapped({ openai: { authToken: { kind: 'Inline', inline: 'Bearer sk-1' } } })
    // The value is never printed; put in its place it makes what the provider sees.
    expect(first(text, 'kgateway@2.0.0').auth?.map((each) => each.replace(T, 'Bearer sk-1'))).toEqual([
      'header Authorization: Bearer Bearer sk-1',
    ])
    expect(analyze(text, { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.0' }).findings).toContainEqual(
      expect.objectContaining({
        code: 'inline-bearer',
        path: ['spec', 'ai', 'llm', 'provider', 'openai', 'authToken', 'inline'],
      }),
    )
  })

  test('passthrough sends the client’s token on; Gemini’s query stays empty (T21)', () => {
    const client = '<token of the client’s Authorization header>'
    expect(first(wrapped({ openai: { authToken: { kind: 'Passthrough' } } }), 'kgateway@2.0.5').auth).toEqual([
      `header Authorization: Bearer ${client}`,
    ])
    expect(
      first(
        wrapped({ gemini: { authToken: { kind: 'Passthrough' }, apiVersion: 'v1', model: 'm' } }),
        'kgateway@2.0.5',
      ),
    ).toMatchObject({
      paths: ['/v1/models/m:generateContent?key=', '/v1/models/m:streamGenerateContent?key=&alt=sse'],
      auth: [`header key: ${client}`, 'query key: '],
    })
  })
})

describe('on agentgateway (domain agentgateway, sections 4.3 to 4.5)', () => {
  const single = (provider: object, policies?: object) => agw({ ai: { provider }, ...(policies && { policies }) })
  const key = { auth: { secretRef: { name: 's' } } }
  test.each([
    ['openai', 'agentgateway@1.4.1', { openai: {} }, ['/v1/chat/completions']],
    ['anthropic', 'agentgateway@1.4.1', { anthropic: {} }, ['/v1/messages']],
    ['gemini', 'agentgateway@1.4.1', { gemini: {} }, ['/v1beta/openai/chat/completions']],
    [
      'vertex, 2.2',
      'kgateway@2.2',
      { vertexai: { projectId: 'p', region: 'r' } },
      ['/v1beta1/projects/p/locations/r/endpoints/openapi/chat/completions'],
    ],
    [
      'vertex',
      'agentgateway@1.3.1',
      { vertexai: { projectId: 'p', region: 'r' } },
      ['/v1/projects/p/locations/r/endpoints/openapi/chat/completions'],
    ],
    [
      'vertex Claude',
      'agentgateway@1.2.1',
      { vertexai: { projectId: 'p', region: 'r', model: 'claude-3-5-sonnet-20240620' } },
      [
        '/v1/projects/p/locations/r/publishers/anthropic/models/claude-3-5-sonnet@20240620:rawPredict',
        '/v1/projects/p/locations/r/publishers/anthropic/models/claude-3-5-sonnet@20240620:streamRawPredict',
      ],
    ],
    [
      'bedrock',
      'agentgateway@1.3.1',
      { bedrock: { model: 'a/b' } },
      ['/model/a%2Fb/converse', '/model/a%2Fb/converse-stream'],
    ],
    [
      'bedrock before 1.3',
      'agentgateway@1.2.1',
      { bedrock: { model: 'a/b' } },
      ['/model/a/b/converse', '/model/a/b/converse-stream'],
    ],
    [
      'azure v1',
      'agentgateway@1.2.1',
      { azure: { resourceName: 'n', resourceType: 'OpenAI' } },
      ['/openai/v1/chat/completions'],
    ],
    [
      'azure dated',
      'agentgateway@1.4.1',
      { azure: { resourceName: 'n', resourceType: 'OpenAI', model: 'd', apiVersion: '2024-02-01' } },
      ['/openai/deployments/d/chat/completions?api-version=2024-02-01'],
    ],
    [
      'azure Foundry',
      'agentgateway@1.4.1',
      { azure: { resourceName: 'n', resourceType: 'Foundry', projectName: 'p' } },
      ['/api/projects/p/openai/v1/chat/completions'],
    ],
    [
      '46 prefix',
      'agentgateway@1.1.0',
      { openai: {}, host: 'custom.example.com', port: 443, pathPrefix: '/api/v2' },
      ['/api/v2/chat/completions'],
    ],
    [
      'prefix for another provider, 1.1',
      'agentgateway@1.1.0',
      { gemini: {}, host: 'h.x', port: 443, pathPrefix: '/p' },
      ['{client.path}'],
    ],
    [
      'prefix for another provider, 1.2',
      'agentgateway@1.2.1',
      { gemini: {}, host: 'h.x', port: 443, pathPrefix: '/p/' },
      ['/p/v1beta/openai/chat/completions'],
    ],
    ['host without path', 'agentgateway@1.4.1', { openai: {}, host: 'h.x', port: 443 }, ['{client.path}']],
    ['47 path', 'agentgateway@1.4.1', { openai: {}, host: 'localhost', port: 8443, path: '/custom' }, ['/custom']],
    ['path without host, 1.0', 'agentgateway@1.0.1', { openai: {}, path: '/custom' }, ['/v1/chat/completions']],
    ['path without host, 1.1', 'agentgateway@1.1.0', { openai: {}, path: '/custom' }, ['/custom']],
    [
      'custom with a format path',
      'agentgateway@1.4.1',
      { custom: { formats: [{ type: 'Completions', path: '/chat' }] }, host: 'h.x', port: 80 },
      ['/chat'],
    ],
  ])('path: %s', (_, release, provider, paths) => {
    expect(first(single(provider), release).paths).toEqual(paths)
  })

  test.each([
    ['key', { openai: {} }, { auth: { key: 'k' } }, ['header Authorization: Bearer <policies.auth.key>']],
    ['anthropic', { anthropic: {} }, key, [`header x-api-key: ${S}`, 'header anthropic-version: 2023-06-01']],
    ['bedrock by itself', { bedrock: {} }, undefined, ['signature AWS Signature V4: <AWS credentials of the proxy>']],
    [
      'vertex by itself',
      { vertexai: { projectId: 'p' } },
      undefined,
      ['header Authorization: Bearer <GCP access token>'],
    ],
    [
      'azure by itself',
      { azureopenai: { endpoint: 'a.openai.azure.com' } },
      undefined,
      ['header Authorization: Bearer <Entra token>'],
    ],
    ['implicit credentials end with a host', { bedrock: {}, host: 'h.x', port: 443 }, undefined, []],
    [
      'a header of its own',
      { openai: {} },
      { auth: { secretRef: { name: 's' }, location: { header: { name: 'api-key' } } } },
      [`header api-key: ${S}`],
    ],
    [
      'a query parameter',
      { openai: {} },
      { auth: { secretRef: { name: 's' }, location: { queryParameter: { name: 'k' } } } },
      [`query k: ${S}`],
    ],
    [
      '52 more credentials',
      { openai: {} },
      {
        auth: {
          key: 'k',
          credentials: [{ location: { header: { name: 'x-org' } }, secretRef: { name: 's', key: 'org' } }],
        },
      },
      ['header Authorization: Bearer <policies.auth.key>', 'header x-org: <Secret s, key org>'],
    ],
  ])('credential: %s', (_, provider, policies, auth) => {
    expect(first(single(provider, policies), 'agentgateway@1.4.1').auth).toEqual(auth)
  })

  test.each([
    ['its own host', { openai: {} }, 'agentgateway@1.4.1', 'api.openai.com'],
    ['a name', { openai: {}, host: 'h.x', port: 8080 }, 'agentgateway@1.4.1', 'h.x'],
    ['an address', { openai: {}, host: '10.0.0.5', port: 80 }, 'agentgateway@1.4.1', '{client.host}'],
    [
      'pods',
      { custom: { formats: [{ type: 'Completions' }], backendRef: { name: 's', port: 80 } } },
      'agentgateway@1.4.1',
      '{client.host}',
    ],
  ])('Host header: %s', (_, provider, release, host) => {
    expect(first(single(provider), release).host).toBe(host)
  })

  test('2.1: the client’s Host stays with an override, and Anthropic’s key is not moved (T9, T11)', () => {
    const text = envoy({ llm: { anthropic: inline, host: 'h.x', port: 443 } })
    expect(first(text, 'kgateway@2.1.2', { dataPlane: 'agentgateway' })).toMatchObject({
      host: '{client.host}',
      auth: [`header Authorization: Bearer ${T}`],
    })
  })
})
