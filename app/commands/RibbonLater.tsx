import { lazy, Suspense } from 'react'
import { Boundary } from '../ui/Boundary'
import { text } from '../words'
import { laterPart } from '../words/later'

const load = laterPart(() => import('./Ribbon'))
/** A failed load is remembered by its component: another one tries anew. */
let Ribbon = lazy(load)

/** The place of the ribbon, which keeps its width so that nothing moves when it comes. */
export function RibbonLater() {
  return (
    <div className="ribbon-place">
      <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Ribbon = lazy(load))}>
        <Suspense>
          <Ribbon />
        </Suspense>
      </Boundary>
    </div>
  )
}
