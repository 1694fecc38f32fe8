import type { Rule } from '../../schema/constraints.js'
import type { ObjectSchema, Schema } from '../../schema/language.js'

/** A schema with fields that are new or different at some of its objects, by path. */
export function amended(
  schema: ObjectSchema,
  changes: Readonly<Record<string, Readonly<Record<string, Schema>>>>,
): ObjectSchema {
  return Object.entries(changes).reduce((before, [path, fields]) => withFields(before, path.split('.'), fields), schema)
}

/** Where exactly one of many fields must be set, new ones are among them. */
const withChoices =
  (added: readonly string[]) =>
  (rule: Rule): Rule =>
    rule.rule === 'exactly-one-of' && rule.fields.length > 2 ? { ...rule, fields: [...rule.fields, ...added] } : rule

function withFields(
  schema: ObjectSchema,
  [name, ...rest]: readonly string[],
  fields: Readonly<Record<string, Schema>>,
): ObjectSchema {
  if (name === undefined) {
    const added = Object.keys(fields).filter((field) => !Object.hasOwn(schema.fields, field))
    return { ...schema, fields: { ...schema.fields, ...fields }, rules: (schema.rules ?? []).map(withChoices(added)) }
  }
  const inner = schema.fields[name]
  if (inner?.type !== 'object') throw new Error(`no object at ${name}`)
  return { ...schema, fields: { ...schema.fields, [name]: withFields(inner, rest, fields) } }
}
