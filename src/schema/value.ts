import {
  entryOf,
  countingFieldsOf,
  isPresent,
  itemsOf,
  resolve,
  toJson,
  type Json,
  type YamlNode,
} from '../yaml/nodes.js'
import type { Schema } from './language.js'

/**
 * The value as the API server hands it to its rules: defaults filled in, unknown fields and dropped nulls gone. Maps have
 * no prototype. Each node is read once per schema.
 */
export class Values {
  private readonly known = new Map<Schema, Map<YamlNode, Json>>()

  of(node: YamlNode, schema: Schema): Json {
    const values = this.known.get(schema) ?? new Map<YamlNode, Json>()
    this.known.set(schema, values)
    const known = values.get(node)
    if (known !== undefined) return known
    const value = this.read(node, schema)
    values.set(node, value)
    return value
  }

  private read(node: YamlNode, schema: Schema): Json {
    const real = resolve(node)
    if (schema.type === 'list' && real.kind === 'seq') return itemsOf(real).map((item) => this.of(item, schema.items))
    if (schema.type === 'map' && real.kind === 'map') {
      const values = empty()
      for (const entry of countingFieldsOf(real))
        if (isPresent(entry.value) || schema.values.nullable === true)
          values[entry.name] = this.of(entry.value, schema.values)
      return values
    }
    if (schema.type !== 'object' || real.kind !== 'map') return toJson(real)
    const values = empty()
    if (schema.open)
      for (const entry of countingFieldsOf(real))
        if (!Object.hasOwn(schema.fields, entry.name)) values[entry.name] = toJson(entry.value)
    for (const [name, inner] of Object.entries(schema.fields)) {
      const entry = entryOf(real, name)
      if (isPresent(entry?.value)) values[name] = this.of(entry.value, inner)
      else if (inner.default !== undefined) values[name] = withDefaults(inner.default, inner)
      else if (inner.nullable === true && entry) values[name] = null
    }
    return values
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const empty = (): Record<string, Json> => Object.create(null) as Record<string, Json>

/** A default is completed by the defaults below it. */
function withDefaults(value: Json, schema: Schema): Json {
  if (isList(value)) return schema.type === 'list' ? value.map((item) => withDefaults(item, schema.items)) : value
  if (typeof value !== 'object' || value === null || schema.type !== 'object') return value
  const values = Object.assign(empty(), value)
  for (const [name, inner] of Object.entries(schema.fields)) {
    const own = values[name] ?? inner.default
    if (own !== undefined) values[name] = withDefaults(own, inner)
  }
  return values
}
