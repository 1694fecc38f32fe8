import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { read } from '../reading.js'
import { report } from '../report.js'
import { descend } from '../releases/descent.js'
import { releaseId, servedKind } from '../releases/release.js'
import { BESIDE, LINE, releases } from '../releases/table.js'

// What must hold on every release, by enumeration.

const GROUP = 'agentgateway.dev/v1alpha1'
const text = (spec: object, kind = 'AgentgatewayBackend', apiVersion = GROUP) =>
  JSON.stringify({ apiVersion, kind, metadata: { name: 'b' }, spec })
const answer = (yaml: string, release: string, settings: Partial<Settings> = {}) =>
  report('x', read(yaml, { ...DEFAULT_SETTINGS, release, agentgatewayModels: 'on', ...settings }))

const host = { host: 'llm.corp.net' }
const PROVIDERS: readonly object[] = [
  { openai: {} },
  { anthropic: {} },
  { gemini: {} },
  { vertexai: { projectId: 'p', region: 'us-central1' } },
  { bedrock: { region: 'eu-west-1' } },
]
const TLS: readonly (object | null)[] = [null, {}, { sni: 'a.corp.net' }, { insecureSkipVerify: 'All' }]
const PORTS = [80, 443, 8080, 8443, 65535]

const serving = releases.filter((release) => servedKind(release, GROUP, 'AgentgatewayBackend'))
const backends = PROVIDERS.flatMap((provider) =>
  TLS.map(
    (tls) => (port: number) =>
      text({ ai: { provider: { ...provider, ...host, port } }, ...(tls && { policies: { tls } }) }),
  ),
)

describe('on agentgateway the port never decides', () => {
  test.each(serving.map(releaseId))('%s', (release) => {
    for (const make of backends) {
      const wires = PORTS.map((port) => {
        const [endpoint] = answer(make(port), release).endpoints
        expect(endpoint?.port).toBe(port)
        const { scheme, sni, verify, verifiedNames, trust, requests } = endpoint ?? {}
        return JSON.stringify({ scheme, sni, verify, verifiedNames, trust, paths: requests?.map(({ path }) => path) })
      })
      expect(new Set(wires).size, wires.join('\n')).toBe(1)
    }
  })

  test('nor on kgateway 2.1 with that data plane', () => {
    for (const provider of ['openai', 'anthropic']) {
      const wires = PORTS.map((port) => {
        const llm = { [provider]: { authToken: { kind: 'Passthrough' } }, ...host, port }
        const yaml = text({ type: 'AI', ai: { llm } }, 'Backend', 'gateway.kgateway.dev/v1alpha1')
        return answer(yaml, 'kgateway@2.1.2', { dataPlane: 'agentgateway' }).endpoints[0]?.scheme
      })
      expect(new Set(wires)).toEqual(new Set(['http']))
    }
  })
})

describe('a row without a file of its own', () => {
  const rows = [LINE, BESIDE].flatMap((line) =>
    line.flatMap(([id, , change], i) => (change ? [] : [[id, line[i - 1]?.[0] ?? ''] as const])),
  )
  const flat = (yaml: string, release: string) =>
    JSON.stringify(answer(yaml, release), (name, value: unknown) => (name === 'release' ? null : value)).replaceAll(
      release,
      'R',
    )
  const old = (llm: object) => text({ type: 'AI', ai: { llm } }, 'Backend', 'gateway.kgateway.dev/v1alpha1')
  const samples = [
    ...backends.map((make) => make(443)),
    ...PROVIDERS.map((provider) => text({ ai: { provider } })),
    old({ openai: { authToken: { kind: 'Inline', inline: 'k' } } }),
    old({
      provider: { openai: { authToken: { kind: 'Inline', inline: 'k' } } },
      hostOverride: { host: 'h', port: 443 },
    }),
    text({ parentRefs: [{ name: 'gw' }], provider: 'OpenAI' }, 'AgentgatewayModel'),
  ]

  test('is one', () => {
    expect(rows.map(([id]) => id)).toContain('kgateway@2.0.5')
    expect(rows.length).toBeGreaterThan(5)
  })

  test.each(rows)('%s answers as %s', (id, before) => {
    for (const yaml of samples) expect(flat(yaml, id)).toBe(flat(yaml, before))
  })

  test('added at the end, answers as the last one', () => {
    const table = descend([...LINE, ['agentgateway@9.9.9', '2099-01-01']])
    const [last, added] = table.slice(-2)
    expect(added?.planes[0]?.traits).toBe(last?.planes[0]?.traits)
    expect(added?.open).toBe(last?.open)
    expect(added?.evidence).toBe(last?.evidence)
  })
})

describe('an unrelated document', () => {
  const strangers = [
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' }, spec: { ports: [{ port: 443 }] } },
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'b' }, spec: { replicas: 1 } },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'unused' }, stringData: { Authorization: 'x' } },
    {
      apiVersion: GROUP,
      kind: 'AgentgatewayPolicy',
      metadata: { name: 'elsewhere', namespace: 'other' },
      spec: {
        targetRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'b' }],
        backend: { tls: {} },
      },
    },
  ].map((object) => JSON.stringify(object))

  test.each(releases.map(releaseId))('changes nothing of the others on %s', (release) => {
    for (const make of backends) {
      const yaml = make(443)
      const alone = answer(yaml, release)
      for (const stranger of strangers) {
        const among = answer(`${yaml}\n---\n${stranger}`, release)
        expect(among.endpoints).toEqual(alone.endpoints)
        expect(among.diagnostics.filter(({ document }) => document === 0)).toEqual(alone.diagnostics)
      }
    }
  })
})

describe('every reason', () => {
  const all = releases.flatMap((release) =>
    [...backends.map((make) => make(443)), ...PROVIDERS.map((provider) => text({ ai: { provider } }))].flatMap((yaml) =>
      answer(yaml, releaseId(release)).endpoints.flatMap(({ because, requests }) =>
        [...because, ...requests.flatMap((request) => request.because)].map((why) => ({ release, why })),
      ),
    ),
  )

  test('leads to a place of the text, or to a source', () => {
    expect(all.length).toBeGreaterThan(1000)
    for (const { release, why } of all) {
      const told = `${releaseId(release)}: ${why.rule}`
      expect(why.text, told).not.toMatch(/undefined|null/)
      if (why.path === null) expect(why, told).toHaveProperty('source')
      else expect(why.line, told).toBeGreaterThan(0)
    }
  })
})
