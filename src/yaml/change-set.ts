import type { TextEdit } from './lines.js'

/** What a text is told by, cheaply: its length in UTF-16 units, and a hash of all its characters. */
interface Fingerprint {
  readonly length: number
  readonly hash: number
}

/**
 * Edits of one text, and of no other: sorted, apart from each other, and bound to the text that they were made for.
 * Offsets are UTF-16 units of that text. Plain data.
 */
export interface ChangeSet {
  readonly edits: readonly TextEdit[]
  readonly of: Fingerprint
}

/** A change was asked to be made to another text than its own. */
export class StaleChange extends Error {
  constructor() {
    super('the change was made for another text')
  }
}

/** Edits of a text, given in any order, as its change; equal starts keep their order. Throws a RangeError where two overlap or one lies outside. */
export function changeSet(text: string, edits: readonly TextEdit[]): ChangeSet {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let at = 0
  for (const { start, end } of sorted) {
    if (start < at || end < start || end > text.length) throw new RangeError(`no edit of this text: ${start}–${end}`)
    at = end
  }
  return { edits: sorted, of: fingerprint(text) }
}

/** The change between two texts, as the one edit between their common beginning and their common end. */
export function difference(before: string, after: string): ChangeSet {
  if (before === after) return changeSet(before, [])
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let tail = 0
  const last = (text: string): number => text.charCodeAt(text.length - 1 - tail)
  while (tail < most - start && last(before) === last(after)) tail++
  return changeSet(before, [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }])
}

/** Whether a change was made for this text. */
export function fits({ of }: ChangeSet, text: string): boolean {
  return of.length === text.length && of.hash === fingerprint(text).hash
}

/** The text after a change. Throws `StaleChange` where the change was made for another one. */
export function applyChange(text: string, change: ChangeSet): string {
  if (!fits(change, text)) throw new StaleChange()
  let out = ''
  let at = 0
  for (const { start, end, text: inserted } of change.edits) {
    out += text.slice(at, start) + inserted
    at = end
  }
  return out + text.slice(at)
}

/** The change that takes a change of `text` back; it belongs to the text after it. */
export function invert(text: string, change: ChangeSet): ChangeSet {
  const after = applyChange(text, change)
  let shift = 0
  const edits = change.edits.map(({ start, end, text: inserted }) => {
    const back = { start: start + shift, end: start + shift + inserted.length, text: text.slice(start, end) }
    shift += inserted.length - (end - start)
    return back
  })
  return changeSet(after, edits)
}

/** Two changes that follow each other as one; `text` is the text before both. The parts that neither touches stay untouched. */
export function compose(text: string, first: ChangeSet, second: ChangeSet): ChangeSet {
  const middle = applyChange(text, first)
  if (!fits(second, middle)) throw new StaleChange()
  const back = invert(text, first).edits
  const edits: TextEdit[] = []
  // What either change touches in the text between, as runs that do not touch each other.
  for (const run of runs([...back, ...second.edits])) {
    const [start, end] = [origin(first, back, run.start, 'start'), origin(first, back, run.end, 'end')]
    const inside = second.edits
      .filter((edit) => run.start <= edit.start && edit.end <= run.end)
      .map((edit) => ({ ...edit, start: edit.start - run.start, end: edit.end - run.start }))
    const piece = middle.slice(run.start, run.end)
    edits.push({ start, end, text: applyChange(piece, changeSet(piece, inside)) })
  }
  return changeSet(text, edits)
}

/** Where a place of the text is after a change; one within a part that goes is where that part began. */
export function mapOffset({ edits }: ChangeSet, offset: number): number {
  let shift = 0
  for (const { start, end, text } of edits) {
    if (end <= offset) shift += text.length - (end - start)
    else if (start < offset) return start + shift
  }
  return offset + shift
}

/** The same for many places, given in order, in one walk. */
export function mapOffsets({ edits }: ChangeSet, offsets: readonly number[]): readonly number[] {
  let shift = 0
  let next = 0
  return offsets.map((offset) => {
    for (let edit = edits[next]; edit && edit.end <= offset; edit = edits[++next])
      shift += edit.text.length - (edit.end - edit.start)
    const around = edits[next]
    return (around && around.start < offset ? around.start : offset) + shift
  })
}

/** Ranges as the runs that they cover together, in order. */
function runs(ranges: readonly { readonly start: number; readonly end: number }[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Where the edge of a run of the text after `first` lay in the text before it; `back` takes `first` back. */
function origin({ edits }: ChangeSet, back: readonly TextEdit[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0
  for (const [i, { start, end }] of back.entries()) {
    if (edge === 'start' ? start >= offset : start > offset) break
    const edit = edits[i]
    if (edit && end <= offset) shift = edit.end - end
  }
  return offset + shift
}

let known: readonly { readonly text: string; readonly of: Fingerprint }[] = []

/** The fingerprint of a text; those of the last two asked for are at hand: a text, and what a change makes of it. */
function fingerprint(text: string): Fingerprint {
  const found = known.find((each) => each.text === text)
  if (found) return found.of
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  const of = { length: text.length, hash: hash >>> 0 }
  known = [{ text, of }, ...known.slice(0, 1)]
  return of
}
