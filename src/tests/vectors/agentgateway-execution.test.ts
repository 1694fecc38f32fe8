import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { formatPath } from '../../yaml/path.js'

/** What running the controllers and the data plane showed (domain: agentgateway, section 0, rows D1 to D32). */

const object = (apiVersion: string, kind: string, name: string, more: object) => ({
  apiVersion,
  kind,
  metadata: { name },
  ...more,
})
const backend = (ai: object, policies?: object) =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 't', { spec: { ai, ...(policies && { policies }) } })
const single = (provider: object, policies?: object) => backend({ provider }, policies)
const pool = (...members: object[]) =>
  backend({ groups: [{ providers: members.map((member, i) => ({ name: `m${i}`, ...member })) }] })
const toBackend = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 't' }
const policy = (block: object, target: object = toBackend, name = 'p') =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', name, { spec: { targetRefs: [target], backend: block } })
const secret = (name: string, stringData: object) => object('v1', 'Secret', name, { stringData })
const ca = (content: string) => object('v1', 'ConfigMap', 'ca', { data: { 'ca.crt': content } })
const own = { openai: {}, host: 'llm.corp.net', port: 8443 }
const CA = { caCertificateRefs: [{ name: 'ca' }] }
const MTLS = { mtlsCertificateRef: [{ name: 'cc' }] }
const PEM = '-----BEGIN CERTIFICATE-----\nMII'
const KEY = '-----BEGIN PRIVATE KEY-----\nMII'

const FROM_10 = ['1.0.0', '1.0.1', '1.1.0', '1.2.0', '1.2.1', '1.3.0', '1.3.1', '1.4.0', '1.4.1']
const FROM_11 = FROM_10.slice(2)
const FROM_12 = FROM_10.slice(3)
const FROM_13 = FROM_10.slice(5)
const on = (release: string, ...objects: readonly object[]) =>
  analyze(objects.map((each) => JSON.stringify(each)).join('\n---\n'), {
    ...DEFAULT_SETTINGS,
    release: release.includes('@') ? release : `agentgateway@${release}`,
  })
type Answer = ReturnType<typeof on>
const reachable = ({ endpoints }: Answer) => endpoints.map((each) => each.reachable)
const wires = ({ endpoints }: Answer) =>
  endpoints.map(({ reachable: is, wire }) =>
    is ? `${wire.scheme} ${wire.sni} ${wire.trust} ${wire.verifiedNames.join()} ${wire.clientCertificate}` : 'none',
  )
const told = ({ findings }: Answer): string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, source, code, document, path }) => [severity, source, code, document, formatPath(path)].join(' '))
const first = ({ endpoints }: Answer, member = 0) => endpoints[member]?.requests[0]
const paths = ({ endpoints }: Answer) => endpoints.map(({ requests }) => requests.map(({ path }) => path).join(' '))

describe('D1, D24: names that no certificate can be held against', () => {
  const wild = { verifySubjectAltNames: ['a.corp.net', '*.corp.net'] }
  test.each(FROM_10)('inline on %s: the data plane rejects the whole backend', (release) => {
    const inline = on(release, single(own, { tls: wild }))
    expect(reachable(inline)).toEqual([false])
    expect(told(inline)).toContain('error controller tls-block-rejected 0 spec.policies.tls.verifySubjectAltNames')
    const ofOne = on(release, pool({ openai: {} }, { ...own, policies: { tls: wild } }))
    expect(reachable(ofOne)).toEqual([false, false])
    expect(ofOne.endpoints[0]).toMatchObject({ host: 'api.openai.com', port: 443 })
  })
  test.each(FROM_10)('attached on %s: only the policy goes, and a host of one’s own is plaintext', (release) => {
    const answer = on(release, pool({ openai: {} }, own), policy({ tls: wild }))
    expect(wires(answer)).toEqual(['https api.openai.com system api.openai.com null', 'http null null  null'])
    expect(told(answer)).toContain('warning advice tls-block-rejected 1 spec.backend.tls.verifySubjectAltNames')
  })
  test('DNS names, addresses and URIs are taken; the next policy counts where one goes', () => {
    const names = ['a.corp.net', 'a_b.corp.net.', '10.1.2.3', 'fd00::5', 'spiffe://td/ns/x/sa/y']
    const taken = on('1.4.1', single(own, { tls: { verifySubjectAltNames: names } }))
    expect(taken.endpoints[0]?.wire.verifiedNames).toEqual(names)
    const next = on(
      '1.4.1',
      pool(own),
      policy({ tls: wild }, { ...toBackend, sectionName: 'm0' }),
      policy({ tls: {} }, toBackend, 'q'),
    )
    expect(wires(next)).toEqual(['https llm.corp.net system llm.corp.net null'])
  })
  test.each(['*', 'a b', '-a.net', 'a..b', '1.2.3', '', 'x'.repeat(64)])('"%s" is none', (name) => {
    const answer = on('1.4.1', single(own, { tls: { verifySubjectAltNames: ['a.net', name] } }))
    expect(reachable(answer)).toEqual([false])
  })
  test('a BackendTLSPolicy is read by the same code', () => {
    const validation = {
      hostname: 'a.net',
      wellKnownCACertificates: 'System',
      subjectAltNames: [{ type: 'Hostname', hostname: '*.a.net' }],
    }
    const tls = object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', 'b', {
      spec: { targetRefs: [toBackend], validation },
    })
    expect(wires(on('1.4.1', single(own), tls))).toEqual(['http null null  null'])
  })
})

describe('D6, D7: contents of what a TLS block refers to', () => {
  test.each(FROM_10)('on %s the backend’s own block without PEM: nothing is sent', (release) => {
    for (const [tls, content] of [
      [CA, ca('garbage')],
      [MTLS, secret('cc', { 'tls.crt': 'garbage', 'tls.key': KEY })],
      [MTLS, secret('cc', { 'tls.crt': PEM, 'tls.key': 'garbage' })],
    ] as const) {
      const answer = on(release, single(own, { tls }), content)
      expect(reachable(answer)).toEqual([false])
      expect(told(answer).join()).toMatch(/error controller policy-reference-broken 0 spec.policies.tls/)
    }
  })
  test.each(FROM_11)('on %s a provider’s CA without PEM: every handshake fails', (release) => {
    const answer = on(release, pool({ ...own, policies: { tls: CA } }, own), ca('garbage'))
    expect(wires(answer)).toEqual(['https llm.corp.net nothing llm.corp.net null', 'http null null  null'])
    expect(told(answer)).toContain('error wire trust-nothing 0 spec.ai.groups[0].providers[0]')
  })
  test.each(FROM_11)('D7: on %s with Hostname it costs the whole backend, attached only the policy', (release) => {
    const tls = { ...CA, insecureSkipVerify: 'Hostname' }
    for (const content of ['garbage', ''])
      expect(reachable(on(release, pool({ ...own, policies: { tls } }, own), ca(content)))).toEqual([false, false])
    expect(wires(on(release, pool(own), policy({ tls }), ca('garbage')))).toEqual(['http null null  null'])
    const refused = on(release, single(own, { tls }), ca('garbage'))
    expect(told(refused)).toContain('error controller policy-reference-broken 0 spec.policies.tls.caCertificateRefs[0]')
    expect(wires(on(release, pool({ ...own, policies: { tls } }), ca(PEM)))).toEqual([
      'https llm.corp.net configmap  null',
    ])
  })
  test.each(FROM_10)('on %s a provider’s client certificate that is no PEM rejects the backend', (release) => {
    const answer = on(
      release,
      pool({ ...own, policies: { tls: MTLS } }, own),
      secret('cc', { 'tls.crt': 'x', 'tls.key': 'x' }),
    )
    expect(reachable(answer)).toEqual([false, false])
    expect(
      wires(on(release, pool(own), policy({ tls: MTLS }), secret('cc', { 'tls.crt': 'x', 'tls.key': 'x' }))),
    ).toEqual(['http null null  null'])
  })
  test('one without its keys is not sent, silently', () => {
    const wrong = secret('cc', { cert: 'x' })
    expect(wires(on('1.4.1', pool({ ...own, policies: { tls: MTLS } }), wrong))).toEqual([
      'https llm.corp.net system llm.corp.net null',
    ])
    const right = secret('cc', { 'tls.crt': PEM, 'tls.key': KEY })
    expect(wires(on('1.4.1', pool({ ...own, policies: { tls: MTLS } }), right))).toEqual([
      'https llm.corp.net system llm.corp.net cc',
    ])
  })
  test.each(FROM_10)('on %s a BackendTLSPolicy whose CA is no PEM: every handshake fails', (release) => {
    const validation = { hostname: 'a.net', caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }] }
    const tls = object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', 'b', {
      spec: { targetRefs: [toBackend], validation },
    })
    expect(wires(on(release, single(own), tls, ca('garbage')))).toEqual(['https a.net nothing a.net null'])
    expect(wires(on(release, single(own), tls, ca(PEM)))).toEqual(['https a.net configmap a.net null'])
  })
  test('stand-ins are taken as what they stand for', () => {
    for (const content of ['<certificate>', '${CA}', '{{ .Values.ca }}', '...', 'REPLACE_ME', 'your CA here'])
      expect(wires(on('1.4.1', single(own, { tls: CA }), ca(content)))).toEqual([
        'https llm.corp.net configmap llm.corp.net null',
      ])
  })
})

describe('D6: Secrets of cloud credentials', () => {
  const CLOUDS = [
    ['aws', { accessKey: 'a', secretKey: 's' }, { access: 'a' }, FROM_10],
    ['azure', { clientID: 'c', tenantID: 't', clientSecret: 's' }, { client: 'c' }, FROM_10],
    ['gcp', { 'credentials.json': '{}' }, { key: '{}' }, ['1.4.0', '1.4.1']],
  ] as const
  test.each(CLOUDS)(
    '%s: at the backend’s level missing keys cost everything, at a provider’s not',
    (cloud, right, wrong, releases) => {
      const auth = { [cloud]: { secretRef: { name: 's' } } }
      for (const release of releases) {
        expect(reachable(on(release, single({ openai: {} }, { auth }), secret('s', right)))).toEqual([true])
        const lost = on(release, single({ openai: {} }, { auth }), secret('s', wrong))
        expect(reachable(lost)).toEqual([false])
        expect(told(lost).join()).toMatch(new RegExp(`error controller \\S+ 0 spec.policies.auth.${cloud}.secretRef`))
        expect(reachable(on(release, pool({ openai: {}, policies: { auth } }), secret('s', wrong)))).toEqual([true])
      }
    },
  )
  test('1.4: so does a credential of several whose Secret lacks the key', () => {
    const credentials = [{ location: { header: { name: 'x' } }, secretRef: { name: 's' } }]
    const wrong = secret('s', { apiKey: 'x' })
    expect(reachable(on('1.4.1', single({ openai: {} }, { auth: { credentials } }), wrong))).toEqual([false])
    expect(reachable(on('1.4.1', pool({ openai: {}, policies: { auth: { credentials } } }), wrong))).toEqual([true])
  })
})

describe('D9, D15: what reaches a backend', () => {
  const route = (parent: object) =>
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'r', {
      spec: { parentRefs: [{ name: 'gw', ...parent }], rules: [{ backendRefs: [toBackend] }] },
    })
  const gateway = object('gateway.networking.k8s.io/v1', 'Gateway', 'gw', {
    spec: { gatewayClassName: 'agentgateway', listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
  })
  const onListener = policy(
    { tls: {} },
    { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw', sectionName: 'http' },
  )
  test.each(FROM_10)('a policy on a listener counts for routes that name no section, on %s', (release) => {
    const tls = ['https llm.corp.net system llm.corp.net null']
    expect(wires(on(release, single(own), route({}), gateway, onListener))).toEqual(tls)
    expect(wires(on(release, single(own), route({ sectionName: 'http' }), gateway, onListener))).toEqual(tls)
    expect(wires(on(release, single(own), route({ sectionName: 'alt' }), gateway, onListener))).toEqual([
      'http null null  null',
    ])
  })
  test('targetSelectors do nothing before 1.2', () => {
    const labelled = { ...single(own), metadata: { name: 't', labels: { tier: 'llm' } } }
    const selecting = object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', 'p', {
      spec: {
        targetSelectors: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', matchLabels: { tier: 'llm' } }],
        backend: { tls: {} },
      },
    })
    const schemes = (release: string) => on(release, labelled, selecting).endpoints.map(({ wire }) => wire.scheme)
    for (const release of ['kgateway@2.2', '1.0.0', '1.0.1', '1.1.0']) expect(schemes(release)).toEqual(['http'])
    for (const release of FROM_12) expect(schemes(release)).toEqual(['https'])
  })
  test('D31: of two policies on one target either may count: unknown, with the finding', () => {
    const answer = on('1.4.1', single(own), policy({ tls: {} }), policy({ tls: { sni: 'a.net' } }, toBackend, 'q'))
    expect(answer.endpoints[0]?.wire).toMatchObject({ scheme: 'https', sni: 'unknown' })
    expect(told(answer).join()).toMatch(/competing-policies/)
  })
})

describe('D2, D22: custom providers', () => {
  const custom = (formats: readonly object[], more: object = {}) =>
    single({ custom: { formats }, host: 'llm.corp.net', port: 80, ...more })
  const CASES: readonly (readonly [string, object, string])[] = [
    ['Completions first', custom([{ type: 'Messages' }, { type: 'Completions' }]), '/v1/chat/completions'],
    [
      'its own path',
      custom([
        { type: 'Completions', path: '/c' },
        { type: 'Messages', path: '/m' },
      ]),
      '/c',
    ],
    ['else Messages', custom([{ type: 'Embeddings' }, { type: 'Messages' }]), '/v1/messages'],
    ['with its own path', custom([{ type: 'Messages', path: '/m' }], { pathPrefix: '/pre' }), '/m'],
    ['with a prefix', custom([{ type: 'Messages' }], { pathPrefix: '/pre/' }), '/pre/messages'],
  ]
  test.each(CASES)('%s', (_, text, path) => {
    for (const release of FROM_13) expect(paths(on(release, text))).toEqual([path])
  })
})

describe('D4: the model of a request', () => {
  const override = { ai: { overrides: [{ field: 'model', value: 'over' }] } }
  const alias = { ai: { modelAliases: { fast: 'gpt-4o' } } }
  const BEDROCK = ['/model/over/converse /model/over/converse-stream']
  test.each(FROM_10)('an override wins over what is configured, on %s', (release) => {
    expect(first(on(release, single({ openai: { model: 'm' } }, override)))?.model).toBe('over')
    expect(first(on(release, single({ openai: {} }, override)))?.model).toBe('over')
    expect(first(on(release, single({ openai: {} }), policy(override)))?.model).toBe('over')
    expect(paths(on(release, single({ bedrock: {} }, override)))).toEqual(BEDROCK)
    expect(paths(on(release, single({ bedrock: { model: 'm' } }, override)))).toEqual([
      '/model/m/converse /model/m/converse-stream',
    ])
  })
  test.each(FROM_10)('one alias counts where no model is configured, of several none is told, on %s', (release) => {
    expect(first(on(release, single({ openai: {} }, alias)))?.model).toBe('gpt-4o')
    expect(first(on(release, single({ openai: { model: 'm' } }, alias)))?.model).toBe('m')
    expect(paths(on(release, single({ bedrock: {} }, alias)))).toEqual([
      '/model/gpt-4o/converse /model/gpt-4o/converse-stream',
    ])
    const two = { ai: { modelAliases: { fast: 'a', slow: 'b' } } }
    const request = first(on(release, single({ openai: {} }, two)))
    expect(request?.model).toBe('{client.model}')
    expect(request?.because.filter(({ rule }) => rule === 'model-alias')).toHaveLength(2)
  })
  test('C4: a provider’s block replaces the backend’s up to 1.4 and joins it from 1.5 on', () => {
    const both = (release: string) =>
      first(
        on(
          release,
          backend(
            {
              groups: [
                { providers: [{ name: 'a', openai: {}, policies: { ai: { modelAliases: { x: 'aliased' } } } }] },
              ],
            },
            override,
          ),
        ),
      )?.model
    expect(both('1.4.1')).toBe('aliased')
    expect(both('1.5.0')).toBe('over')
  })
  test('C4: of several blocks of one lookup the first counts up to 1.2, from 1.3 on each field', () => {
    const inline = { ai: { prompt: { prepend: [{ role: 'system', content: 'x' }] } } }
    const model = (release: string) => first(on(release, single({ openai: {} }, inline), policy(override)))?.model
    expect([model('1.2.1'), model('1.3.0')]).toEqual(['{client.model}', 'over'])
  })
})

describe('paths of providers', () => {
  test('D13: Foundry’s path by project begins in 1.2', () => {
    const foundry = single({ azureopenai: { endpoint: 'res.services.ai.azure.com', deploymentName: 'd' } })
    for (const release of ['kgateway@2.2', '1.0.0', '1.1.0'])
      expect(paths(on(release, foundry))).toEqual(['/openai/v1/chat/completions'])
    for (const release of FROM_12)
      expect(paths(on(release, foundry))).toEqual(['/api/projects/res/openai/v1/chat/completions'])
  })
  test('C9: Claude on Foundry is called as Messages in 1.4', () => {
    const claude = (resourceType: string) =>
      single({
        azure: {
          resourceName: 'r',
          resourceType,
          model: 'claude-3-5-sonnet',
          ...(resourceType === 'Foundry' && { projectName: 'p' }),
        },
      })
    expect(paths(on('1.4.1', claude('Foundry')))).toEqual(['/anthropic/v1/messages'])
    expect(paths(on('1.3.1', claude('Foundry')))).toEqual(['/api/projects/p/openai/v1/chat/completions'])
    expect(paths(on('1.4.1', claude('OpenAI')))).toEqual(['/openai/v1/chat/completions'])
  })
  const GEMINI: readonly (readonly [string, string | null])[] = [
    ['gemini-1.5', 'gemini-1.5'],
    ['google/gemini-1.5', 'gemini-1.5'],
    ['models/gemini-1.5', 'gemini-1.5'],
    ['publishers/google/models/gemini-1.5', 'gemini-1.5'],
    ['gemini@001', 'gemini@001'],
    ['geminix', null],
    ['gemini-embedding-001', null],
    ['meta/llama-3', null],
  ]
  test.each(GEMINI)('D11: %s on Vertex AI', (model, name) => {
    const vertex = single({ vertexai: { projectId: 'p', region: 'eu', model } })
    const home = '/v1/projects/p/locations/eu'
    const native = `${home}/publishers/google/models/${name}:generateContent ${home}/publishers/google/models/${name}:streamGenerateContent?alt=sse`
    expect(paths(on('1.4.1', vertex))).toEqual([name === null ? `${home}/endpoints/openapi/chat/completions` : native])
    expect(paths(on('1.3.1', vertex))).toEqual([`${home}/endpoints/openapi/chat/completions`])
  })
})
