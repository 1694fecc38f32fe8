import { create } from 'zustand'

export type DialogName =
  'share' | 'storage' | 'about' | 'move' | 'diagnose' | 'rename' | 'report' | 'palette' | 'shortcuts'

/** Which dialog is open. Apart from what the dialogs show, so that anything can open one. */
export const useDialog = create<{ readonly open: DialogName | null }>()(() => ({ open: null }))
