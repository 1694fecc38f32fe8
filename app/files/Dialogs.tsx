import { lazy, Suspense } from 'react'
import { create } from 'zustand'
import { ShareDialog } from '../share/ShareDialog'
import { Dialog } from '../ui/Dialog'
import { loadAgain } from '../ui/again'
import { text } from '../words'
import { StorageDialog } from './StorageDialog'

export const useDialog = create<{ readonly open: 'share' | 'storage' | 'about' | null }>()(() => ({ open: null }))

const loadAbout = loadAgain(() => import('../about/About'))

let About = lazy(loadAbout)

/** Closes what is open. A part that failed to load is remembered by its component: another one tries anew. */
export function close(): void {
  About = lazy(loadAbout)
  useDialog.setState({ open: null })
}

/** The dialog that is open. */
export function Dialogs() {
  const { open } = useDialog()
  return (
    <>
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'storage' && <StorageDialog onClose={close} />}
      {open === 'about' && (
        <Dialog title={text.aboutTitle} onClose={close}>
          <Suspense>
            <About />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}
