import { findingCode } from '../model/codes/codes.js'
import type { Coded } from '../model/codes/coded.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Json } from '../yaml/nodes.js'
import type { ListRule } from './constraints.js'
import { below, itemsIn } from './reading.js'

/** What a broken rule about the items of a list says of itself; null where it holds. */
export function brokenInList(rule: ListRule, value: Json): Coded<FindingParams> | null {
  const items = itemsIn(value)
  switch (rule.rule) {
    case 'unique-by':
      return repeated(items, rule.fields)
    case 'all-or-none':
      return mixed(items, rule.fields, rule.by)
    case 'once': {
      const found = items
        .map((item) => below(item, rule.field))
        .filter((found) => typeof found === 'string' && rule.values.includes(found))
      return found.length > 1 ? findingCode('once', { field: rule.field, values: rule.values }) : null
    }
    case 'alone':
      return items.length > 1 && items.includes(rule.value) ? findingCode('alone', { value: rule.value }) : null
  }
}

function repeated(items: readonly Json[], fields: readonly string[]): Coded<FindingParams> | null {
  const seen = new Set<string>()
  for (const item of items) {
    const key = keyOf(item, fields)
    if (key === '{}') continue
    if (seen.has(key)) return findingCode('unique-by', { fields, value: shown(key, fields) })
    seen.add(key)
  }
  return null
}

/** A single field shows as its value, several as an object. */
const shown = (key: string, fields: readonly string[]): string =>
  fields.length === 1 ? key.slice(key.indexOf(':') + 1, -1) : key

function mixed(items: readonly Json[], fields: readonly string[], by: readonly string[]): Coded<FindingParams> | null {
  const first = new Map<string, Json>()
  for (const item of items) {
    const key = keyOf(item, by)
    const other = first.get(key) ?? item
    first.set(key, other)
    const field = fields.find((name) => (below(item, name) === undefined) !== (below(other, name) === undefined))
    if (field !== undefined) return findingCode('all-or-none', { field, by, value: key })
  }
  return null
}

const keyOf = (item: Json, fields: readonly string[]): string =>
  JSON.stringify(
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = below(item, field)
        return value === undefined ? [] : [[field, value]]
      }),
    ),
  )
