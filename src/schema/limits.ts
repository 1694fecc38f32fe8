import type { Coded } from '../model/codes/coded.js'
import type { RuleParams } from '../model/codes/rules.js'
import type { StructureParams } from '../model/codes/structure.js'
import {
  entryOf,
  countingFieldsOf,
  isPresent,
  itemsOf,
  resolve,
  stringOf,
  toJson,
  type Json,
  type MapNode,
  type SeqNode,
  type YamlNode,
} from '../yaml/nodes.js'
import type { Range } from '../yaml/lines.js'
import type { Budget } from './budget.js'
import { hasFormat } from './formats.js'
import { isOfForm, type TextForm } from './forms.js'
import type { PartFault } from './violation.js'
import type {
  BooleanSchema,
  IntOrStringSchema,
  ListSchema,
  MapSchema,
  NumberSchema,
  Schema,
  StringSchema,
} from './language.js'

export type ScalarSchema = StringSchema | NumberSchema | IntOrStringSchema | BooleanSchema
type Fault = Coded<StructureParams & Pick<RuleParams, 'rule-not-checked'>>

/** What a text breaks of its limits; its pattern is asked within a budget. Lengths count code points. */
export function* textFaults(value: string, schema: StringSchema | IntOrStringSchema, budget: Budget): Generator<Fault> {
  if (schema.enum && !(schema.emptyIsDefault && value === '')) yield* choiceFaults(value, schema.enum, budget)
  const fault = firstLimit(value, schema, budget)
  if (fault) yield fault
  if (schema.format && !hasFormat(value, schema.format))
    yield { code: 'format', params: { value, format: schema.format } }
  if (schema.form && value !== '' && !isOfForm(value, schema.form))
    yield { code: 'form', params: { value, form: schema.form } }
}

/** So many values of a choice are looked through, and named, without a word. */
const FEW_VALUES = 100
/** Values that are looked through in one step, and steps that it takes to name one. */
const [LOOKED_THROUGH, NAMED] = [16, 10]

/** What is none of the values that may stand here. Thousands of them, asked for and named thousands of times, cost what that takes. */
function* choiceFaults<T extends string | number>(value: T, values: readonly T[], budget: Budget): Generator<Fault> {
  const afford = (steps: number): boolean => values.length <= FEW_VALUES || budget.spend(steps)
  if (afford(values.length / LOOKED_THROUGH) && values.includes(value)) return
  if (afford(values.length * NAMED))
    yield { code: 'unsupported-value', params: { value, supported: values.map(String) } }
  else yield { code: 'rule-not-checked', params: { message: 'enum', rule: 'enum' } }
}

/** The first of the limits that it breaks; the server asks no further (kube-openapi, validate/validator.go). */
function firstLimit(
  value: string,
  { minLength = 0, maxLength = Infinity, pattern }: Limited,
  budget: Budget,
): Fault | null {
  const isCounted = minLength > 0 || maxLength < value.length
  const length = isCounted ? Array.from(value).length : value.length
  if (length > maxLength) return { code: 'too-long', params: { maximum: maxLength } }
  if (isCounted && length < minLength) return { code: 'too-short', params: { value, minimum: minLength } }
  if (!pattern) return null
  const shown = pattern.source.replaceAll('\\/', '/')
  const fits = pattern.test(value, budget)
  if (fits === null) return { code: 'rule-not-checked', params: { message: `pattern ${shown}`, rule: shown } }
  return fits ? null : { code: 'pattern', params: { value, pattern: shown } }
}

type Limited = Pick<StringSchema, 'minLength' | 'maxLength' | 'pattern'>

/** What a number breaks of its limits. */
export function* numberFaults(
  value: number,
  schema: NumberSchema | IntOrStringSchema,
  budget: Budget,
): Generator<Fault> {
  const { minimum = -Infinity, maximum = Infinity, multipleOf, values } = schema
  if (values) yield* choiceFaults(value, values, budget)
  if (value < minimum || (schema.exclusiveMinimum && value === minimum))
    yield { code: 'too-small', params: { value, minimum } }
  if (value > maximum || (schema.exclusiveMaximum && value === maximum))
    yield { code: 'too-large', params: { value, maximum } }
  if (multipleOf !== undefined && value % multipleOf !== 0)
    yield { code: 'not-a-multiple', params: { value, multipleOf } }
}

/** What the keys and values of a map break of its forms, and its size. */
export function* mapFaults(node: MapNode, { forms, maxBytes }: MapSchema): Generator<PartFault> {
  for (const { name, key, value } of forms ? countingFieldsOf(node) : []) {
    const path = forms?.toldAt === 'entry' ? [name] : []
    if (forms) yield* formFault(name, forms.keys, path, key)
    if (forms?.values) yield* formFault(stringOf(value), forms.values, path, value)
  }
  if (maxBytes !== undefined && bytesOf(node) > maxBytes)
    yield { code: 'too-long', params: { maximum: maxBytes }, path: [], place: node }
}

function* formFault(
  value: string | undefined,
  form: TextForm,
  path: PartFault['path'],
  place: Range,
): Generator<PartFault> {
  if (value !== undefined && !isOfForm(value, form)) yield { code: 'form', params: { value, form }, path, place }
}

/** The bytes of all keys and texts; a text of n UTF-16 units has n to 3n bytes. */
function bytesOf(node: MapNode): number {
  const encoder = new TextEncoder()
  return countingFieldsOf(node).reduce(
    (sum, { name, value }) => sum + encoder.encode(name).length + encoder.encode(stringOf(value) ?? '').length,
    0,
  )
}

/** The repetitions of a field that no two items share, where it is a text with content. */
export function* repeatedFields(node: SeqNode, { uniqueField }: ListSchema): Generator<PartFault> {
  const seen = new Set<string>()
  for (const [index, item] of uniqueField === undefined ? [] : itemsOf(node).entries()) {
    const field = entryOf(item, uniqueField ?? '')
    const value = stringOf(field?.value)
    if (!field || value === undefined || value === '') continue
    if (seen.has(value))
      yield {
        code: 'duplicate-item',
        params: { value: JSON.stringify(value) },
        path: [index, field.name],
        place: field.value,
      }
    seen.add(value)
  }
}

/**
 * Items that repeat one above: those of a set whole, others in their key fields, which are given as JSON; items without
 * any are alike. What stands more than twice is told at its second place, and nothing where an item is of another type,
 * as the API server does (apiextensions-apiserver, listtype).
 */
export function repeatedItems(
  node: SeqNode,
  { items, itemKeys, set }: ListSchema,
): readonly (readonly [index: number, value: string])[] {
  if (!itemKeys && !set) return []
  if (itemKeys && node.items.some((item) => isPresent(item) && resolve(item).kind !== 'map')) return []
  const times = new Map<string, number>()
  return node.items.flatMap((item, index) => {
    if (!isPresent(item)) return []
    const value = JSON.stringify(itemKeys ? keysOf(item, items, itemKeys) : toJson(item))
    const time = (times.get(value) ?? 0) + 1
    times.set(value, time)
    return time === 2 ? [[index, value] as const] : []
  })
}

/** The key fields of an item that are set or have a default. */
function keysOf(item: YamlNode, schema: Schema, keys: readonly string[]): Json {
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = entryOf(item, key)?.value
      if (isPresent(value)) return [[key, toJson(value)]]
      const byDefault = schema.type === 'object' ? schema.fields[key]?.default : undefined
      return byDefault === undefined ? [] : [[key, byDefault]]
    }),
  )
}
