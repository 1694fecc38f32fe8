import { applyEdits, difference, type TextEdit } from '../../src/index'

/** One user action on the text: the edits that made it, and those that take it back. */
export interface Step {
  readonly forward: readonly TextEdit[]
  readonly backward: readonly TextEdit[]
  /** Steps of the same kind in quick succession become one: typing in one field. */
  readonly kind: string
  readonly at: number
}

export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const NO_HISTORY: History = { past: [], future: [] }

/** Characters that all steps together may hold; the oldest go first. */
const LIMIT = 10_000_000
/** A pause that ends a run of typing, in milliseconds. */
const PAUSE = 800

/** The edits that turn the edited text back. */
export function invert(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text: inserted }) => {
      const back = { start: start + shift, end: start + shift + inserted.length, text: text.slice(start, end) }
      shift += inserted.length - (end - start)
      return back
    })
}

/** The history after a new step; `text` is the text before it. */
export function record(
  history: History,
  text: string,
  forward: readonly TextEdit[],
  kind: string,
  at: number,
): History {
  const step: Step = { forward, backward: invert(text, forward), kind, at }
  const last = history.past.at(-1)
  const joined = last && kind !== '' && last.kind === kind && at - last.at < PAUSE ? join(text, last, step) : null
  const past = joined ? [...history.past.slice(0, -1), joined] : [...history.past, step]
  return { past: trimmed(past), future: [] }
}

/** Two steps as one: both are told as the single edit between the first text and the last. */
function join(middle: string, first: Step, second: Step): Step {
  const before = applyEdits(middle, first.backward)
  const after = applyEdits(middle, second.forward)
  const forward = difference(before, after)
  return { forward, backward: invert(before, forward), kind: second.kind, at: second.at }
}

const sizeOf = (step: Step): number =>
  [...step.forward, ...step.backward].reduce((sum, edit) => sum + edit.text.length, 0)

function trimmed(steps: readonly Step[]): readonly Step[] {
  let size = 0
  const from = steps.findLastIndex((step) => (size += sizeOf(step)) > LIMIT)
  return from < 0 ? steps : steps.slice(Math.min(from + 1, steps.length - 1))
}
