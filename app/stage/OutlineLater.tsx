import { lazy, Suspense } from 'react'
import type { AnalyzedDocument, Reading } from '../../src/index'
import { text } from '../words'
import { laterPart } from '../words/later'
import { Boundary } from '../ui/Boundary'

const [loadOutline, loadRoutes] = [laterPart(() => import('./Outline')), laterPart(() => import('./Routes'))]
/** A failed load is remembered by its component: another one tries anew. */
let [Outline, Routes] = [lazy(loadOutline), lazy(loadRoutes)]

/** What leads to what comes after the picture. */
export function OutlineLater({ analysis }: { readonly analysis: Reading }) {
  return (
    <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Outline = lazy(loadOutline))}>
      <Suspense>
        <Outline analysis={analysis} />
      </Suspense>
    </Boundary>
  )
}

export function RoutesLater(props: { readonly target: AnalyzedDocument; readonly analysis: Reading }) {
  return (
    <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (Routes = lazy(loadRoutes))}>
      <Suspense>
        <Routes {...props} />
      </Suspense>
    </Boundary>
  )
}
