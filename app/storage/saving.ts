import { create } from 'zustand'
import type { RedactOptions, Redaction } from '../../src/index'
import { cursorOf, useCursors } from '../state/cursors'
import { hideQuicklyLater, redactLater } from '../engine/background-tasks'
import { loadSecretSearch, secretSearch } from '../engine/secrets'
import { isLarge } from '../engine/work'
import { useStore } from '../state/store'
import type { Work } from '../state/state'
import { isUntouched, parkedNow, useWorks, type WorkEntry } from '../files/open-files'
import { problemOf, write, type StorageProblem } from './database'
import { nextAt, VERSION, type GoneRecord, type WorkRecord } from './record'
import { keepsSecrets, leave, takeBack } from './small'
import { ownTab } from './tab'

/** A pause after which a change is stored, and the longest that one waits while others follow; in milliseconds. */
const [PAUSE, LONGEST] = [150, 1000]
/** From this size on a text waits while a worker reads it, and for how long; in UTF-16 units and milliseconds. */
const [LARGE, LARGE_WAITS] = [100_000, 1000]
/** From here on the full search for secrets may take so long that a quick walk, which hides too much, is stored first. */
const SEARCHED_AT_ONCE = 20_000
/** Up to this size a text is left at once with every key. */
const SMALL = 5000
/** A change by more characters was pasted: it is not typed again, so nothing is waited for. */
const PASTED = 20
/** After a failure it is tried again, also without a change. */
const AGAIN = 10_000

/** Why nothing is stored now; null while all is well. */
export const useSaving = create<{ readonly problem: StorageProblem | null }>()(() => ({ problem: null }))

const dirty = new Set<string>()
const writing = new Set<string>()
const gone = new Set<string>()
const deleting = new Set<string>()
const stored = new Set<string>()
/** Secrets of a work's last text that could be read, for one that can't. */
const known = new Map<string, readonly string[]>()
/** What the full search said of a work's text. */
const answers = new Map<string, { readonly text: string; readonly redaction: Redaction }>()
/** Works that the full search waits for, or is at. */
const searches = new Map<string, ReturnType<typeof setTimeout> | null>()
let timer: ReturnType<typeof setTimeout> | undefined
let since = 0
/** How often everything was forgotten. */
let settled = 0
let stopped = false
/** Something is to be stored as soon as what is being stored is. */
let isAsked = false
let stops: (() => void)[] = []

/** Stores every change from now on; `ids` are stored already. */
export function startSaving(ids: readonly string[]): void {
  for (const stop of stops) stop()
  stopped = false
  for (const id of ids) stored.add(id)
  loadSecretSearch().catch(() => undefined)
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') leaveBehind()
  }
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    // What does not fit where writing is immediate would be lost: the browser asks.
    if (!leaveBehind()) event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHidden)
  window.addEventListener('beforeunload', onBeforeUnload)
  window.addEventListener('pagehide', leaveBehind)
  stops = [
    useStore.subscribe((now, before) => {
      const changed =
        now.text !== before.text ||
        now.settings !== before.settings ||
        now.document !== before.document ||
        now.member !== before.member
      const isOther = now.work !== before.work
      if (changed && !isOther) touch([now.work])
      if (!isOther && changed) keepAtOnce(Math.abs(now.text.length - before.text.length) > PASTED)
      else if (isOther && dirty.size > 0) keepAtOnce(true)
    }),
    useWorks.subscribe((now, before) => {
      for (const work of before.works) if (!now.works.some(({ id }) => id === work.id)) gone.add(work.id)
      // One that was closed may have come back.
      for (const { id } of now.works) gone.delete(id)
      touch(now.works.filter((work) => !before.works.includes(work)).map(({ id }) => id))
    }),
    // Where the cursor stands is not worth a write of its own.
    useCursors.subscribe(() => void dirty.add(useStore.getState().work)),
    () => document.removeEventListener('visibilitychange', onHidden),
    () => window.removeEventListener('beforeunload', onBeforeUnload),
    () => window.removeEventListener('pagehide', leaveBehind),
  ]
}

/** Stores nothing more, because the place is not ours any longer. */
export function stopSaving(problem: StorageProblem): void {
  stopped = true
  for (const stop of stops) stop()
  stops = []
  settle()
  useSaving.setState({ problem })
}

/** Forgets what waits to be stored, and what has been. */
export function settle(): void {
  settled++
  clearTimeout(timer)
  timer = undefined
  for (const search of searches.values()) clearTimeout(search ?? undefined)
  for (const set of [dirty, gone, stored, known, answers, searches]) set.clear()
}

/** Asked before work on something to be stored; the answer tells afterwards whether it may still be: not once everything was forgotten. */
export function permission(): () => boolean {
  const era = settled
  return () => era === settled && !stopped
}

/** Stores all works anew. */
export function touchAll(): void {
  touch(useWorks.getState().works.map(({ id }) => id))
}

function touch(ids: readonly string[]): void {
  for (const id of stopped ? [] : ids) dirty.add(id)
  if (stopped || dirty.size + gone.size === 0) return
  if (timer === undefined) since = Date.now()
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())))
}

/**
 * What was pasted, and a small text, is left at once where writing is immediate, should the page be killed; what is too large
 * for that goes to the database without a pause.
 */
function keepAtOnce(isPasted: boolean): void {
  const { length } = useStore.getState().text
  if (length <= (isPasted ? LARGE : SMALL) && leaveRecords()) return
  if (!isPasted) return
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), 0)
}

async function flush(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  // One at a time, so that an older state never lands on a newer one. A large text that is still being read is not read twice.
  const { busy, text } = useStore.getState()
  if (writing.size + deleting.size > 0) {
    isAsked = true
    return
  }
  if (busy && text.length > LARGE && Date.now() < since + LARGE_WAITS) {
    timer = setTimeout(() => void flush(), PAUSE)
    return
  }
  const isAllowed = permission()
  const works = worksOf(dirty)
  const deletes = [...gone].filter((id) => stored.has(id))
  const [ids, removed] = [[...dirty], [...gone]]
  for (const id of ids) writing.add(id)
  for (const id of deletes) deleting.add(id)
  dirty.clear()
  gone.clear()
  try {
    const records = await Promise.all(
      works.map(async ({ record, options }) => (options ? searched(record, options) : record)),
    )
    // What was to be forgotten meanwhile is not written after all.
    if (!isAllowed()) return
    if (records.length + deletes.length > 0) await write('works', records, deletes)
    for (const { id } of records) stored.add(id)
    if (dirty.size + gone.size === 0) takeBack(ownTab())
    useSaving.setState({ problem: null })
  } catch (error) {
    failed(error, ids, removed)
  } finally {
    writing.clear()
    deleting.clear()
    if (isAsked && !stopped) void flush()
    isAsked = false
  }
}

const takesLong = (text: string): boolean => text.length > SEARCHED_AT_ONCE || isLarge(text)

/** A record without its secrets; of a text that takes a search long a quick walk is stored first, and the full search follows. */
async function searched(record: WorkRecord, options: RedactOptions): Promise<WorkRecord> {
  const { id, text } = record
  if (!takesLong(text)) return bare(record, await redactLater(text, options))
  const answer = answers.get(id)
  if (answer?.text === text) return bare(record, answer.redaction)
  searchLater(id)
  const known = options.known ?? []
  if (text.length > LARGE) return { ...record, text: await hideQuicklyLater(text, known) }
  return { ...record, text: (await loadSecretSearch()).hideQuickly(text, known) }
}

/** Asks for the full search of a work once nobody has changed it for a while; one at a time. */
function searchLater(id: string): void {
  if (searches.get(id) === null) return
  clearTimeout(searches.get(id) ?? undefined)
  searches.set(
    id,
    setTimeout(() => void search(id), LONGEST),
  )
}

async function search(id: string): Promise<void> {
  const isAllowed = permission()
  const [kept] = worksOf(new Set([id]))
  searches.set(id, null)
  try {
    if (!kept?.options) return
    const { text } = kept.record
    const redaction = await redactLater(text, kept.options)
    if (isAllowed()) answers.set(id, { text, redaction })
  } catch {
    // What the quick walk has left stays stored.
    return
  } finally {
    searches.delete(id)
  }
  // A text that has changed meanwhile is searched again.
  if (isAllowed()) touch([id])
}

function failed(error: unknown, ids: readonly string[], removed: readonly string[]): void {
  const problem = problemOf(error)
  if (problem === 'newer') return stopSaving(problem)
  for (const id of ids) dirty.add(id)
  for (const id of removed) if (!useWorks.getState().works.some((work) => work.id === id)) gone.add(id)
  useSaving.setState({ problem })
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), AGAIN)
}

/** The page may be gone in a moment: what is not stored yet is left, and stored if there is time. Whether all of it was left. */
function leaveBehind(): boolean {
  const isLeft = leaveRecords()
  if (dirty.size + gone.size > 0) void flush()
  return isLeft
}

/** Leaves what is not stored yet where writing is immediate; whether all of it was. */
function leaveRecords(): boolean {
  const ids = new Set([...dirty, ...writing])
  const closed = [...gone, ...deleting].map((id) => ({ version: VERSION, id, gone: true }) satisfies GoneRecord)
  const find = secretSearch()
  const kept = worksOf(ids)
  // Without the search nothing is known to hold no secret.
  const works = kept.flatMap(({ record, options }) => {
    if (!options) return record
    if (!find) return []
    if (!takesLong(record.text)) return bare(record, find.redact(record.text, options))
    return { ...record, text: find.hideQuickly(record.text, options.known ?? []) }
  })
  const records = [...works, ...closed]
  return (records.length === 0 || leave(ownTab(), records)) && works.length === kept.length
}

/** A work to be stored: whole, and how its secrets are to be hidden, unless somebody wants them kept. */
interface Kept {
  readonly record: WorkRecord
  readonly options: RedactOptions | null
}

function worksOf(ids: ReadonlySet<string>): readonly Kept[] {
  return parkedNow().flatMap((work, order) =>
    work.parked && ids.has(work.id) && (stored.has(work.id) || !isUntouched(work.parked, work))
      ? [keptOf(work, work.parked, order)]
      : [],
  )
}

function keptOf({ id, name, label, fromLink }: WorkEntry, work: Work, order: number): Kept {
  const { text, settings, document, member } = work
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
    member,
    cursor: cursorOf(id),
  }
  return { record, options: keepsSecrets() ? null : optionsFor(id, text) }
}

function optionsFor(id: string, text: string): RedactOptions {
  const { analysis } = useStore.getState()
  const documents = analysis.text === text ? analysis.documents : null
  return { unreadable: 'hidden', ...(documents && { documents }), known: knownSecrets(id) }
}

/** The secrets that a work held when it was last stored. */
export const knownSecrets = (id: string): readonly string[] => known.get(id) ?? []

function bare(record: WorkRecord, redaction: Redaction | null): WorkRecord {
  if (!redaction) return record
  known.set(record.id, redaction.secrets)
  return { ...record, text: redaction.text }
}
