import type { Change } from './change.js'
import { childOf, fieldsOf, nodeAt, resolve, toJson, type Json, type MapNode, type YamlNode } from '../nodes.js'
import type { Path } from '../path.js'

type Container = Json[] | Record<string, Json>

const isContainer = (value: Json | undefined): value is Json & object => typeof value === 'object' && value !== null
const clone = (value: Json): Json => structuredCloneJson(value)

/**
 * The value a document shall have after a change; undefined where the change makes no sense there.
 *
 * Aliases share their anchor's value, so a change at the anchor shows at each alias and in each map that merges it, as YAML
 * has it; a change on a path that leads through an alias or a merge key is meant for this path alone.
 */
export function intend(root: YamlNode, path: Path, change: Change): Json | undefined {
  const nodes = new Map<YamlNode, Json>()
  const whole = toJson(root, nodes)
  const before = mergesOf(nodes)
  const value = changed(root, whole, path, change)
  if (value !== undefined) for (const merge of before) follow(merge, nodes)
  return value
}

/** A map with merge keys, and what it held before the change. */
interface MergingMap {
  readonly map: MapNode
  readonly held: Record<string, Json>
  readonly value: Record<string, Json>
}

/** The maps with merge keys, each behind those that it merges. */
function mergesOf(nodes: ReadonlyMap<YamlNode, Json>): readonly MergingMap[] {
  return [...nodes]
    .flatMap(([node, value]) => {
      if (node.kind !== 'map' || node.merges.length === 0) return []
      const map = value as Record<string, Json>
      return [{ map: node, held: Object.assign(Object.create(null), map) as Record<string, Json>, value: map }]
    })
    .sort((a, b) => a.map.end - b.map.end)
}

/** Lets a map have what the maps that it merges have now, but for its own fields and those that the change was about. */
function follow({ map, held, value }: MergingMap, nodes: Map<YamlNode, Json>): void {
  const own = new Set(map.entries.map(({ name }) => name))
  const sources = map.sources.map((source) => toJson(source, nodes) as Record<string, Json>)
  const names = new Set([...map.merged.map(({ name }) => name), ...sources.flatMap((source) => Object.keys(source))])
  for (const name of names) {
    // What was changed here is meant for this map alone.
    if (own.has(name) || value[name] !== held[name] || name in value !== name in held) continue
    const source = sources.find((each) => name in each)
    if (source) value[name] = source[name] ?? null
    else Reflect.deleteProperty(value, name)
  }
}

function changed(root: YamlNode, whole: Json, path: Path, change: Change): Json | undefined {
  const copies = new Set<Json>()
  if (path.length === 0 && change.do === 'set') return change.value
  if (!isContainer(whole)) return undefined
  const value = whole as Container
  if (path.length === 0)
    return change.do === 'insert' && Array.isArray(value) ? insertInto(value, change.index, change.value) : undefined
  const parent = containerAt(root, value, path.slice(0, -1), change.do === 'set' || change.do === 'insert', copies)
  const last = path[path.length - 1] ?? ''
  if (!parent || Array.isArray(parent) !== (typeof last === 'number')) return undefined
  const at = parent as Record<string | number, Json>
  switch (change.do) {
    case 'set':
      if (Array.isArray(parent) && Number(last) > parent.length) return undefined
      at[last] = change.value
      return value
    case 'insert': {
      const list = at[last]
      if (isContainer(list) && !Array.isArray(list)) return undefined
      const items = Array.isArray(list) ? (isOwn(root, path) ? (list as Json[]) : [...(list as readonly Json[])]) : []
      if (change.index < 0 || change.index > items.length) return undefined
      at[last] = insertInto(items, change.index, change.value)
      return value
    }
    case 'remove':
      if (!(last in parent)) return undefined
      if (change.fields) return isContainer(at[last]) && without(at[last], change.fields) ? value : undefined
      if (Array.isArray(parent)) parent.splice(Number(last), 1)
      else Reflect.deleteProperty(parent, String(last))
      return value
    case 'rename':
      if (Array.isArray(parent) || !(last in parent) || change.to in parent) return undefined
      parent[change.to] = parent[String(last)] ?? null
      Reflect.deleteProperty(parent, String(last))
      return value
    case 'duplicate':
      if (!Array.isArray(parent) || !(last in parent)) return undefined
      insertInto(parent, Number(last) + 1, clone(parent[Number(last)] ?? null))
      return value
    case 'move': {
      if (!Array.isArray(parent) || !(last in parent)) return undefined
      const listHome = containerAt(root, value, change.list.slice(0, -1), false, copies)
      const listName = change.list.at(-1)
      if (!listHome || listName === undefined) return undefined
      const home = listHome as Record<string | number, Json>
      if (!Array.isArray(home[listName])) home[listName] = []
      // Nothing goes into itself, by whatever alias.
      if (holds(parent[Number(last)], home[listName] ?? null)) return undefined
      // What stands at an alias or comes through a merge key is meant for this place alone.
      if (!isOwn(root, change.list) && !copies.has(home[listName] ?? null))
        home[listName] = [...(home[listName] as Json[])]
      const target = home[listName] as Json[]
      const [item] = parent.splice(Number(last), 1)
      if (change.index < 0 || change.index > target.length) return undefined
      insertInto(target, change.index, item ?? null)
      return value
    }
  }
}

function holds(value: Json | undefined, wanted: Json, seen = new Set<Json>()): boolean {
  if (value === wanted) return true
  if (!isContainer(value) || seen.has(value)) return false
  seen.add(value)
  return Object.values(value).some((inner: Json) => holds(inner, wanted, seen))
}

/** Takes fields out of a map; whether there was anything to take. */
function without(map: Json & object, fields: readonly string[]): boolean {
  const present = Array.isArray(map) ? [] : fields.filter((name) => name in map)
  for (const name of present) Reflect.deleteProperty(map, name)
  return present.length > 0
}

function insertInto(list: Json[], index: number, value: Json): Json[] {
  list.splice(index, 0, value)
  return list
}

/**
 * The map or list at a path, made where it is absent (a null counts as absent) if `make` is set. What an alias or a merge key
 * shares is copied, once: `copies` has what is there in its place.
 */
function containerAt(
  root: YamlNode,
  value: Container,
  path: Path,
  make: boolean,
  copies: Set<Json>,
): Container | undefined {
  let node: YamlNode | undefined = root
  let at = value
  for (const part of path) {
    if (Array.isArray(at) !== (typeof part === 'number')) return undefined
    const home = at as Record<string | number, Json>
    const child: YamlNode | undefined = node && childOf(node, part)
    let inner = home[part]
    if (inner === undefined || inner === null) {
      if (!make || (Array.isArray(at) && Number(part) > at.length)) return undefined
      inner = Object.create(null) as Record<string, Json>
    } else if (!isContainer(inner)) return undefined
    else if (!copies.has(inner) && (child?.kind === 'alias' || (node && isMerged(node, part)))) {
      inner = clone(inner)
      note(inner, copies)
    }
    home[part] = inner
    at = inner as Container
    node = child && resolve(child)
  }
  return at
}

/** A copied collection, and all that it holds. */
function note(value: Json, copies: Set<Json>): void {
  if (!isContainer(value)) return
  copies.add(value)
  for (const inner of Object.values<Json>(value)) note(inner, copies)
}

/** Whether a value is written at its path, so that a change there shows at each of its aliases. */
function isOwn(root: YamlNode, path: Path): boolean {
  const [node, parent] = [nodeAt(root, path), nodeAt(root, path.slice(0, -1))]
  return node !== undefined && node.kind !== 'alias' && !(parent && isMerged(parent, path.at(-1) ?? ''))
}

function isMerged(node: YamlNode, part: string | number): boolean {
  const map = resolve(node)
  return (
    map.kind === 'map' &&
    !map.entries.some((entry) => entry.name === part) &&
    fieldsOf(map).some((entry) => entry.name === part)
  )
}

function structuredCloneJson(value: Json): Json {
  if (!isContainer(value)) return value
  if (Array.isArray(value)) return value.map((item: Json) => clone(item))
  // Without a prototype, as in `toJson`: `__proto__` is a field like any other.
  const copy = Object.create(null) as Record<string, Json>
  for (const [name, inner] of Object.entries(value)) copy[name] = clone(inner)
  return copy
}

/** Whether two values are the same JSON; the order of fields does not count. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, Json>, b as Record<string, Json>]
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameJson(left[name] ?? null, right[name] ?? null))
  )
}
