import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { noteText } from '../../words/words.js'
import { planChange } from '../plan.js'
import { migrate, NoTarget, type Migration } from './migrate.js'

const to = (text: string, from: string, release: string, kind: string | null = null): Migration =>
  migrate(read(text, { ...DEFAULT_SETTINGS, release: from }), { release, kind, dataPlane: null })

const POOL = `# My failover.
apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: pool # the name
spec:
  type: AI
  ai:
    multipool:
      priorities:
      # Tried first.
      - pool:
        - provider: # wrapped
            openai:
              model: "gpt-4o" # quoted
              authToken: # from the vault
                kind: SecretRef
                secretRef: {name: key}
          hostOverride:
            host: llm.corp.net # ours
            port: 8080
      - pool:
        - provider:
            openai:
              authToken: {kind: Inline, inline: abc}
`

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r}   # kept   as it is
spec:
  rules:
  - backendRefs:
    - name: pool
      group: gateway.kgateway.dev
      kind: Backend
    - {name: other, group: gateway.kgateway.dev, kind: Backend}
`

describe('2.0 → 2.1', () => {
  test('fields move with their comments, members get names', () => {
    expect(to(POOL, 'kgateway@2.0.5', 'kgateway@2.1.2').text).toBe(`# My failover.
apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: pool # the name
spec:
  type: AI
  ai:
    priorityGroups:
      # Tried first.
      - providers:
        - openai:
            # wrapped
            model: "gpt-4o" # quoted
            authToken: # from the vault
              kind: SecretRef
              secretRef: {name: key}
          host: llm.corp.net # ours
          port: 8080
          name: openai-0-0
      - providers:
        - openai:
            authToken: {kind: Inline, inline: abc}
          name: openai-1-0
`)
  })

  test('and back it is the text it was, but for what was noted on the way', () => {
    const there = to(POOL, 'kgateway@2.0.5', 'kgateway@2.1.2').text
    const back = to(there, 'kgateway@2.1.2', 'kgateway@2.0.5')
    const bare = (text: string): unknown => read(text, { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' }).valid
    expect(bare(back.text)).toBe(true)
    expect(
      back.text
        .replaceAll(/^ *(?:- )?/gm, '')
        .split('\n')
        .sort(),
    ).toEqual(
      POOL.replace('provider: # wrapped', 'provider:')
        .replace('openai:', 'openai:\n# wrapped')
        .replaceAll(/^ *(?:- )?/gm, '')
        .split('\n')
        .sort(),
    )
    expect(back.notes.flatMap(({ code, params }) => (code === 'field-dropped' ? [params] : []))).toEqual([
      { field: 'spec.ai.multipool.priorities[].pool[].name', release: 'kgateway@2.0.5' },
    ])
  })
})

describe('2.0 → AgentgatewayBackend', () => {
  test('credentials move into policies; routes of the text follow, and nothing else of them changes', () => {
    const { text, notes } = to(`${POOL}---\n${ROUTE}`, 'kgateway@2.0.5', 'agentgateway@1.4.1')
    expect(text.split('---\n')[1]).toBe(
      ROUTE.replace(
        'group: gateway.kgateway.dev\n      kind: Backend\n',
        'group: agentgateway.dev\n      kind: AgentgatewayBackend\n',
      ),
    )
    expect(text).toContain(`          policies:
            auth:
              secretRef:
                # from the vault
                {name: key}
`)
    expect(text).toContain('key: abc')
    expect(text).not.toContain('type: AI')
    expect(notes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
      expect.arrayContaining(['renamed kind-renamed', 'renamed field-moved', 'renamed reference-follows']),
    )
    expect(notes.map((note) => noteText(note)).join('\n')).toContain(
      'spec.ai.multipool.priorities[].pool[].provider.openai.authToken.inline becomes spec.ai.groups[].providers[].policies.auth.key',
    )
    expect(read(text, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' }).valid).toBe(true)
  })

  test('a single provider has its policies at the backend', () => {
    const single = POOL.replace(
      /multipool:[^]*/,
      'llm:\n      provider:\n        anthropic:\n          authToken: {kind: Passthrough}\n          apiVersion: "2023-06-01"\n',
    )
    const { text, notes } = to(single, 'kgateway@2.0.5', 'kgateway@2.2.0')
    expect(text).toContain(
      'spec:\n  ai:\n    provider:\n      anthropic: {}\n  policies:\n    auth:\n      passthrough: {}\n',
    )
    expect(notes.flatMap(({ code, params }) => (code === 'field-dropped' ? [params] : []))).toEqual([
      { field: 'spec.ai.provider.anthropic.apiVersion', release: 'kgateway@2.2.0' },
    ])
  })

  test('a policy that nothing of the target reads stays, and a note says so', () => {
    const policy = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: TrafficPolicy\nmetadata: {name: p}\nspec: {}\n'
    const { text, notes } = to(`${POOL}---\n${policy}`, 'kgateway@2.1.2', 'agentgateway@1.4.1')
    expect(text.endsWith(policy)).toBe(true)
    expect(notes.filter(({ code }) => code === 'policy-not-read')).toMatchObject([
      { document: 1, kind: 'dropped', params: { kind: 'TrafficPolicy', name: 'p' } },
    ])
    expect(to(`${POOL}---\n${policy}`, 'kgateway@2.0.5', 'kgateway@2.1.2').notes.map(({ code }) => code)).not.toContain(
      'policy-not-read',
    )
  })

  test('an old body under the new kind is led on from its own shape', () => {
    const wrong = POOL.replace('gateway.kgateway.dev/v1alpha1', 'agentgateway.dev/v1alpha1').replace(
      'kind: Backend',
      'kind: AgentgatewayBackend',
    )
    expect(to(wrong, 'agentgateway@1.4.1', 'agentgateway@1.4.1').after.valid).toBe(true)
  })
})

describe('what goes on the wire is kept', () => {
  const single = (
    host: string,
    release: string,
    target: string,
    provider = 'openai: {authToken: {kind: Passthrough}}',
  ) =>
    to(
      `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b}
spec:
  type: AI
  ai:
    llm:
      provider: {${provider}}
${host === '' ? '' : `      hostOverride: ${host}\n`}`,
      release,
      target,
    )
  const codes = ({ notes }: Migration): readonly string[] => notes.map(({ code }) => code)
  const policies = ({ text }: Migration): string => text.slice(text.indexOf('  policies:'))

  test.each([
    ['kgateway@2.0.5', 'none', 'insecureSkipVerify: All'],
    ['kgateway@2.0.0', 'none', 'insecureSkipVerify: All'],
    ['kgateway@2.0.1', 'chain', 'insecureSkipVerify: Hostname'],
  ])('TLS that port 443 meant on %s is written out, checked as before (%s)', (from, verify, written) => {
    const migration = single('{host: llm.corp.net, port: 443}', from, 'agentgateway@1.4.1')
    expect(policies(migration)).toContain(written)
    expect(migration.endpoints).toMatchObject([
      { before: { wire: { scheme: 'https', verify } }, after: { wire: { scheme: 'https', verify } } },
    ])
    expect(migration.notes.find(({ code }) => code === 'tls-added')?.params).toEqual({ verify })
  })

  test('any other port stays plaintext, and a provider’s own host gets the check of the release', () => {
    const plain = single('{host: llm.corp.net, port: 8080}', 'kgateway@2.0.5', 'agentgateway@1.4.1')
    expect(plain.endpoints[0]?.after?.wire.scheme).toBe('http')
    const own = single('', 'kgateway@2.0.5', 'agentgateway@1.4.1')
    expect([own.text.includes('tls:'), codes(own).includes('checked-more')]).toEqual([false, true])
    expect(own.endpoints[0]?.after?.wire.verify).toBe('chain+name')
  })

  test.each([
    ['kgateway@2.2.0', 'path: /v1/chat/completions'],
    ['agentgateway@1.0.0', 'path: /v1/chat/completions'],
    ['agentgateway@1.4.1', 'pathPrefix: /v1'],
  ])('the path that the release gave is written out for %s', (target, written) => {
    const migration = single('{host: llm.corp.net, port: 8080}', 'kgateway@2.0.5', target)
    expect(migration.text).toContain(written)
    expect(migration.endpoints[0]?.after?.requests).toMatchObject([{ path: '/v1/chat/completions' }])
  })

  test('Azure’s key stays in its header from 1.2 on; before, a note says where it goes', () => {
    const azure =
      'azureopenai: {authToken: {kind: Inline, inline: k}, endpoint: x.openai.azure.com, deploymentName: d, apiVersion: "2024-10-21"}'
    const later = single('', 'kgateway@2.0.5', 'agentgateway@1.4.1', azure)
    expect(policies(later).replaceAll(/\s+/g, ' ')).toContain('key: k location: header: name: api-key')
    const earlier = single('', 'kgateway@2.0.5', 'agentgateway@1.0.0', azure)
    expect(earlier.notes.map((note) => noteText(note)).join('\n')).toMatch(
      /auth: .*api-key.* before, .*Authorization.* after/,
    )
  })

  test('several groups get the eviction that failing over needs, where the release has none', () => {
    const there = to(POOL, 'kgateway@2.0.5', 'agentgateway@1.4.1')
    expect(policies(there)).toContain('eviction:')
    expect(there.notes.find(({ code }) => code === 'eviction-added')?.params).toEqual({
      release: 'agentgateway@1.4.1',
      before: 'never',
    })
    // From 1.6 on several groups have one by default.
    const later = to(POOL, 'kgateway@2.0.5', 'agentgateway@1.6.0')
    expect(later.text).not.toContain('eviction:')
    expect(codes(later)).toContain('failover-differs')
  })

  test('limits that shrank are told', () => {
    const group = '      - pool: [{provider: {openai: {authToken: {kind: Passthrough}}}}]\n'
    const many = POOL.replace(/ {6}# Tried first[^]*/, group.repeat(9))
    const { notes } = to(many, 'kgateway@2.0.5', 'agentgateway@1.4.1')
    expect(notes.filter(({ code }) => code === 'limit-shrank').map((note) => noteText(note))).toEqual([
      expect.stringContaining('Too many: 9: must have at most 8 items'),
    ])
  })
})

describe('a text that is no migration', () => {
  test('a text that changed meanwhile is not touched: what was shown is of another one', () => {
    const { plan, before } = to(POOL, 'kgateway@2.0.5', 'kgateway@2.1.2')
    const changed = read(POOL.replace('gpt-4o', 'gpt-5o'), { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' })
    expect([planChange(before, plan) === null, planChange(changed, plan)]).toEqual([false, null])
  })

  test('without an AI backend it stays as it is, and a note says so', () => {
    const { text, notes } = to(ROUTE, 'kgateway@2.0.5', 'agentgateway@1.4.1')
    expect([text, notes.map(({ code }) => code)]).toEqual([ROUTE, ['nothing-to-migrate']])
  })

  test('a release without AI kinds, or without the kind, is no target', () => {
    expect(() => to(POOL, 'auto', 'kgateway@2.3.0')).toThrow(NoTarget)
    expect(() => to(POOL, 'auto', 'agentgateway@1.3.1', 'AgentgatewayModel')).toThrow(NoTarget)
    expect(() => to(POOL, 'auto', 'kgateway@9.9.9')).toThrow(NoTarget)
  })

  test('a document that can’t be read stays, and the others go', () => {
    const broken = `a: [\n---\n${POOL}`
    const { text, notes } = to(broken, 'kgateway@2.0.5', 'kgateway@2.1.2')
    expect(text.startsWith('a: [\n---\n')).toBe(true)
    expect(text).toContain('priorityGroups')
    expect(notes.map(({ code }) => code)).toContain('unreadable')
  })
})
