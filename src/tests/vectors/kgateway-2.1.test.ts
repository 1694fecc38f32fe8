import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Settings } from '../../analyze.js'
import { assumptionText } from '../../words/words.js'

// Domain kgateway-envoy, sections 8.1 and 8.4: the vectors of 2.1 on Envoy, and what the controller does.

const backend = (ai: object): string =>
  JSON.stringify({
    apiVersion: 'gateway.kgateway.dev/v1alpha1',
    kind: 'Backend',
    metadata: { name: 't' },
    spec: { type: 'AI', ai },
  })
const tok = { authToken: { kind: 'Inline', inline: 't' } }
const vertex = { ...tok, model: 'm', apiVersion: 'v1', projectId: 'p', publisher: 'GOOGLE' }
const azure = { ...tok, deploymentName: 'd', apiVersion: 'v1' }
const on = (text: string, release: string, settings: Partial<Settings> = {}) =>
  analyze(text, { ...DEFAULT_SETTINGS, release, ...settings })
const target = { targetRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 't' }] }
const tlsPolicy = (validation: object): string =>
  JSON.stringify({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'BackendTLSPolicy',
    metadata: { name: 'p' },
    spec: { ...target, validation },
  })
const SYSTEM = { hostname: 'foo', wellKnownCACertificates: 'System' }

describe('2.1 on Envoy', () => {
  test.each([
    [21, '2.1.0', { llm: { openai: tok } }, 'https api.openai.com:443 none'],
    [22, '2.1.2', { llm: { openai: tok, host: 'llm.internal', port: 443 } }, 'https llm.internal:443 none'],
    [23, '2.1.0', { llm: { openai: tok, host: '192.168.1.100', port: 11434 } }, 'http 192.168.1.100:11434 null'],
    [24, '2.1.0', { llm: { openai: tok, host: 'x', port: 0 } }, 'http x:0 null'],
    [
      29,
      '2.1.0',
      { llm: { vertexai: { ...vertex, location: 'global' } } },
      'https global-aiplatform.googleapis.com:443 none',
    ],
    [
      32,
      '2.1.0',
      { llm: { azureopenai: { ...azure, endpoint: 'my.openai.azure.com:8443' } } },
      'https my.openai.azure.com:8443:443 none',
    ],
    [
      37,
      '2.1.0',
      {
        priorityGroups: [
          { providers: [{ name: 'a', openai: tok }] },
          { providers: [{ name: 'b', openai: tok, host: 'ollama.x', port: 11434 }] },
        ],
      },
      'https api.openai.com:443 none; http ollama.x:11434 null',
    ],
  ])('vector %i', (_, version, ai, expected) => {
    const { valid, endpoints } = on(backend(ai), `kgateway@${version}`)
    expect(valid).toBe(true)
    expect(
      endpoints
        .map(({ reachable, wire, host, port }) => `${reachable ? wire.scheme : 'none'} ${host}:${port} ${wire.verify}`)
        .join('; '),
    ).toBe(expected)
  })

  test('41: Istio auto mTLS changes nothing', () => {
    expect(on(backend({ llm: { openai: tok } }), 'kgateway@2.1.0', { istioAutoMtls: true }).endpoints).toMatchObject([
      { wire: { scheme: 'https', verify: 'none' } },
    ])
  })

  test('43: a valid BackendTLSPolicy changes nothing, and is said to', () => {
    const { endpoints, findings } = on(
      `${backend({ llm: { openai: tok, host: 'llm.internal', port: 443 } })}\n---\n${tlsPolicy(SYSTEM)}`,
      'kgateway@2.1.0',
    )
    expect(endpoints).toMatchObject([{ wire: { scheme: 'https', sni: 'llm.internal', verify: 'none' } }])
    expect(findings).toContainEqual(expect.objectContaining({ code: 'policy-without-effect', document: 1 }))
  })

  test('44: nor does a BackendConfigPolicy with tls', () => {
    const policy = JSON.stringify({
      apiVersion: 'gateway.kgateway.dev/v1alpha1',
      kind: 'BackendConfigPolicy',
      metadata: { name: 'p' },
      spec: { ...target, tls: { wellKnownCACertificates: 'System', sni: 'foo' } },
    })
    expect(
      on(`${backend({ llm: { openai: tok, host: 'x.internal', port: 11434 } })}\n---\n${policy}`, 'kgateway@2.1.0')
        .endpoints,
    ).toMatchObject([{ wire: { scheme: 'http' } }])
  })

  test('45: a BackendTLSPolicy whose ConfigMap of the text has no ca.crt takes the backend away; in 2.0 it does not (46)', () => {
    const policy = tlsPolicy({ hostname: 'foo', caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }] })
    const map = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ca' }, data: { other: 'x' } })
    expect(
      on([backend({ llm: { openai: tok } }), policy, map].join('\n---\n'), 'kgateway@2.1.0').endpoints,
    ).toMatchObject([{ reachable: false }])
    expect(
      on([backend({ llm: { provider: { openai: tok } } }), policy, map].join('\n---\n'), 'kgateway@2.0.5').endpoints,
    ).toMatchObject([{ reachable: true, wire: { verify: 'chain' } }])
  })

  test('47: bedrock is accepted and has no endpoint', () => {
    const { valid, endpoints } = on(backend({ llm: { bedrock: {} } }), 'kgateway@2.1.0')
    expect({ valid, reachable: endpoints.map(({ reachable }) => reachable) }).toEqual({
      valid: true,
      reachable: [false],
    })
  })
})

describe('what the controller does', () => {
  const pool = (...providers: object[]) => ({
    multipool: { priorities: [{ pool: providers.map((provider) => ({ provider })) }] },
  })
  test.each([
    [
      '110: openai and anthropic',
      '2.0.0',
      pool({ openai: tok }, { anthropic: tok }),
      'mixed-providers',
      ['anthropic', 'openai'],
    ],
    [
      '111: openai and gemini in groups',
      '2.1.0',
      {
        priorityGroups: [
          { providers: [{ name: 'a', openai: tok }] },
          { providers: [{ name: 'b', gemini: { ...tok, model: 'm', apiVersion: 'v1' } }] },
        ],
      },
      'mixed-providers',
      ['gemini', 'openai'],
    ],
    [
      '112: azure and vertex',
      '2.0.0',
      pool({ azureopenai: { ...azure, endpoint: 'a.b' } }, { vertexai: { ...vertex, location: 'r' } }),
      'mixed-providers',
      ['azure_openai', 'vertex-ai'],
    ],
    [
      '116: an empty first group',
      '2.0.0',
      { multipool: { priorities: [{}, { pool: [{ provider: { openai: tok } }] }] } },
      'group-without-members',
      undefined,
    ],
    [
      '117: SecretRef without secretRef',
      '2.0.0',
      { llm: { provider: { openai: { authToken: { kind: 'SecretRef' } } } } },
      'secret-ref-missing',
      undefined,
    ],
  ])('%s', (_, version, ai, code, found) => {
    const { valid, endpoints, findings } = on(backend(ai), `kgateway@${version}`)
    expect(valid).toBe(true)
    expect(endpoints.every(({ reachable }) => !reachable)).toBe(true)
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code, source: 'controller', ...(found && { params: { found } }) },
    ])
  })

  // A Secret that the text does not hold is taken as present, so the text alone never shows one to be absent: 113 and 114 are
  // what the assumption says happens without it. Only a Secret without a name is known to be missing, and that is refused.
  const fromSecret = (name?: string) => ({
    openai: { authToken: { kind: 'SecretRef', secretRef: name === undefined ? {} : { name } } },
  })

  test('113: an absent Secret is assumed, and the assumption says that the controller refuses the backend without it', () => {
    const { valid, endpoints } = on(backend({ llm: { provider: fromSecret('openai-secret') } }), 'kgateway@2.0.0')
    expect(valid).toBe(true)
    expect(endpoints).toMatchObject([
      {
        reachable: true,
        assumes: [
          {
            kind: 'Secret',
            namespace: 'default',
            name: 'openai-secret',
            key: 'Authorization',
            without: 'backend-refused',
          },
        ],
      },
    ])
    expect(assumptionText('backend-refused')).toMatch(/Accepted=False.*failed to find.*503/)
  })

  test('113: a Secret without a name is known to be missing: the controller refuses the backend', () => {
    for (const [release, ai] of [
      ['kgateway@2.0.0', { llm: { provider: fromSecret() } }],
      ['kgateway@2.1.0', { llm: fromSecret('') }],
    ] as const) {
      const { valid, endpoints, findings } = on(backend(ai), release)
      expect({ valid, reachable: endpoints.map(({ reachable }) => reachable) }).toEqual({
        valid: true,
        reachable: [false],
      })
      expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'secret-nameless', source: 'controller' },
      ])
    }
  })

  test('114: two members, two Secrets: each is assumed, and each missing one is told of', () => {
    expect(
      on(backend(pool(fromSecret('a'), fromSecret('b'))), 'kgateway@2.0.0').endpoints.map(({ assumes }) =>
        assumes.map(({ name }) => name),
      ),
    ).toEqual([['a'], ['b']])
    const { endpoints, findings } = on(backend(pool(fromSecret(), fromSecret())), 'kgateway@2.0.0')
    expect(endpoints.map(({ reachable }) => reachable)).toEqual([false, false])
    expect(findings.filter(({ code }) => code === 'secret-nameless').map(({ path }) => path[6])).toEqual([0, 1])
  })

  test('130: a route that names a port is refused; the backend keeps its endpoint', () => {
    const route = (port: object): string =>
      JSON.stringify({
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        metadata: { name: 'r' },
        spec: { rules: [{ backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 't', ...port }] }] },
      })
    const judge = (port: object) => on(`${backend({ llm: { openai: tok } })}\n---\n${route(port)}`, 'kgateway@2.1.0')
    expect(judge({ port: 8080 })).toMatchObject({ valid: true, endpoints: [{ reachable: true }] })
    expect(judge({ port: 8080 }).findings).toContainEqual(
      expect.objectContaining({
        code: 'route-names-port',
        source: 'controller',
        document: 1,
        path: ['spec', 'rules', 0, 'backendRefs', 0, 'port'],
      }),
    )
    expect(judge({}).findings.map(({ code }) => code)).not.toContain('route-names-port')
  })

  test('115: a Secret with another key', () => {
    const text = `${backend({ llm: { provider: { openai: { authToken: { kind: 'SecretRef', secretRef: { name: 's' } } } } } })}\n---\n${JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { 'api-key': 'eA==' } })}`
    expect(on(text, 'kgateway@2.0.0')).toMatchObject({ valid: true, endpoints: [{ reachable: false }] })
  })
})
