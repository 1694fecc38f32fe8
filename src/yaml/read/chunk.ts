import type { Editable } from '../edit/change.js'
import { lineEnd, lineStart, afterBreak, type Range } from '../lines.js'
import { childOf, entryOf, nodeAt, type YamlNode } from '../nodes.js'
import type { Path } from '../path.js'
import { readDocument } from './read.js'

/** A part of a document that reads the same on its own, with the way to a value in it. */
export interface Chunk extends Editable {
  readonly root: YamlNode
  /** Where the part stands in the document. */
  readonly home: Path
  /** The way to the value in the part, and how many of its first steps lead to `home` again. */
  readonly path: Path
  readonly lead: 0 | 1
}

/**
 * The smallest field or list item around a path whose lines are its own, so that an edit of a long document costs no more
 * than the part that it is about; in JSON and whatever else is flow style as a whole, the smallest collection. Null where
 * there is none, and among anchors and aliases.
 *
 * Block YAML makes such lines a document of their own: what follows stands no deeper than they do, and the comments up to
 * there are part of them.
 */
export function chunkAround(text: string, { root, range }: Editable, path: Path): Chunk | null {
  if (!root) return null
  if (root.kind !== 'scalar' && root.kind !== 'alias' && root.flow) return collectionAround(text, root, path)
  for (let depth = path.length - 1; depth > 0; depth--) {
    const above = path.slice(0, depth - 1)
    const own = linesOf(text, range, nodeAt(root, above), path[depth - 1] ?? 0)
    if (own === null) continue
    if (/[&*]/.test(text.slice(own.start, own.end))) return null
    const { root: part, problems } = readDocument(text, own)
    const inner = path.slice(depth)
    const first = typeof path[depth - 1] === 'number' ? 0 : (path[depth - 1] ?? 0)
    return part && problems.length === 0 && childOf(part, first)
      ? { root: part, range: own, home: path.slice(0, depth), path: [first, ...inner], lead: 1 }
      : null
  }
  return null
}

/** The smallest collection in flow style around a path that holds something: between its brackets nothing outside matters. */
function collectionAround(text: string, root: YamlNode, path: Path): Chunk | null {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const node = nodeAt(root, path.slice(0, depth))
    if (
      node === undefined ||
      (node.kind === 'map' ? node.entries : node.kind === 'seq' ? node.items : [1]).length === 0
    )
      continue
    if (node.kind === 'scalar' || node.kind === 'alias' || /[&*]/.test(text.slice(node.outer, node.end))) return null
    const own = { start: node.outer, end: node.end }
    const { root: part, problems } = readDocument(text, own)
    return part?.kind === node.kind && problems.length === 0
      ? { root: part, range: own, home: path.slice(0, depth), path: path.slice(depth), lead: 0 }
      : null
  }
  return null
}

/** The lines of a field or an item of a block collection; null where it shares its first line with something else. */
function linesOf(text: string, range: Range, parent: YamlNode | undefined, part: string | number): Range | null {
  if (!parent || parent.kind === 'alias' || parent.kind === 'scalar' || parent.flow) return null
  const node = childOf(parent, part)
  const begin = parent.kind === 'seq' ? parent.dashes[Number(part)] : entryOf(parent, String(part))?.key.outer
  if (!node || node.kind === 'alias' || begin === undefined) return null
  const start = lineStart(text, begin)
  if (start < range.start || text.slice(start, begin).trim() !== '') return null
  return { start, end: endOfChunk(text, Math.max(node.end, begin), range.end) }
}

/** Behind the comments and blank lines that follow a value. */
function endOfChunk(text: string, from: number, most: number): number {
  let at = afterBreak(text, lineEnd(text, from))
  // A block scalar ends behind its last line break.
  if (from > 0 && /[\r\n]/.test(text.charAt(from - 1))) at = from
  while (at < most) {
    const next = afterBreak(text, lineEnd(text, at))
    if (!/^[ \t]*(?:#|$)/.test(text.slice(at, Math.min(lineEnd(text, at), at + 1000)))) break
    at = Math.max(next, at + 1)
  }
  return Math.min(at, most)
}
