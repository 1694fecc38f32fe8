import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { blankOf } from '../schema/blank.js'
import { schemaAt, type Schema } from '../schema/language.js'
import { isFixed, offeredProviders, type Shape } from '../shapes/shape.js'
import { applyChange } from '../yaml/change-set.js'
import { printDocument } from '../yaml/edit/print.js'
import type { Json } from '../yaml/nodes.js'
import { formatPath, type Path } from '../yaml/path.js'
import { newMember, switchProvider } from './change.js'
import { planChange } from './plan.js'

const below = (path: Path, value: Json): Json =>
  path.reduceRight<Json>((inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }), value)

function document(apiVersion: string, { kind }: Shape, path: Path, value: Json): string {
  const spec = below(path.slice(1), value) as Record<string, Json>
  return printDocument({
    apiVersion,
    kind,
    metadata: { name: 'b' },
    spec: kind === 'Backend' ? { type: 'AI', ...spec } : spec,
  })
}

/** Every provider that a release offers in a shape that the form builds. */
const offers = releases.flatMap((release) =>
  release.kinds.flatMap(({ shape, schema, group, version }) =>
    shape && !shape.read
      ? offeredProviders({ shape, schema }).map((provider) => ({
          id: releaseId(release),
          provider,
          shape,
          served: { shape, schema },
          apiVersion: `${group}/${version}`,
        }))
      : [],
  ),
)

/** Every service that a release offers in `AgentgatewayModel`. */
const models = releases.flatMap((release) =>
  release.kinds.flatMap(({ shape, schema }) =>
    shape?.choice
      ? offeredProviders({ shape, schema }).map((provider) => ({ id: releaseId(release), provider, schema }))
      : [],
  ),
)

const refusals = (text: string, release: string) =>
  read(text, { ...DEFAULT_SETTINGS, release }).findings.flatMap(({ severity, source, code, path }) =>
    severity === 'error' && (source === 'yaml' || source === 'api-server') ? [`${code} ${formatPath(path)}`] : [],
  )

describe('what the form writes is accepted by the release for which it is written', () => {
  test('every release that serves AI backends offers providers', () => {
    expect(new Set(offers.map(({ id }) => id)).size).toBe(
      releases.filter(({ kinds }) => kinds.some(({ shape }) => shape)).length,
    )
  })

  test.each(offers.map((each) => [each.id, each.shape.id, each.provider.id, each] as const))(
    '%s, %s: %s',
    (id, _, __, { provider, shape, served, apiVersion }) => {
      const single = document(apiVersion, shape, shape.single, newMember(provider, served, null))
      const member = newMember(provider, served, [])
      const pool = document(apiVersion, shape, [...shape.groups, 0, shape.members, 0], member)
      expect({ single: refusals(single, id), pool: refusals(pool, id) }).toEqual({ single: [], pool: [] })
    },
  )

  test.each(offers.map((each) => [each.id, each.shape.id, each.provider.id, each] as const))(
    '%s, %s: another provider becomes %s',
    (id, _, __, { provider, shape, served, apiVersion }) => {
      const found = offeredProviders(served)
        .filter((from) => from !== provider)
        .flatMap((from) => {
          const reading = read(document(apiVersion, shape, shape.single, newMember(from, served, null)), {
            ...DEFAULT_SETTINGS,
            release: id,
          })
          const backend = reading.documents[0]?.backend
          const only = backend && !isFixed(backend) ? backend.groups[0]?.members[0] : undefined
          if (!backend || !only) return [`${from.id} is not read`]
          const change = planChange(reading, switchProvider({ index: 0, backend }, only, provider))
          if (!change) return [`${from.id} can not become it`]
          return refusals(applyChange(reading.text, change), id).map((line) => `${from.id}: ${line}`)
        })
      expect(found).toEqual([])
    },
  )

  test('every release that serves AgentgatewayModel offers services in it', () => {
    const serving = releases.filter(({ kinds }) => kinds.some(({ shape }) => shape?.choice))
    expect(new Set(models.map(({ id }) => id))).toEqual(new Set(serving.map(releaseId)))
    expect(models.length).toBeGreaterThan(7 * serving.length)
  })

  test.each(models.map((each) => [each.id, each.provider.id, each] as const))(
    '%s: a model of %s',
    (id, _, { provider, schema }) => {
      const { name, block } = provider.inModel ?? {}
      const fields = block === undefined ? undefined : schemaAt(schema, ['spec', block])
      const own = fields && newModelBlock(fields, provider.withPolicies?.placeholders)
      const model = (spec: Record<string, Json>): string =>
        printDocument({
          apiVersion: 'agentgateway.dev/v1alpha1',
          kind: 'AgentgatewayModel',
          metadata: { name: 'm' },
          spec: { parentRefs: [{ name: 'gw' }], provider: name ?? '', ...spec },
        })
      const filled = { ...(block !== undefined && own && { [block]: own }) }
      const address = ['custom', 'ollama'].includes(provider.id) ? { baseURL: 'https://llm.corp.net/v1' } : {}
      expect(refusals(model({ ...filled, ...address }), id)).toEqual([])
      expect(refusals(model({ ...filled, ...address, provider: `${name}x` }), id)).toContain('unsupported-value spec.provider') // prettier-ignore
    },
  )
})

/** The block of a service with what it must hold. */
function newModelBlock(schema: Schema, placeholders: Readonly<Record<string, Json>> = {}): Json {
  const blank = blankOf(schema)
  if (schema.type !== 'object' || typeof blank !== 'object') return blank
  const required = schema.required.map((name): [string, Json] => {
    const field = schema.fields[name]
    return [name, field ? blankOf(field) : '']
  })
  return { ...(blank as Record<string, Json>), ...Object.fromEntries(required), ...placeholders }
}
