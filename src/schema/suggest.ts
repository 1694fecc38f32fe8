import { entryOf, fieldsOf, isPresent, nodeAt, resolve, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { schemaAt, type Schema } from './language.js'

/** Where a field that is unknown at its place may belong. */
export type Suggestion =
  /** A field of this place has nearly that name. */
  | { readonly do: 'rename'; readonly to: string }
  /** A field of that name belongs there; `certain` where that is one place of the document. */
  | { readonly do: 'move'; readonly to: Path; readonly certain: boolean }

/** What was probably meant by an unknown field; null where nothing is near. */
export function suggest(root: YamlNode, schema: Schema, path: Path): Suggestion | null {
  const name = String(path.at(-1))
  const parent = path.slice(0, -1)
  const value = nodeAt(root, path)
  const near = nearestName(name, root, schema, parent, value)
  if (near && (near.distance <= 1 || name.length <= 3)) return { do: 'rename', to: near.name }
  const elsewhere = otherPlace(name, root, schema, parent, value)
  if (elsewhere) return elsewhere
  return near ? { do: 'rename', to: near.name } : null
}

function nearestName(name: string, root: YamlNode, schema: Schema, parent: Path, value: YamlNode | undefined) {
  const home = schemaAt(schema, parent)
  if (home?.type !== 'object') return null
  const node = nodeAt(root, parent)
  const free = Object.entries(home.fields).filter(([other, inner]) => !entryOf(node, other) && mayHold(inner, value))
  const ranked = free
    .map(([other]) => ({ name: other, distance: distance(plain(name), plain(other)) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(1, Math.floor(name.length / 4)) ? best : null
}

/** Upper case and separators are what people mix up most. */
const plain = (name: string): string => name.replaceAll(/[-_ ]/g, '').toLowerCase()

/** How many letters must be put in, left out, changed or swapped with their neighbour. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 60) return Infinity
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap))
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? Infinity
}

/** The nearest other place for the field: first outwards, object by object, and from each of them inwards. */
function otherPlace(
  name: string,
  root: YamlNode,
  schema: Schema,
  parent: Path,
  value: YamlNode | undefined,
): Suggestion | null {
  for (let up = parent.length; up > 0; up--) {
    const from = parent.slice(0, up)
    const found = inwards(name, root, schema, from, value, 3)
    if (found.length === 0) continue
    const present = found.filter(({ exists }) => exists)
    const [first] = present.length > 0 ? present : found
    // What a policy has by that name is something else than what a provider has: `health.path` is no path of requests.
    const leaves = parent.includes('policies') && !first?.path.includes('policies')
    if (first && !leaves) return { do: 'move', to: first.path, certain: present.length === 1 }
  }
  return null
}

interface Place {
  readonly path: Path
  /** Whether the object that would hold the field is written. */
  readonly exists: boolean
}

/** The places of that name at and below an object, the outermost first; free ones only. */
function inwards(
  name: string,
  root: YamlNode,
  schema: Schema,
  from: Path,
  value: YamlNode | undefined,
  depth: number,
): readonly Place[] {
  const at = schemaAt(schema, from)
  const node = nodeAt(root, from)
  if (at?.type === 'list')
    return depth === 0
      ? []
      : itemsOf(node).flatMap((_, i) => inwards(name, root, schema, [...from, i], value, depth - 1))
  if (at?.type !== 'object') return []
  const own = at.fields[name]
  const here: readonly Place[] =
    own && Object.hasOwn(at.fields, name) && !entryOf(node, name) && mayHold(own, value)
      ? [{ path: [...from, name], exists: isPresent(node) }]
      : []
  const below = Object.keys(at.fields).filter(
    (field) => depth > 0 && (isPresent(entryOf(node, field)?.value) || at.required.includes(field)),
  )
  return [...here, ...below.flatMap((field) => inwards(name, root, schema, [...from, field], value, depth - 1))]
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  const real = node && resolve(node)
  return real?.kind === 'seq' ? real.items : []
}

/** Whether a value's form is one that the schema may take; a map must have at least one field that it knows. */
export function mayHold(schema: Schema, value: YamlNode | undefined): boolean {
  const real = value && resolve(value)
  if (!real || !isPresent(real)) return true
  switch (schema.type) {
    case 'object':
      return (
        real.kind === 'map' &&
        (fieldsOf(real).length === 0 || fieldsOf(real).some(({ name }) => Object.hasOwn(schema.fields, name)))
      )
    case 'map':
      return real.kind === 'map'
    case 'list':
      return real.kind === 'seq'
    case 'any':
      return true
    default:
      return real.kind === 'scalar'
  }
}
