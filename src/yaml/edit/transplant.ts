import { lineBreakOf, lineEnd, lineStart } from '../lines.js'
import { writtenIn, type SeqNode, type YamlNode } from '../nodes.js'
import { columnOf } from './style.js'

// Text of a document that moves to another place in it, as it is written.

/** New text, and where it will begin. */
export interface Printed {
  readonly start: number
  readonly text: string
}

/** Where a value's text ends; block scalars end after their last line break, which itself stays in the text. */
export function valueEnd(text: string, node: YamlNode): number {
  const tail = deepestLast(node)
  if (tail.kind !== 'scalar' || tail.style !== 'block') return node.end
  return text.slice(node.start, node.end).replace(/(?:\r\n|[\r\n])$/, '').length + node.start
}

/** Whether a value ends, at that offset, with a block scalar that keeps its line ends: blank lines below it are part of it. */
export function keepsLineEnds(text: string, node: YamlNode, end: number): boolean {
  const tail = deepestLast(node)
  return (
    tail.kind === 'scalar' &&
    tail.style === 'block' &&
    tail.end === end &&
    /^[|>]\d?\+/.test(text.slice(tail.start, tail.start + 3))
  )
}

function deepestLast(node: YamlNode): YamlNode {
  const last = node.kind === 'map' ? writtenIn(node).at(-1)?.value : node.kind === 'seq' ? node.items.at(-1) : undefined
  return last ? deepestLast(last) : node
}

/** A line moved sideways; to the left it can lose only blanks. */
export function shifted(line: string, columns: number): string {
  if (columns >= 0) return line.trim() === '' ? line : ' '.repeat(columns) + line
  return line.slice(Math.min(-columns, line.length - line.trimStart().length))
}

/** The text of a block item from its dash to the end of its last line, fit for a dash that stands at `column`. */
export function itemText(text: string, seq: SeqNode, index: number, column: number): string | null {
  const [dash, item] = [seq.dashes[index], seq.items[index]]
  if (dash === undefined || !item) return null
  const shift = column - columnOf(text, dash)
  const [first = '', ...rest] = text.slice(dash, lineEnd(text, valueEnd(text, item))).split(/\r\n|[\r\n]/)
  return [first, ...rest.map((line) => shifted(line, shift))].join(lineBreakOf(text))
}

/** The column of the first character of a line that is no blank. */
function indentAt(text: string, offset: number): number {
  const start = lineStart(text, offset)
  return /^ */.exec(text.slice(start, offset))?.[0].length ?? 0
}

/** The end of a value's line where nothing but a comment follows on it. */
export function endWithComment(text: string, end: number): number {
  const tail = text.slice(end, lineEnd(text, end))
  return /^\s*(?:\s#|$)/.test(tail) ? end + tail.length : end
}

/**
 * Printed text in which a collection of the document takes the place of a mark, behind a dash or below a field, with
 * comments before it: above the dash, or between the field and its value.
 */
export function putNode(
  text: string,
  { start: from, text: printed }: Printed,
  mark: string,
  node: YamlNode,
  comments: readonly string[],
  indent: number,
): string {
  const lineBreak = lineBreakOf(text)
  const at = printed.indexOf(mark)
  const lineAt = printed.lastIndexOf(lineBreak, at)
  // Text that begins within a line stands as deep as that place.
  const head =
    lineAt < 0 ? ' '.repeat(columnOf(text, from)) + printed.slice(0, at) : printed.slice(lineAt + lineBreak.length, at)
  const behindDash = /-\s$/.test(head)
  const column = behindDash ? head.length : (/^[ -]*/.exec(head)?.[0].length ?? 0) + indent
  const flow = (node.kind === 'map' || node.kind === 'seq') && node.flow
  const shift = column - (flow ? indentAt(text, node.start) + indent : columnOf(text, node.start))
  const end = endWithComment(text, valueEnd(text, node))
  const [first = '', ...rest] = text.slice(node.start, end).split(/\r\n|[\r\n]/)
  const body = [first, ...rest.map((line) => shifted(line, shift))].join(lineBreak) + printed.slice(at + mark.length)
  const lines = (columns: number): string =>
    comments.map((comment) => lineBreak + ' '.repeat(columns) + comment).join('')
  if (!behindDash)
    return (
      printed.slice(0, at).trimEnd() +
      lines(column) +
      (flow && comments.length === 0 ? ' ' : lineBreak + ' '.repeat(column)) +
      body
    )
  if (lineAt >= 0) return printed.slice(0, lineAt) + lines(head.length - 2) + printed.slice(lineAt, at) + body
  return comments.length === 0
    ? printed.slice(0, at) + body
    : printed.slice(0, at).trimEnd() + lines(column) + lineBreak + ' '.repeat(column) + body
}
