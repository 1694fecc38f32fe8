import type { Rule } from '../schema/constraints.js'
import { any, boolean, list, map, object, type Alternatives, type Schema } from '../schema/language.js'
import { isFormat } from '../schema/formats.js'
import type { Json } from '../yaml/nodes.js'
import { re2 } from './re2.js'
import { conditionOf, type CrdRule } from './rule.js'

/** A schema of a CRD (apiextensions v1, JSONSchemaProps): whatever its writer put there. */
type Props = Readonly<Record<string, Json>>

/** The schema that a CRD's `openAPIV3Schema` says, in the project's own language. Total: what makes no sense judges nothing. */
export function schemaOf(value: Json | undefined): Schema {
  return typed(propsOf(value), null)
}

const propsOf = (value: Json | undefined): Props =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Props) : {}
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])
const textsOf = (value: Json | undefined): readonly string[] => listOf(value).filter((item) => typeof item === 'string')

/** Alternatives leave types and defaults out: they have those of the value that they limit, `limited`. */
function typed(props: Props, limited: Schema | null): Schema {
  const plain: Schema = {
    ...structure(props, limited),
    ...(limited?.default !== undefined && { default: limited.default }),
    ...common(props),
  }
  const alternatives = alternativesOf(props, plain)
  const schema: Schema = alternatives.length > 0 ? { ...plain, alternatives } : plain
  const rules = rulesOf(props, () => schema)
  return rules.length > 0 ? Object.assign(schema, { rules }) : schema
}

function structure(props: Props, limited: Schema | null): Schema {
  const open = props['x-kubernetes-preserve-unknown-fields'] === true
  if (props['x-kubernetes-int-or-string'] === true)
    return { type: 'int-or-string', ...textLimits(props), ...numberLimits(props) }
  switch (props['type'] ?? limited?.type) {
    case 'object':
    case 'map':
      return objectOf(props, open, limited)
    case 'array':
    case 'list':
      return listSchema(props, limited)
    case 'string':
      return { type: 'string', ...textLimits(props) }
    case 'integer':
      return { type: 'integer', ...numberLimits(props) }
    case 'number':
      return { type: 'number', ...numberLimits(props) }
    case 'int-or-string':
      return { type: 'int-or-string', ...textLimits(props), ...numberLimits(props) }
    case 'boolean':
      return boolean()
    default:
      return any()
  }
}

function objectOf(props: Props, open: boolean, limited: Schema | null): Schema {
  const { properties, additionalProperties } = props
  const limits = { ...numeric(props, 'minProperties'), ...numeric(props, 'maxProperties') }
  if (properties === undefined && additionalProperties !== undefined && additionalProperties !== false)
    return map(additionalProperties === true ? any() : schemaOf(additionalProperties), limits)
  if (properties === undefined && open) return { ...any(), json: 'object' }
  const known = limited?.type === 'object' ? limited.fields : {}
  const fields = Object.fromEntries(
    Object.entries(propsOf(properties)).map(([name, inner]) => [name, typed(propsOf(inner), known[name] ?? null)]),
  )
  return object(fields, { ...limits, required: textsOf(props['required']), ...enumOf(props), ...(open && { open }) })
}

function listSchema(props: Props, limited: Schema | null): Schema {
  const type = props['x-kubernetes-list-type']
  return list(typed(propsOf(props['items']), limited?.type === 'list' ? limited.items : null), {
    ...numeric(props, 'minItems'),
    ...numeric(props, 'maxItems'),
    ...(type === 'set' && { set: true }),
    ...(type === 'map' && { itemKeys: textsOf(props['x-kubernetes-list-map-keys']) }),
  })
}

function textLimits(props: Props) {
  const { pattern, format } = props
  const compiled = typeof pattern === 'string' ? re2(pattern) : null
  return {
    ...numeric(props, 'minLength'),
    ...numeric(props, 'maxLength'),
    ...enumOf(props),
    ...(compiled && { pattern: compiled }),
    ...(typeof format === 'string' && isFormat(format) && { format }),
  }
}

const enumOf = (props: Props): { readonly enum?: readonly string[] } =>
  props['enum'] === undefined ? {} : { enum: textsOf(props['enum']) }

function numberLimits(props: Props) {
  return {
    ...numeric(props, 'minimum'),
    ...numeric(props, 'maximum'),
    ...numeric(props, 'multipleOf'),
    ...(props['exclusiveMinimum'] === true && { exclusiveMinimum: true }),
    ...(props['exclusiveMaximum'] === true && { exclusiveMaximum: true }),
    ...(listOf(props['enum']).length > 0 && {
      values: listOf(props['enum']).filter((item) => typeof item === 'number'),
    }),
  }
}

function numeric<Name extends string>(props: Props, name: Name): { readonly [key in Name]?: number } {
  const value = props[name]
  return typeof value === 'number' ? ({ [name]: value } as { [key in Name]: number }) : {}
}

function common(props: Props): Pick<Schema, 'default' | 'nullable'> {
  return {
    ...(props['default'] !== undefined && { default: props['default'] }),
    ...(props['nullable'] === true && { nullable: true }),
  }
}

const FITS = { allOf: 'all', anyOf: 'any', oneOf: 'one' } as const

function alternativesOf(props: Props, limited: Schema): readonly Alternatives[] {
  // The API server writes int-or-string as an alternative of the two types; it says nothing new.
  const skipped = props['x-kubernetes-int-or-string'] === true ? ['anyOf'] : []
  const several = Object.entries(FITS).flatMap(([name, fit]): Alternatives[] => {
    const of = listOf(props[name]).map((inner) => typed(propsOf(inner), limited))
    return of.length > 0 && !skipped.includes(name) ? [{ fit, of }] : []
  })
  return props['not'] === undefined
    ? several
    : [...several, { fit: 'none', of: [typed(propsOf(props['not']), limited)] }]
}

function rulesOf(props: Props, schema: () => Schema): readonly Rule[] {
  return listOf(props['x-kubernetes-validations']).flatMap((item): Rule[] => {
    const { rule, message, messageExpression, fieldPath } = propsOf(item)
    if (typeof rule !== 'string') return []
    const known: CrdRule = {
      rule,
      ...(typeof message === 'string' && { message }),
      ...(typeof messageExpression === 'string' && { messageExpression }),
      ...(typeof fieldPath === 'string' && { fieldPath }),
    }
    return [conditionOf(known, schema)]
  })
}
