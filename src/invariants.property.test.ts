import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from './analyze.js'
import { planeOf, releaseId } from './releases/release.js'
import { releases } from './releases/table.js'
import { holds, RUNS } from './testing/seeds.js'

const token = { authToken: { kind: 'Passthrough' } }
const TOKEN_PROVIDERS = [
  { openai: { ...token, model: 'm' } },
  { anthropic: token },
  { gemini: { ...token, model: 'm', apiVersion: 'v1' } },
  { azureopenai: { ...token, endpoint: 'a.openai.azure.com', deploymentName: 'd', apiVersion: 'v1' } },
  { vertexai: { ...token, model: 'm', apiVersion: 'v1', projectId: 'p', location: 'us-central1', publisher: 'GOOGLE' } },
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
const AGENTGATEWAY = releases.filter((release) => release.planes[0]?.id === 'agentgateway')

type Pool = readonly (readonly { provider: number; override: { host: string; port: number } | null }[])[]

/** A backend on Envoy; one provider for the whole pool, since others are refused. */
function envoyBackend(groups: Pool, shape: string, pick: number): string {
  const provider = TOKEN_PROVIDERS[pick % TOKEN_PROVIDERS.length] ?? {}
  const ai =
    shape === 'multipool'
      ? { multipool: { priorities: groups.map((members) => ({ pool: members.map(({ override: at }) => ({ provider, ...(at && { hostOverride: at }) })) })) } }
      : { priorityGroups: groups.map((members, g) => ({ providers: members.map(({ override: at }, m) => ({ name: `m-${g}-${m}`, ...provider, ...at })) })) }
  return JSON.stringify({ apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: { name: 'b' }, spec: { type: 'AI', ai } })
}

function agentgatewayBackend(groups: Pool): string {
  const ai = {
    groups: groups.map((members, g) => ({
      providers: members.map(({ provider, override: at }, m) => ({ name: `m-${g}-${m}`, ...POLICY_PROVIDERS[provider % POLICY_PROVIDERS.length], ...at })),
    })),
  }
  return JSON.stringify({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', metadata: { name: 'b' }, spec: { ai } })
}

const wires = (text: string, release: string) =>
  analyze(text, { ...DEFAULT_SETTINGS, release, dataPlane: null }).endpoints.map(({ reachable, host, port, wire, requests }) => ({
    reachable,
    host,
    port,
    wire,
    requests,
  }))

describe('on Envoy', () => {
  test('from rc.2 on the scheme depends on the effective port alone, before that on nothing', () => {
    holds(
      fc.property(pool, fc.constantFrom(...ENVOY), fc.nat(), (groups, release, pick) => {
        const shape = release.kinds.find((kind) => kind.shape)?.shape?.id ?? ''
        const { endpoints, valid } = analyze(envoyBackend(groups, shape, pick), { ...DEFAULT_SETTINGS, release: releaseId(release), dataPlane: 'envoy' })
        expect(valid).toBe(true)
        const always = releases.indexOf(release) < releases.findIndex(({ version }) => version === '2.0.0-rc.2')
        for (const { port, wire } of endpoints) expect(wire.scheme).toBe(always || port === 443 ? 'https' : 'http')
      }),
    )
  }, 300_000)
})

describe('on agentgateway', () => {
  test('the scheme never depends on the port: an override is plaintext, a default host is always checked', () => {
    holds(
      fc.property(pool, fc.constantFrom(...AGENTGATEWAY), (groups, release) => {
        const { endpoints } = analyze(agentgatewayBackend(groups), { ...DEFAULT_SETTINGS, release: releaseId(release) })
        for (const {
          member: { host },
          wire,
        } of endpoints)
          expect([wire.scheme, wire.verify]).toEqual(host ? ['http', null] : ['https', 'chain+name'])
      }),
    )
  }, 300_000)

  test('with a TLS policy for the whole backend everything is HTTPS, whatever the port', () => {
    holds(
      fc.property(pool, fc.constantFrom(...AGENTGATEWAY), (groups, release) => {
        const text = agentgatewayBackend(groups).replace('"spec":{', '"spec":{"policies":{"tls":{}},')
        for (const { wire } of analyze(text, { ...DEFAULT_SETTINGS, release: releaseId(release) }).endpoints) expect(wire.scheme).toBe('https')
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
      fc.property(pool, fc.constantFrom(...releases), fc.constantFrom(...UNRELATED), fc.boolean(), (groups, release, other, before) => {
        const shape = release.kinds.find((kind) => kind.shape)?.shape?.id ?? ''
        const text = `${shape === 'groups' ? agentgatewayBackend(groups) : envoyBackend(groups, shape, groups.length)}\n`
        const joined = before ? `${other}---\n${text}` : `${text}---\n${other}`
        expect(wires(joined, releaseId(release))).toEqual(wires(text, releaseId(release)))
        const analysis = analyze(text, { ...DEFAULT_SETTINGS, release: releaseId(release) })
        expect(planeOf(release, analysis.facts)).toBeDefined()
        for (const { because, requests, reachable } of analysis.endpoints) {
          expect(because.length).toBeGreaterThanOrEqual(2)
          expect(requests.length > 0).toBe(reachable)
        }
      }),
    )
  }, 300_000)
})
