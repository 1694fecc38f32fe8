import type { Json } from '../yaml/nodes.js'
import type { Schema } from './language.js'

/** The smallest value of a schema: required fields only, each as small; what people start from. */
export function blankOf(schema: Schema): Json {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        schema.required.map((name): [string, Json] => [
          name,
          schema.fields[name] ? blankOf(schema.fields[name]) : null,
        ]),
      )
    case 'list':
      return schema.minItems === undefined ? [] : Array.from({ length: schema.minItems }, () => blankOf(schema.items))
    case 'string':
      return schema.enum?.[0] ?? ''
    case 'integer':
    case 'number':
    case 'int-or-string':
      return schema.minimum ?? 0
    case 'boolean':
      return false
    case 'map':
    case 'any':
      return {}
  }
}
