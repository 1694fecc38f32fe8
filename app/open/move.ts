import { create } from 'zustand'
import { useDialog } from './dialog'

/** Where the text is to be led; null: whoever opens the dialog chooses there. */
export const useMove = create<{ readonly to: string | null }>()(() => ({ to: null }))

/** Opens the dialog that leads the text to another release. */
export function openMove(to: string | null = null): void {
  useMove.setState({ to })
  useDialog.setState({ open: 'move' })
}
