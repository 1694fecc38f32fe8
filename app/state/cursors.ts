import { create } from 'zustand'
import type { Position } from '../../src/index'

interface State {
  /** Where the editor's cursor stands in each file. */
  readonly cursors: ReadonlyMap<string, Position>
  readonly note: (file: string, cursor: Position) => void
}

/** Beside the store of texts, since nothing that is shown depends on it. */
export const useCursors = create<State>()((set, get) => ({
  cursors: new Map(),
  note: (file, cursor) => set({ cursors: new Map(get().cursors).set(file, cursor) }),
}))

export const cursorOf = (file: string): Position | null => useCursors.getState().cursors.get(file) ?? null
