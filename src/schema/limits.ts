import type { Params } from '../findings.js'
import type { FindingCode } from '../text/words.js'
import { entryOf, isPresent, itemsOf, toJson, type Json, type SeqNode, type YamlNode } from '../yaml/nodes.js'
import { hasFormat } from './formats.js'
import type { BooleanSchema, IntOrStringSchema, ListSchema, NumberSchema, Schema, StringSchema } from './language.js'

export type ScalarSchema = StringSchema | NumberSchema | IntOrStringSchema | BooleanSchema
type Fault = readonly [code: FindingCode, params: Params]

/** What a text breaks of its limits. Lengths count code points. */
export function* textFaults(value: string, schema: StringSchema | IntOrStringSchema): Generator<Fault> {
  const { minLength = 0, maxLength = Infinity, pattern } = schema
  if (schema.enum && !schema.enum.includes(value)) yield ['unsupported-value', { value, supported: schema.enum }]
  if (minLength > 0 || maxLength < value.length) {
    const length = Array.from(value).length
    if (length < minLength) yield ['too-short', { value, minimum: minLength }]
    if (length > maxLength) yield ['too-long', { maximum: maxLength }]
  }
  if (pattern && !pattern.test(value)) yield ['pattern', { value, pattern: pattern.source.replaceAll('\\/', '/') }]
  if (schema.format && !hasFormat(value, schema.format)) yield ['format', { value, format: schema.format }]
}

/** What a number breaks of its limits. */
export function* numberFaults(value: number, schema: NumberSchema | IntOrStringSchema): Generator<Fault> {
  const { minimum = -Infinity, maximum = Infinity, multipleOf, values } = schema
  if (values && !values.includes(value)) yield ['unsupported-value', { value, supported: values.map(String) }]
  if (value < minimum || (schema.exclusiveMinimum && value === minimum)) yield ['too-small', { value, minimum }]
  if (value > maximum || (schema.exclusiveMaximum && value === maximum)) yield ['too-large', { value, maximum }]
  if (multipleOf !== undefined && value % multipleOf !== 0) yield ['not-a-multiple', { value, multipleOf }]
}

/** Items that repeat one above: those of a set whole, others in their key fields, which are given as JSON. */
export function repeatedItems(node: SeqNode, { items, itemKeys, set }: ListSchema): readonly (readonly [index: number, value: string])[] {
  if (!itemKeys && !set) return []
  const values = itemsOf(node).map((item) => JSON.stringify(itemKeys ? keysOf(item, items, itemKeys) : toJson(item)))
  const first = new Map<string, number>()
  return values.flatMap((value, index) => {
    if (!first.has(value)) first.set(value, index)
    return value !== '{}' && first.get(value) !== index ? [[index, value] as const] : []
  })
}

/** The key fields of an item that are set or have a default. */
function keysOf(item: YamlNode, schema: Schema, keys: readonly string[]): Json {
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = entryOf(item, key)?.value
      if (isPresent(value)) return [[key, toJson(value)]]
      const usual = schema.type === 'object' ? schema.fields[key]?.default : undefined
      return usual === undefined ? [] : [[key, usual]]
    }),
  )
}
