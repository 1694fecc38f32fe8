import { lazy, Suspense } from 'react'
import { text } from './words'
import { laterPart } from './words/later'
import { Boundary } from './ui/Boundary'

const load = laterPart(() => import('./inspector/Inspector'))
/** A failed load is remembered by its component: another one tries anew. */
let Inspector = lazy(load)

/** The place of the inspector. What it is made of comes beside the picture, which does not wait for it. */
export function InspectorPane() {
  return (
    <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Inspector = lazy(load))}>
      <Suspense
        fallback={
          <section className="pane inspector" id="pane-inspector" aria-label={text.inspector} aria-busy="true" />
        }
      >
        <Inspector />
      </Suspense>
    </Boundary>
  )
}
