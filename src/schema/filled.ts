import { fieldsOf, isPresent, resolve, type Entry, type Json, type MapNode, type ScalarNode, type SeqNode, type YamlNode } from '../yaml/nodes.js'
import type { Schema } from './language.js'

type Real = ScalarNode | MapNode | SeqNode

/** The value with its defaults written out, as the API server hands it to the alternatives. Without any it stays the same node. */
export function filled(node: Real, schema: Schema): Real {
  if (node.kind === 'seq' && schema.type === 'list') return { ...node, items: node.items.map((item) => filled(resolve(item), schema.items)) }
  if (node.kind !== 'map' || schema.type !== 'object') return node
  const present = fieldsOf(node).filter(({ value }) => isPresent(value))
  const known = present.map((entry): Entry => {
    const inner = Object.hasOwn(schema.fields, entry.name) ? schema.fields[entry.name] : undefined
    return inner ? { ...entry, value: filled(resolve(entry.value), inner) } : entry
  })
  const added = Object.entries(schema.fields).flatMap(([name, inner]): Entry[] =>
    inner.default === undefined || present.some((entry) => entry.name === name) ? [] : [entryFor(name, inner.default, inner, node)],
  )
  return { ...node, entries: [...known, ...added], merged: [] }
}

/** Stands where the object stands that lacks it. */
function entryFor(name: string, value: Json, schema: Schema, beside: MapNode): Entry {
  return { name, key: scalar(name, beside), value: filled(resolve(nodeOf(value, beside)), schema), colon: beside.start }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

function nodeOf(value: Json, at: MapNode): YamlNode {
  const { start, end, outer } = at
  if (isList(value)) return { kind: 'seq', flow: true, items: value.map((item) => nodeOf(item, at)), dashes: [], start, end, outer, anchor: null }
  if (typeof value !== 'object' || value === null) return scalar(value, at)
  const entries = Object.entries(value).map(([name, inner]): Entry => ({ name, key: scalar(name, at), value: nodeOf(inner, at), colon: start }))
  return { kind: 'map', flow: true, entries, merged: [], start, end, outer, anchor: null }
}

const scalar = (value: ScalarNode['value'], { start, end, outer }: MapNode): ScalarNode => ({
  kind: 'scalar',
  style: 'plain',
  value,
  text: String(value),
  start,
  end,
  outer,
  anchor: null,
})
