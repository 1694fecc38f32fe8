import { DEFAULT_SETTINGS, PLACEHOLDER, readSettings, type Position, type Settings } from '../../src/index'

// What is stored outlives the page that stored it: every record says its version and is read as if anything could be in it.

/** Grows when the meaning of a field changes; records of a higher version are left alone. */
export const VERSION = 1

/** A file as it is stored. Its history is not: it would hold what the text no longer says. */
export interface FileRecord {
  readonly version: typeof VERSION
  readonly id: string
  /** The browser tab that the file is open in. */
  readonly tab: string
  /** A counter that grows with every record: the later of two is the newer one, whatever the clock says. */
  readonly at: number
  readonly order: number
  readonly inView: boolean
  /** The file that it came from. */
  readonly name: string | null
  /** What its tab says while it is not in view. */
  readonly label: string
  /** Came with a link and is neither kept nor discarded yet. */
  readonly fromLink: boolean
  readonly text: string
  readonly settings: Settings
  readonly document: number
  /** The path of what is selected in it; named when members were all that could be. */
  readonly member: string | null
  /** Where the editor's cursor stood. */
  readonly cursor: Position | null
}

let last = 0

/** The next number in the order of records. */
export function nextAt(): number {
  return ++last
}

/** Records of other pages came before those of this one. */
export function noteAt(at: number): void {
  last = Math.max(last, at)
}

/** A file that was closed when its page had no time left to delete it. */
export interface GoneRecord {
  readonly version: typeof VERSION
  readonly id: string
  readonly gone: true
}

/** The name of a file that was closed; null for any other record. */
export function readGone(stored: unknown): string | null {
  const fields = fieldsOf(stored)
  if (fields === null || fields === 'newer') return null
  return fields['gone'] === true && typeof fields['id'] === 'string' ? fields['id'] : null
}

/** A text that was opened from a file or closed. */
export interface RecentRecord {
  readonly version: typeof VERSION
  readonly id: string
  readonly at: number
  readonly name: string
  readonly text: string
  readonly settings: Settings
}

type Fields = Readonly<Record<string, unknown>>

/** A stored file, with what is missing or mistyped repaired; null where nothing can be saved of it. */
export function readFileRecord(stored: unknown): FileRecord | 'newer' | null {
  const fields = fieldsOf(stored)
  if (fields === null || fields === 'newer') return fields
  const { id, text } = fields
  if (typeof id !== 'string' || typeof text !== 'string') return null
  return { ...placeOf(fields), id, text }
}

/** All of a stored file but its name and its text. */
export function placeOf(fields: Fields): Omit<FileRecord, 'id' | 'text'> {
  return {
    version: VERSION,
    tab: textOr(fields['tab'], ''),
    at: numberOr(fields['at'], 0),
    order: numberOr(fields['order'], 0),
    inView: fields['inView'] === true,
    name: textOr(fields['name'], null),
    label: textOr(fields['label'], ''),
    fromLink: fields['fromLink'] === true,
    settings: settingsOf(fields['settings']),
    document: Math.max(0, Math.trunc(numberOr(fields['document'], 0))),
    member: textOr(fields['member'], null),
    cursor: cursorOf(fields['cursor']),
  }
}

/** In how many places of a stored text a secret was replaced. */
export const placeholdersIn = (text: string): number => text.split(PLACEHOLDER).length - 1

export function readRecent(stored: unknown): RecentRecord | 'newer' | null {
  const fields = fieldsOf(stored)
  if (fields === null || fields === 'newer') return fields
  const { id, text } = fields
  if (typeof id !== 'string' || typeof text !== 'string') return null
  return {
    version: VERSION,
    id,
    at: numberOr(fields['at'], 0),
    name: textOr(fields['name'], id),
    text,
    settings: settingsOf(fields['settings']),
  }
}

function fieldsOf(stored: unknown): Fields | 'newer' | null {
  if (typeof stored !== 'object' || stored === null) return null
  const fields = stored as Fields
  return numberOr(fields['version'], 0) > VERSION ? 'newer' : fields
}

function cursorOf(value: unknown): Position | null {
  if (typeof value !== 'object' || value === null) return null
  const { line, column } = value as Fields
  const isPlace = (part: unknown): part is number => Number.isSafeInteger(part) && Number(part) > 0
  return isPlace(line) && isPlace(column) ? { line, column } : null
}

function textOr<T>(value: unknown, other: T): string | T {
  return typeof value === 'string' ? value : other
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : other
}

function settingsOf(value: unknown): Settings {
  return typeof value === 'object' && value !== null ? readSettings(value) : DEFAULT_SETTINGS
}
