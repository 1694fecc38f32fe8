import { create } from 'zustand'
import { useDialog } from './dialog'

interface Pasted {
  /** The answer as it was pasted. It lives in memory alone: no storage, link or history knows it, since it may hold secrets. */
  readonly text: string
  /** Where it was pasted, should it be no answer after all; null: into the dialog itself. */
  readonly into: 'editor' | 'page' | null
}

export const useAnswer = create<Pasted>()(() => ({ text: '', into: null }))

/** Opens the dialog that tells what an answer means; with one that was pasted elsewhere, or with the one before. */
export function openDiagnose(text?: string, into: 'editor' | 'page' = 'page'): void {
  if (text !== undefined) useAnswer.setState({ text, into })
  useDialog.setState({ open: 'diagnose' })
}
