import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Analysis } from '../../index.js'

// Section 0 and the traps of the agentgateway data plane that other objects of the text decide (domain: agentgateway).

const A10 = 'agentgateway@1.0.1'
const A11 = 'agentgateway@1.1.0'
const A12 = 'agentgateway@1.2.1'
const A13 = 'agentgateway@1.3.1'
const A14 = 'agentgateway@1.4.1'
const K22 = 'kgateway@2.2'

type Obj = Readonly<Record<string, unknown>>

/** An object with that kind, name and body. */
const object = (apiVersion: string, kind: string, name: string, body: Obj, metadata: Obj = {}): Obj => ({
  apiVersion,
  kind,
  metadata: { name, ...metadata },
  ...body,
})
const backend = (spec: Obj, metadata?: Obj): Obj =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 't', { spec }, metadata)
const single = (provider: Obj, policies?: Obj, metadata?: Obj): Obj =>
  backend({ ai: { provider }, ...(policies && { policies }) }, metadata)
const member = (provider: Obj, policies?: Obj): Obj =>
  backend({ ai: { groups: [{ providers: [{ name: 'a', ...provider, ...(policies && { policies }) }] }] } })
const corp = { openai: {}, host: 'llm.corp.net', port: 443 }
const onBackend = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 't' }
const onGateway = (name: string): Obj => ({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name })
const tlsPolicy = (target: Obj = onBackend, name = 'tls', more: Obj = { wellKnownCACertificates: 'System' }): Obj =>
  object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', name, {
    spec: { targetRefs: [target], validation: { hostname: 'llm.corp.net', ...more } },
  })
const policy = (part: Obj, target: Obj = onBackend, name = 'p'): Obj =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', name, { spec: { targetRefs: [target], backend: part } })
const selecting = (part: Obj, selector: Obj): Obj =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', 'p', {
    spec: { targetSelectors: [selector], backend: part },
  })
const gateway = (name: string, certificate?: string): Obj =>
  object('gateway.networking.k8s.io/v1', 'Gateway', name, {
    spec: {
      gatewayClassName: 'agentgateway',
      ...(certificate && { tls: { backend: { clientCertificateRef: { name: certificate } } } }),
    },
  })
const route = (parents: readonly string[], more: Obj = {}, rule: Obj = {}): Obj =>
  object(
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    'r',
    {
      spec: {
        parentRefs: parents.map((name) => ({ name })),
        rules: [{ backendRefs: [{ ...onBackend, ...more }], ...rule }],
      },
    },
    more['namespace'] === undefined ? {} : { namespace: 'apps' },
  )
const secret = (name: string, ...keys: string[]): Obj =>
  object('v1', 'Secret', name, { stringData: Object.fromEntries(keys.map((key) => [key, 'x'])) })
const emptyMap = object('v1', 'ConfigMap', 'ca', { data: { other: 'x' } })

function on(release: string, ...objects: readonly Obj[]): Analysis {
  return analyze(objects.map((each) => JSON.stringify(each)).join('\n---\n') + '\n', {
    ...DEFAULT_SETTINGS,
    release,
    dataPlane: 'agentgateway',
  })
}

const wires = ({ endpoints }: Analysis) =>
  endpoints.map(({ reachable, wire }) => (reachable ? `${wire.scheme} ${wire.sni} ${wire.trust}` : 'none'))
const errors = ({ findings }: Analysis): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
const rules = ({ endpoints }: Analysis): string[] => endpoints.flatMap(({ because }) => because.map(({ rule }) => rule))
const sent = ({ endpoints }: Analysis) =>
  endpoints.map(({ requests }) => requests[0]?.auth.map(({ name, value }) => `${name}: ${value}`))
const about = ({ endpoints }: Analysis): string[] =>
  endpoints.flatMap(({ requests }) => requests[0]?.because.map(({ part, rule }) => `${part} ${rule}`) ?? [])

describe('credentials that cost the whole backend its connection', () => {
  const key = { auth: { key: '' } }
  const azure = { auth: { azure: {} } }
  const aws = { auth: { aws: { secretRef: {} } } }
  test.each([
    [
      'A3 an empty key',
      single({ openai: {} }, key),
      { [A10]: true, [A11]: false, [A12]: false, [A13]: false, [A14]: true },
    ],
    [
      'A3 an empty key at a provider',
      member({ openai: {} }, key),
      { [A10]: true, [A11]: false, [A12]: false, [A13]: false, [A14]: true },
    ],
    [
      'T35 azure without a method',
      single({ openai: {} }, azure),
      { [A10]: false, [A11]: false, [A12]: false, [A13]: false, [A14]: true },
    ],
    [
      'A3 the same at a provider',
      member({ openai: {} }, azure),
      { [A10]: true, [A11]: false, [A12]: false, [A13]: false, [A14]: true },
    ],
    [
      'T34, C12 an AWS Secret without a name',
      single({ bedrock: {} }, aws),
      { [A10]: true, [A11]: false, [A12]: false },
    ],
    ['T34, C12 the same at a provider', member({ bedrock: {} }, aws), { [A10]: true, [A11]: false, [A12]: false }],
  ])('%s', (_, text, expected) => {
    for (const [release, reachable] of Object.entries(expected)) {
      const analysis = on(release, text)
      expect({ release, valid: analysis.valid, reachable: analysis.endpoints.map((each) => each.reachable) }).toEqual({
        release,
        valid: true,
        reachable: [reachable],
      })
      expect(errors(analysis)).toEqual(reachable ? [] : ['credential-rejected'])
    }
  })

  test('T34: 1.0 signs as it would without the Secret', () => {
    expect(sent(on(A10, single({ bedrock: {} }, aws)))).toEqual([['AWS Signature V4: <AWS credentials of the proxy>']])
  })

  test('T33, C16: a Secret without a name at the backend', () => {
    for (const release of [K22, A10, A11, A12])
      expect(on(release, single({ openai: {} }, { auth: { secretRef: {} } })).endpoints).toMatchObject([
        { reachable: false },
      ])
  })

  test('A8: in 2.1 Bedrock whose Secret lacks a key is not sent; any other provider goes without a credential (T10)', () => {
    const old = (llm: Obj): Obj =>
      object('gateway.kgateway.dev/v1alpha1', 'Backend', 't', { spec: { type: 'AI', ai: { llm } } })
    const bedrock = old({ bedrock: { auth: { type: 'Secret', secretRef: { name: 's' } } } })
    const openai = old({ openai: { authToken: { kind: 'SecretRef', secretRef: { name: 's' } } } })
    const judge = (...objects: Obj[]) => on('kgateway@2.1.2', ...objects)
    expect(judge(bedrock).endpoints).toMatchObject([
      { reachable: true, assumes: [{ name: 's', key: 'accessKey', without: 'backend-not-sent' }] },
    ])
    expect(sent(judge(bedrock, secret('s', 'accessKey', 'secretKey')))).toEqual([
      ['AWS Signature V4: <Secret s, key accessKey>'],
    ])
    const broken = judge(bedrock, secret('s', 'accessKey'))
    expect({ valid: broken.valid, wires: wires(broken), errors: errors(broken) }).toEqual({
      valid: true,
      wires: ['none'],
      errors: ['bedrock-secret-missing'],
    })
    const anonymous = judge(openai, secret('s', 'api-key'))
    expect({ wires: wires(anonymous), sent: sent(anonymous), errors: errors(anonymous) }).toEqual({
      wires: ['https api.openai.com system'],
      sent: [[]],
      errors: [],
    })
    expect(about(anonymous)).toContain('auth credential-missing')
  })
})

describe('A1: the client certificate of a Gateway', () => {
  const both = [single(corp), route(['one', 'two']), tlsPolicy(), gateway('one', 'cert-one'), gateway('two')]
  const certificates = ({ endpoints }: Analysis) =>
    endpoints.map(({ wire, contexts = [] }) =>
      [wire, ...contexts.map((each) => each.wire)].map((each) => each.clientCertificate),
    )

  test('joins TLS of a BackendTLSPolicy where one Gateway reaches the target', () => {
    const alone = [single(corp), route(['one']), tlsPolicy(), gateway('one', 'cert')]
    for (const release of [A10, A11, A12, A13, A14]) expect(certificates(on(release, ...alone))).toEqual([['cert']])
    expect(certificates(on(K22, ...alone))).toEqual([[null]])
    expect(rules(on(A14, ...alone))).toContain('gateway-certificate')
    expect(on(A14, ...alone).endpoints[0]?.assumes).toMatchObject([{ kind: 'Secret', name: 'cert', key: 'tls.crt' }])
  })

  test('with two Gateways: none up to 1.2, each its own from 1.3 on', () => {
    for (const release of [A10, A11, A12]) expect(certificates(on(release, ...both))).toEqual([[null]])
    for (const release of [A13, A14]) {
      expect(certificates(on(release, ...both))).toEqual([[null, 'cert-one']])
      expect(on(release, ...both).endpoints).toMatchObject([
        { contexts: [{ via: ['HTTPRoute default/r rules[0] of Gateway one'] }] },
      ])
    }
  })

  test('does not join TLS of another source', () => {
    expect(certificates(on(A14, single(corp, { tls: {} }), route(['one']), gateway('one', 'cert')))).toEqual([[null]])
  })

  test('a broken one costs the BackendTLSPolicy from 1.3 on: plaintext for a host of one’s own', () => {
    const broken = [single(corp), route(['one']), tlsPolicy(), gateway('one', 'cert'), secret('cert', 'tls.crt')]
    expect(wires(on(A14, ...broken))).toEqual(['http null null'])
    expect(rules(on(A14, ...broken))).toContain('gateway-certificate-broken')
    expect(wires(on(A12, ...broken))).toEqual(['https llm.corp.net system'])
  })

  test('without a route in the text the Gateway is assumed to be on the way, and that is said', () => {
    const assumed = on(A14, single(corp), tlsPolicy(), gateway('one', 'cert'))
    expect(certificates(assumed)).toEqual([['cert']])
    expect(rules(assumed)).toContain('gateway-assumed')
  })
})

describe('A2: what an attached policy refers to is missing', () => {
  test('a CA: system up to 1.0, nothing after that', () => {
    const objects = [single(corp), policy({ tls: { caCertificateRefs: [{ name: 'ca' }] } }), emptyMap]
    for (const release of [K22, A10]) expect(wires(on(release, ...objects))).toEqual(['https llm.corp.net system'])
    for (const release of [A11, A12, A13, A14])
      expect(wires(on(release, ...objects))).toEqual(['https llm.corp.net nothing'])
    expect(on(A14, ...objects).findings).toContainEqual(
      expect.objectContaining({ code: 'policy-reference-broken', severity: 'warning', document: 1 }),
    )
  })

  test('a Secret: no credential up to 1.0, an empty bearer after that', () => {
    const objects = [single({ openai: {} }), policy({ auth: { secretRef: { name: 's' } } }), secret('s', 'other')]
    for (const release of [K22, A10]) expect(sent(on(release, ...objects))).toEqual([[]])
    for (const release of [A11, A12, A13, A14])
      expect(sent(on(release, ...objects))).toEqual([['Authorization: Bearer ']])
    expect(about(on(A10, ...objects))).toContain('auth credential-missing')
    expect(about(on(A14, ...objects))).toContain('auth[0] credential-empty')
  })

  test('a provider’s Secret: the backend’s credential up to 1.0, an empty bearer after that (T12)', () => {
    const text = backend({
      ai: { groups: [{ providers: [{ name: 'a', openai: {}, policies: { auth: { secretRef: { name: 's' } } } }] }] },
      policies: { auth: { secretRef: { name: 'shared' } } },
    })
    expect(sent(on(A10, text, secret('s', 'other')))).toEqual([
      ['Authorization: Bearer <Secret shared, key Authorization>'],
    ])
    expect(sent(on(A14, text, secret('s', 'other')))).toEqual([['Authorization: Bearer ']])
  })
})

describe('what a policy targets', () => {
  const tls = { tls: { sni: 'x.corp.net' } }
  const labelled = single(corp, undefined, { labels: { tier: 'llm', team: 'a' } })
  const selector = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend' }

  test('a reference of another group, kind, name or namespace is another thing', () => {
    expect(wires(on(A14, single(corp), policy(tls)))).toEqual(['https x.corp.net system'])
    for (const other of [{ group: 'gateway.kgateway.dev' }, { group: '' }, { kind: 'Backend' }, { name: 'u' }])
      expect(wires(on(A14, single(corp), policy(tls, { ...onBackend, ...other })))).toEqual(['http null null'])
    const elsewhere = { ...policy(tls), metadata: { name: 'p', namespace: 'other' } }
    expect(wires(on(A14, single(corp), elsewhere))).toEqual(['http null null'])
    expect(wires(on(A14, single(corp), { ...policy(tls), apiVersion: 'example.org/v1' }))).toEqual(['http null null'])
  })

  test('labels select as names do: all of them, with the section', () => {
    expect(wires(on(A14, labelled, selecting(tls, { ...selector, matchLabels: { tier: 'llm' } })))).toEqual([
      'https x.corp.net system',
    ])
    expect(wires(on(A14, labelled, selecting(tls, { ...selector, matchLabels: { tier: 'llm', team: 'b' } })))).toEqual([
      'http null null',
    ])
    expect(
      wires(on(A14, labelled, selecting(tls, { ...selector, group: 'other.dev', matchLabels: { tier: 'llm' } }))),
    ).toEqual(['http null null'])
    expect(
      wires(on(A14, labelled, selecting(tls, { ...selector, matchLabels: { tier: 'llm' }, sectionName: 'backend' }))),
    ).toEqual(['https x.corp.net system'])
    expect(
      wires(on(A14, labelled, selecting(tls, { ...selector, matchLabels: { tier: 'llm' }, sectionName: 'other' }))),
    ).toEqual(['http null null'])
  })

  test('two policies with TLS on one target: what they differ in is not known', () => {
    const two = [single(corp), policy(tls), tlsPolicy()]
    for (const objects of [two, [...two].reverse()]) {
      const analysis = on(A14, ...objects)
      expect(wires(analysis)).toEqual(['https unknown system'])
      expect(analysis.endpoints).toMatchObject([{ wire: { verify: 'chain+name', verifiedNames: [] } }])
      expect(analysis.findings).toContainEqual(expect.objectContaining({ code: 'competing-policies' }))
    }
  })

  test('of two BackendTLSPolicies the older one counts, then the first by name', () => {
    const named = (name: string, hostname: string, metadata: Obj = {}): Obj => {
      const made = tlsPolicy(onBackend, name, { wellKnownCACertificates: 'System', hostname })
      return { ...made, metadata: { name, ...metadata } }
    }
    expect(wires(on(A14, single(corp), named('b', 'b.corp.net'), named('a', 'a.corp.net')))).toEqual([
      'https a.corp.net system',
    ])
    const older = named('b', 'b.corp.net', { creationTimestamp: '2026-01-01T00:00:00Z' })
    expect(wires(on(A14, single(corp), named('a', 'a.corp.net'), older))).toEqual(['https b.corp.net system'])
  })

  test('C1: a policy on a Service must name the very port; only a BackendTLSPolicy may use its name', () => {
    const toService = single({
      custom: { formats: [{ type: 'Completions' }], backendRef: { name: 'svc', port: 8443 } },
    })
    const service = object('v1', 'Service', 'svc', { spec: { ports: [{ port: 8443, name: 'llm' }] } })
    const target = (sectionName?: string): Obj => ({
      group: '',
      kind: 'Service',
      name: 'svc',
      ...(sectionName && { sectionName }),
    })
    const scheme = (made: Obj) => on(A14, toService, service, made).endpoints.map(({ wire }) => wire.scheme)
    expect(['8443', 'llm', 'other', undefined].map((section) => scheme(tlsPolicy(target(section)))[0])).toEqual([
      'https',
      'https',
      'http',
      'http',
    ])
    expect(['8443', 'llm'].map((section) => scheme(policy({ tls: {} }, target(section)))[0])).toEqual(['https', 'http'])
  })
})

describe('routes and Gateways of the text', () => {
  test('a policy on one of two Gateways makes contexts, in wire and request', () => {
    const part = { tls: {}, auth: { secretRef: { name: 'gw' } } }
    const { endpoints } = on(A14, single(corp), route(['one', 'two']), policy(part, onGateway('one')))
    expect(endpoints).toMatchObject([
      {
        wire: { scheme: 'http' },
        contexts: [
          {
            via: ['HTTPRoute default/r rules[0] of Gateway one'],
            wire: { scheme: 'https' },
            requests: [{ auth: [{ value: 'Bearer <Secret gw, key Authorization>' }] }],
          },
        ],
      },
    ])
  })

  test('39: a policy on a Gateway that no route leads through is assumed to be on the way, and that is said', () => {
    const analysis = on(
      A14,
      single({ openai: {} }),
      policy({ tls: { caCertificateRefs: [{ name: 'corp' }] } }, onGateway('gw')),
    )
    const why = analysis.endpoints[0]?.because.find(({ rule }) => rule === 'gateway-assumed')
    expect(why).toMatchObject({
      params: { gateway: 'gw', namespace: 'default' },
      place: { document: 1, path: ['spec', 'targetRefs', 0] },
    })
    const led = on(A14, single({ openai: {} }), route(['gw']), policy({ tls: {} }, onGateway('gw')))
    expect(rules(led)).not.toContain('gateway-assumed')
  })

  test('a reference without a group is to a core kind, and leads nowhere', () => {
    const objects = (group: Obj): Obj[] => [
      single(corp),
      route(['one'], group),
      policy({ tls: {} }, { ...onGateway('one'), kind: 'HTTPRoute', name: 'r' }),
    ]
    expect(wires(on(A14, ...objects({})))).toEqual(['https llm.corp.net system'])
    expect(wires(on(A14, ...objects({ group: '' })))).toEqual(['http null null'])
  })

  test('a URLRewrite of the route sets the Host', () => {
    const filters = [{ type: 'URLRewrite', urlRewrite: { hostname: 'rewritten.example.com' } }]
    const { endpoints } = on(A14, single(corp), route(['one'], {}, { filters }))
    expect(endpoints).toMatchObject([{ requests: [{ host: 'rewritten.example.com' }] }])
    expect(endpoints[0]?.requests[0]?.because).toContainEqual(
      expect.objectContaining({ part: 'host', rule: 'host-header-of-route' }),
    )
  })

  test('a route of another namespace needs a ReferenceGrant', () => {
    const grant = (to: Obj, namespace = 'apps'): Obj =>
      object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', 'g', {
        spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace }], to: [to] },
      })
    const codes = (...more: Obj[]) =>
      on(A14, single(corp), route(['gw'], { namespace: 'default' }), ...more).findings.map(({ code }) => code)
    const target = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend' }
    expect(codes()).toContain('reference-grant-missing')
    for (const other of [grant({ ...target, name: 'u' }), grant(target, 'third'), grant({ ...target, group: '' })])
      expect(codes(other)).toContain('reference-grant-missing')
    for (const right of [grant(target), grant({ ...target, name: 't' })])
      expect(codes(right)).not.toContain('reference-grant-missing')
  })

  test('a Gateway of another class is warned of, unless the text leads its class to the same controller', () => {
    const other = (name: string): Obj =>
      object('gateway.networking.k8s.io/v1', 'Gateway', 'gw', { spec: { gatewayClassName: name } })
    const named = (controllerName: string): Obj =>
      object('gateway.networking.k8s.io/v1', 'GatewayClass', 'mine', { spec: { controllerName } })
    const codes = (...more: Obj[]) =>
      on(A14, single({ openai: {} }), route(['gw']), ...more).findings.map(({ code }) => code)
    expect(codes(other('agentgateway'))).not.toContain('other-gateway-class')
    expect(codes(other('mine'))).toContain('other-gateway-class')
    expect(codes(other('mine'), named('agentgateway.dev/agentgateway'))).not.toContain('other-gateway-class')
    expect(codes(other('mine'), named('istio.io/gateway-controller'))).toContain('other-gateway-class')
  })
})

test('TLS with the system’s CAs to a name of the cluster is warned of at the block that brings it', () => {
  const inside = { openai: {}, host: 'litellm.llm.svc.cluster.local', port: 4000 }
  const found = (...objects: Obj[]) =>
    on(A14, ...objects).findings.filter(({ code }) => code === 'cluster-name-public-ca')
  expect(found(single(inside), policy({ tls: {} }))).toMatchObject([{ document: 1, path: ['spec', 'backend', 'tls'] }])
  expect(found(single(inside, { tls: { caCertificateRefs: [{ name: 'ca' }] } }))).toEqual([])
  expect(found(single(inside, { tls: { sni: 'llm.example.com' } }))).toEqual([])
  expect(found(single({ ...inside, host: '10.0.0.5' }, { tls: {} }))).toEqual([])
})

test('T11: in 2.1 the client’s Host reaches a public host, unless a route rewrites it', () => {
  const old = object('gateway.kgateway.dev/v1alpha1', 'Backend', 't', {
    spec: {
      type: 'AI',
      ai: { llm: { openai: { authToken: { kind: 'Passthrough' } }, host: 'api.mistral.ai', port: 443 } },
    },
  })
  const filters = [{ type: 'URLRewrite', urlRewrite: { hostname: 'api.mistral.ai' } }]
  const rewriting = object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'r', {
    spec: { rules: [{ filters, backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 't' }] }] },
  })
  const found = (...objects: Obj[]) =>
    on('kgateway@2.1.1', ...objects).findings.filter(({ code }) => code === 'client-host-kept')
  expect(found(old)).toMatchObject([{ severity: 'warning', path: ['spec', 'ai', 'llm', 'host'] }])
  expect(found(old, rewriting)).toEqual([])
})

test('C3: a provider’s health counts from 1.3 on; an attached policy’s for the whole backend in every release', () => {
  const two = (policies: Obj): Obj =>
    backend({
      ai: {
        groups: [{ providers: [{ name: 'a', openai: {}, ...policies }] }, { providers: [{ name: 'b', openai: {} }] }],
      },
    })
  const warned = (release: string, ...objects: Obj[]) =>
    on(release, ...objects).findings.some(({ code }) => code === 'failover-needs-health')
  const health = { health: { eviction: {} } }
  expect([A12, A13].map((release) => warned(release, two({ policies: health })))).toEqual([true, false])
  expect([A12, A13].map((release) => warned(release, two({}), policy(health)))).toEqual([false, false])
  expect(
    [A12, A13].map((release) => warned(release, two({}), policy(health, { ...onBackend, sectionName: 'a' }))),
  ).toEqual([true, false])
  expect(warned(A14, two({}))).toBe(true)
})
