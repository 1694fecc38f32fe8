import type { Pattern, Schema } from '../../schema/language.js'

const SAID = [
  ...['default', 'enum', 'format', 'itemKeys', 'set', 'json', 'nullable', 'open', 'minimum', 'maximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
]

const patternOf = (schema: Schema): Pattern | undefined =>
  schema.type === 'string' || schema.type === 'int-or-string' ? schema.pattern : undefined

/** What a schema says of structure, value by value: two schemas that say the same have equal facts. Rules and alternatives are not among them. */
export function factsOf(schema: Schema, at: string, facts: Record<string, unknown> = {}): Record<string, unknown> {
  facts[at] = {
    type: schema.type,
    ...Object.fromEntries(Object.entries(schema).filter(([name]) => SAID.includes(name))),
    ...(patternOf(schema) && { pattern: patternOf(schema)?.source.replaceAll('\\/', '/') }),
    ...(schema.type === 'integer' && { values: schema.values }),
    ...(schema.type === 'object' && {
      fields: Object.keys(schema.fields).sort(),
      required: [...schema.required].sort(),
    }),
  }
  if (schema.type === 'object')
    for (const [name, inner] of Object.entries(schema.fields)) factsOf(inner, `${at}.${name}`, facts)
  if (schema.type === 'list') factsOf(schema.items, `${at}[]`, facts)
  if (schema.type === 'map') factsOf(schema.values, `${at}{}`, facts)
  return facts
}
