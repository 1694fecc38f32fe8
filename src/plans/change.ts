import type { Step } from './edits.js'
import { planFor, type Plan } from './plan.js'
import type { Provider } from '../providers/provider.js'
import { blankOf } from '../schema/blank.js'
import type { ObjectSchema } from '../schema/language.js'
import { fieldsOf, stringOf, toJson, type Json, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { entrySchema, membersOf, type AiBackend, type Member, type ServedShape, type Shape } from '../shapes/shape.js'

/** A backend of a text: the number of its object there, and what it holds. */
export interface PlacedBackend {
  readonly index: number
  readonly backend: AiBackend
}

/** Gives a member another provider: what both have stays where it is, the rest is dropped and named. */
export function switchProvider({ index, backend: served }: PlacedBackend, member: Member, to: Provider): Plan {
  const { shape } = served
  const wanted = shape.dialect(to)
  const home = [...member.path, ...shape.provider]
  const { entry, dialect } = member
  if (!wanted) return planFor(index, [])
  if (!entry || !dialect)
    return planFor(index, [{ path: [...home, to.id], change: { do: 'set', value: newProviderEntry(to, served) } }])
  const path = [...home, to.id]
  const steps: Step[] = [{ path: entry.path, change: { do: 'rename', to: to.id } }]
  const dropped: string[] = []
  const fields = fieldsIn(served, to)
  for (const { name, value } of fieldsOf(entry.node)) {
    // Nobody wrote it, and it means something else to another provider: versions of APIs have one name.
    const isPlaceholder = name !== dialect.modelField && stringOf(value) === (dialect.placeholders?.[name] ?? null)
    if (name === dialect.modelField && wanted.modelField && name !== wanted.modelField)
      steps.push({ path: [...path, name], change: { do: 'rename', to: wanted.modelField } })
    else if (!Object.hasOwn(fields, name) || isPlaceholder) dropped.push(name)
  }
  if (dropped.length > 0) steps.push(...removals(entry.node, path, dropped))
  const kept = new Set(
    fieldsOf(entry.node)
      .map(({ name }) => (name === dialect.modelField ? wanted.modelField : name))
      .filter((name) => name === null || !dropped.includes(name)),
  )
  for (const [name, value] of Object.entries(newProviderEntry(to, served)))
    if (!kept.has(name) && requiredOf(served, to).includes(name))
      steps.push({ path: [...path, name], change: { do: 'set', value } })
  if (!member.host && !member.port)
    for (const { path: at, value } of addressOf(shape, to))
      steps.push({ path: [...member.path, ...at], change: { do: 'set', value } })
  return planFor(index, steps, dropped)
}

/** All lines at once, however many they are; in flow style, where neighbours share a line, one by one. */
function removals(node: YamlNode, path: Path, fields: readonly string[]): readonly Step[] {
  if (node.kind === 'map' && !node.flow) return [{ path, change: { do: 'remove', fields } }]
  return fields.map((name): Step => ({ path: [...path, name], change: { do: 'remove' } }))
}

/** One provider becomes a pool of one; its text, comments and all, moves as it is. */
export function toPool({ index, backend }: PlacedBackend): Plan {
  const { shape } = backend
  const member = backend.groups[0]?.members[0]
  if (!member) return planFor(index, [])
  const place = [...shape.groups, 0, shape.members, 0]
  const names = Object.entries(named(shape, member.provider?.id ?? 'provider', []))
  return planFor(index, [
    {
      path: shape.groups,
      change: {
        do: 'set',
        value: [{ [shape.members]: [toJson(member.node)] }],
        keep: { from: shape.single, at: [0, shape.members, 0], since: shape.single },
      },
    },
    ...names.map(([field, value]): Step => ({ path: [...place, field], change: { do: 'set', value } })),
    { path: shape.single, change: { do: 'remove' } },
  ])
}

/** A pool becomes its first member; the others, and what only members of pools have, are dropped and named. */
export function toSingle({ index, backend }: PlacedBackend): Plan {
  const { shape } = backend
  const [first, ...rest] = membersOf(backend)
  const top = shape.groups.slice(0, 3)
  if (!first)
    return planFor(index, [
      { path: top, change: { do: 'remove' } },
      { path: shape.single, change: { do: 'set', value: {} } },
    ])
  const only = fieldsOf(first.node)
    .map(({ name }) => name)
    .filter((name) => name === shape.name?.[0] || shape.memberOnly.includes(name))
  const dropped = [
    ...only.filter((name) => shape.memberOnly.includes(name)),
    ...rest.map((member) => [member.provider?.label, member.model].filter(Boolean).join(' ')),
  ]
  return planFor(
    index,
    [
      {
        path: shape.single,
        change: { do: 'set', value: toJson(first.node), keep: { from: first.path, at: [], since: top } },
      },
      ...only.map((name): Step => ({ path: [...shape.single, name], change: { do: 'remove' } })),
      { path: top, change: { do: 'remove' } },
    ],
    dropped,
  )
}

/**
 * What a new member of that provider holds: its name where members have one, its credential, and the required fields. The
 * credential is called by whom it is for, the provider or a service that speaks its API.
 */
export function newMember(
  provider: Provider,
  served: ServedShape,
  taken: readonly (string | null)[] | null,
  credentialOf: string = provider.id,
): Json {
  const { shape } = served
  const entry = shape.provider.reduceRight<Json>((inner, part) => ({ [part]: inner }), {
    [provider.id]: newProviderEntry(provider, served, credentialOf),
  })
  const address = addressOf(shape, provider).map(({ path, value }): [string, Json] => [String(path[0]), value])
  return {
    ...(taken && named(shape, provider.id, taken)),
    ...(entry as Record<string, Json>),
    ...Object.fromEntries(address),
  }
}

/** Where a provider without a host of its own is to be reached, until somebody writes it. */
function addressOf(
  { host, port }: Shape,
  { startsAt }: Provider,
): readonly { readonly path: Path; readonly value: Json }[] {
  return startsAt
    ? [
        { path: host, value: startsAt.host },
        { path: port, value: startsAt.port },
      ]
    : []
}

/** A name that no other member has; nothing where members have no names. */
function named(shape: Shape, wanted: string, taken: readonly (string | null)[]): Record<string, Json> {
  const field = shape.name?.[0]
  return field === undefined ? {} : { [field]: freeName(wanted, taken) }
}

/** The wanted name, or the first one with a number behind it that is not taken. */
export function freeName(wanted: string, taken: readonly (string | null)[]): string {
  let name = wanted
  for (let i = 2; taken.includes(name); i++) name = `${wanted}-${i}`
  return name
}

function fieldsIn(served: ServedShape, provider: Provider): ObjectSchema['fields'] {
  const schema = entrySchema(served, provider)
  return schema?.type === 'object' ? schema.fields : {}
}

function requiredOf(served: ServedShape, provider: Provider): readonly string[] {
  const schema = entrySchema(served, provider)
  return schema?.type === 'object' ? schema.required : []
}

function newProviderEntry(
  provider: Provider,
  served: ServedShape,
  credentialOf: string = provider.id,
): Record<string, Json> {
  const dialect = served.shape.dialect(provider)
  const required = [...new Set([...requiredOf(served, provider), ...Object.keys(dialect?.placeholders ?? {})])]
  const fields = fieldsIn(served, provider)
  return Object.fromEntries(
    required.map((name): [string, Json] => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (name === 'authToken') return [name, { kind: 'SecretRef', secretRef: { name: `${credentialOf}-secret` } }]
      return [name, dialect?.placeholders?.[name] ?? (field ? blankOf(field) : '')]
    }),
  )
}
