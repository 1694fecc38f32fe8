import type { Json } from '../../yaml/nodes.js'
import { schemaAt, type ObjectSchema, type Schema } from '../../schema/language.js'
import { Documents, isObject } from './documents.js'
import type { Random } from './random.js'

type Part = string | number
/** A map or list of the copy, which may be changed. */
type Container = Record<Part, Json>

/** What a mutation did; for the figures. */
export type Mutation =
  'dropped' | 'added' | 'renamed' | 'retyped' | 'out-of-limit' | 'wrong-enum' | 'two-of-a-union' | 'null' | 'repeated'

const MUTATIONS: readonly Mutation[] = [
  'dropped',
  'added',
  'renamed',
  'retyped',
  'out-of-limit',
  'wrong-enum',
  'two-of-a-union',
  'null',
  'repeated',
]

/** A copy of a document with one fault somewhere below `spec` or `metadata`'s neighbours; null where the fault does not fit there. */
export function mutant(
  document: Json,
  schema: ObjectSchema,
  random: Random,
): { readonly document: Json; readonly mutation: Mutation } | null {
  const copy = JSON.parse(JSON.stringify(document)) as Record<string, Json>
  const places = placesOf(copy).filter(([first]) => first !== 'apiVersion' && first !== 'kind' && first !== 'metadata')
  if (places.length === 0) return null
  const mutation = random.pick(MUTATIONS)
  const done = mutate(copy, random.pick(places), mutation, schema, random)
  return done ? { document: copy, mutation } : null
}

function mutate(document: Json, path: readonly Part[], mutation: Mutation, root: Schema, random: Random): boolean {
  const last = path.at(-1) ?? ''
  const parent = at(document, path.slice(0, -1))
  const schema = schemaAt(root, path)
  if (!parent || !schema) return false
  const value = parent[last] ?? null
  const put = (next: Json): boolean => Reflect.set(parent, last, next)
  switch (mutation) {
    case 'dropped':
      if (!Array.isArray(parent)) return Reflect.deleteProperty(parent, last)
      parent.splice(Number(last), 1)
      return true
    case 'added':
      if (!isObject(value)) return false
      return Reflect.set(value, 'unknownField', random.pick<Json>([1, 'x', {}, null]))
    case 'renamed':
      if (Array.isArray(parent)) return false
      Reflect.deleteProperty(parent, last)
      return Reflect.set(parent, random.pick([`${last}s`, String(last).toUpperCase(), `${last}x`]), value)
    case 'retyped':
      return put(
        random.pick(
          [1, 'a', true, [], {}, [1], 1.5].filter(
            (other) => typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value),
          ),
        ),
      )
    case 'null':
      return Array.isArray(parent) ? false : put(null)
    case 'repeated':
      if (!Array.isArray(value) || value.length === 0) return false
      return Reflect.set(value, value.length, JSON.parse(JSON.stringify(value[0])))
    case 'out-of-limit':
      return outOfLimit(value, schema, put, random)
    case 'wrong-enum':
      return schema.type === 'string' && schema.enum ? put(`${schema.enum[0] ?? ''}x`) : false
    case 'two-of-a-union':
      return twoOfAUnion(value, schema, random)
  }
}

function outOfLimit(value: Json, schema: Schema, put: (next: Json) => boolean, random: Random): boolean {
  if (schema.type === 'string')
    return put(
      random.pick([
        ...(schema.maxLength === undefined ? [] : ['a'.repeat(schema.maxLength + 1), '😀'.repeat(schema.maxLength)]),
        '',
        '!',
        'A_b',
        ' ',
        '-',
        'x'.repeat(64),
      ]),
    )
  if (schema.type === 'integer')
    return put(random.pick([(schema.minimum ?? 0) - 1, (schema.maximum ?? 0) + 1, 0, 1.5, -1, 70000]))
  if (schema.type !== 'list' || !Array.isArray(value)) return false
  if (schema.maxItems === undefined || random.chance(0.3) || value[0] === undefined) return put([])
  return put(
    Array.from({ length: Math.min(schema.maxItems + 1, 70) }, () => JSON.parse(JSON.stringify(value[0])) as Json),
  )
}

function twoOfAUnion(value: Json, schema: Schema, random: Random): boolean {
  if (schema.type !== 'object' || !isObject(value)) return false
  const free = Object.entries(schema.fields).filter(([name]) => !(name in value))
  if (free.length === 0) return false
  const [name, inner] = random.pick(free)
  return Reflect.set(value, name, new Documents(random).value(inner))
}

function placesOf(value: Json, path: readonly Part[] = []): readonly (readonly Part[])[] {
  const inner: readonly (readonly [Part, Json])[] = Array.isArray(value)
    ? [...(value as readonly Json[]).entries()]
    : isObject(value)
      ? Object.entries(value)
      : []
  return [...(path.length > 0 ? [path] : []), ...inner.flatMap(([name, child]) => placesOf(child, [...path, name]))]
}

function at(document: Json, path: readonly Part[]): Container | null {
  let value: Json = document
  for (const part of path) value = (value as Container)[part] ?? null
  return typeof value === 'object' && value !== null ? (value as Container) : null
}
