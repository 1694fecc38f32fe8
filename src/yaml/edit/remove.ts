import type { ChangeSet } from '../change-set.js'
import type { Entry, MapNode, YamlNode } from '../nodes.js'
import { Splicer } from './splice.js'
import { styleOf } from './style.js'

/** The cuts that take several fields out of one map at once; null where none would be left, or where the text does not come apart. */
export function removeEntries(text: string, root: YamlNode, map: MapNode, entries: readonly Entry[]): ChangeSet | null {
  if (entries.length >= map.entries.length) return null
  return new Splicer(text, styleOf(text, root)).removeFields(map, new Set(entries))
}
