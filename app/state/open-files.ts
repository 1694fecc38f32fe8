import { create } from 'zustand'
import type { Settings } from '../../src/index'
import { NEW_FILE, useStore } from './store'
import { newId } from './text'
import type { State, FileState } from './state'
import { text } from '../words'

/** One of the texts that the page holds. The one in view lives in the store; the others wait here. */
export interface OpenFile {
  readonly id: string
  /** The file that it came from. */
  readonly name: string | null
  /** What its tab says while it waits. */
  readonly label: string
  readonly fromLink: boolean
  /** Null while it is in view. */
  readonly parked: FileState | null
}

/** A text to be opened. */
export interface NewFile {
  readonly text: string
  readonly name?: string
  readonly settings?: Settings
  readonly fromLink?: boolean
  /** What of it is selected. */
  readonly document?: number
  readonly part?: string | null
}

/** More files than this are not opened at once. */
export const MOST_FILES = 50

export const useOpenFiles = create<{ readonly files: readonly OpenFile[] }>()(() => ({
  files: [entry({ id: useStore.getState().file })],
}))

function entry(given: Partial<OpenFile> & Pick<OpenFile, 'id'>): OpenFile {
  return { name: null, label: '', fromLink: false, parked: null, ...given }
}

const all = (): readonly OpenFile[] => useOpenFiles.getState().files
const set = (files: readonly OpenFile[]): void => useOpenFiles.setState({ files })

/** What the tab of the file in view says: its file, else its first backend. */
export function labelInView({ analysis }: Pick<State, 'analysis'>, name: string | null): string {
  const documents = analysis.documents
  return name ?? documents.find(({ backend }) => backend)?.name ?? documents[0]?.name ?? text.untitled
}

/** A file that nobody has touched: it gives its place to the first one that is opened. */
export function isUntouched(file: FileState, { name, fromLink }: Pick<OpenFile, 'name' | 'fromLink'>): boolean {
  const isNew = file.text === NEW_FILE.text && file.history.past.length + file.history.future.length === 0
  return isNew && name === null && !fromLink && JSON.stringify(file.settings) === JSON.stringify(NEW_FILE.settings)
}

/** Opens texts beside those that are open, the last one in view. */
export function addFiles(news: readonly NewFile[]): void {
  const opened = news.map(
    ({ text: content, name = null, settings = NEW_FILE.settings, fromLink = false, document = 0, part = null }) => {
      const parked = { ...NEW_FILE, text: content, settings, document, part }
      return entry({ id: newId(), name, label: name ?? '', fromLink, parked })
    },
  )
  const [first] = opened
  if (!first) return
  const before = parkedNow()
  set([...before.filter((work) => !work.parked || !isUntouched(work.parked, work)), ...opened])
  bring(first.id)
}

export function newFile(): void {
  const file = entry({ id: newId(), parked: NEW_FILE })
  set([...parkedNow(), file])
  bring(file.id)
}

export function viewFile(id: string): void {
  if (id === useStore.getState().file || !all().some((file) => file.id === id)) return
  set(parkedNow())
  bring(id)
}

/** Takes a file off the page and answers what it held; the page always keeps one. */
export function closeFile(id: string): (OpenFile & { readonly parked: FileState }) | null {
  const files = parkedNow()
  const index = files.findIndex((file) => file.id === id)
  const closed = files[index]
  if (!closed?.parked) return null
  const rest = files.filter((file) => file !== closed)
  const next = rest[Math.min(index, rest.length - 1)] ?? entry({ id: newId(), parked: NEW_FILE })
  set(rest.length > 0 ? rest : [next])
  bring(useStore.getState().file === id ? next.id : useStore.getState().file)
  return { ...closed, parked: closed.parked }
}

/** Brings back a file that was closed, as it was. */
export function reopenFile(file: OpenFile & { readonly parked: FileState }): void {
  set([...parkedNow().filter(({ parked }) => !parked || !isUntouched(parked, { name: null, fromLink: false })), file])
  bring(file.id)
}

/** A file that came with a link is one's own from now on. */
export function keepFile(id: string): void {
  set(all().map((file) => (file.id === id ? { ...file, fromLink: false } : file)))
}

/** Puts these files in the place of all that the page holds. */
export function showFiles(files: readonly (OpenFile & { readonly parked: FileState })[], inView: string): void {
  if (files.length === 0) return
  set(files)
  bring(files.some(({ id }) => id === inView) ? inView : (files[0]?.id ?? ''))
}

/** All files, the one in view as it is now among them. */
export function parkedNow(): readonly OpenFile[] {
  const state = useStore.getState()
  const { text: content, history, settings, document, part } = state
  const parked = { text: content, history, settings, document, part }
  return all().map((file) => {
    if (file.id !== state.file) return file
    // Before a large text has been read, its tab says what it said before.
    const isUnread = state.busy && state.analysis.documents.length === 0
    return { ...file, label: isUnread ? file.label : labelInView(state, file.name), parked }
  })
}

/** Brings a parked file into view. */
function bring(id: string): void {
  const file = all().find((each) => each.id === id)
  if (!file?.parked) return
  const { parked } = file
  set(all().map((each) => (each === file ? { ...each, parked: null } : each)))
  if (id !== useStore.getState().file || parked.text !== useStore.getState().text) useStore.getState().load(id, parked)
}
