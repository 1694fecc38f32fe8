import type { Range } from './lines.js'
import type { Path } from './path.js'
import type { ScalarValue } from './read/scalars.js'

/** A value as JSON has it; what Kubernetes makes of a document. */
export type Json = ScalarValue | readonly Json[] | { readonly [field: string]: Json }

interface Place extends Range {
  /** Where the value begins with its anchor and tag. */
  readonly outer: number
  /** The name after `&`, if one stands here. */
  readonly anchor: string | null
}

export interface ScalarNode extends Place {
  readonly kind: 'scalar'
  readonly style: 'plain' | 'single' | 'double' | 'block'
  readonly value: ScalarValue
  /** The text without quotes and escapes, before its type is decided. */
  readonly text: string
}

export interface MapNode extends Place {
  readonly kind: 'map'
  readonly flow: boolean
  readonly entries: readonly Entry[]
  /** Fields that only a merge key (`<<`) brings in; those written out win. */
  readonly merged: readonly Entry[]
  /** The maps that merge keys name, whatever of them shows. */
  readonly sources: readonly MapNode[]
  /** The merge keys themselves, as they stand. */
  readonly merges: readonly Entry[]
}

export interface SeqNode extends Place {
  readonly kind: 'seq'
  readonly flow: boolean
  readonly items: readonly YamlNode[]
  /** Where each item's dash stands; empty in flow style. */
  readonly dashes: readonly number[]
}

export interface AliasNode extends Place {
  readonly kind: 'alias'
  readonly target: ScalarNode | MapNode | SeqNode
}

export type YamlNode = ScalarNode | MapNode | SeqNode | AliasNode

export interface Entry {
  /** The field's name as Kubernetes reads the key: `on` is "true", `010` is "8". */
  readonly name: string
  readonly key: ScalarNode
  readonly value: YamlNode
  /** The offset after the colon; the key's end where there is none. */
  readonly colon: number
  /** The same key stands again below: the last value is the one that counts. */
  readonly overridden?: true
}

/** The node that an alias stands for; other nodes are themselves. */
export function resolve(node: YamlNode): ScalarNode | MapNode | SeqNode {
  return node.kind === 'alias' ? node.target : node
}

/** The entry of that name: the last one written, else a merged one. */
export function entryOf(node: YamlNode | null | undefined, name: string): Entry | undefined {
  const map = node && resolve(node)
  if (map?.kind !== 'map') return undefined
  if (map.entries.length + map.merged.length > FEW) return indexOf(map).get(name)
  return (
    map.entries.find((entry) => entry.name === name && !entry.overridden) ??
    map.merged.find((entry) => entry.name === name)
  )
}

/** Up to so many fields are found faster by looking at each. */
const FEW = 16
const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>()

/** A wide map's fields by name, so that as many look-ups as fields stay linear. */
function indexOf(map: MapNode): ReadonlyMap<string, Entry> {
  let index = indexes.get(map)
  if (!index) {
    index = new Map(countingFieldsOf(map).map((entry) => [entry.name, entry]))
    indexes.set(map, index)
  }
  return index
}

/** The child under a field name or a list index; undefined where there is none. */
export function childOf(node: YamlNode | null | undefined, part: string | number): YamlNode | undefined {
  if (typeof part === 'string') return entryOf(node, part)?.value
  const seq = node && resolve(node)
  return seq?.kind === 'seq' ? seq.items[part] : undefined
}

/** The node at a path; undefined where the path leads nowhere. */
export function nodeAt(root: YamlNode | null | undefined, path: Path): YamlNode | undefined {
  let node = root ?? undefined
  for (const part of path) node = childOf(node, part)
  return node
}

/** The fields of a map, those written out before merged ones; none for any other node. */
export function fieldsOf(node: YamlNode | null | undefined): readonly Entry[] {
  const map = node && resolve(node)
  if (map?.kind !== 'map') return []
  return map.merged.length === 0 ? map.entries : [...map.entries, ...map.merged]
}

/** What stands in a map, merge keys and all, in the order of the text. */
export function writtenIn({ entries, merges }: MapNode): readonly Entry[] {
  return merges.length === 0 ? entries : [...entries, ...merges].sort((a, b) => a.key.outer - b.key.outer)
}

/** The fields of a map that count: of a key that stands more than once, the last. */
export function countingFieldsOf(node: YamlNode | null | undefined): readonly Entry[] {
  const all = fieldsOf(node)
  return all.some(({ overridden }) => overridden) ? all.filter(({ overridden }) => !overridden) : all
}

/** The items of a list; none for any other node. */
export function itemsOf(node: YamlNode | null | undefined): readonly YamlNode[] {
  const seq = node && resolve(node)
  return seq?.kind === 'seq' ? seq.items : []
}

/** The scalar's value, undefined for maps, lists and absent nodes. */
export function scalarOf(node: YamlNode | null | undefined): ScalarValue | undefined {
  const scalar = node && resolve(node)
  return scalar?.kind === 'scalar' ? scalar.value : undefined
}

/** The string at this node, undefined where it is anything else. */
export function stringOf(node: YamlNode | null | undefined): string | undefined {
  const value = scalarOf(node)
  return typeof value === 'string' ? value : undefined
}

/** Whether Kubernetes sees a value here: a null counts as absent. */
export function isPresent(node: YamlNode | null | undefined): node is YamlNode {
  return node !== undefined && node !== null && scalarOf(node) !== null
}

/**
 * The value of a node as JSON. Maps have no prototype, so a field `__proto__` is a field like any other.
 * An aliased value is shared, not copied: a bomb stays small.
 */
export function toJson(node: YamlNode | null | undefined, seen = new Map<YamlNode, Json>()): Json {
  if (!node) return null
  const real = resolve(node)
  if (real.kind === 'scalar') return real.value
  const known = seen.get(real)
  if (known !== undefined) return known
  if (real.kind === 'seq') {
    const list: Json[] = []
    seen.set(real, list)
    for (const item of real.items) list.push(toJson(item, seen))
    return list
  }
  const map = Object.create(null) as Record<string, Json>
  seen.set(real, map)
  for (const entry of countingFieldsOf(real)) map[entry.name] = toJson(entry.value, seen)
  return map
}

/** The scalar node behind this node; null for maps, lists and absent nodes. */
export function resolveScalar(node: YamlNode | null | undefined): ScalarNode | null {
  const real = node ? resolve(node) : null
  return real?.kind === 'scalar' ? real : null
}

/** A value as a node that stands nowhere. */
export function nodeOf(value: Json): YamlNode {
  const nowhere = { start: 0, end: 0, outer: 0, anchor: null }
  if (Array.isArray(value))
    return { ...nowhere, kind: 'seq', flow: true, items: value.map((item: Json) => nodeOf(item)), dashes: [] }
  if (typeof value !== 'object' || value === null)
    return { ...nowhere, kind: 'scalar', style: 'plain', value: value, text: String(value) }
  const entries = Object.entries(value).map(([name, inner]) => ({
    name,
    key: nodeOf(name) as ScalarNode,
    value: nodeOf(inner),
    colon: 0,
  }))
  return { ...nowhere, kind: 'map', flow: true, entries, merged: [], sources: [], merges: [] }
}
