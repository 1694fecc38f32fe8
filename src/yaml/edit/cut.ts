import { changeOf, type ChangeSet } from '../change-set.js'
import { writtenIn, type Entry, type MapNode } from '../nodes.js'
import { emptied, removeFromFlow } from './flow.js'
import { linesOut } from './lines-out.js'
import { entryStart, type Slot } from './slots.js'

/** Takes a value out, with its field name or its dash. */
export function cutSlot(text: string, slot: Slot, careful: boolean): ChangeSet | null {
  if ('map' in slot) {
    const { map, entry } = slot
    return writtenIn(map).length === 1
      ? emptied(text, map, entryStart(text, entry), entry.value.end)
      : cutFields(text, map, new Set([entry]), careful)
  }
  const { seq, index } = slot
  const item = seq.items[index]
  if (!item) return null
  if (seq.items.length === 1) return emptied(text, seq, item.outer, item.end)
  if (seq.flow)
    return removeFromFlow(text, item.outer, item.end, seq.items[index - 1]?.end, seq.items[index + 1]?.outer)
  return linesOut(
    text,
    { start: seq.dashes[index] ?? item.outer, value: item, next: seq.dashes[index + 1], above: seq.items[index - 1] },
    careful,
  )
}

/** Takes several fields out of a map in which others stay; neighbours go as one. */
export function cutFields(text: string, map: MapNode, gone: ReadonlySet<Entry>, careful: boolean): ChangeSet | null {
  const pieces: ChangeSet[] = []
  const written = writtenIn(map)
  for (let i = 0; i < written.length; i++) {
    const first = written[i]
    if (!first || !gone.has(first)) continue
    const before = written[i - 1]
    let last = first
    for (let next = written[i + 1]; next && gone.has(next); next = written[i + 1]) {
      last = next
      i++
    }
    const next = written[i + 1]
    const [start, from] = [entryStart(text, first), next && entryStart(text, next)]
    const cuts = map.flow
      ? removeFromFlow(text, start, last.value.end, before?.value.end, from)
      : linesOut(text, { start, value: last.value, next: from, above: before?.value }, careful)
    if (!cuts) return null
    pieces.push(cuts)
  }
  return changeOf(
    text,
    pieces.flatMap(({ edits }) => edits),
  )
}
