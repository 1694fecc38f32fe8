import { create } from 'zustand'
import { loadSecretSearch } from '../engine/secrets'
import { useOpenFiles } from '../state/open-files'
import { useCursors } from '../state/cursors'
import { useStore } from '../state/store'
import { problemOf, write, type StorageProblem } from './database'
import { filesOf } from './kept'
import { arrived, forgetBases, SMALL } from './pieces'
import { VERSION, type GoneRecord } from './record'
import { bared, changeOf, forgetSearches, LARGE, leftOf, type Later } from './searching'
import { leave, takeBack } from './small'
import { ownTab } from './tab'

/** A pause after which a change is stored, and the longest that one waits while others follow; in milliseconds. */
const [PAUSE, LONGEST] = [150, 1000]
/** How long a large text waits while a worker reads it; in milliseconds. */
const LARGE_WAITS = 1000
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
        now.part !== before.part
      const isOther = now.file !== before.file
      if (changed && !isOther) touch([now.file])
      if (!isOther && changed) keepAtOnce(Math.abs(now.text.length - before.text.length) > PASTED)
      else if (isOther && dirty.size > 0) keepAtOnce(true)
    }),
    useOpenFiles.subscribe((now, before) => {
      for (const file of before.files) if (!now.files.some(({ id }) => id === file.id)) gone.add(file.id)
      // One that was closed may have come back.
      for (const { id } of now.files) gone.delete(id)
      touch(now.files.filter((file) => !before.files.includes(file)).map(({ id }) => id))
    }),
    // Where the cursor stands is not worth a write of its own.
    useCursors.subscribe(() => void dirty.add(useStore.getState().file)),
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
  for (const set of [dirty, gone, stored]) set.clear()
  forgetSearches()
  forgetBases()
}

/** Asked before work on something to be stored; the answer tells afterwards whether it may still be: not once everything was forgotten. */
export function permission(): () => boolean {
  const era = settled
  return () => era === settled && !stopped
}

/** Stores all files anew. */
export function touchAll(): void {
  touch(useOpenFiles.getState().files.map(({ id }) => id))
}

function touch(ids: readonly string[]): void {
  for (const id of stopped ? [] : ids) dirty.add(id)
  if (stopped || dirty.size + gone.size === 0) return
  if (timer === undefined) since = Date.now()
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())))
}

/**
 * What was pasted, and a small text, is left at once where writing is immediate, should the page be killed; of a larger text
 * what differs from the storage, and what is too large for that goes to the database without a pause.
 */
function keepAtOnce(isPasted: boolean): void {
  const { file, text } = useStore.getState()
  if (text.length <= (isPasted ? LARGE : SMALL) ? leaveRecords() : leaveChange(file)) return
  if (!isPasted) return
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), 0)
}

const later: Later = {
  kept: (id) => filesOf(new Set([id]), stored)[0],
  permission,
  found: (id) => touch([id]),
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
  const files = filesOf(dirty, stored)
  const deletes = [...gone].filter((id) => stored.has(id))
  const [ids, removed] = [[...dirty], [...gone]]
  for (const id of ids) writing.add(id)
  for (const id of deletes) deleting.add(id)
  dirty.clear()
  gone.clear()
  try {
    const records = await Promise.all(files.map((file) => bared(file, later)))
    // What was to be forgotten meanwhile is not written after all.
    if (!isAllowed()) return
    // What was typed meanwhile follows these records.
    for (const { id } of records) if (dirty.has(id)) leaveChange(id)
    if (records.length + deletes.length > 0) await write('works', records, deletes)
    for (const record of records) {
      arrived(record)
      stored.add(record.id)
    }
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

function failed(error: unknown, ids: readonly string[], removed: readonly string[]): void {
  const problem = problemOf(error)
  if (problem === 'newer') return stopSaving(problem)
  for (const id of ids) dirty.add(id)
  for (const id of removed) if (!useOpenFiles.getState().files.some((file) => file.id === id)) gone.add(id)
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
  const kept = filesOf(ids, stored)
  const files = kept.flatMap((file) => leftOf(file) ?? [])
  const records = [...files, ...closed]
  return (records.length === 0 || leave(ownTab(), records)) && files.length === kept.length
}

/** Leaves what differs in a file from what the storage has; whether that is little enough. */
function leaveChange(id: string): boolean {
  const kept = later.kept(id)
  const change = kept ? changeOf(kept) : null
  return change !== null && leave(ownTab(), [change])
}
