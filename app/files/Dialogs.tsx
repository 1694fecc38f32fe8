import { create } from 'zustand'
import { ShareDialog } from '../share/ShareDialog'
import { StorageDialog } from './StorageDialog'

export const useDialog = create<{ readonly open: 'share' | 'storage' | null }>()(() => ({ open: null }))

const close = (): void => useDialog.setState({ open: null })

/** The dialog that is open. */
export function Dialogs() {
  const { open } = useDialog()
  return (
    <>
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'storage' && <StorageDialog onClose={close} />}
    </>
  )
}
