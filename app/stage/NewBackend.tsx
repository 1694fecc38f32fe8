import { lazy, Suspense } from 'react'
import { text } from '../words'
import { laterPart } from '../words/later'
import { Boundary } from '../ui/Boundary'
import { Icon } from '../ui/icons'
import { Popover } from '../ui/Popover'

const load = laterPart(() => import('./BackendChoices'))
/** A failed load is remembered by its component: another one tries anew. */
let BackendChoices = lazy(load)

/** Asks in which kind a new backend is written, and whether it is a pool. */
export function NewBackend({ look = 'quiet' }: { readonly look?: 'quiet' | 'main' }) {
  return (
    <Popover
      label={text.newBackend}
      className={look}
      face={
        <>
          <Icon name="plus" />
          <span>{text.newBackend}</span>
        </>
      }
    >
      {(close) => (
        <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (BackendChoices = lazy(load))}>
          <Suspense fallback={<p className="help">{text.loading}</p>}>
            <BackendChoices onClose={close} />
          </Suspense>
        </Boundary>
      )}
    </Popover>
  )
}
