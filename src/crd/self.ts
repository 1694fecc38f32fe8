import type { Schema } from '../schema/language.js'
import type { Json } from '../yaml/nodes.js'

/** Words of CEL that can't name a field (apiserver, schema/cel/model, escaping.go). */
const RESERVED: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
)
const SIGNS: Readonly<Record<string, string>> = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
}

/** A field's name as a rule writes it. */
export function fieldInCel(name: string): string {
  return RESERVED.has(name) ? `__${name}__` : name.replaceAll(/__|[./-]/g, (sign) => SIGNS[sign] ?? sign)
}

/** The value as a rule sees it: whole numbers are of CEL's type int, names of fields are escaped, times are times. */
export function selfOf(value: Json, schema: Schema | null): unknown {
  if (typeof value === 'number') return schema?.type !== 'number' && Number.isInteger(value) ? BigInt(value) : value
  if (typeof value === 'string')
    return schema?.type === 'string' && schema.format === 'date-time' ? new Date(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((item) => selfOf(item, schema?.type === 'list' ? schema.items : null))
  const self = Object.create(null) as Record<string, unknown>
  for (const [name, inner] of Object.entries(value)) {
    const [key, own] =
      schema?.type === 'object'
        ? [fieldInCel(name), schema.fields[name] ?? null]
        : [name, schema?.type === 'map' ? schema.values : null]
    self[key] = selfOf(inner, own)
  }
  return self
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** How much a value is to read: its values, and its texts by their length. */
export function sizeOf(value: Json): number {
  if (typeof value === 'string') return 1 + Math.ceil(value.length / 64)
  if (typeof value !== 'object' || value === null) return 1
  const inner: readonly Json[] = isList(value) ? value : Object.values(value)
  return inner.reduce<number>((size, item) => size + sizeOf(item), 1)
}
