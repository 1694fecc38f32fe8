import { lazy, Suspense, useState } from 'react'
import type { Reading } from '../../src/index'
import { laterPart } from '../words/later'
import { Boundary } from '../ui/Boundary'
import { text } from '../words'

const load = laterPart(() => import('../play/PlayPane'))
/** A failed load is remembered by its component: another one tries anew. */
let PlayPane = lazy(load)

/** Where requests go when members fail; it comes when somebody asks for it. */
export function PlayLater({ analysis, document }: { readonly analysis: Reading; readonly document: number }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="would-change" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.play}</summary>
      {isOpen && (
        <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (PlayPane = lazy(load))}>
          <Suspense fallback={<p className="help">{text.loading}</p>}>
            <PlayPane analysis={analysis} document={document} />
          </Suspense>
        </Boundary>
      )}
    </details>
  )
}
