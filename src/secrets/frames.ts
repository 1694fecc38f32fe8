import type { Range } from '../yaml/lines.js'

/** A map, a list or a root that is being read. */
export interface Frame {
  /** The same in every walk over the same text: made of its place. */
  readonly id: number
  readonly parent: Frame | null
  /** Of its names or dashes; -1 for a root, Infinity in flow style. */
  readonly column: number
  readonly form: 'root' | 'map' | 'list'
  /** The name that it stands under. */
  readonly owner: string
  /** Within a comment. */
  readonly isComment: boolean
  /** The name whose value is being read. */
  name: string
  /** Everything in it is secret. */
  secret: boolean
  /** All that stands behind `name` is. */
  below: boolean
  /** Its name has no value yet, or one that goes on. */
  open: boolean
  /** It stands where no schema has a field of words behind a name that says secret. */
  strict: boolean
}

/** A scalar: where its own characters are, without quotes, and what it says. */
export interface Value extends Range {
  readonly text: string
  readonly form: 'plain' | 'quoted' | 'block' | 'rest'
}

/** Who is told what a walk finds. */
export interface Listener {
  pushed(frame: Frame): void
  named(frame: Frame): void
  /** Whether the value is hidden. */
  value(frame: Frame, value: Value): boolean
  anchor(frame: Frame, name: string): void
  alias(frame: Frame, name: string): void
  /** What follows a value on its line, from the comment sign on. */
  comment(frame: Frame, range: Range): void
}

/** A frame that begins at a place, within another one. */
export function newFrame(
  listener: Listener,
  parent: Frame | null,
  at: number,
  column: number,
  form: Frame['form'],
  isComment: boolean,
): Frame {
  const owner = parent === null ? '' : parent.form === 'list' ? parent.owner : parent.name
  const secret = parent !== null && (parent.secret || parent.below)
  const frame: Frame = {
    id: form === 'root' ? -1 - 2 * at - Number(isComment) : 2 * at + Number(form === 'list'),
    parent,
    column,
    form,
    owner,
    isComment,
    name: '',
    secret,
    below: false,
    open: false,
    strict: parent?.strict ?? false,
  }
  listener.pushed(frame)
  return frame
}

/** A frame comes to the next name. */
export function setName(listener: Listener, frame: Frame, name: string): void {
  frame.name = name
  frame.below = false
  frame.open = false
  listener.named(frame)
}
