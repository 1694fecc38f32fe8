import { chunkAround } from './chunk.js'
import { applyEdits, lineEnd, type Range, type TextEdit } from './lines.js'
import { childOf, entryOf, isPresent, nodeAt, resolve, toJson, type Entry, type Json, type MapNode, type YamlNode } from './nodes.js'
import type { Path } from './path.js'
import { printBlock, printFlow, type PrintStyle } from './print.js'
import { readDocument } from './read.js'
import { intend, sameJson } from './intend.js'
import { Splicer, type Slot } from './splice.js'
import { columnOf, styleOf } from './style.js'
import { endWithComment, putNode } from './transplant.js'
import { commentsFrom } from './scan.js'

/**
 * One change of a document. `insert` names a list, `duplicate` and `move` an item of one; `move` tells the list to go to
 * and the index that the item will have there.
 */
export type Change =
  | { readonly do: 'set'; readonly value: Json; readonly keep?: Keep }
  | { readonly do: 'insert'; readonly index: number; readonly value: Json }
  /** With `fields` these of the map at the path go, else the value itself. */
  | { readonly do: 'remove'; readonly fields?: readonly string[] }
  | { readonly do: 'rename'; readonly to: string }
  | { readonly do: 'move'; readonly list: Path; readonly index: number }
  | { readonly do: 'duplicate' }

/**
 * A node whose text, comments and all, is taken over at a path inside the new value, which holds the same there. The
 * comments on the way from the field `since` to the node come along.
 */
export interface Keep {
  readonly from: Path
  readonly at: Path
  readonly since: Path
}

/** What an edit needs of a document: its place in the text and its tree. */
export interface Editable {
  readonly range: Range
  readonly root: YamlNode | null
}

/** The order of the fields of an object as people write them; new fields go to their place in it. */
export type FieldOrder = (path: Path) => readonly string[]

/**
 * The text edits that make one change in one document and touch no other byte: comments, order, quotes, indentation,
 * line ends and other documents stay.
 *
 * Each answer is proved: the text is read again and must hold the intended value. Where the exact cut would not (an
 * anchor that goes while its alias stays, a merge key, a complex key), the nearest collection is printed anew.
 * Null where the change makes no sense: an unreadable document, a path through a scalar, an index beyond the list, a value
 * that could not be read again.
 */
export function edit(text: string, document: Editable, path: Path, change: Change, order: FieldOrder = () => []): readonly TextEdit[] | null {
  const { root, range } = document
  if (!root) return null
  const style = styleOf(text, root)
  const chunk = isLocal(change) ? chunkAround(text, document, path) : null
  const within = chunk && proven(text, { ...chunk, style }, chunk.path, change, (at) => order([...chunk.above, path[chunk.above.length] ?? '', ...at.slice(1)]))
  if (within?.edits) return within.edits
  const { intended, edits, proved } = proven(text, { root, range, style }, path, change, order)
  if (edits || intended === undefined) return edits
  return proved(wholeValue(text, range, root, printBlock(intended))) ?? proved(wholeValue(text, range, root, printFlow(intended)))
}

/** Whether a change says all with its path. */
const isLocal = (change: Change): boolean => change.do !== 'move' && !(change.do === 'set' && change.keep)

/** A document, or a part of one that reads the same on its own, and how it is written. */
interface Written extends Editable {
  readonly root: YamlNode
  readonly style: PrintStyle
}

interface Attempt {
  /** What the text shall hold; undefined where the change makes no sense. */
  readonly intended: Json | undefined
  readonly edits: readonly TextEdit[] | null
  readonly proved: Proof
}

/** Lets through edits that were seen to give the intended value. */
type Proof = (edits: readonly TextEdit[] | null) => readonly TextEdit[] | null

function proven(text: string, { root, range, style }: Written, path: Path, change: Change, order: FieldOrder): Attempt {
  const intended = intend(root, path, change)
  if (intended === undefined) return { intended, edits: null, proved: () => null }
  const proved: Proof = (edits) => {
    if (!edits) return null
    const after = applyEdits(text, edits)
    const { root: reread, problems } = readDocument(after, { start: range.start, end: range.end + after.length - text.length })
    // What was wrong elsewhere in the document may stay wrong.
    const noWorse = problems.length === 0 || problems.length <= readDocument(text, range).problems.length
    return noWorse && sameJson(toJson(reread), intended) ? edits : null
  }
  if (sameJson(intended, toJson(root))) return { intended, edits: [], proved }
  const splicer = new Splicer(text, style)
  const edits =
    proved(keeping(text, splicer, root, path, change, order)) ??
    proved(exact(text, splicer, root, path, change, order)) ??
    reprinted(splicer, root, path, intended, proved)
  return { intended, edits, proved }
}

/** Prints the smallest collection around the path anew that gives the intended value. */
function reprinted(splicer: Splicer, root: YamlNode, path: Path, intended: Json, proved: Proof): readonly TextEdit[] | null {
  for (let depth = path.length; depth > 0; depth--) {
    const slot = slotAt(root, path.slice(0, depth))
    const value = slot && valueAt(intended, path.slice(0, depth))
    const edits = slot && value !== undefined ? proved(splicer.replace(slot, value)) : null
    if (edits) return edits
  }
  return null
}

/** The whole value of a document printed anew; what stands behind it goes to a line of its own. */
function wholeValue(text: string, range: Range, root: YamlNode, printed: string): readonly TextEdit[] {
  const from = Math.max(root.end, root.outer, range.start)
  const end = from + (/^[ \t]*/.exec(text.slice(from, lineEnd(text, from)))?.[0].length ?? 0)
  return [{ start: root.outer, end, text: end === lineEnd(text, end) && !/[\r\n]/.test(text.charAt(end - 1)) ? printed : `${printed}\n` }]
}

function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value
  for (const part of path) at = typeof at === 'object' && at !== null ? (at as Record<string | number, Json>)[part] : undefined
  return at
}

function exact(text: string, splicer: Splicer, root: YamlNode, path: Path, change: Change, order: FieldOrder): readonly TextEdit[] | null {
  const slot = slotAt(root, path)
  switch (change.do) {
    case 'set':
      return slot ? splicer.replace(slot, change.value) : create(text, splicer, root, path, change.value, order)
    case 'insert':
      return insert(text, splicer, root, path, change.index, change.value, order)
    case 'remove':
      return change.fields ? removeFields(splicer, nodeAt(root, path), change.fields) : slot && splicer.remove(slot)
    case 'rename':
      return slot && 'map' in slot ? splicer.rename(slot.entry, change.to) : null
    case 'duplicate':
      return slot && 'seq' in slot ? copyItem(text, splicer, slot, slot.seq, slot.index + 1) : null
    case 'move':
      return slot && 'seq' in slot ? moveItem(text, splicer, root, slot, change.list, change.index) : null
  }
}

/** Stands for a kept node while the value around it is printed. */
const KEPT = 'x-kept-node'

/** Sets a new value in which the text of an existing collection stands as it was, only moved sideways. */
function keeping(text: string, splicer: Splicer, root: YamlNode, path: Path, change: Change, order: FieldOrder): readonly TextEdit[] | null {
  if (change.do !== 'set' || !change.keep) return null
  const { from, at, since } = change.keep
  const kept = nodeAt(root, from)
  if (!kept || kept.kind === 'alias' || (kept.kind === 'scalar' && kept.style === 'block')) return null
  const edits = exact(text, splicer, root, path, { do: 'set', value: withAt(change.value, at, KEPT) }, order)
  // A scalar takes along what is noted behind it.
  const own = kept.kind === 'scalar' ? text.slice(kept.start, endWithComment(text, kept.end)) : null
  if (own !== null) return edits && edits.map((edit) => ({ ...edit, text: edit.text.replace(KEPT, () => own) }))
  const comments = from.slice(since.length - 1).flatMap((_, i) => commentsFrom(text, headEnd(slotAt(root, from.slice(0, since.length + i)))))
  return edits && edits.map((edit) => (edit.text.includes(KEPT) ? { ...edit, text: putNode(text, edit, KEPT, kept, comments, splicer.style.indent) } : edit))
}

/** Where the colon of a field or the dash of an item ends. */
function headEnd(slot: Slot | null): number | null {
  if (!slot) return null
  if ('map' in slot) return slot.entry.colon
  const dash = slot.seq.dashes[slot.index]
  return dash === undefined ? null : dash + 1
}

/** A copy of a value with another one at a path inside. */
function withAt(value: Json, path: Path, inner: Json): Json {
  const [part, ...rest] = path
  if (part === undefined) return inner
  if (Array.isArray(value)) return value.map((item: Json, i) => (i === part ? withAt(item, rest, inner) : item))
  return { ...(value as Record<string, Json>), [part]: withAt((value as Record<string, Json>)[part] ?? null, rest, inner) }
}

/** Whether comments stand in a collection that holds nothing else. */
const isCommented = (text: string, { start, end }: Range): boolean => /\s#/.test(text.slice(start, end))

/** Sets a value whose place does not exist yet, with all parents that it needs. */
function create(text: string, splicer: Splicer, root: YamlNode, path: Path, value: Json, order: FieldOrder): readonly TextEdit[] | null {
  let depth = path.length - 1
  while (depth > 0 && !isPresent(nodeAt(root, path.slice(0, depth)))) depth--
  const parentPath = path.slice(0, depth)
  const parent = nodeAt(root, parentPath)
  const part = path[depth]
  const real = parent && resolve(parent)
  const nested = wrap(path.slice(depth + 1), value)
  const slot = slotAt(root, path.slice(0, depth + 1))
  if (slot) return splicer.replace(slot, nested)
  if (real?.kind === 'seq' && typeof part === 'number') return insert(text, splicer, root, parentPath, part, nested, order)
  if (real?.kind !== 'map' || typeof part !== 'string' || parent?.kind === 'alias') return null
  if (real.entries.length === 0 && !isCommented(text, real)) {
    const parentSlot = slotAt(root, parentPath)
    return parentSlot && splicer.replace(parentSlot, { [part]: nested })
  }
  return splicer.insertField(real, placeFor(real, part, order(parentPath)), part, nested)
}

function insert(text: string, splicer: Splicer, root: YamlNode, path: Path, index: number, value: Json, order: FieldOrder): readonly TextEdit[] | null {
  const list = nodeAt(root, path)
  if (list?.kind === 'seq' && (list.items.length > 0 || isCommented(text, list))) return splicer.insertItem(list, index, value)
  const slot = slotAt(root, path)
  return slot ? splicer.replace(slot, [value]) : create(text, splicer, root, path, [value], order)
}

function removeFields(splicer: Splicer, map: YamlNode | undefined, fields: readonly string[]): readonly TextEdit[] | null {
  if (map?.kind !== 'map') return null
  const names = new Set(fields)
  const gone = map.entries.filter(({ name }) => names.has(name))
  const pieces = gone.length === map.entries.length ? [null] : gone.map((entry) => splicer.remove({ map, entry }))
  return pieces.every((piece) => piece !== null) ? pieces.flat() : null
}

function copyItem(text: string, splicer: Splicer, from: Extract<Slot, { seq: unknown }>, to: YamlNode | undefined, index: number): readonly TextEdit[] | null {
  if (to?.kind !== 'seq') return null
  const value = toJson(from.seq.items[from.index])
  if (to.items.length === 0) return null
  if (from.seq.flow || to.flow) return splicer.insertItem(to, index, value)
  const item = splicer.itemText(from.seq, from.index, columnOf(text, to.start))
  return item === null ? null : splicer.insertItemText(to, index, item)
}

function moveItem(
  text: string,
  splicer: Splicer,
  root: YamlNode,
  slot: Extract<Slot, { seq: unknown }>,
  list: Path,
  index: number,
): readonly TextEdit[] | null {
  const target = nodeAt(root, list)
  const same = target === slot.seq
  const insertAt = same && index > slot.index ? index + 1 : index
  const removed = splicer.remove(slot) ?? splicer.replace(slotOf(root, slot.seq) ?? slot, [])
  const isEmpty = target?.kind === 'seq' ? target.items.length === 0 : true
  const inserted = isEmpty
    ? insert(text, splicer, root, list, 0, toJson(slot.seq.items[slot.index]), () => [])
    : copyItem(text, splicer, slot, target, insertAt)
  return removed && inserted && [...removed, ...inserted]
}

/** The slot that a path names; null where there is none, or where it leads through an alias or a merge key. */
function slotAt(root: YamlNode, path: Path): Slot | null {
  const last = path.at(-1)
  const parent = nodeAt(root, path.slice(0, -1))
  if (last === undefined || !parent || path.some((_, i) => nodeAt(root, path.slice(0, i))?.kind === 'alias')) return null
  if (typeof last === 'number') return parent.kind === 'seq' && childOf(parent, last) ? { seq: parent, index: last } : null
  const entry = entryOf(parent, last)
  return parent.kind === 'map' && entry && parent.entries.includes(entry) ? { map: parent, entry } : null
}

/** The slot in which a node hangs. */
function slotOf(root: YamlNode, wanted: YamlNode): Slot | null {
  if (root.kind === 'map') {
    for (const entry of root.entries) {
      const found = entry.value === wanted ? { map: root, entry } : slotOf(entry.value, wanted)
      if (found) return found
    }
  } else if (root.kind === 'seq') {
    for (const [index, item] of root.items.entries()) {
      const found = item === wanted ? { seq: root, index } : slotOf(item, wanted)
      if (found) return found
    }
  }
  return null
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
