import type { KindFacts } from '../facts/index.js'
import type { Rule } from '../constraints.js'
import type { Schema } from '../language.js'

export type Effect = 'added' | 'removed' | 'stricter' | 'looser' | 'other default'

/** One thing that a release has in other words than the one before it. */
export interface SchemaChange {
  readonly effect: Effect
  /** The field's path, or a kind alone. */
  readonly path: string
  readonly what: string
}

/** What the kinds of a release have in other words than those of the one before it, in the order of paths. */
export function changesBetween(before: readonly KindFacts[], after: readonly KindFacts[]): readonly SchemaChange[] {
  const find = (kinds: readonly KindFacts[], { kind, version }: KindFacts): KindFacts | undefined =>
    kinds.find((other) => other.kind === kind && other.version === version)
  return [
    ...after.flatMap((kind): readonly SchemaChange[] => {
      const old = find(before, kind)
      return old
        ? compared(old.schema, kind.schema, kind.kind)
        : [{ effect: 'added', path: kind.kind, what: `kind, ${kind.version}` }]
    }),
    ...before
      .filter((kind) => !find(after, kind))
      .map(({ kind, version }): SchemaChange => ({ effect: 'removed', path: kind, what: `kind, ${version}` })),
  ]
}

function compared(old: Schema, now: Schema, path: string): readonly SchemaChange[] {
  if (old.type !== now.type) return [{ effect: 'looser', path, what: `type ${old.type} became ${now.type}` }]
  return [...limits(old, now, path), ...defaults(old, now, path), ...rules(old, now, path), ...parts(old, now, path)]
}

function parts(old: Schema, now: Schema, path: string): readonly SchemaChange[] {
  if (old.type === 'list' && now.type === 'list') return compared(old.items, now.items, `${path}[]`)
  if (old.type === 'map' && now.type === 'map') return compared(old.values, now.values, `${path}{}`)
  if (old.type !== 'object' || now.type !== 'object') return []
  const names = [...new Set([...Object.keys(old.fields), ...Object.keys(now.fields)])].toSorted()
  return names.flatMap((name): readonly SchemaChange[] => {
    const [was, is, at] = [old.fields[name], now.fields[name], `${path}.${name}`]
    if (!was) return [{ effect: 'added', path: at, what: now.required.includes(name) ? 'required field' : 'field' }]
    if (!is) return [{ effect: 'removed', path: at, what: 'field' }]
    const needed: readonly SchemaChange[] =
      old.required.includes(name) === now.required.includes(name)
        ? []
        : now.required.includes(name)
          ? [{ effect: 'stricter', path: at, what: 'required' }]
          : [{ effect: 'looser', path: at, what: 'no longer required' }]
    return [...needed, ...compared(was, is, at)]
  })
}

const LOWER = ['minLength', 'minItems', 'minProperties', 'minimum']
const UPPER = ['maxLength', 'maxItems', 'maxProperties', 'maximum']

function limits(old: Schema, now: Schema, path: string): readonly SchemaChange[] {
  const of = (schema: Schema, name: string): unknown => (schema as unknown as Record<string, unknown>)[name]
  const sizes = [...LOWER, ...UPPER].flatMap((name): readonly SchemaChange[] => {
    const [was, is] = [of(old, name), of(now, name)]
    if (was === is) return []
    const grew = typeof is === 'number' && (typeof was !== 'number' || is > was)
    const stricter = LOWER.includes(name) ? grew : typeof was !== 'number' || (typeof is === 'number' && is < was)
    return [{ effect: stricter ? 'stricter' : 'looser', path, what: `${name} ${told(was)} → ${told(is)}` }]
  })
  const patternOf = (schema: Schema): string | undefined =>
    schema.type === 'string' || schema.type === 'int-or-string' ? schema.pattern?.source : undefined
  const [was, is] = [patternOf(old), patternOf(now)]
  const pattern: readonly SchemaChange[] =
    was === is
      ? []
      : [{ effect: is === undefined ? 'looser' : 'stricter', path, what: is === undefined ? 'no pattern' : 'pattern' }]
  return [...sizes, ...pattern, ...choices(old, now, path)]
}

function choices(old: Schema, now: Schema, path: string): readonly SchemaChange[] {
  if (old.type !== 'string' || now.type !== 'string') return []
  const [was, is] = [old.enum, now.enum]
  if (!was && !is) return []
  if (!was || !is)
    return [{ effect: is ? 'stricter' : 'looser', path, what: is ? `only ${is.join(', ')}` : 'any value' }]
  const [more, less] = [is.filter((value) => !was.includes(value)), was.filter((value) => !is.includes(value))]
  return [
    ...(more.length > 0 ? [{ effect: 'added', path, what: `values ${more.join(', ')}` } as const] : []),
    ...(less.length > 0 ? [{ effect: 'removed', path, what: `values ${less.join(', ')}` } as const] : []),
  ]
}

const told = (value: unknown): string => (typeof value === 'number' ? String(value) : 'none')

function defaults(old: Schema, now: Schema, path: string): readonly SchemaChange[] {
  const [was, is] = [old.default, now.default].map((value) => (value === undefined ? 'none' : JSON.stringify(value)))
  return was === is ? [] : [{ effect: 'other default', path, what: `${was ?? ''} → ${is ?? ''}` }]
}

/** Rules that are new or gone. One whose list of fields grew with new fields is neither. */
function rules(old: Schema, now: Schema, path: string): readonly SchemaChange[] {
  const [was, is] = [old, now].map((schema) => new Set((schema.rules ?? []).map(nameOf)))
  const more = [...(is ?? [])].filter((name) => !was?.has(name))
  const less = [...(was ?? [])].filter((name) => !is?.has(name))
  return [
    ...more.map((what): SchemaChange => ({ effect: 'stricter', path, what })),
    ...less.map((what): SchemaChange => ({ effect: 'looser', path, what: `no longer: ${what}` })),
  ]
}

const GROWING: readonly Rule['rule'][] = ['exactly-one-of', 'at-most-one-of', 'at-least-one-of']

function nameOf(rule: Rule): string {
  if (rule.rule === 'holds') return `rule ${rule.code}`
  const { rule: name, ...parts } = rule
  const said = Object.entries(parts).map(
    ([part, value]) => `${part} ${Array.isArray(value) ? value.join(', ') : String(value)}`,
  )
  return GROWING.includes(name) && 'fields' in rule && rule.fields.length > 2 ? name : `${name}: ${said.join('; ')}`
}

/** The changes with those that are the same at many places told once, at the shortest path. */
export function once(changes: readonly SchemaChange[]): readonly (SchemaChange & { readonly more: number })[] {
  const groups = new Map<string, SchemaChange[]>()
  for (const change of changes) {
    const key = `${change.effect} ${endOf(change.path)} ${change.what}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group.toSorted((a, b) => a.path.length - b.path.length)
    return first ? [{ ...first, more: group.length - 1 }] : []
  })
}

/** The last two names of a path: the field and the object that has it. */
const endOf = (path: string): string => path.split('.').slice(-2).join('.')
