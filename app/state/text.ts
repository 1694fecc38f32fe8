import { applyChange, difference } from '../../src/index'
import { isUnread, unread } from './analysis'
import { NO_HISTORY, record } from './history'
import type { Slice, TextSlice } from './state'

/** A name that nothing else has; works where `crypto.randomUUID` asks for a secure origin. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

export const textSlice =
  (text: string): Slice<TextSlice> =>
  (set, get) => ({
    file: newId(),
    text,
    history: NO_HISTORY,
    last: { change: null, origin: 'open' },

    load: (id, { text, history, settings, document, part }) => {
      // Nothing of another file may show, not even while a worker reads this one.
      const last = { change: null, origin: 'open' } as const
      set({ file: id, text, history, settings, last, goal: null, ...unread(document, part) })
      get().derive({})
      if (!get().busy && isUnread(get().readable)) set({ readable: get().analysis })
    },
    apply: (change, origin, kind = '') => {
      const { text, history, derive } = get()
      if (change.edits.length === 0) return
      derive({
        text: applyChange(text, change),
        history: record(history, text, change, kind, Date.now()),
        last: { change, origin },
      })
    },
    replaceText: (text, notice) => {
      const change = difference(get().text, text)
      const isOther = change.edits.length > 0
      // The first backend comes into view, which nobody knows before the text has been read.
      if (isOther) set({ ...unread(0, null), analysis: get().analysis })
      get().apply(change, 'open')
      get().say(notice, isOther ? 'undo' : undefined)
    },
    undo: () => {
      const { text, history, derive } = get()
      const step = history.past.at(-1)
      if (!step) return
      derive({
        text: applyChange(text, step.backward),
        history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
        last: { change: step.backward, origin: 'history' },
      })
    },
    redo: () => {
      const { text, history, derive } = get()
      const [step, ...future] = history.future
      if (!step) return
      derive({
        text: applyChange(text, step.forward),
        history: { past: [...history.past, { ...step, kind: '' }], future },
        last: { change: step.forward, origin: 'history' },
      })
    },
  })
