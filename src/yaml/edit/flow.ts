import { changeOf, type ChangeSet } from '../change-set.js'
import { afterBreak, lineBreakOf, lineEnd, lineStart, type Range, type TextEdit } from '../lines.js'
import type { MapNode, SeqNode } from '../nodes.js'
import { skipBlank } from '../read/scan.js'
import { lineIndent } from './carry.js'
import { columnOf } from './style.js'

// Parts put into flow collections and taken out of them: with their commas, in the layout of their neighbours.

/** The text of a part, told how deep its line begins and in which column it stands. */
export type FlowText = (indent: number, column: number) => string

const cut = (start: number, end: number, text = ''): TextEdit => ({ start, end, text })

/** What stands in an empty flow collection is blank, or a comment that stays. */
export function fillEmpty(text: string, { start, end }: Range, printed: string): ChangeSet | null {
  const isBlank = text.slice(start + 1, end - 1).trim() === ''
  return changeOf(text, [cut(start + 1, isBlank ? end - 1 : start + 1, printed)])
}

/** Puts a part behind another one, or before the first; `open` is where the collection begins; where it has no lines of its own, further lines stand `deeper`. */
export function insertInFlow(
  text: string,
  deeper: number,
  open: number,
  before: { outer: number; end: number } | null,
  next: number | undefined,
  printed: FlowText,
): ChangeSet | null {
  const lineBreak = lineBreakOf(text)
  if (before) {
    const lead = text.slice(lineStart(text, before.outer), before.outer)
    const own = lead.trim() === '' && lineStart(text, before.outer) > open
    const item = printed(lineIndent(text, before.outer) + (own ? 0 : deeper), columnOf(text, before.outer))
    return changeOf(text, [cut(before.end, before.end, `,${own ? lineBreak + lead : ' '}${item}`)])
  }
  if (next === undefined) return null
  const lead = text.slice(lineStart(text, next), next)
  const own = lead.trim() === '' && lineStart(text, next) > open
  const item = printed(lineIndent(text, next) + (own ? 0 : deeper), columnOf(text, next))
  // A comment needs a blank before it.
  const glue = item.startsWith('#') && !own ? lineBreak + ' '.repeat(columnOf(text, next)) : ''
  return changeOf(text, [cut(next, next, `${glue}${item},${own ? lineBreak + lead : ' '}`)])
}

/** Takes a part out, with the comma that it leaves behind; null for the only one. */
export function removeFromFlow(
  text: string,
  start: number,
  end: number,
  before: number | undefined,
  next: number | undefined,
): ChangeSet | null {
  if (next !== undefined) {
    const comma = skipBlank(text, end)
    return changeOf(text, [cut(start, text.slice(comma + 1, next).trim() === '' ? next : comma + 1)])
  }
  if (before === undefined) return null
  const comma = skipBlank(text, before)
  if (text.slice(comma + 1, start).trim() === '') return changeOf(text, [cut(comma, end)])
  const [from, to] = [lineStart(text, start), lineEnd(text, end)]
  const isAlone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === ''
  const own = isAlone && from > comma ? cut(from, afterBreak(text, to)) : cut(start, end)
  return changeOf(text, [cut(comma, comma + 1), own])
}

/** A flow collection without its parts, which go from `start` to `end`; comments around them stay. */
export function emptied(text: string, node: MapNode | SeqNode, start: number, end: number): ChangeSet | null {
  if (!node.flow) return null
  const comma = skipBlank(text, end)
  const to = text.charAt(comma) === ',' ? comma + 1 : end
  const [before, behind] = [text.slice(node.start + 1, start), text.slice(to, node.end - 1)]
  if (before.trim() === '' && behind.trim() === '') return changeOf(text, [cut(node.start + 1, node.end - 1)])
  return changeOf(text, [cut(start, end), cut(to - 1, to)].slice(0, to === end ? 1 : 2))
}
