import { expect, test } from 'vitest'
import { releases } from '../../releases/table.js'
import { help as english } from '../../words/en/help.js'
import type { Help } from '../../words/help.js'
import { help as chinese } from '../../words/zh/help.js'
import type { Schema } from '../language.js'

/** What goes without help of its own, and why. */
const WITHOUT = [
  // What the controller and the API server write: no form shows it.
  /^[A-Za-z]+\.status\./,
]

interface Field {
  readonly path: string
  readonly schema: Schema
}

/** The fields of an object and of all below it; items and values are called by the field that holds them. */
function* fieldsOf(schema: Schema, path: string): Generator<Field> {
  if (schema.type === 'list') yield* fieldsOf(schema.items, path)
  if (schema.type === 'map') yield* fieldsOf(schema.values, path)
  if (schema.type !== 'object') return
  for (const [name, field] of Object.entries(schema.fields)) {
    yield { path: `${path}.${name}`, schema: field }
    yield* fieldsOf(field, `${path}.${name}`)
  }
}

/** Each field once for each thing that its help and its type make of it, over the kinds of all releases. */
const fields = [
  ...new Map(
    releases
      .flatMap(({ kinds }) => kinds.flatMap(({ kind, schema }) => [...fieldsOf(schema, kind)]))
      .filter(({ path }) => !WITHOUT.some((without) => without.test(path)))
      .map((field): [string, Field] => [`${field.path} ${field.schema.help} ${isCounted(field.schema)}`, field]),
  ).values(),
]

/** A number, or a span of time. */
function isCounted(schema: Schema): boolean {
  if (schema.type === 'string') return schema.duration !== undefined
  return schema.type === 'integer' || schema.type === 'number' || schema.type === 'int-or-string'
}

test('every field that a form can show says what it is for', () => {
  expect(fields.length).toBeGreaterThan(1000)
  expect(fields.filter(({ schema }) => schema.help === undefined).map(({ path }) => path)).toEqual([])
})

test.each<[string, Help]>([
  ['English', english],
  ['Chinese', chinese],
])('numbers and spans of time have an example or their limits in %s, with their unit', (_, help) => {
  const counted = fields.filter(({ schema }) => isCounted(schema) && schema.help !== 'metadata.server')
  const bare = counted.filter(({ schema }) => schema.help && !/\d/.test(help[schema.help])).map(({ path }) => path)
  expect(counted.length).toBeGreaterThan(50)
  expect(bare).toEqual([])
})

test('every help text is of a field, an item or a value', () => {
  const used = new Set<string | undefined>()
  const add = (schema: Schema): void => {
    used.add(schema.help)
    if (schema.type === 'list') add(schema.items)
    if (schema.type === 'map') add(schema.values)
  }
  for (const { schema } of fields) add(schema)
  expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([])
})
