import type { TextEdit } from '../lines.js'
import type { Entry, MapNode, YamlNode } from '../nodes.js'
import { Splicer } from './splice.js'
import { styleOf } from './style.js'

/** The cuts that take several fields out of one map at once; null where none would be left, or where the text does not come apart. */
export function removeEntries(
  text: string,
  root: YamlNode,
  map: MapNode,
  entries: readonly Entry[],
): readonly TextEdit[] | null {
  if (entries.length >= map.entries.length) return null
  if (map.flow) return removeRuns(map, new Set(entries))
  const splicer = new Splicer(text, styleOf(text, root))
  const cuts = entries.map((entry) => splicer.remove({ map, entry }))
  return cuts.some((cut) => cut === null) ? null : cuts.flatMap((cut) => cut ?? [])
}

/** In flow style neighbours share a comma, so they go together: up to the next field that stays, or from the one before. */
function removeRuns(map: MapNode, gone: ReadonlySet<Entry>): readonly TextEdit[] {
  const cuts: TextEdit[] = []
  for (let i = 0; i < map.entries.length; i++) {
    const first = map.entries[i]
    if (!first || !gone.has(first)) continue
    let last = i
    for (let next = map.entries[last + 1]; next && gone.has(next); next = map.entries[last + 1]) last++
    const [before, after, end] = [
      map.entries[i - 1],
      map.entries[last + 1],
      map.entries[last]?.value.end ?? first.value.end,
    ]
    if (after) cuts.push({ start: first.key.outer, end: after.key.outer, text: '' })
    else if (before) cuts.push({ start: before.value.end, end, text: '' })
    i = last
  }
  return cuts
}
