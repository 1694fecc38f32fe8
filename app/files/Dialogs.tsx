import { lazy, Suspense } from 'react'
import { create } from 'zustand'
import { Boundary } from '../ui/Boundary'
import { loadAgain } from '../ui/again'
import { text } from '../words'
import { ShareDialog } from '../share/ShareDialog'
import { StorageDialog } from './StorageDialog'

export const useDialog = create<{ readonly open: 'share' | 'storage' | 'about' | null }>()(() => ({ open: null }))

const loadAbout = loadAgain(() => import('../about/AboutDialog'))
let About = lazy(loadAbout)
/** A failed load is remembered by its component: another one tries anew. */
const again = (): void => {
  About = lazy(loadAbout)
}

const close = (): void => useDialog.setState({ open: null })

/** The dialog that is open. */
export function Dialogs() {
  const { open } = useDialog()
  return (
    <>
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'storage' && <StorageDialog onClose={close} />}
      {open === 'about' && (
        <Boundary message={text.aboutFailed} retry={text.retry} onRetry={again}>
          <Suspense>
            <About onClose={close} />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
