import type { Change, Editable } from '../edit/change.js'
import { lineEnd, lineStart, afterBreak, type Range } from '../lines.js'
import { childOf, entryOf, nodeAt, writtenIn, type YamlNode } from '../nodes.js'
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
 * The smallest field or list item around a change whose lines are its own, so that an edit of a long document costs no more
 * than the part that it is about: a value that is set has its own lines, anything else those of the collection that it is in.
 * In JSON and whatever else is flow style as a whole, the smallest collection. Null where
 * there is none, and among anchors and aliases.
 *
 * Block YAML makes such lines a document of their own: what follows stands no deeper than they do, and the comments up to
 * there are part of them. Between the brackets of a collection nothing outside matters.
 */
export function chunkAround(text: string, document: Editable, path: Path, change: Change): Chunk | null {
  const part = partAround(text, document, path, change)
  if (!part) return null
  const { range, depth, lead } = part
  const { root, problems } = readDocument(text, range)
  const name = path[depth - 1] ?? 0
  const first = typeof name === 'number' ? 0 : name
  if (!root || problems.length > 0 || (lead === 1 && !childOf(root, first))) return null
  const inner = path.slice(depth)
  return { root, range, home: path.slice(0, depth), path: lead === 1 ? [first, ...inner] : inner, lead }
}

/** How many characters are read to prove a change: those of its chunk, else of the document. */
export function workAround(text: string, document: Editable, path: Path, change: Change): number {
  const { start, end } = partAround(text, document, path, change)?.range ?? document.range
  return end - start
}

interface Part extends Pick<Chunk, 'range' | 'lead'> {
  /** How many steps of the path lead to it. */
  readonly depth: number
}

function partAround(text: string, { root, range }: Editable, path: Path, change: Change): Part | null {
  if (!root || isBorrowed(root, path)) return null
  const isFlow = 'flow' in root && root.flow
  const deepest = change.do === 'set' && !isFlow ? path.length : path.length - 1
  for (let depth = deepest; depth > 0; depth--) {
    const own = isFlow
      ? bracketsOf(nodeAt(root, path.slice(0, depth)))
      : linesOf(text, range, nodeAt(root, path.slice(0, depth - 1)), path[depth - 1] ?? 0)
    if (own === null) continue
    return /[&*]/.test(text.slice(own.start, own.end)) ? null : { range: own, depth, lead: isFlow ? 0 : 1 }
  }
  return null
}

/** Whether a path leads through an alias or a merge key: what it ends at is written elsewhere, and meant for this path alone. */
function isBorrowed(root: YamlNode, path: Path): boolean {
  let node: YamlNode | undefined = root
  for (const part of path) {
    if (node.kind === 'alias') return true
    const entry = typeof part === 'string' ? entryOf(node, part) : undefined
    if (entry && node.kind === 'map' && node.merged.includes(entry)) return true
    node = childOf(node, part)
    if (!node) return false
  }
  return false
}

/** A collection in flow style that holds something. */
function bracketsOf(node: YamlNode | undefined): Range | null {
  const parts = node?.kind === 'map' ? writtenIn(node) : node?.kind === 'seq' ? node.items : []
  return node && parts.length > 0 ? { start: node.outer, end: node.end } : null
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
