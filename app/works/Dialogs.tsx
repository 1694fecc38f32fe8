import { lazy, Suspense } from 'react'
import { create } from 'zustand'

const ShareDialog = lazy(() => import('../share/ShareDialog'))
const StorageDialog = lazy(() => import('./StorageDialog'))

export const useDialog = create<{ readonly open: 'share' | 'storage' | null }>()(() => ({ open: null }))

const close = (): void => useDialog.setState({ open: null })

/** The dialog that is open; each loads when it is asked for. */
export function Dialogs() {
  const { open } = useDialog()
  return (
    <Suspense>
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'storage' && <StorageDialog onClose={close} />}
    </Suspense>
  )
}
