import { forgetCrds } from './crds'
import { useCursors } from '../state/cursors'
import { NO_HISTORY } from '../state/history'
import { NEW_FILE, useStore } from '../state/store'
import { newId } from '../state/text'
import type { FileState } from '../state/state'
import { useTheme } from '../state/theme'
import { text, words } from '../words'
import { chosenLanguage } from '../words/chosen'
import { showLanguage } from '../words/language'
import { isUntouched, parkedNow, showFiles, type OpenFile } from '../state/open-files'
import { PLACEHOLDER } from '../../src/index'
import { loadSecretSearch } from '../engine/secrets'
import { erase, problemOf, readAll, rewrite, write, type StorageProblem } from './database'
import { changed, readChanged } from './pieces'
import { noteAt, placeholdersIn, readGone, readRecent, readFileRecord, type FileRecord } from './record'
import { settle, startSaving, stopSaving, touchAll, useSaving } from './saving'
import { knownSecrets } from './searching'
import { forgetAll, keepsSecrets, leave, left, setKeepsSecrets, takeBack } from './small'
import { alone, claimTab, ownTab, tabsAlive } from './tab'

type Message = 'forgotten' | 'secrets'

/** The longest that the first picture waits for the storage, in milliseconds. */
export const PATIENCE = 1500

let channel: BroadcastChannel | null = null

/** Brings back what was stored, and stores every change from then on. Where nothing can be stored the page says so and works. */
export async function startKeeping(): Promise<void> {
  // A storage that does not answer must not cost what is typed meanwhile.
  const late = setTimeout(() => {
    startSaving([])
    useSaving.setState({ problem: 'unavailable' })
  }, PATIENCE)
  try {
    await claimTab()
    const found = await alone(adopt)
    show(found.files)
    startSaving(found.files.map(({ id }) => id))
    useSaving.setState({ problem: found.problem })
    // Somebody may have begun before the storage answered.
    touchAll()
    channel = new BroadcastChannel('ai-backend-editor')
    channel.onmessage = ({ data }) => hear(data)
    const notes = [
      found.newer > 0 ? text.storedByNewer(found.newer) : '',
      redacted(found.files),
      found.elsewhere ? text.openElsewhere : '',
    ].filter(Boolean)
    if (notes.length > 0) useStore.getState().say(notes.join(words.between.sentences), 'stays')
  } catch (error) {
    startSaving([])
    const problem = problemOf(error)
    if (problem === 'newer') stopSaving(problem)
    else useSaving.setState({ problem })
  } finally {
    clearTimeout(late)
  }
}

interface Found {
  readonly files: readonly FileRecord[]
  /** Why they could not be written as this tab's. */
  readonly problem: StorageProblem | null
  /** Records of a later version, which are left alone. */
  readonly newer: number
  /** Other tabs hold files, and this one has none. */
  readonly elsewhere: boolean
}

/** The files of this tab; for a new tab those that no living tab holds. */
async function adopt(): Promise<Found> {
  const alive = await tabsAlive()
  const isLeft = (tab: string): boolean => tab === ownTab() || (alive !== null && !alive.has(tab))
  const read = (await readAll('works')).map(readFileRecord)
  const stored = new Map(read.flatMap((record) => (record === null || record === 'newer' ? [] : [[record.id, record]])))
  for (const record of read) if (record !== null && record !== 'newer') noteAt(record.at)
  const inTime = left().filter(({ tab }) => isLeft(tab))
  for (const record of inTime.flatMap(({ records }) => records.map(readFileRecord))) {
    if (record === null || record === 'newer') continue
    noteAt(record.at)
    if ((stored.get(record.id)?.at ?? 0) < record.at) stored.set(record.id, record)
  }
  for (const change of inTime.flatMap(({ records }) => records.flatMap((record) => readChanged(record) ?? []))) {
    noteAt(change.at)
    const record = stored.get(change.work)
    const after = record && changed(record, change)
    if (after) stored.set(change.work, after)
  }
  const closed = inTime.flatMap(({ records }) => records.flatMap((record) => readGone(record) ?? []))
  for (const id of closed) stored.delete(id)
  const all = [...stored.values()].sort((a, b) => a.tab.localeCompare(b.tab) || a.order - b.order)
  const own = all.filter(({ tab }) => tab === ownTab())
  const files = own.length > 0 ? own : all.filter(({ tab }) => isLeft(tab))
  const adopted = files.map((record): FileRecord => ({ ...record, tab: ownTab() }))
  // Where there is no room to write they are shown all the same, and what was left stays where it is.
  const problem =
    adopted.length + closed.length > 0 ? await write('works', adopted, closed).then(() => null, problemOf) : null
  if (problem === 'newer') throw new Error(problem)
  for (const { tab, records } of problem === null ? inTime : [])
    if (records.map(readFileRecord).every((record) => record !== 'newer' && isIn(record, adopted))) takeBack(tab)
  return {
    files: adopted,
    problem,
    newer: read.filter((record) => record === 'newer').length,
    elsewhere: files.length === 0 && all.length > 0,
  }
}

const isIn = (record: FileRecord | null, files: readonly FileRecord[]): boolean =>
  record === null || files.some(({ id }) => id === record.id)

/** Shows what was stored, beside what somebody has begun meanwhile. */
function show(records: readonly FileRecord[]): void {
  const inView = records.filter((record) => record.inView).sort((a, b) => b.at - a.at)[0] ?? records[0]
  if (!inView) return
  for (const { id, cursor } of records) if (cursor) useCursors.getState().note(id, cursor)
  const begun = parkedNow().flatMap((file) =>
    file.parked && !isUntouched(file.parked, file) ? [{ ...file, parked: file.parked }] : [],
  )
  showFiles([...records.map(entryOf), ...begun], begun.length > 0 ? useStore.getState().file : inView.id)
}

function entryOf({
  id,
  name,
  label,
  fromLink,
  text: content,
  settings,
  document,
  member,
}: FileRecord): OpenFile & { readonly parked: FileState } {
  return { id, name, label, fromLink, parked: { text: content, history: NO_HISTORY, settings, document, part: member } }
}

/** Says that secrets were not stored, where a restored text has placeholders. */
function redacted(records: readonly FileRecord[]): string {
  const count = records.reduce((sum, record) => sum + placeholdersIn(record.text), 0)
  return count === 0 ? '' : text.restoredWithout(count, PLACEHOLDER)
}

function tell(message: Message): void {
  channel?.postMessage(message)
}

function hear(message: unknown): void {
  if (message === 'forgotten') stopSaving('forgotten')
  if (message === 'secrets') touchAll()
}

/** Whether secrets are stored from now on; what is stored already follows. */
export async function keepSecrets(keep: boolean): Promise<void> {
  setKeepsSecrets(keep)
  touchAll()
  tell('secrets')
  // Where nothing can be stored there is nothing to hide.
  if (!keep) await hideStored().catch(() => undefined)
}

async function hideStored(): Promise<void> {
  const { redact, hideQuickly } = await loadSecretSearch()
  const bare = <R extends { readonly id: string; readonly text: string }>(record: R | 'newer' | null): R | null => {
    if (record === null || record === 'newer') return null
    return { ...record, text: redact(record.text, { unreadable: 'hidden', known: knownSecrets(record.id) }).text }
  }
  await rewrite('works', (record) => bare(readFileRecord(record)))
  await rewrite('recent', (record) => bare(readRecent(record)))
  for (const { tab, records } of left()) {
    const changes = (record: unknown): unknown => {
      const change = readChanged(record)
      return change ? { ...change, between: hideQuickly(change.between, knownSecrets(change.work)) } : record
    }
    leave(
      tab,
      records.map((record) => bare(readFileRecord(record)) ?? changes(record)),
    )
  }
}

export { keepsSecrets }

/** Removes everything that this page has stored, and starts anew. */
export async function forgetEverything(): Promise<void> {
  tell('forgotten')
  stopSaving('forgotten')
  // Other tabs have heard it by then and write nothing more.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const problem = await erase().then(() => null, problemOf)
  showFiles([{ id: newId(), name: null, label: '', fromLink: false, parked: NEW_FILE }], '')
  useTheme.getState().reset()
  forgetCrds()
  forgetAll()
  showLanguage(chosenLanguage()).catch(() => undefined)
  settle()
  useSaving.setState({ problem })
  startSaving([])
  useStore.getState().say(text.forgotten)
}
