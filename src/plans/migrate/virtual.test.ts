import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { formatPath } from '../../yaml/path.js'
import { migrate, type Migration } from './migrate.js'
import { isLoss } from './note.js'

const RELEASE = 'agentgateway@1.6.0'
const to = (text: string, kind: string, from = RELEASE): Migration =>
  migrate(read(text, { ...DEFAULT_SETTINGS, release: from }), { release: RELEASE, kind, dataPlane: null })

const POOL = `# the pool
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: b, namespace: ns}
spec:
  ai:
    groups:
    - providers:
      - name: one
        openai: {model: gpt-4o}
        host: llm.corp.net
        port: 8443
        pathPrefix: /base/v1
        policies: {tls: {insecureSkipVerify: All}}
    - providers:
      - name: two
        anthropic: {model: claude}
        policies: {auth: {secretRef: {name: own}}}
  policies: {auth: {secretRef: {name: shared}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: ns}
spec:
  parentRefs: [{name: gw}]
  rules:
  - backendRefs: [{name: b, group: agentgateway.dev, kind: AgentgatewayBackend}]
`
const wire = ({ endpoints }: Migration, side: 'before' | 'after') =>
  endpoints.map((pair) => {
    const { host, port, wire: { scheme, verify } = {}, requests: [first] = [] } = pair[side] ?? {}
    return [host, port, scheme, verify, first?.path, first?.model, first?.auth[0]?.value]
  })

describe('a pool ↔ a virtual model', () => {
  test('each provider becomes a model of its own; the pool’s name is what clients ask for', () => {
    const migration = to(POOL, 'AgentgatewayModel')
    const { text, after, notes } = migration
    expect(text.split('---\n')[0]).toBe(`# the pool
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata: {name: b, namespace: ns}
spec:
  virtualModel:
    failover:
      targets:
      - modelRef:
          name: b-one
        priority: 0
        model: gpt-4o
      - modelRef:
          name: b-two
        priority: 1
        model: claude
  parentRefs:
  - name: gw
`)
    expect(after.documents.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'AgentgatewayModel b',
      'AgentgatewayModel b-one',
      'AgentgatewayModel b-two',
      'HTTPRoute r',
    ])
    expect(after.findings.filter(({ source }) => source === 'api-server' || source === 'yaml')).toEqual([])
    expect(wire(migration, 'after')).toEqual(wire(migration, 'before'))
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['models-split', 'asked-by-name', 'parent-added', 'route-left']),
    )
    expect(notes.filter(({ code }) => code === 'wire-differs' || code === 'endpoint-gone')).toEqual([])
  })

  test('and back: groups by priority, each with what its model says', () => {
    const there = to(POOL, 'AgentgatewayModel').text
    const migration = to(there, 'AgentgatewayBackend')
    expect(migration.after.documents.map(({ kind, name }) => `${kind} ${name}`).slice(0, 3)).toEqual([
      'AgentgatewayBackend b',
      'AgentgatewayBackend b-one',
      'AgentgatewayBackend b-two',
    ])
    expect(migration.after.endpoints.slice(0, 2).map(({ member }) => formatPath(member.path))).toEqual([
      'spec.ai.groups[0].providers[0]',
      'spec.ai.groups[1].providers[0]',
    ])
    expect(wire(migration, 'after').slice(0, 2)).toEqual(wire(to(POOL, 'AgentgatewayModel'), 'before'))
    expect(migration.after.findings.filter(({ source }) => source === 'api-server')).toEqual([])
  })

  test('from kgateway 2.0 in one go', () => {
    const old = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b}
spec:
  type: AI
  ai:
    multipool:
      priorities:
      - pool: [{provider: {openai: {model: a, authToken: {kind: Inline, inline: k}}}}]
      - pool: [{provider: {openai: {model: b, authToken: {kind: Inline, inline: k}}}}]
`
    const { after } = to(old, 'AgentgatewayModel', 'kgateway@2.0.5')
    expect(after.documents.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'AgentgatewayModel b',
      'AgentgatewayModel b-openai-0-0',
      'AgentgatewayModel b-openai-1-0',
    ])
  })

  const model = (name: string): string =>
    `---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata: {name: ${name}}\nspec: {provider: OpenAI, visibility: Internal}\n`
  const virtual = (of: string): string =>
    `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayModel\nmetadata: {name: v}\nspec: {parentRefs: [{name: gw}], virtualModel: ${of}}\n`
  const SHARES = virtual(
    '{weighted: {targets: [{modelRef: {name: a}, weight: 80}, {modelRef: {name: c}, weight: 20}]}}',
  )

  test.each([
    ['before', `${SHARES}${model('a')}${model('c')}`],
    ['behind', `${model('a')}${model('c')}---\n${SHARES}`],
  ])(
    'shares that differ become even ones, which is said of each; the virtual model stands %s its targets',
    (_, text) => {
      const { after, notes } = to(text, 'AgentgatewayBackend')
      const pool = after.documents.findIndex(({ name }) => name === 'v')
      expect(after.endpoints.filter(({ document }) => document === pool).map(({ host }) => host)).toEqual([
        'api.openai.com',
        'api.openai.com',
      ])
      const told = notes.flatMap((note) =>
        note.code === 'share-lost' ? [`${formatPath(note.path)} ${note.params.weight}`] : [],
      )
      expect(told).toEqual([
        'spec.virtualModel.weighted.targets[0].weight 80',
        'spec.virtualModel.weighted.targets[1].weight 20',
      ])
      expect(notes.filter(isLoss).length).toBeGreaterThanOrEqual(2)
    },
  )

  test.each([
    ['a provider without a model', POOL.replace('{model: gpt-4o}', '{}'), 'AgentgatewayModel', ['no-model b-one']],
    [
      'conditions',
      `${virtual(`{conditional: {targets: [{modelRef: {name: a}, when: "x == 'y'"}, {modelRef: {name: c}, when: z}, {modelRef: {name: a}}]}}`)}${model('a')}${model('c')}`,
      'AgentgatewayBackend',
      ["condition x == 'y'", 'condition z'],
    ],
    [
      'a target that the text does not hold',
      virtual('{failover: {targets: [{modelRef: {name: a}, priority: 0}]}}'),
      'AgentgatewayBackend',
      ['target-absent a'],
    ],
    [
      'a target that is virtual itself',
      virtual('{failover: {targets: [{modelRef: {name: v}, priority: 0}]}}'),
      'AgentgatewayBackend',
      ['target-virtual v'],
    ],
  ])('%s has no place there: the object stays, and notes say so of each', (_, text, kind, why) => {
    const { text: made, notes } = to(text, kind)
    const [own] = text.split('---\n')
    expect([made.startsWith(own ?? ''), notes.map(({ code }) => code)]).toEqual([
      true,
      expect.arrayContaining(['not-converted']),
    ])
    expect(
      notes.flatMap((note) => (note.code === 'in-the-way' ? [`${note.params.what} ${note.params.item}`] : [])),
    ).toEqual(why)
  })
})
