import { childOf, entryOf, nodeAt, writtenIn, type Entry, type MapNode, type SeqNode, type YamlNode } from '../nodes.js'
import type { Path } from '../path.js'

/** Where a value hangs: under a field of a map, or in a list. */
export type Slot = { readonly map: MapNode; readonly entry: Entry } | { readonly seq: SeqNode; readonly index: number }

/** The slot that a path names; null where there is none, or where it leads through an alias or a merge key. */
export function slotAt(root: YamlNode, path: Path): Slot | null {
  const last = path.at(-1)
  const parent = nodeAt(root, path.slice(0, -1))
  if (last === undefined || !parent || path.some((_, i) => nodeAt(root, path.slice(0, i))?.kind === 'alias'))
    return null
  if (typeof last === 'number')
    return parent.kind === 'seq' && childOf(parent, last) ? { seq: parent, index: last } : null
  const entry = entryOf(parent, last)
  return parent.kind === 'map' && entry && parent.entries.includes(entry) ? { map: parent, entry } : null
}

/** The slot in which a node hangs. */
export function slotOf(root: YamlNode, wanted: YamlNode): Slot | null {
  if (root.kind === 'map') {
    for (const entry of writtenIn(root)) {
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

/** Where the colon of a field or the dash of an item ends. */
export function headEnd(slot: Slot | null): number | null {
  if (!slot) return null
  if ('map' in slot) return slot.entry.colon
  const dash = slot.seq.dashes[slot.index]
  return dash === undefined ? null : dash + 1
}

/** Where a field begins: its name with what stands before it, or the question mark of `? name`. */
export function entryStart(text: string, { key }: Entry): number {
  let at = key.outer
  while (at > 0 && /[ \t]/.test(text.charAt(at - 1))) at--
  return text.charAt(at - 1) === '?' && at < key.outer && /^$|[\s{[,]/.test(text.charAt(at - 2)) ? at - 1 : key.outer
}
