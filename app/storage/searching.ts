import type { RedactOptions, Redaction } from '../../src/index'
import type { QuickSearch } from '../../src/secrets/search'
import { redactLater, searchQuicklyLater } from '../engine/background-tasks'
import { loadSecretSearch, secretSearch } from '../engine/secrets'
import { isLarge } from '../engine/work'
import type { Kept } from './kept'
import { changeSince, promised, SMALL, type ChangedRecord } from './pieces'
import type { FileRecord } from './record'

// No secret is stored unless somebody wants it. Where the full search takes long a quick one, which hides too much, comes
// first, and the full one follows.

/** From here on the full search may take so long that a quick one is stored first; in UTF-16 units. */
const SEARCHED_AT_ONCE = 20_000
/** From here on the quick search, too, is a worker's; in UTF-16 units. */
export const LARGE = 100_000
/** How long nobody may have changed a text before it is searched in full; in milliseconds. */
const QUIET = 1000

/** Secrets of a work's last text that could be read, for one that can't. */
const known = new Map<string, readonly string[]>()
/** What the full search said of a work's text. */
const answers = new Map<string, { readonly text: string; readonly redaction: Redaction }>()
/** Works that the full search waits for, or is at. */
const searches = new Map<string, ReturnType<typeof setTimeout> | null>()

/** The secrets that a file held when it was last stored. */
export const knownSecrets = (id: string): readonly string[] => known.get(id) ?? []

/** Forgets what was found. */
export function forgetSearches(): void {
  for (const search of searches.values()) clearTimeout(search ?? undefined)
  for (const map of [known, answers, searches]) map.clear()
}

/** What the full search of a file waits for, and what follows it. */
export interface Later {
  /** The file as it is by then. */
  readonly kept: (id: string) => Kept | undefined
  /** Whether an answer is still wanted; asked for before the search. */
  readonly permission: () => () => boolean
  readonly found: (id: string) => void
}

/** A record without its secrets; where a full search takes long a quick one comes first, and the full one follows. */
export async function bared({ record, options }: Kept, later: Later): Promise<FileRecord> {
  if (!options) return bare(record, null)
  const { id, text } = record
  const answer = answers.get(id)
  if (answer?.text === text) return bare(record, noted(id, answer.redaction))
  const asked = withKnown(id, options)
  if (!takesLong(text)) return bare(record, noted(id, await redactLater(text, asked)))
  searchLater(id, later)
  if (text.length > LARGE) return bare(record, await searchQuicklyLater(text, knownSecrets(id)))
  return bare(record, (await loadSecretSearch()).searchQuickly(text, knownSecrets(id)))
}

/** Asks for the full search of a file once nobody has changed it for a while; one at a time. */
function searchLater(id: string, later: Later): void {
  if (searches.get(id) === null) return
  clearTimeout(searches.get(id) ?? undefined)
  searches.set(
    id,
    setTimeout(() => void search(id, later), QUIET),
  )
}

async function search(id: string, later: Later): Promise<void> {
  const isAllowed = later.permission()
  const kept = later.kept(id)
  searches.set(id, null)
  try {
    if (!kept?.options) return
    const { text } = kept.record
    const redaction = await redactLater(text, withKnown(id, kept.options))
    if (isAllowed()) answers.set(id, { text, redaction })
  } catch {
    // What the quick walk has left stays stored.
    return
  } finally {
    searches.delete(id)
  }
  // A text that has changed meanwhile is searched again.
  if (isAllowed()) later.found(id)
}

/** A file as it is left at once: what differs, or the whole. Without the search nothing is known to hold no secret. */
export function leftOf(kept: Kept): FileRecord | ChangedRecord | null {
  const { record, options } = kept
  const change = record.text.length > SMALL ? changeOf(kept) : null
  if (change || !options) return change ?? bare(record, null)
  const find = secretSearch()
  if (!find) return null
  const { id, text } = record
  if (takesLong(text)) return bare(record, find.searchQuickly(text, knownSecrets(id)))
  return bare(record, noted(id, find.redact(text, withKnown(id, options))))
}

/** What differs in a file from what the storage has; null where that is too much, or can't be searched yet. */
export function changeOf({ record, options }: Kept): ChangedRecord | null {
  const find = secretSearch()
  if (!options) return changeSince(record, null)
  return find && changeSince(record, find.hideApart)
}

const takesLong = (text: string): boolean => text.length > SEARCHED_AT_ONCE || isLarge(text)

const withKnown = (id: string, options: RedactOptions): RedactOptions => ({ ...options, known: knownSecrets(id) })

/** A record without what a search has found; changes of its file may follow it from now on. */
function bare(record: FileRecord, search: QuickSearch | null): FileRecord {
  const stored = search ? { ...record, text: search.text } : record
  promised(stored, record.text, search?.secrets ?? [])
  return stored
}

/** Remembers what the full search has found. */
function noted(id: string, redaction: Redaction): Redaction {
  known.set(id, redaction.secrets)
  return redaction
}
