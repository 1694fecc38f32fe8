import type { RedactOptions } from '../../src/index'
import { isUntouched, parkedNow, type WorkEntry } from '../files/open-files'
import { cursorOf } from '../state/cursors'
import type { Work } from '../state/state'
import { useStore } from '../state/store'
import { nextAt, VERSION, type WorkRecord } from './record'
import { keepsSecrets } from './small'
import { ownTab } from './tab'

/** A work to be stored: whole, and how its secrets are to be hidden, unless somebody wants them kept. */
export interface Kept {
  readonly record: WorkRecord
  readonly options: RedactOptions | null
}

/** The works of some names as they are now; one that nobody has touched is not worth a place, unless it has one. */
export function worksOf(ids: ReadonlySet<string>, stored: ReadonlySet<string>): readonly Kept[] {
  return parkedNow().flatMap((work, order) =>
    work.parked && ids.has(work.id) && (stored.has(work.id) || !isUntouched(work.parked, work))
      ? [keptOf(work, work.parked, order)]
      : [],
  )
}

function keptOf({ id, name, label, fromLink }: WorkEntry, work: Work, order: number): Kept {
  const { text, settings, document, part } = work
  const inView = id === useStore.getState().work
  const record: WorkRecord = {
    version: VERSION,
    id,
    tab: ownTab(),
    at: nextAt(),
    order,
    inView,
    name,
    label,
    fromLink,
    text,
    settings,
    document,
    member: part,
    cursor: cursorOf(id),
  }
  return { record, options: keepsSecrets() ? null : optionsFor(text) }
}

/** How secrets are hidden; what the analysis has read is not read twice. */
function optionsFor(text: string): RedactOptions {
  const { analysis } = useStore.getState()
  const documents = analysis.text === text ? analysis.documents : null
  return { unreadable: 'hidden', ...(documents && { documents }) }
}
