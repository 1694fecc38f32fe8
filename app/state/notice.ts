import type { Step as HistoryStep } from './history'

/** A short message that may take back what it tells of. */
export interface Notice {
  readonly text: string
  /** The step that it may take back; the notice goes when another one is on top. */
  readonly step: HistoryStep | null
  /** Another way back than a step. */
  readonly takeBack: (() => void) | null
  /** What else may be done about it. */
  readonly offer: NoticeOffer | null
  /** It stays until somebody dismisses it. */
  readonly stays: boolean
  readonly id: number
}

/** Something that a notice offers to do, under its own label. */
export interface NoticeOffer {
  readonly label: string
  readonly perform: () => void
}

/** How a notice is shown: with the way back of the last step or another one, with something to do, or until it is dismissed. */
export type NoticeWay = 'undo' | 'stays' | (() => void) | NoticeOffer

let notices = 0

/** A notice; `last` is the step that it takes back where it says so. What offers something stays. */
export function noticeOf(text: string, how: NoticeWay | undefined, last: HistoryStep | null): Notice {
  const offer = typeof how === 'object' ? how : null
  return {
    text,
    step: how === 'undo' ? last : null,
    takeBack: typeof how === 'function' ? how : null,
    offer,
    stays: how === 'stays' || offer !== null,
    id: ++notices,
  }
}
