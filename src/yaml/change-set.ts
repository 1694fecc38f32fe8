import type { Range, TextEdit } from './lines.js'

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
  const change = changeOf(text, edits)
  if (!change) throw new RangeError('edits that overlap, or lie outside of their text')
  return change
}

/** The same for edits that a guess made; null where they overlap or lie outside. */
export function changeOf(text: string, edits: readonly TextEdit[]): ChangeSet | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const isApart = sorted.every(
    ({ start, end }, i) => start >= (sorted[i - 1]?.end ?? 0) && start <= end && end <= text.length,
  )
  return isApart ? { edits: sorted, of: fingerprint(text) } : null
}

/** Changes of one text that stand apart from each other, as one. */
export function together(text: string, changes: readonly ChangeSet[]): ChangeSet {
  if (!changes.every((change) => fits(change, text))) throw new StaleChange()
  return changeSet(
    text,
    changes.flatMap(({ edits }) => edits),
  )
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
  return change.edits.length === 0 ? text : replaced(text, change.edits, { start: 0, end: text.length })
}

/** What a part of a text is after a change that reaches nowhere else; null where it does. */
export function applyWithin(text: string, change: ChangeSet, part: Range): string | null {
  if (!fits(change, text)) throw new StaleChange()
  const { edits } = change
  const isWithin = (edits[0]?.start ?? part.start) >= part.start && (edits.at(-1)?.end ?? part.end) <= part.end
  return isWithin ? replaced(text, edits, part) : null
}

function replaced(text: string, edits: readonly TextEdit[], part: Range): string {
  let out = ''
  let at = part.start
  for (const { start, end, text: inserted } of edits) {
    out += text.slice(at, start) + inserted
    at = end
  }
  return out + text.slice(at, part.end)
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

/**
 * Two changes that follow each other as one; `text` is the text before both. The parts that neither touches stay untouched.
 * One walk over both: it goes from run to run of what either of them touches in the text between.
 */
export function compose(text: string, first: ChangeSet, second: ChangeSet): ChangeSet {
  if (first.edits.length === 0 && fits(first, text)) return fits(second, text) ? second : stale()
  const middle = applyChange(text, first)
  if (!fits(second, middle)) throw new StaleChange()
  const edits: TextEdit[] = []
  let [i, j, shift] = [0, 0, 0]
  for (;;) {
    const start = Math.min((first.edits[i]?.start ?? Infinity) + shift, second.edits[j]?.start ?? Infinity)
    if (start === Infinity) return changeSet(text, edits)
    const from = start - shift
    let [end, at, inserted] = [start, start, '']
    for (;;) {
      const [one, two] = [first.edits[i], second.edits[j]]
      if (one && one.start + shift <= end) {
        end = Math.max(end, one.start + shift + one.text.length)
        shift += one.text.length - (one.end - one.start)
        i++
      } else if (two && two.start <= end) {
        end = Math.max(end, two.end)
        inserted += middle.slice(at, two.start) + two.text
        at = two.end
        j++
      } else break
    }
    edits.push({ start: from, end: end - shift, text: inserted + middle.slice(at, end) })
  }
}

function stale(): never {
  throw new StaleChange()
}

/** Where a place of the text is after a change; one within a part that goes is where that part began. */
export function mapOffset(change: ChangeSet, offset: number): number {
  const { edits } = change
  const shifts = shiftsOf(change)
  let [low, high] = [0, edits.length]
  // How many edits end at the offset or before it.
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.end ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  const around = edits[low]
  return (around && around.start < offset ? around.start : offset) + (shifts[low] ?? 0)
}

const knownShifts = new WeakMap<ChangeSet, readonly number[]>()

/** By how much the edits before each one, and those before the end, move what follows them. */
function shiftsOf(change: ChangeSet): readonly number[] {
  let shifts = knownShifts.get(change)
  if (!shifts) {
    let sum = 0
    shifts = [0, ...change.edits.map(({ start, end, text }) => (sum += text.length - (end - start)))]
    knownShifts.set(change, shifts)
  }
  return shifts
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
