import { lazy, Suspense } from 'react'
import type { AiBackend } from '../../src/index'
import { text } from '../words'
import { laterPart } from '../words/later'
import { Boundary } from '../ui/Boundary'
import { Icon } from '../ui/icons'
import { Popover } from '../ui/Popover'

const load = laterPart(() => import('./ProviderChoices'))
/** A failed load is remembered by its component: another one tries anew. */
let ProviderChoices = lazy(load)

/** Asks which provider joins a priority. */
export function AddProvider({ backend, group }: { readonly backend: AiBackend; readonly group: number }) {
  return (
    <Popover
      label={text.addProviderTo(group + 1)}
      className="quiet"
      face={
        <>
          <Icon name="plus" />
          <span>{text.addProvider}</span>
        </>
      }
    >
      {(close) => (
        <Boundary message={text.partFailed} retry={text.retry} onRetry={() => (ProviderChoices = lazy(load))}>
          <Suspense fallback={<p className="help">{text.loading}</p>}>
            <ProviderChoices backend={backend} group={group} onClose={close} />
          </Suspense>
        </Boundary>
      )}
    </Popover>
  )
}
