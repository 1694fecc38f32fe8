import type { RedactOptions } from '../../src/index'
import { isUntouched, parkedNow, type OpenFile } from '../state/open-files'
import { cursorOf } from '../state/cursors'
import type { FileState } from '../state/state'
import { useStore } from '../state/store'
import { nextAt, VERSION, type FileRecord } from './record'
import { keepsSecrets } from './small'
import { ownTab } from './tab'

/** A file to be stored: whole, and how its secrets are to be hidden, unless somebody wants them kept. */
export interface Kept {
  readonly record: FileRecord
  readonly options: RedactOptions | null
}

/** The files of some names as they are now; one that nobody has touched is not worth a place, unless it has one. */
export function filesOf(ids: ReadonlySet<string>, stored: ReadonlySet<string>): readonly Kept[] {
  return parkedNow().flatMap((file, order) =>
    file.parked && ids.has(file.id) && (stored.has(file.id) || !isUntouched(file.parked, file))
      ? [keptOf(file, file.parked, order)]
      : [],
  )
}

function keptOf({ id, name, label, fromLink }: OpenFile, file: FileState, order: number): Kept {
  const { text, settings, document, part } = file
  const inView = id === useStore.getState().file
  const record: FileRecord = {
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
