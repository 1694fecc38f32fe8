import { changeOf, type ChangeSet } from '../change-set.js'
import { afterBlankLines, afterBreak, lineEnd, lineStart, type TextEdit } from '../lines.js'
import type { YamlNode } from '../nodes.js'
import { keepsLineEnds, valueEnd } from './transplant.js'

/** A field or item of a block collection that goes, with its neighbours. */
interface Leaving {
  /** Where its name or dash begins. */
  readonly start: number
  readonly value: YamlNode
  /** Where the part behind it begins. */
  readonly next: number | undefined
  /** The value of the part before it. */
  readonly above: YamlNode | undefined
}

/** The lines of a part of a block collection taken out; `careful` where a text above must not take in comments below. */
export function linesOut(text: string, { start, value, next, above }: Leaving, careful: boolean): ChangeSet | null {
  const from = lineStart(text, start)
  const end = valueEnd(text, value)
  if (text.slice(from, start).trim() === '') {
    const below = afterBreak(text, lineEnd(text, end))
    // Blank lines below a text that keeps its line ends would become part of it.
    const to = above && keepsLineEnds(text, above, from) ? afterBlankLines(text, below) : below
    return changeOf(text, [{ start: from, end: to, text: '' }, ...(careful ? toMargin(text, to) : [])])
  }
  // The first part of a map or list that itself follows a dash on the same line.
  const gap = next === undefined ? '' : text.slice(end, next)
  // A tab can't follow the bare dash before it.
  const blanks = /^[ \t]*/.exec(gap)?.[0].length ?? 0
  // What is noted behind a field on its own line goes with it, as where it has lines of its own.
  const isField = !/^-\s/.test(text.slice(start, start + 2))
  const isNoted = isField && /^[ \t]+#[^\r\n]*\s*$/.test(gap)
  const to = next !== undefined && (gap.trim() === '' || isNoted) ? next : end + blanks
  return changeOf(text, [{ start, end: to, text: '' }])
}

/** The comment lines from an offset on, also behind blank ones, without their indentation. */
function toMargin(text: string, from: number): readonly TextEdit[] {
  const cuts: TextEdit[] = []
  for (let at = afterBlankLines(text, from); ; at = afterBlankLines(text, afterBreak(text, lineEnd(text, at)))) {
    const blank = /^([ \t]*)#/.exec(text.slice(at, lineEnd(text, at)))?.[1]
    if (blank === undefined) return cuts
    cuts.push({ start: at, end: at + blank.length, text: '' })
  }
}
