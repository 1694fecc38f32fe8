import type { HelpKey } from '../words/help.js'
import { apiVersionOf, type ServedKind } from '../releases/release.js'
import type { Json } from '../yaml/nodes.js'
import type { AnySchema, ListSchema, MapSchema, ObjectSchema, Schema } from './language.js'

/** A JSON Schema of draft-07, which editors of YAML read. */
export type JsonSchema = { readonly [keyword: string]: Json }

/** The help text of a field; empty where it has none. */
type HelpOf = (key: HelpKey) => string

/**
 * The structure of a kind as a JSON Schema, which refuses nothing that the API server takes: null stands everywhere, since
 * the server drops it; rules, and patterns that JavaScript would read in another way, are left to those who know them.
 * `versions` are the kind's own at one release; an object is judged by the one that it names.
 */
export function jsonSchemaOf(versions: readonly ServedKind[], helpOf: HelpOf): JsonSchema {
  const named = versions.map((served) => {
    const { properties, ...rest } = structureOf(served.schema, helpOf)
    const own = { apiVersion: { const: apiVersionOf(served) }, kind: { const: served.kind } }
    return { ...rest, type: 'object', properties: { ...(properties as JsonSchema), ...own } }
  })
  const [only] = named
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(named.length === 1 && only ? only : { anyOf: named }),
  }
}

/** The schema that judges each object of a stream by its kind, and lets pass what it does not know; by files beside it. */
export const schemaOfStream = (kinds: readonly string[]): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  allOf: kinds.map((kind) => ({
    if: { type: 'object', properties: { kind: { const: kind } }, required: ['kind'] },
    then: { $ref: `./${kind}.json` },
  })),
})

function structureOf(schema: Schema, helpOf: HelpOf): JsonSchema {
  const description = schema.help === undefined ? '' : helpOf(schema.help)
  return {
    ...shapeOf(schema, helpOf),
    ...(description !== '' && { description }),
    ...(schema.default !== undefined && { default: schema.default }),
  }
}

const orNull = (...types: readonly string[]): JsonSchema => ({ type: [...types, 'null'] })

function shapeOf(schema: Schema, helpOf: HelpOf): JsonSchema {
  switch (schema.type) {
    case 'object':
      return objectOf(schema, helpOf)
    case 'map':
      return mapOf(schema, helpOf)
    case 'list':
      return listOf(schema, helpOf)
    case 'string':
      return { ...(schema.bytes ? orNull('string', 'array') : orNull('string')), ...textLimits(schema) }
    case 'integer':
    case 'number':
      return { ...orNull(schema.type), ...numberLimits(schema) }
    case 'int-or-string':
      return { ...orNull('integer', 'string'), ...textLimits(schema), ...numberLimits(schema) }
    case 'boolean':
      return orNull('boolean')
    case 'any':
      return anyOf(schema)
  }
}

const anyOf = ({ json }: AnySchema): JsonSchema => (json === undefined ? {} : orNull(json))

function objectOf(schema: ObjectSchema, helpOf: HelpOf): JsonSchema {
  const fields = Object.entries(schema.fields).map(([name, field]) => [name, structureOf(field, helpOf)] as const)
  const isClosed = schema.open !== true && schema.unsure !== true
  return {
    ...orNull('object'),
    properties: Object.fromEntries(fields),
    ...(isClosed && { additionalProperties: false }),
    // The server fills a default in where a required field is absent.
    ...given({ required: schema.required.filter((name) => schema.fields[name]?.default === undefined) }),
    ...sizes(schema),
  }
}

const mapOf = (schema: MapSchema, helpOf: HelpOf): JsonSchema => ({
  ...orNull('object'),
  additionalProperties: structureOf(schema.values, helpOf),
  ...sizes(schema),
})

/** Of too many entries some may be null, which the server drops before it counts. */
const sizes = ({ minProperties }: Pick<ObjectSchema, 'minProperties'>): JsonSchema =>
  minProperties === undefined ? {} : { minProperties }

const listOf = (schema: ListSchema, helpOf: HelpOf): JsonSchema => ({
  ...orNull('array'),
  items: structureOf(schema.items, helpOf),
  ...(schema.minItems !== undefined && { minItems: schema.minItems }),
  ...(schema.maxItems !== undefined && { maxItems: schema.maxItems }),
})

const given = ({ required }: { readonly required: readonly string[] }): JsonSchema =>
  required.length === 0 ? {} : { required: [...required] }

type TextSchema = Extract<Schema, { type: 'string' | 'int-or-string' }>

function textLimits({ enum: values, emptyIsDefault, minLength, maxLength, pattern }: TextSchema): JsonSchema {
  const allowed = values && [...values, ...(emptyIsDefault ? [''] : []), null]
  return {
    ...(allowed && { enum: allowed }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern && isSameInJavaScript(pattern.source) && { pattern: pattern.source }),
  }
}

/** Whether a pattern of RE2 says the same as one of JavaScript with the flag u, as JSON Schema has it. */
function isSameInJavaScript(source: string): boolean {
  if (/\\[AzZQEpPC]|\(\?[a-zA-Z<]|\[\[:|[$^.]\S*\\n/.test(source)) return false
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    return false
  }
}

type Limited = Extract<Schema, { type: 'integer' | 'number' | 'int-or-string' }>

function numberLimits({
  values,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: Limited): JsonSchema {
  return {
    ...(values && { enum: [...values, null] }),
    ...(minimum !== undefined && { [exclusiveMinimum ? 'exclusiveMinimum' : 'minimum']: minimum }),
    ...(maximum !== undefined && { [exclusiveMaximum ? 'exclusiveMaximum' : 'maximum']: maximum }),
    ...(multipleOf !== undefined && { multipleOf }),
  }
}
