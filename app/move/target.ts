import { create } from 'zustand'

/** Where the text is to be led; null: whoever opens the dialog chooses there. */
export const useMove = create<{ readonly to: string | null }>()(() => ({ to: null }))
