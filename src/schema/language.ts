import type { HelpKey } from '../words/help.js'
import type { Json, YamlNode } from '../yaml/nodes.js'
import type { Budget } from './budget.js'
import type { Rule } from './constraints.js'
import type { Format } from './formats.js'
import type { TextForm } from './forms.js'
import type { PartFault } from './violation.js'

/**
 * A structural schema as Kubernetes knows it, said with few words. The walker in `judge.ts` gives it its meaning; forms,
 * completion and hover read the same objects.
 */
export type Schema =
  ObjectSchema | MapSchema | ListSchema | StringSchema | NumberSchema | IntOrStringSchema | BooleanSchema | AnySchema

interface Common {
  /** Key of the help text of this value. */
  readonly help?: HelpKey
  /** The value that the API server fills in where the field is absent. */
  readonly default?: Json
  /** The field beside it, and the value of that field, for which this one has a meaning; forms hide it elsewhere. */
  readonly usedWhen?: { readonly field: string; readonly is: string }
  /** Whether `null` is a value here; elsewhere the API server drops it. */
  readonly nullable?: boolean
  /**
   * What the server asks with code of its own, where the value is of its type: of metadata, and of the core kinds. It is
   * asked together with structure, and heeds that all below may be wrong.
   */
  readonly check?: (node: YamlNode) => Iterable<PartFault>
  /** The server reads this strictly and then drops it: unknown fields are all that counts. */
  readonly dropped?: true
  /** What must hold beyond structure. */
  readonly rules?: readonly Rule[]
  /** Alternatives in structure: all, any, exactly one or none of them must fit. Unknown fields don't matter to them. */
  readonly alternatives?: readonly Alternatives[]
}

export interface Alternatives {
  readonly fit: 'all' | 'any' | 'one' | 'none'
  readonly of: readonly Schema[]
}

export interface ObjectSchema extends Common {
  readonly type: 'object'
  /** In the order in which people write them. */
  readonly fields: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
  readonly minProperties?: number
  readonly maxProperties?: number
  /** Fields beyond these are kept, whatever they hold (`x-kubernetes-preserve-unknown-fields`). */
  readonly open?: boolean
  /** A kind without a CRD: its rules are asked together with structure. */
  readonly unstaged?: true
  /** The facts of the release are not known whole here: a field that is not among these may exist all the same. */
  readonly unsure?: boolean
  /** Texts that would be allowed here, were an object a text: nothing passes. A CRD has such a thing by mistake. */
  readonly enum?: readonly string[]
}

/** Free keys, one schema for all values: labels, `data`. */
export interface MapSchema extends Common {
  readonly type: 'map'
  readonly values: Schema
  readonly minProperties?: number
  readonly maxProperties?: number
  /** What keys and values must look like. The API server tells faults at the map as a whole, or at the entry. */
  readonly forms?: { readonly keys: TextForm; readonly values?: TextForm; readonly toldAt: 'map' | 'entry' }
  /** Limit for all keys and values together, in bytes. */
  readonly maxBytes?: number
}

export interface ListSchema extends Common {
  readonly type: 'list'
  readonly items: Schema
  readonly minItems?: number
  readonly maxItems?: number
  /** The fields that tell the items apart (`x-kubernetes-list-map-keys`); no two items share their values. */
  readonly itemKeys?: readonly string[]
  /** No two items are equal (`x-kubernetes-list-type: set`). */
  readonly set?: boolean
  /** A field that no two items share; a repetition is told at the field. */
  readonly uniqueField?: string
}

/** What is asked of a text. */
interface TextLimits {
  readonly enum?: readonly string[]
  /** Nothing written counts as the default (Kubernetes' own kinds). */
  readonly emptyIsDefault?: true
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: Pattern
  readonly format?: Format
  /** What it must look like where it is not empty. */
  readonly form?: TextForm
}

/** An RE2 pattern; a regular expression of JavaScript where both languages agree on it. */
export interface Pattern {
  readonly source: string
  /** Null: not known, because that takes more than the budget has, or because the pattern can’t be read. */
  readonly test: (text: string, budget?: Budget) => boolean | null
}

interface NumberLimits {
  /** The only numbers that may stand here. */
  readonly values?: readonly number[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: boolean
  readonly exclusiveMaximum?: boolean
  readonly multipleOf?: number
}

export interface StringSchema extends Common, TextLimits {
  readonly type: 'string'
  /** A span of time: one to four numbers of up to five digits with the units h, m, s or ms, and not below this. */
  readonly duration?: { readonly atLeastMs: number }
  /** A credential in clear; forms mask it. */
  readonly secret?: boolean
  /** Bytes: a list of numbers from 0 to 255 stands for them too (Go, encoding/json). */
  readonly bytes?: boolean
}

/** A whole number, or any number. */
export interface NumberSchema extends Common, NumberLimits {
  readonly type: 'integer' | 'number'
}

/** A whole number or a text; the limits of each kind count for that kind (`x-kubernetes-int-or-string`). */
export interface IntOrStringSchema extends Common, TextLimits, NumberLimits {
  readonly type: 'int-or-string'
}

export interface BooleanSchema extends Common {
  readonly type: 'boolean'
}

/** Whatever stands here passes unjudged, if it is of the JSON type (`preserve-unknown-fields`). */
export interface AnySchema extends Common {
  readonly type: 'any'
  readonly json?: 'object' | 'array'
}

type Options<S extends Schema> = Omit<Partial<S>, 'type' | 'fields' | 'items' | 'values'>

/** An object with these fields; `required` names those that must be there. */
export function object(fields: Readonly<Record<string, Schema>>, options: Options<ObjectSchema> = {}): ObjectSchema {
  return { type: 'object', fields, required: [], ...options }
}

export function map(values: Schema, options: Options<MapSchema> = {}): MapSchema {
  return { type: 'map', values, ...options }
}

export function list(items: Schema, options: Options<ListSchema> = {}): ListSchema {
  return { type: 'list', items, ...options }
}

export function string(options: Options<StringSchema> = {}): StringSchema {
  return { type: 'string', ...options }
}

export function oneOf(values: readonly string[], options: Options<StringSchema> = {}): StringSchema {
  return { type: 'string', enum: values, ...options }
}

export function integer(options: Omit<Partial<NumberSchema>, 'type'> = {}): NumberSchema {
  return { type: 'integer', ...options }
}

export function intOrString(options: Options<IntOrStringSchema> = {}): IntOrStringSchema {
  return { type: 'int-or-string', ...options }
}

export function boolean(options: Options<BooleanSchema> = {}): BooleanSchema {
  return { type: 'boolean', ...options }
}

export function any(options: Options<AnySchema> = {}): AnySchema {
  return { type: 'any', ...options }
}

/** The schema of the value at a path below `schema`; undefined where the schema knows nothing of it. */
export function schemaAt(schema: Schema, path: readonly (string | number)[]): Schema | undefined {
  let at: Schema | undefined = schema
  for (const part of path) {
    if (at?.type === 'list' && typeof part === 'number') at = at.items
    else if (at?.type === 'map' && typeof part === 'string') at = at.values
    else if (at?.type === 'object' && typeof part === 'string')
      at = Object.hasOwn(at.fields, part) ? at.fields[part] : undefined
    else return undefined
  }
  return at
}
