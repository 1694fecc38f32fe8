import { applyChange, compose, invert, type ChangeSet } from '../../src/index'

/** One user action on the text: the change that made it, and the one that takes it back. */
export interface Step {
  readonly forward: ChangeSet
  readonly backward: ChangeSet
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

/** The kind of a step that follows from those of another kind: one undo takes all of them back, however long they took. */
export const following = (kind: string): string => `${FOLLOWS}${kind}`
const FOLLOWS = 'follows '

/** The history after a new step; `text` is the text before it. */
export function record(history: History, text: string, forward: ChangeSet, kind: string, at: number): History {
  const step: Step = { forward, backward: invert(text, forward), kind, at }
  if (kind.startsWith(FOLLOWS)) return withCauses(history, text, step)
  const last = history.past.at(-1)
  const joined = last && kind !== '' && last.kind === kind && at - last.at < PAUSE ? join(text, last, step) : null
  const past = joined ? [...history.past.slice(0, -1), joined] : [...history.past, step]
  return { past: trimmed(past), future: [] }
}

/** A step as one with all those before it that it follows from. */
function withCauses({ past }: History, text: string, step: Step): History {
  const kind = step.kind.slice(FOLLOWS.length)
  const others = past.findLastIndex((each) => each.kind !== kind) + 1
  let [whole, middle] = [step, text]
  for (const cause of past.slice(others).reverse()) {
    whole = join(middle, cause, whole)
    middle = applyChange(middle, cause.backward)
  }
  return { past: trimmed([...past.slice(0, others), whole]), future: [] }
}

/** Two steps as one; `middle` is the text between them. */
function join(middle: string, first: Step, second: Step): Step {
  const before = applyChange(middle, first.backward)
  const forward = compose(before, first.forward, second.forward)
  return { forward, backward: invert(before, forward), kind: second.kind, at: second.at }
}

const sizeOf = (step: Step): number =>
  [...step.forward.edits, ...step.backward.edits].reduce((sum, edit) => sum + edit.text.length, 0)

function trimmed(steps: readonly Step[]): readonly Step[] {
  let size = 0
  const from = steps.findLastIndex((step) => (size += sizeOf(step)) > LIMIT)
  return from < 0 ? steps : steps.slice(Math.min(from + 1, steps.length - 1))
}
