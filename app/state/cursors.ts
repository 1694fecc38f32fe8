import { create } from 'zustand'
import type { Position } from '../../src/index'

interface State {
  /** Where the editor's cursor stands in each work. */
  readonly cursors: ReadonlyMap<string, Position>
  readonly note: (work: string, cursor: Position) => void
}

/** Beside the store of texts, since nothing that is shown depends on it. */
export const useCursors = create<State>()((set, get) => ({
  cursors: new Map(),
  note: (work, cursor) => set({ cursors: new Map(get().cursors).set(work, cursor) }),
}))

export const cursorOf = (work: string): Position | null => useCursors.getState().cursors.get(work) ?? null
