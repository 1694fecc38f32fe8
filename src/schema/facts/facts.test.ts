import { describe, expect, test } from 'vitest'
import { formatPath } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'
import type { Json } from '../../yaml/nodes.js'
import { judge } from '../judge.js'
import { schemaAt, type Schema } from '../language.js'
import { endIn } from '../overlay/fields.js'
import { OVERLAY } from '../overlay/index.js'
import { AGENTGATEWAY } from './deltas/agentgateway.js'
import { KGATEWAY } from './deltas/kgateway.js'
import { DOUBTS } from './doubts.js'
import { kindsOf } from './index.js'
import { inLine } from './lineage.js'
import { RELEASES } from './releases.js'

const IDS = [...Object.keys(RELEASES), ...Object.keys(KGATEWAY), ...Object.keys(AGENTGATEWAY)]

function schemaOf(release: string, kind: string): Schema {
  const found = kindsOf(release).find((served) => served.kind === kind)
  if (!found) throw new Error(`${release} has no ${kind}`)
  return found.schema
}

/** The paths of all objects of a kind with the names of their fields, and of what is below these. */
function objectsIn(schema: Schema, path: string, found: Map<string, Set<string>>): void {
  if (schema.type !== 'object') return
  const names = found.get(path) ?? new Set<string>()
  found.set(path, names)
  for (const [name, field] of Object.entries(schema.fields)) {
    let [at, sign]: [Schema, string] = [field, name]
    names.add(sign)
    while (at.type === 'list' || at.type === 'map') {
      ;[at, sign] = at.type === 'list' ? [at.items, `${sign}[]`] : [at.values, `${sign}{}`]
      names.add(sign)
    }
    objectsIn(at, `${path}.${sign}`, found)
  }
}

const objects = new Map<string, Set<string>>()
for (const id of IDS) for (const { kind, schema } of kindsOf(id)) objectsIn(schema, kind, objects)

describe('what lies over the facts', () => {
  test('every path and field of it exists in a release', () => {
    const used = new Map<string, Set<string>>()
    for (const [path, names] of objects) {
      const end = endIn(OVERLAY, path)
      if (end !== undefined) used.set(end, new Set([...(used.get(end) ?? []), ...names]))
    }
    const gone = Object.entries(OVERLAY).flatMap(([end, fields]) =>
      Object.keys(fields)
        .filter((name) => !used.get(end)?.has(name))
        .map((name) => `${end}: ${name}`),
    )
    expect(gone).toEqual([])
    expect(Object.keys(OVERLAY).filter((end) => !used.has(end))).toEqual([])
  })

  test('a field of its own object is meant by usedWhen', () => {
    const bad = Object.entries(OVERLAY).flatMap(([end, fields]) =>
      Object.values(fields).flatMap((mark) =>
        typeof mark === 'object' && mark?.usedWhen && !Object.hasOwn(fields, mark.usedWhen.field) ? [end] : [],
      ),
    )
    expect(bad).toEqual([])
  })
})

describe('releases without a CRD of their own', () => {
  test.each([...Object.entries(KGATEWAY), ...Object.entries(AGENTGATEWAY)])('%s changes what exists', (id, delta) => {
    expect(RELEASES[delta.of], `${delta.of} has facts`).toBeDefined()
    expect(Object.keys(RELEASES)).not.toContain(id)
    const base = new Map<string, Set<string>>()
    for (const { kind, schema } of kindsOf(delta.of)) objectsIn(schema, kind, base)
    const paths = [...base].flatMap(([path, names]) => [path, ...[...names].map((name) => `${path}.${name}`)])
    for (const end of Object.keys(delta.changes))
      expect(
        paths.filter((path) => path === end || path.endsWith(`.${end}`)),
        end,
      ).not.toEqual([])
  })

  test('the first betas name the Secret of AWS otherwise', () => {
    const auth = (release: string) => schemaAt(schemaOf(release, 'Backend'), ['spec', 'aws', 'auth'])
    const says = (release: string) => {
      const schema = auth(release)
      const type = schema?.type === 'object' ? schema.fields['type'] : undefined
      return [schema?.type === 'object' && Object.keys(schema.fields), type?.type === 'string' && type.enum]
    }
    expect(says('kgateway@2.0.0-beta1')).toEqual([
      ['type', 'secret'],
      ['Secret', 'IRSA'],
    ])
    expect(says('kgateway@2.0.0-beta3')).toEqual([['type', 'secret'], ['Secret']])
    expect(says('kgateway@2.0.0-rc.1')).toEqual([['type', 'secretRef'], ['Secret']])
  })

  test('webhooks of guards have headers from 1.4.1 on, in every kind that has guards', () => {
    const has = (release: string, kind: string, ...path: string[]) => {
      const guard = ['promptGuard', 'request', 0, 'webhook', 'headers']
      return schemaAt(schemaOf(release, kind), ['spec', ...path, ...guard]) !== undefined
    }
    for (const [kind, ...path] of [
      ['AgentgatewayBackend', 'policies', 'ai'],
      ['AgentgatewayPolicy', 'backend', 'ai'],
      ['AgentgatewayModel', 'policies'],
    ] as const) {
      expect([kind, has('agentgateway@1.4.0', kind, ...path), has('agentgateway@1.4.1', kind, ...path)]).toEqual([
        kind,
        false,
        true,
      ])
    }
  })

  test('Perplexity is a provider of models from 1.7 on', () => {
    const providers = (release: string) => {
      const schema = schemaAt(schemaOf(release, 'AgentgatewayModel'), ['spec', 'provider'])
      return schema?.type === 'string' ? (schema.enum ?? []) : []
    }
    expect(providers('agentgateway@1.6.0')).not.toContain('Perplexity')
    expect(providers('agentgateway@1.7.0')).toContain('Perplexity')
  })

  test('a patch that nobody listed has what the last one before it has', () => {
    const fields = (release: string) => kindsOf(release).map(({ kind, version }) => `${kind} ${version}`)
    expect(fields('agentgateway@1.5.3')).toEqual(fields('agentgateway@1.5.0'))
    expect(fields('kgateway@2.2')).toEqual(fields('kgateway@2.2.0'))
    expect(fields('kgateway@2.4.6')).not.toContain('AgentgatewayBackend v1alpha1')
    expect(fields('kgateway@2.2.4')).toContain('AgentgatewayBackend v1alpha1')
  })
})

test('releases stand in the order of their versions, pre-releases before their release', () => {
  const ids = ['a@2.0.0-beta1', 'a@2.0.0-rc.1', 'a@2.0.0', 'a@2.0.5', 'a@2.2', 'a@2.2.1', 'a@2.10.0', 'b@1.0.0']
  expect(ids.toReversed().toSorted(inLine)).toEqual(ids)
})

describe('where facts are not known whole', () => {
  const told = (release: string, kind: string, spec: Json): readonly string[] => {
    const text = JSON.stringify({ apiVersion: 'agentgateway.dev/v1alpha1', kind, metadata: { name: 'x' }, spec })
    const root = readDocument(text, { start: 0, end: text.length }).root
    if (!root) throw new Error('unreadable')
    return judge(root, schemaOf(release, kind)).flatMap((found) =>
      found.code === 'unknown-field' ? [`${formatPath(found.path)} ${found.params.unsure ? 'unsure' : 'sure'}`] : [],
    )
  }

  test('1.6.0 is sure of all but guards, MCP, traffic and frontend', () => {
    expect(told('agentgateway@1.6.0', 'AgentgatewayBackend', { some: 1 })).toEqual(['spec.some sure'])
    expect(told('agentgateway@1.6.0', 'AgentgatewayBackend', { mcp: { some: 1 } })).toEqual(['spec.mcp.some unsure'])
    expect(
      told('agentgateway@1.6.0', 'AgentgatewayBackend', {
        policies: { ai: { promptGuard: { request: [{ some: 1 }] } } },
      }),
    ).toEqual(['spec.policies.ai.promptGuard.request[0].some unsure'])
    expect(told('agentgateway@1.6.0', 'AgentgatewayPolicy', { traffic: { some: 1, retry: { some: 1 } } })).toEqual(
      ['spec.traffic.retry.some unsure', 'spec.traffic.some unsure'].toReversed(),
    )
    expect(told('agentgateway@1.5.0', 'AgentgatewayPolicy', { traffic: { some: 1 } })).toEqual([
      'spec.traffic.some sure',
    ])
  })

  test('1.7.0 is sure of nothing', () => {
    expect(told('agentgateway@1.7.0', 'AgentgatewayBackend', { some: 1 })).toEqual(['spec.some unsure'])
  })

  test('every doubt is about something', () => {
    for (const [release, ends] of Object.entries(DOUBTS))
      for (const end of ends) {
        const found = new Map<string, Set<string>>()
        for (const { kind, schema } of kindsOf(release)) objectsIn(schema, kind, found)
        expect(
          [...found.keys()].filter((path) => path === end || path.endsWith(`.${end}`)),
          end,
        ).not.toEqual([])
      }
  })
})
