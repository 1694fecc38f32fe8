import type { Json } from '../yaml/nodes.js'
import type { HelpKey } from '../text/help.js'

/**
 * A structural schema as Kubernetes knows it, said with few words. The walker in `judge.ts` gives it its meaning; forms,
 * completion and hover read the same objects.
 */
export type Schema = ObjectSchema | MapSchema | ListSchema | StringSchema | IntegerSchema | BooleanSchema | AnySchema

interface Common {
  /** Key of the help text of this value. */
  readonly help?: HelpKey
  /** The value that the API server fills in where the field is absent. */
  readonly default?: Json
  /** The field beside it, and the value of that field, for which this one has a meaning; forms hide it elsewhere. */
  readonly usedWhen?: { readonly field: string; readonly is: string }
}

export interface ObjectSchema extends Common {
  readonly type: 'object'
  /** In the order in which people write them. */
  readonly fields: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly rules: readonly Rule[]
}

/** Free keys, one schema for all values: labels, `data`. */
export interface MapSchema extends Common {
  readonly type: 'map'
  readonly values: Schema
  readonly maxProperties?: number
  readonly rules: readonly Rule[]
}

export interface ListSchema extends Common {
  readonly type: 'list'
  readonly items: Schema
  readonly minItems?: number
  readonly maxItems?: number
  /** The fields that tell the items apart (`x-kubernetes-list-map-keys`); no two items share their values. */
  readonly itemKeys?: readonly string[]
  readonly rules: readonly Rule[]
}

export interface StringSchema extends Common {
  readonly type: 'string'
  readonly enum?: readonly string[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: RegExp
  /** A span of time: one to four numbers of up to five digits with the units h, m, s or ms, and not below this. */
  readonly duration?: { readonly atLeastMs: number }
  /** A credential in clear; forms mask it. */
  readonly secret?: boolean
}

export interface IntegerSchema extends Common {
  readonly type: 'integer'
  readonly minimum?: number
  readonly maximum?: number
}

export interface BooleanSchema extends Common {
  readonly type: 'boolean'
}

/** Whatever stands here passes unjudged. */
export interface AnySchema extends Common {
  readonly type: 'any'
}

/**
 * A cross-field rule: what must hold between the fields of one object, or the items of one list. Fields may lie deeper:
 * `policies.ai`, or `formats[].path` for any item of a list.
 */
export type Rule =
  /** Where `given` is named, the rule counts only while that field is set. */
  | { readonly rule: 'exactly-one-of'; readonly fields: readonly string[]; readonly given?: string }
  | { readonly rule: 'at-most-one-of'; readonly fields: readonly string[] }
  | { readonly rule: 'at-least-one-of'; readonly fields: readonly string[] }
  | { readonly rule: 'together'; readonly fields: readonly string[] }
  | { readonly rule: 'required-when'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'required-unless'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'forbidden-unless'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'forbidden-when'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'requires'; readonly field: string; readonly fields: readonly string[] }
  | { readonly rule: 'excludes'; readonly field: string; readonly fields: readonly string[] }
  | { readonly rule: 'starts-with'; readonly field: string; readonly prefix: string }
  /** The object is a reference (group, kind, name, port): a Service needs its port. */
  | { readonly rule: 'port-of-service' }
  /** The field is a reference that may lead to these alone, as `Kind` or `group/Kind`. */
  | { readonly rule: 'reference-to'; readonly field: string; readonly targets: readonly string[] }
  /** The object is a reference to a credential: a Secret, or another group together with its kind. */
  | { readonly rule: 'credential-reference' }
  | { readonly rule: 'unique-by'; readonly field: string }

type Options<S extends Schema> = Omit<Partial<S>, 'type' | 'fields' | 'items' | 'values'>

/** An object with these fields; `required` names those that must be there. */
export function object(fields: Readonly<Record<string, Schema>>, options: Options<ObjectSchema> = {}): ObjectSchema {
  return { type: 'object', fields, required: [], rules: [], ...options }
}

export function map(values: Schema, options: Options<MapSchema> = {}): MapSchema {
  return { type: 'map', values, rules: [], ...options }
}

export function list(items: Schema, options: Options<ListSchema> = {}): ListSchema {
  return { type: 'list', items, rules: [], ...options }
}

export function string(options: Options<StringSchema> = {}): StringSchema {
  return { type: 'string', ...options }
}

export function oneOf(values: readonly string[], options: Options<StringSchema> = {}): StringSchema {
  return { type: 'string', enum: values, ...options }
}

export function integer(options: Options<IntegerSchema> = {}): IntegerSchema {
  return { type: 'integer', ...options }
}

export function boolean(options: Options<BooleanSchema> = {}): BooleanSchema {
  return { type: 'boolean', ...options }
}

export function any(options: Options<AnySchema> = {}): AnySchema {
  return { type: 'any', ...options }
}

export const exactlyOneOf = (...fields: string[]): Rule => ({ rule: 'exactly-one-of', fields })
export const atMostOneOf = (...fields: string[]): Rule => ({ rule: 'at-most-one-of', fields })
export const atLeastOneOf = (...fields: string[]): Rule => ({ rule: 'at-least-one-of', fields })
export const together = (...fields: string[]): Rule => ({ rule: 'together', fields })
export const requiredWhen = (when: string, is: string, field: string): Rule => ({ rule: 'required-when', when, is, field })
export const forbiddenUnless = (when: string, is: string, field: string): Rule => ({ rule: 'forbidden-unless', when, is, field })
export const requiredUnless = (when: string, is: string, field: string): Rule => ({ rule: 'required-unless', when, is, field })
export const forbiddenWhen = (when: string, is: string, field: string): Rule => ({ rule: 'forbidden-when', when, is, field })
/** The field needs one of the others. */
export const requires = (field: string, ...fields: string[]): Rule => ({ rule: 'requires', field, fields })
/** The field tolerates none of the others. */
export const excludes = (field: string, ...fields: string[]): Rule => ({ rule: 'excludes', field, fields })
export const startsWith = (field: string, prefix: string): Rule => ({ rule: 'starts-with', field, prefix })
export const referenceTo = (field: string, ...targets: string[]): Rule => ({ rule: 'reference-to', field, targets })
export const uniqueBy = (field: string): Rule => ({ rule: 'unique-by', field })

/** The schema of the value at a path below `schema`; undefined where the schema knows nothing of it. */
export function schemaAt(schema: Schema, path: readonly (string | number)[]): Schema | undefined {
  let at: Schema | undefined = schema
  for (const part of path) {
    if (at?.type === 'list' && typeof part === 'number') at = at.items
    else if (at?.type === 'map' && typeof part === 'string') at = at.values
    else if (at?.type === 'object' && typeof part === 'string') at = Object.hasOwn(at.fields, part) ? at.fields[part] : undefined
    else return undefined
  }
  return at
}
