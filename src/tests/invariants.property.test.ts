import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { planeOf, releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import type { Endpoint } from '../connection/endpoints.js'
import { holds, RUNS } from './support/seeds.js'
import { nodeAt } from '../yaml/nodes.js'

const token = { authToken: { kind: 'Passthrough' } }
const TOKEN_PROVIDERS = [
  { openai: { ...token, model: 'm' } },
  { anthropic: token },
  { gemini: { ...token, model: 'm', apiVersion: 'v1' } },
  { azureopenai: { ...token, endpoint: 'a.openai.azure.com', deploymentName: 'd', apiVersion: 'v1' } },
  {
    vertexai: { ...token, model: 'm', apiVersion: 'v1', projectId: 'p', location: 'us-central1', publisher: 'GOOGLE' },
  },
]
const POLICY_PROVIDERS = [
  { openai: {} },
  { anthropic: { model: 'claude' } },
  { gemini: {} },
  { bedrock: { region: 'us-west-2' } },
  { vertexai: { projectId: 'p', region: 'us-central1' } },
  { azureopenai: { endpoint: 'a.openai.azure.com' } },
]

const override = fc.option(
  fc.record({
    host: fc.constantFrom('llm.internal', 'api.example.org', '10.0.0.5'),
    port: fc.oneof(fc.constantFrom(80, 443, 8443), fc.integer({ min: 1, max: 65535 })),
  }),
  { nil: null },
)
const member = fc.record({ provider: fc.nat(), override })
const pool = fc.array(fc.array(member, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
const ENVOY = releases.filter((release) => release.planes.some(({ id }) => id === 'envoy'))
const SERVING = releases.filter((release) => release.planes.length > 0)
const AGENTGATEWAY = releases.filter((release) => release.planes[0]?.id === 'agentgateway')

type Pool = readonly (readonly { provider: number; override: { host: string; port: number } | null }[])[]

/** A backend on Envoy; one provider for the whole pool, since others are refused. */
function envoyBackend(groups: Pool, shape: string, pick: number): string {
  const provider = TOKEN_PROVIDERS[pick % TOKEN_PROVIDERS.length] ?? {}
  const ai =
    shape === 'multipool'
      ? {
          multipool: {
            priorities: groups.map((members) => ({
              pool: members.map(({ override: at }) => ({ provider, ...(at && { hostOverride: at }) })),
            })),
          },
        }
      : {
          priorityGroups: groups.map((members, g) => ({
            providers: members.map(({ override: at }, m) => ({ name: `m-${g}-${m}`, ...provider, ...at })),
          })),
        }
  return JSON.stringify({
    apiVersion: 'gateway.kgateway.dev/v1alpha1',
    kind: 'Backend',
    metadata: { name: 'b' },
    spec: { type: 'AI', ai },
  })
}

function agentgatewayBackend(groups: Pool): string {
  const ai = {
    groups: groups.map((members, g) => ({
      providers: members.map(({ provider, override: at }, m) => ({
        name: `m-${g}-${m}`,
        ...POLICY_PROVIDERS[provider % POLICY_PROVIDERS.length],
        ...at,
      })),
    })),
  }
  return JSON.stringify({
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata: { name: 'b' },
    spec: { ai },
  })
}

const wires = (text: string, release: string) =>
  read(text, { ...DEFAULT_SETTINGS, release, dataPlane: null }).endpoints.map(
    ({ reachable, host, port, wire, requests }) => ({
      reachable,
      host,
      port,
      wire,
      requests: partsOf(requests),
    }),
  )

/** Requests without their reasons, whose places move with the text. */
const partsOf = (requests: Endpoint['requests']) => requests.map(({ because: _because, ...parts }) => parts)

describe('on Envoy', () => {
  test('from rc.2 on the scheme depends on the effective port alone, before that on nothing', () => {
    holds(
      fc.property(pool, fc.constantFrom(...ENVOY), fc.nat(), (groups, release, pick) => {
        const shape = release.kinds.find((kind) => kind.shape)?.shape?.id ?? ''
        const { endpoints, valid } = read(envoyBackend(groups, shape, pick), {
          ...DEFAULT_SETTINGS,
          release: releaseId(release),
          dataPlane: 'envoy',
        })
        expect(valid).toBe(true)
        const always = releases.indexOf(release) < releases.findIndex(({ version }) => version === '2.0.0-rc.2')
        for (const { port, wire } of endpoints) expect(wire.scheme).toBe(always || port === 443 ? 'https' : 'http')
      }),
      RUNS / 5,
    )
  }, 300_000)
})

describe('on agentgateway', () => {
  test('the scheme never depends on the port: an override is plaintext, a default host is always checked', () => {
    holds(
      fc.property(pool, fc.constantFrom(...AGENTGATEWAY), (groups, release) => {
        const { endpoints } = read(agentgatewayBackend(groups), { ...DEFAULT_SETTINGS, release: releaseId(release) })
        for (const {
          member: { host },
          wire,
        } of endpoints)
          expect([wire.scheme, wire.verify]).toEqual(host ? ['http', null] : ['https', 'chain+name'])
      }),
      RUNS / 5,
    )
  }, 300_000)

  test('with a TLS policy for the whole backend everything is HTTPS, whatever the port', () => {
    holds(
      fc.property(pool, fc.constantFrom(...AGENTGATEWAY), (groups, release) => {
        const text = agentgatewayBackend(groups).replace('"spec":{', '"spec":{"policies":{"tls":{}},')
        for (const { wire } of read(text, { ...DEFAULT_SETTINGS, release: releaseId(release) }).endpoints)
          expect(wire.scheme).toBe('https')
      }),
      RUNS / 10,
    )
  }, 300_000)
})

describe('everywhere', () => {
  const UNRELATED = [
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n',
    'apiVersion: v1\nkind: Secret\nmetadata: {name: unrelated}\nstringData: {a: b}\n',
    '# a comment\n',
    'apiVersion: gateway.networking.k8s.io/v1\nkind: BackendTLSPolicy\nmetadata: {name: p}\nspec: {targetRefs: [{group: "", kind: Service, name: other}], validation: {hostname: x, wellKnownCACertificates: System}}\n',
  ]

  test('an unrelated document, before or after, changes nothing, and every answer has a reason that leads to it', () => {
    holds(
      fc.property(
        pool,
        fc.constantFrom(...SERVING),
        fc.constantFrom(...UNRELATED),
        fc.boolean(),
        (groups, release, other, before) => {
          const shape = release.kinds.find((kind) => kind.shape)?.shape?.id ?? ''
          const text = `${shape === 'groups' ? agentgatewayBackend(groups) : envoyBackend(groups, shape, groups.length)}\n`
          const joined = before ? `${other}---\n${text}` : `${text}---\n${other}`
          expect(wires(joined, releaseId(release))).toEqual(wires(text, releaseId(release)))
          const analysis = read(text, { ...DEFAULT_SETTINGS, release: releaseId(release) })
          expect(planeOf(release, analysis.facts)).toBeDefined()
          for (const { because, requests, reachable } of analysis.endpoints) {
            expect(because.length).toBeGreaterThanOrEqual(2)
            expect(requests.length > 0).toBe(reachable)
          }
        },
      ),
      RUNS / 10,
    )
  }, 300_000)

  test('each part of a request has a reason, each reason a place that exists, and no credential stands in it', () => {
    holds(
      fc.property(pool, fc.constantFrom(...releases), (groups, release) => {
        const shape = release.kinds.find((kind) => kind.shape)?.shape?.id ?? ''
        const made = shape === 'groups' ? agentgatewayBackend(groups) : envoyBackend(groups, shape, groups.length)
        const text = made
          .replaceAll('{"kind":"Passthrough"}', '{"kind":"Inline","inline":"top-secret"}')
          .replace('"spec":{', '"spec":{"policies":{"auth":{"key":"top-secret"}},')
        const { endpoints, documents } = read(text, { ...DEFAULT_SETTINGS, release: releaseId(release) })
        for (const { requests } of endpoints)
          for (const request of requests) {
            const parts = new Set(request.because.map(({ part }) => part))
            for (const part of [
              'path',
              'host',
              'model',
              ...request.auth.map((_, i) => `auth[${i}]`),
              ...(request.auth.length === 0 ? ['auth'] : []),
            ])
              expect([...parts]).toContain(part)
            for (const { place } of request.because)
              if (place) expect(nodeAt(documents[place.document]?.root, place.path)).toBeDefined()
            expect(JSON.stringify(request)).not.toContain('top-secret')
          }
      }),
      RUNS / 10,
    )
  }, 300_000)
})

describe('with routes, Gateways and policies', () => {
  const GATEWAYS = ['one', 'two']
  const whole = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'b' }
  const target = fc.constantFrom(
    whole,
    whole,
    { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'b', sectionName: 'm-0-0' },
    { group: 'gateway.kgateway.dev', kind: 'Backend', name: 'b' },
    ...['n0', 'n1'].map((name) => ({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name })),
    ...GATEWAYS.map((name) => ({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name })),
  )
  const named = (kind: string, apiVersion: string, spec: object) => (name: string) =>
    JSON.stringify({ apiVersion, kind, metadata: { name }, spec })
  const policy = fc
    .record({
      target,
      part: fc.constantFrom(
        { tls: {} },
        { auth: { secretRef: { name: 'one' } } },
        { auth: { secretRef: { name: 'two' } } },
        { http: { version: 'HTTP2' } },
      ),
    })
    .map((made) =>
      named('AgentgatewayPolicy', 'agentgateway.dev/v1alpha1', { targetRefs: [made.target], backend: made.part }),
    )
  const tlsPolicy = fc.record({ target, hostname: fc.constantFrom('one.internal', 'two.internal') }).map((made) =>
    named('BackendTLSPolicy', 'gateway.networking.k8s.io/v1', {
      targetRefs: [made.target],
      validation: { hostname: made.hostname, wellKnownCACertificates: 'System' },
    }),
  )
  const gateway = fc.record({ name: fc.constantFrom(...GATEWAYS), certificate: fc.boolean() }).map(
    ({ name, certificate }) =>
      () =>
        named('Gateway', 'gateway.networking.k8s.io/v1', {
          gatewayClassName: 'agentgateway',
          ...(certificate && { tls: { backend: { clientCertificateRef: { name: 'c' } } } }),
        })(name),
  )
  const route = fc
    .record({ parents: fc.subarray(GATEWAYS), group: fc.constantFrom('agentgateway.dev', 'gateway.kgateway.dev') })
    .map(({ parents, group }) =>
      named('HTTPRoute', 'gateway.networking.k8s.io/v1', {
        parentRefs: parents.map((name) => ({ name })),
        rules: [
          {
            backendRefs: [{ group, kind: group === 'agentgateway.dev' ? 'AgentgatewayBackend' : 'Backend', name: 'b' }],
          },
        ],
      }),
    )
  const around = fc
    .array(fc.oneof(policy, tlsPolicy, gateway, route), { maxLength: 6 })
    .map((made) => made.map((make, i) => make(`n${i}`)))
    .filter((texts) => texts.filter((text) => text.includes('"kind":"Gateway","metadata"')).length < 2)
  const answers = (documents: readonly string[], release: string) =>
    read(documents.join('\n---\n') + '\n', {
      ...DEFAULT_SETTINGS,
      release,
      dataPlane: 'agentgateway',
    }).endpoints.map(({ reachable, wire, requests, assumes, contexts = [] }) => ({
      reachable,
      wire,
      requests: partsOf(requests),
      assumes: [...assumes].map((each) => JSON.stringify(each)).sort(),
      contexts: contexts.map((context) => ({
        via: context.via,
        wire: context.wire,
        requests: partsOf(context.requests),
      })),
    }))

  test('the order of the documents changes nothing, nor does a policy on something else', () => {
    holds(
      fc.property(
        pool,
        around,
        fc.constantFrom(...releases, ...AGENTGATEWAY, ...AGENTGATEWAY),
        fc.nat(),
        (groups, others, release, pick) => {
          const shape = release.kinds.find((kind) => kind.shape)?.shape?.id ?? ''
          const own = shape === 'groups' ? agentgatewayBackend(groups) : envoyBackend(groups, shape, pick)
          const documents = [own, ...others]
          const expected = answers(documents, releaseId(release))
          expect(answers([...documents].reverse(), releaseId(release))).toEqual(expected)
          const at = pick % documents.length
          expect(answers([...documents.slice(at), ...documents.slice(0, at)], releaseId(release))).toEqual(expected)
          const unrelated = others
            .filter((text) => text.includes('"name":"b"'))
            .map((text) => text.replaceAll('"name":"b"', '"name":"other"'))
          expect(
            answers(
              [
                ...documents,
                ...unrelated.map((text, i) =>
                  text.replace(/"metadata":\{"name":"[^"]*"/, `"metadata":{"name":"u${i}"`),
                ),
              ],
              releaseId(release),
            ),
          ).toEqual(expected)
        },
      ),
      RUNS / 20,
    )
  }, 300_000)

  test('a context differs from the answer, and says by which way', () => {
    let seen = 0
    holds(
      fc.property(pool, around, fc.constantFrom(...AGENTGATEWAY), (groups, others, release) => {
        for (const { wire, requests, contexts } of answers(
          [agentgatewayBackend(groups), ...others],
          releaseId(release),
        ))
          for (const context of contexts) {
            seen += 1
            expect(context.via.length).toBeGreaterThan(0)
            for (const via of context.via) expect(via).toMatch(/^(?:HTTPRoute|Gateway) default\//)
            expect([context.wire, context.requests]).not.toEqual([wire, requests])
          }
      }),
      RUNS / 5,
    )
    expect(seen).toBeGreaterThan(0)
  }, 300_000)
})
