import { applyChange, type ChangeSet } from '../yaml/change-set.js'
import { Lines } from '../yaml/lines.js'

/** Lines of the text that a change takes away, and those that it puts in their place. */
export interface Hunk {
  /** The first line of the text before, 1-based. */
  readonly line: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** What a change does with the lines of a text, for somebody to look at before it is made. */
export function preview(text: string, change: ChangeSet): readonly Hunk[] {
  const after = applyChange(text, change)
  const [before, behind] = [new Lines(text), new Lines(after)]
  const hunks: { from: number; to: number; start: number; end: number }[] = []
  let shift = 0
  for (const { start, end, text: inserted } of change.edits) {
    const [from, to] = [before.position(start).line, before.position(end).line]
    const [first, last] = [behind.position(start + shift).line, behind.position(start + shift + inserted.length).line]
    shift += inserted.length - (end - start)
    const open = hunks.at(-1)
    if (open && open.to >= from) {
      open.to = to
      open.end = last
    } else hunks.push({ from, to, start: first, end: last })
  }
  return joined(
    hunks.map(({ from, to, start, end }) =>
      shared(from, linesOf(text, before, from, to), linesOf(after, behind, start, end)),
    ),
  )
}

/** Hunks with those that begin on the line behind another as part of it. */
function joined(hunks: readonly Hunk[]): readonly Hunk[] {
  const all: Hunk[] = []
  for (const hunk of hunks) {
    const last = all.at(-1)
    if (!last || last.line + last.removed.length < hunk.line) all.push(hunk)
    else
      all[all.length - 1] = {
        line: last.line,
        removed: [...last.removed, ...hunk.removed],
        added: [...last.added, ...hunk.added],
      }
  }
  return all
}

const linesOf = (text: string, lines: Lines, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const start = lines.offset({ line: from + i, column: 1 })
    const next = from + i < lines.count ? lines.offset({ line: from + i + 1, column: 1 }) : text.length
    return text.slice(start, next).replace(/[\r\n]+$/, '')
  })

/** A hunk without the lines at its ends that stay as they are. */
function shared(line: number, removed: string[], added: string[]): Hunk {
  let head = 0
  while (head < Math.min(removed.length, added.length) && removed[head] === added[head]) head++
  let tail = 0
  const most = Math.min(removed.length, added.length) - head
  while (tail < most && removed.at(-1 - tail) === added.at(-1 - tail)) tail++
  return {
    line: line + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  }
}
