import { create } from 'zustand'

interface Pasted {
  /** The answer as it was pasted. It lives in memory alone: no storage, link or history knows it, since it may hold secrets. */
  readonly text: string
  /** Where it was pasted, should it be no answer after all; null: into the dialog itself. */
  readonly into: 'editor' | 'page' | null
}

export const useAnswer = create<Pasted>()(() => ({ text: '', into: null }))
