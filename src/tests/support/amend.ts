import type { ObjectSchema, Schema } from '../../schema/language.js'

/** A schema with fields that are new or different at some of its objects, by path. */
export function amended(
  schema: ObjectSchema,
  changes: Readonly<Record<string, Readonly<Record<string, Schema>>>>,
): ObjectSchema {
  return Object.entries(changes).reduce((before, [path, fields]) => withFields(before, path.split('.'), fields), schema)
}

function withFields(
  schema: ObjectSchema,
  [name, ...rest]: readonly string[],
  fields: Readonly<Record<string, Schema>>,
): ObjectSchema {
  if (name === undefined) return { ...schema, fields: { ...schema.fields, ...fields } }
  const inner = schema.fields[name]
  if (inner?.type !== 'object') throw new Error(`no object at ${name}`)
  return { ...schema, fields: { ...schema.fields, [name]: withFields(inner, rest, fields) } }
}
