import type { Range } from '../lines.js'
import type { Json, YamlNode } from '../nodes.js'
import type { Path } from '../path.js'

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

/** Whether a change says all with its path. */
export const isLocal = (change: Change): boolean => change.do !== 'move' && !(change.do === 'set' && change.keep)

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
