import { lazy, Suspense } from 'react'
import { laterPart } from '../words/later'
import { Boundary } from '../ui/Boundary'
import { text } from '../words'

const load = laterPart(() => import('./ReleaseChooser'))
/** A failed load is remembered by its component: another one tries anew. */
let ReleaseChooser = lazy(load)

/** The chooser, which comes when it is opened. */
export function ReleaseChooserLater({ onClose }: { readonly onClose: () => void }) {
  return (
    <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (ReleaseChooser = lazy(load))}>
      <Suspense fallback={<p className="help">{text.loading}</p>}>
        <ReleaseChooser onClose={onClose} />
      </Suspense>
    </Boundary>
  )
}
