import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Settings } from '../analyze.js'
import { badgeOf } from '../connection/badge.js'
import { read } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { LINE, releases } from '../releases/table.js'
import { applyChange } from '../yaml/change-set.js'
import { printDocument } from '../yaml/edit/print.js'
import type { Json } from '../yaml/nodes.js'
import { formatPath } from '../yaml/path.js'
import { offerText } from '../words/words.js'
import { planChange } from './plan.js'
import { whatWouldChange, type Offer } from './what-would-change.js'

const TOKEN = { authToken: { kind: 'SecretRef', secretRef: { name: 's' } } }
const meta = { name: 'b', namespace: 'ns' }

const old = (ai: Json): Json => ({ apiVersion: 'gateway.kgateway.dev/v1alpha1', kind: 'Backend', metadata: meta, spec: { type: 'AI', ai } }) // prettier-ignore
const now = (spec: Record<string, Json>): Json => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', metadata: meta, spec }) // prettier-ignore
const model = (spec: Record<string, Json>): Json => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayModel', metadata: meta, spec: { parentRefs: [{ name: 'gw' }], ...spec } }) // prettier-ignore
const onBackend = [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'b' }]
const policy = (tls: Json, more: Record<string, Json> = {}): Json => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayPolicy', metadata: { name: 'p', namespace: 'ns' }, spec: { targetRefs: onBackend, backend: { tls }, ...more } }) // prettier-ignore
const tlsPolicy = (group: string, kind: string, more: Json = { wellKnownCACertificates: 'System' }): Json => ({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'BackendTLSPolicy', metadata: { name: 't', namespace: 'ns' }, spec: { targetRefs: [{ group, kind, name: 'b' }], validation: { hostname: 'llm.corp.net', ...(more as Record<string, Json>) } } }) // prettier-ignore

const HOST = 'llm.corp.net'
const PORTS = [80, 443, 8443] as const

/** Backends in every shape, with their addresses and TLS blocks in every way that the shape has. */
const texts: Readonly<Record<string, readonly Json[]>> = {
  ...Object.fromEntries(
    PORTS.flatMap((port): [string, Json[]][] => {
      const overridden = { provider: { openai: TOKEN }, hostOverride: { host: HOST, port } }
      const flat = { openai: TOKEN, host: HOST, port }
      const own = { openai: {}, host: HOST, port }
      return [
        [`llm, ${port}`, [old({ llm: overridden })]],
        [`multipool, ${port}`, [old({ multipool: { priorities: [{ pool: [overridden, { provider: { openai: TOKEN } }] }] } })]], // prettier-ignore
        [`flat, ${port}`, [old({ llm: flat })]],
        [`priorityGroups, ${port}`, [old({ priorityGroups: [{ providers: [{ name: 'a', ...flat }, { name: 'b', openai: TOKEN }] }] })]], // prettier-ignore
        [`provider, ${port}`, [now({ ai: { provider: own } })]],
        [`groups, ${port}`, [now({ ai: { groups: [{ providers: [{ name: 'a', ...own }, { name: 'b', openai: {} }] }] } })]], // prettier-ignore
      ]
    }),
  ),
  llm: [old({ llm: { provider: { openai: TOKEN } } })],
  'llm, unchecked': [
    old({ llm: { provider: { openai: TOKEN }, hostOverride: { host: HOST, port: 443, insecureSkipVerify: true } } }),
  ],
  flat: [old({ llm: { openai: TOKEN } })],
  'flat, TLS policy': [
    old({ llm: { openai: TOKEN, host: HOST, port: 443 } }),
    tlsPolicy('gateway.kgateway.dev', 'Backend'),
  ],
  provider: [now({ ai: { provider: { openai: {} } } })],
  'provider, block': [now({ ai: { provider: { openai: {}, host: HOST, port: 443 } }, policies: { tls: {} } })],
  'provider, unchecked': [
    now({ ai: { provider: { openai: {}, host: HOST, port: 443 } }, policies: { tls: { insecureSkipVerify: 'All' }, auth: { passthrough: {} } } }), // prettier-ignore
  ],
  'provider, chain': [
    now({ ai: { provider: { openai: {}, host: HOST, port: 443 } }, policies: { tls: { insecureSkipVerify: 'Hostname' } } }), // prettier-ignore
  ],
  'provider, policy': [now({ ai: { provider: { openai: {}, host: HOST, port: 443 } } }), policy({})],
  'provider, unchecked by policy': [
    now({ ai: { provider: { openai: {}, host: HOST, port: 443 } } }),
    policy({ insecureSkipVerify: 'All' }),
  ],
  'provider, TLS policy': [
    now({ ai: { provider: { openai: {}, host: HOST, port: 443 } } }),
    tlsPolicy('agentgateway.dev', 'AgentgatewayBackend'),
  ],
  'provider, no CA': [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ca', namespace: 'ns' }, data: { other: 'x' } },
    now({ ai: { provider: { openai: {}, host: HOST, port: 443 } } }),
    tlsPolicy('agentgateway.dev', 'AgentgatewayBackend', { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }] }), // prettier-ignore
  ],
  'member with a block': [
    now({ ai: { groups: [{ providers: [{ name: 'a', openai: {}, host: HOST, port: 443, policies: { tls: {} } }, { name: 'b', openai: {}, host: HOST, port: 443 }] }] } }), // prettier-ignore
  ],
  model: [model({ provider: 'OpenAI' })],
  'model, http': [model({ provider: 'OpenAI', baseURL: 'http://llm.corp.net:8443/v1' })],
  'model, https': [model({ provider: 'OpenAI', baseURL: 'https://llm.corp.net/v1' })],
  'model, block': [
    model({ provider: 'OpenAI', baseURL: 'http://llm.corp.net/v1', policies: { tls: { insecureSkipVerify: 'All' } } }),
  ],
}

// A row without a change answers as the row before it, which a test of its own holds.
const changed = new Set(LINE.flatMap(([id, , change]) => (change ? [id] : [])))
const rows = releases.filter((release) => changed.has(releaseId(release)))
const columns = rows.flatMap((release) => release.planes.map(({ id }) => [releaseId(release), id] as const))
const textOf = (documents: readonly Json[]): string => documents.map(printDocument).join('---\n')
const settingsOf = (release: string, dataPlane: Settings['dataPlane'], more: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  release,
  dataPlane,
  agentgatewayModels: 'on',
  ...more,
})

/** What is wrong with an offer, found by making it and analysing what comes of it from the start. */
function faults(text: string, offer: Offer, at: { document: number; path: string }, settings: Settings): string[] {
  const reading = read(text, settings)
  const change = planChange(reading, offer.plan)
  if (!change) return ['the plan can not be made']
  const before = analyze(text, settings)
  const after = analyze(applyChange(text, change), settings)
  const shift =
    after.documents.length < before.documents.length && at.document > 0 ? removedBefore(offer, at.document) : 0
  const endpoint = after.endpoints.find(
    (each) => each.document === at.document - shift && formatPath(each.member.path) === at.path,
  )
  const badge = endpoint && badgeOf(endpoint)
  const wanted = { https: /^https-(un|ver|cha)/, http: /^http$/, verified: /^https-(chain|verified)$/ }[offer.goal]
  return [
    ...(badge === offer.badge ? [] : [`promises ${offer.badge}, gives ${badge}`]),
    ...(wanted.test(badge ?? '') ? [] : [`${offer.goal} is not ${badge}`]),
    ...(before.valid && !after.valid ? ['the text is refused'] : []),
    ...(offerText(offer) === '' ? ['no words'] : []),
  ]
}

const removedBefore = ({ plan }: Offer, document: number): number =>
  plan.steps.filter((step) => step.do === 'remove' && step.document < document).length

describe('every offer gives the badge that it promises and keeps the text valid', () => {
  test.each(columns)('%s, %s', (release, dataPlane) => {
    const settings = settingsOf(release, dataPlane)
    const wrong: string[] = []
    let told = 0
    for (const [name, documents] of Object.entries(texts)) {
      const text = textOf(documents)
      for (const { document, member } of analyze(text, settings).endpoints) {
        const at = { document, path: formatPath(member.path) }
        const found = whatWouldChange(text, { document, path: member.path }, settings)
        const elsewhere = found?.elsewhere ?? []
        told += (found?.offers.length ?? 0) + elsewhere.length
        for (const offer of found?.offers ?? [])
          wrong.push(...faults(text, offer, at, settings).map((each) => `${name} ${at.path} ${offer.code}: ${each}`))
        for (const there of elsewhere) {
          const so = settingsOf(there.release, there.dataPlane)
          if (there.offer)
            wrong.push(...faults(text, there.offer, at, so).map((each) => `${name} on ${there.release}: ${each}`))
          else {
            const end = analyze(text, so).endpoints.find((each) => formatPath(each.member.path) === at.path)
            if (!end || badgeOf(end) !== there.badge) wrong.push(`${name} on ${there.release}: not ${there.badge}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
    expect(told).toBeGreaterThan(0)
  })
})

/** What is offered, as `goal: code → badge`; elsewhere as `goal: release plane → badge`. */
function told(name: string, release: string, plane: Settings['dataPlane'], more: Partial<Settings> = {}, index = 0) {
  const text = textOf(texts[name] ?? [])
  const settings = settingsOf(release, plane, more)
  const endpoint = analyze(text, settings).endpoints[index]
  if (!endpoint) throw new Error(`${name} has no endpoint ${index}`)
  const found = whatWouldChange(text, { document: endpoint.document, path: endpoint.member.path }, settings)
  return [
    ...(found?.offers ?? []).map(({ goal, code, badge }) => `${goal}: ${code} → ${badge}`),
    ...(found?.elsewhere ?? []).map(
      ({ goal, release: on, dataPlane, badge, offer }) =>
        `${goal}: ${on} ${dataPlane} ${offer?.code ?? '='} → ${badge}`,
    ),
  ]
}

describe('what is offered', () => {
  // domain: kgateway-envoy, sections 3.1 to 3.4
  test('up to rc.1 every port is TLS, and nothing brings plaintext', () => {
    expect(told('llm, 80', 'kgateway@2.0.0-beta1', 'envoy')).toEqual([
      'verified: kgateway@2.0.1 envoy set-port → https-chain',
      'http: kgateway@2.0.0-rc.2 envoy = → http',
    ])
  })

  test('on 2.0.0 the port decides, and certificates are first checked on 2.0.1', () => {
    expect(told('llm, 8443', 'kgateway@2.0.0', 'envoy')).toContain('https: set-port → https-unverified')
    expect(told('llm, 443', 'kgateway@2.0.0', 'envoy')).toEqual([
      'http: set-port → http',
      'verified: kgateway@2.0.1 envoy = → https-chain',
    ])
  })

  test('2.0.1 has a switch', () => {
    expect(told('llm, unchecked', 'kgateway@2.0.1', 'envoy')).toContain('verified: check-certificate → https-chain')
  })

  test('from 2.0.2 on only the provider’s own host is checked', () => {
    expect(told('llm, 443', 'kgateway@2.0.5', 'envoy')).toEqual([
      'verified: own-host → https-chain',
      'http: set-port → http',
    ])
  })

  test('while Istio replaces the sockets no edit brings TLS; a later release does', () => {
    const found = told('llm, 443', 'kgateway@2.0.0', 'envoy', { istioAutoMtls: true })
    expect(found).toEqual(['https: kgateway@2.0.1 envoy = → https-chain'])
  })

  test('on 2.1 Envoy checks nothing, the other data plane does', () => {
    expect(told('flat', 'kgateway@2.1.2', 'envoy')).toContain(
      'verified: kgateway@2.1.2 agentgateway = → https-verified',
    )
  })

  // domain: agentgateway, section 3.1
  test('on 2.1 with agentgateway a BackendTLSPolicy brings TLS, and nothing else to a host of one’s own', () => {
    expect(told('flat, 443', 'kgateway@2.1.2', 'agentgateway')).toEqual([
      'https: own-host → https-verified',
      'https: add-tls-policy → https-verified',
    ])
    expect(told('flat, TLS policy', 'kgateway@2.1.2', 'agentgateway')).toContain('http: remove-policy → http')
  })

  test.each(['kgateway@2.2.0', 'agentgateway@1.0.0', 'agentgateway@1.4.1', 'agentgateway@1.7.0'])(
    'on %s a TLS block does, whatever the port',
    (release) => {
      for (const port of PORTS)
        expect(told(`provider, ${port}`, release, 'agentgateway')[0]).toBe('https: add-tls-block → https-verified')
      expect(told('provider, block', release, 'agentgateway')).toEqual(['http: remove-tls-block → http'])
      expect(told('provider, unchecked', release, 'agentgateway')).toEqual(
        expect.arrayContaining(['verified: check-certificate → https-verified', 'http: remove-tls-block → http']),
      )
      expect(told('provider, policy', release, 'agentgateway')).toEqual(['http: remove-policy → http'])
      expect(told('provider, TLS policy', release, 'agentgateway')).toEqual(['http: remove-policy → http'])
    },
  )

  test('a trust that trusts nothing is mended', () => {
    expect(told('provider, no CA', 'agentgateway@1.4.1', 'agentgateway')).toContain(
      'verified: remove-certificates → https-verified',
    )
  })

  test('a member’s block does not touch the others; one for all says what else it changes', () => {
    const text = textOf(texts['member with a block'] ?? [])
    const settings = settingsOf('agentgateway@1.4.1', 'agentgateway')
    const path = ['spec', 'ai', 'groups', 0, 'providers', 1]
    const found = whatWouldChange(text, { document: 0, path }, settings)
    expect(found?.offers[0]).toMatchObject({ goal: 'https', code: 'add-tls-block', also: [] })
  })

  test('a model says it in its URL', () => {
    expect(told('model, http', 'agentgateway@1.6.0', 'agentgateway')).toContain('https: set-url → https-verified')
    expect(told('model, https', 'agentgateway@1.6.0', 'agentgateway')).toContain('http: set-url → http')
  })

  test('a text without such an endpoint is offered nothing', () => {
    expect(whatWouldChange('', { document: 0, path: [] })).toBeNull()
  })
})
