import type { FieldOrder } from './change.js'
import type { Change } from './change.js'
import { applyChange, changeOf, compose, type ChangeSet } from '../change-set.js'
import { lineBreakOf, lineEnd, type Range } from '../lines.js'
import {
  isPresent,
  nodeAt,
  resolve,
  toJson,
  writtenIn,
  type Entry,
  type Json,
  type MapNode,
  type YamlNode,
} from '../nodes.js'
import type { Path } from '../path.js'
import { readDocument } from '../read/read.js'
import { carried, commentsIn, KEPT, putInFlow } from './carry.js'
import { emptied } from './flow.js'
import { printFlow } from './print.js'
import { slotAt, slotOf, type Slot } from './slots.js'
import { Splicer } from './splice.js'
import { columnOf } from './style.js'
import { itemText, valueEnd } from './transplant.js'

/** A document, or a part of one, that a change is made in. */
interface Whole {
  readonly root: YamlNode
  readonly range: Range
}

/** The cuts that make a change and touch nothing else, not yet proved; null where it can't be cut so. What moves keeps its text with `asWritten`. */
export function exact(
  text: string,
  splicer: Splicer,
  whole: Whole,
  path: Path,
  change: Change,
  order: FieldOrder,
  asWritten = true,
): ChangeSet | null {
  const { root } = whole
  const slot = slotAt(root, path)
  switch (change.do) {
    case 'set':
      return slot ? splicer.replace(slot, change.value) : create(text, splicer, root, path, change.value, order)
    case 'insert':
      return insert(text, splicer, root, path, change.index, change.value, order)
    case 'remove':
      return change.fields
        ? removeFields(text, splicer, nodeAt(root, path), change.fields)
        : slot && splicer.remove(slot)
    case 'rename':
      return slot && 'map' in slot ? splicer.rename(slot.entry, change.to) : null
    case 'duplicate':
      return slot && 'seq' in slot ? copyItem(text, splicer, root, slot, slot.seq, slot.index + 1, asWritten) : null
    case 'move':
      return slot && 'seq' in slot ? moveItem(text, splicer, whole, path, slot, change, asWritten) : null
  }
}

/** Whether comments stand in a collection that holds nothing else. */
const isCommented = (text: string, { start, end }: Range): boolean => /\s#/.test(text.slice(start, end))

/** Sets a value whose place does not exist yet, with all parents that it needs. */
function create(
  text: string,
  splicer: Splicer,
  root: YamlNode,
  path: Path,
  value: Json,
  order: FieldOrder,
): ChangeSet | null {
  let depth = path.length - 1
  while (depth > 0 && !isPresent(nodeAt(root, path.slice(0, depth)))) depth--
  const parentPath = path.slice(0, depth)
  const parent = nodeAt(root, parentPath)
  const part = path[depth]
  const real = parent && resolve(parent)
  const nested = wrap(path.slice(depth + 1), value)
  const slot = slotAt(root, path.slice(0, depth + 1))
  if (slot) return splicer.replace(slot, nested)
  if (real?.kind === 'seq' && typeof part === 'number')
    return insert(text, splicer, root, parentPath, part, nested, order)
  if (real?.kind !== 'map' || typeof part !== 'string' || parent?.kind === 'alias') return null
  if (real.entries.length === 0 && real.merges.length === 0 && !isCommented(text, real)) {
    const parentSlot = slotAt(root, parentPath)
    return parentSlot && splicer.replace(parentSlot, { [part]: nested })
  }
  return splicer.insertField(real, placeFor(real, part, order(parentPath)), part, nested)
}

function insert(
  text: string,
  splicer: Splicer,
  root: YamlNode,
  path: Path,
  index: number,
  value: Json,
  order: FieldOrder,
): ChangeSet | null {
  const list = nodeAt(root, path)
  if (list?.kind === 'seq' && (list.items.length > 0 || isCommented(text, list)))
    return splicer.insertItem(list, index, value)
  const slot = slotAt(root, path)
  return slot ? splicer.replace(slot, [value]) : create(text, splicer, root, path, [value], order)
}

function removeFields(
  text: string,
  splicer: Splicer,
  map: YamlNode | undefined,
  fields: readonly string[],
): ChangeSet | null {
  if (map?.kind !== 'map') return null
  const names = new Set(fields)
  const gone = map.entries.filter(({ name }) => names.has(name))
  const [first, last] = [map.entries[0], map.entries.at(-1)]
  if (gone.length === 0) return null
  const size = writtenIn(map).length
  if (gone.length === size && first && last) return emptied(text, map, first.key.outer, last.value.end)
  return gone.length < size ? splicer.removeFields(map, new Set(gone)) : null
}

/** Puts an item of a list into a list as it is written; where styles differ, as much of it as fits there. */
function copyItem(
  text: string,
  splicer: Splicer,
  root: YamlNode,
  from: Extract<Slot, { seq: unknown }>,
  to: YamlNode | undefined,
  index: number,
  asWritten: boolean,
): ChangeSet | null {
  const source = from.seq.items[from.index]
  if (to?.kind !== 'seq' || to.items.length === 0 || !source) return null
  const lineBreak = lineBreakOf(text)
  if (to.flow) {
    const comments = noted(text, root, from)
    return splicer.insertFlowItem(to, index, (indent, column) => {
      const lead = lineBreak + ' '.repeat(column)
      const own = asWritten ? carried(text, source, indent, lineBreak) : null
      return comments.map((comment) => comment + lead).join('') + (own ?? printFlow(toJson(source), splicer.style))
    })
  }
  const column = columnOf(text, to.start)
  const item = from.seq.flow
    ? carried(text, source, column + 2, lineBreak)
    : itemText(text, from.seq, from.index, column)
  if (!asWritten || item === null) return splicer.insertItem(to, index, toJson(source))
  return splicer.insertItemText(to, index, from.seq.flow ? `- ${item}` : item)
}

/** Puts a copy of an item as the only one into a list that is empty or not there. */
function copyToEmpty(
  text: string,
  splicer: Splicer,
  root: YamlNode,
  from: Extract<Slot, { seq: unknown }>,
  list: Path,
  asWritten: boolean,
): ChangeSet | null {
  const source = from.seq.items[from.index]
  if (!source) return null
  const plain = (): ChangeSet | null => insert(text, splicer, root, list, 0, toJson(source), () => [])
  const edits = asWritten ? insert(text, splicer, root, list, 0, KEPT, () => []) : plain()
  if (!asWritten || !edits) return edits
  const lineBreak = lineBreakOf(text)
  const item = `- ${KEPT}`
  const filled = edits.edits.map((edit) => {
    const at = edit.text.indexOf(item)
    if (!edit.text.includes(KEPT)) return edit
    if (at < 0) return { ...edit, text: putInFlow(text, edit, KEPT, source, noted(text, root, from)) }
    const lineAt = edit.text.lastIndexOf(lineBreak, at)
    const column = lineAt < 0 ? columnOf(text, edit.start) + at : at - lineAt - lineBreak.length
    const own = from.seq.flow
      ? carried(text, source, column + 2, lineBreak)
      : itemText(text, from.seq, from.index, column)
    const written = own !== null && from.seq.flow ? `- ${own}` : own
    return { ...edit, text: written === null ? edit.text : edit.text.replace(item, () => written) }
  })
  return filled.some((edit) => edit.text.includes(KEPT)) ? plain() : changeOf(text, filled)
}

/** The comments behind an item of a block list, and those in it where its text can't go along. */
function noted(text: string, root: YamlNode, { seq, index }: Extract<Slot, { seq: unknown }>): string[] {
  const source = seq.items[index]
  if (!source) return []
  const isCarried = carried(text, source, 0, '') !== null
  const end = seq.flow ? source.end : lineEnd(text, valueEnd(text, source))
  return commentsIn(text, root, { start: isCarried ? source.end : (seq.dashes[index] ?? source.outer), end }).map(
    ({ start, end: to }) => text.slice(start, to),
  )
}

/** A copy in the list to go to, then the original taken out of the text that this leaves: neither cut sees the other. */
function moveItem(
  text: string,
  splicer: Splicer,
  { root, range }: Whole,
  path: Path,
  slot: Extract<Slot, { seq: unknown }>,
  { list, index }: Extract<Change, { do: 'move' }>,
  asWritten: boolean,
): ChangeSet | null {
  const target = nodeAt(root, list)
  const same = target === slot.seq
  const insertAt = same && index > slot.index ? index + 1 : index
  const isEmpty = target?.kind === 'seq' ? target.items.length === 0 : true
  const inserted = isEmpty
    ? copyToEmpty(text, splicer, root, slot, list, asWritten)
    : copyItem(text, splicer, root, slot, target, insertAt, asWritten)
  if (!inserted) return null
  const between = applyChange(text, inserted)
  const { root: now } = readDocument(between, { start: range.start, end: range.end + between.length - text.length })
  const passes = list.length < path.length && list.every((part, i) => part === path[i])
  const place =
    passes && Number(path[list.length]) >= insertAt
      ? path.map((part, i) => (i === list.length ? Number(part) + 1 : part))
      : path
  const left = now && slotAt(now, place)
  if (!now || !left || !('seq' in left)) return null
  const rest = new Splicer(between, splicer.style)
  const removed = rest.remove(left) ?? rest.replace(slotOf(now, left.seq) ?? left, [])
  return removed && compose(text, inserted, removed)
}

/** The entry after which a new field belongs: the last present one that the order has before it; unknown order: the last. */
function placeFor(map: MapNode, name: string, order: readonly string[]): Entry | null {
  const rank = order.indexOf(name)
  if (rank < 0) return map.entries.at(-1) ?? null
  const before = map.entries.filter((entry) => {
    const other = order.indexOf(entry.name)
    return other >= 0 && other < rank
  })
  const later = map.entries.some((entry) => order.indexOf(entry.name) > rank)
  return before.at(-1) ?? (later ? null : (map.entries.at(-1) ?? null))
}

/** A value under the parents that a path names: ["a", 0] of 1 is {a: [1]}. */
function wrap(path: Path, value: Json): Json {
  return path.reduceRight<Json>((inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }), value)
}
