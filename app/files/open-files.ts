import { create } from 'zustand'
import type { Settings } from '../../src/index'
import { NEW_WORK, newId, useStore } from '../state/store'
import type { State, Work } from '../state/state'
import { text } from '../words'

/** One of the texts that the page holds. The one in view lives in the store; the others wait here. */
export interface WorkEntry {
  readonly id: string
  /** The file that it came from. */
  readonly name: string | null
  /** What its tab says while it waits. */
  readonly label: string
  readonly fromLink: boolean
  /** Null while it is in view. */
  readonly parked: Work | null
}

/** A text to be opened. */
export interface NewWork {
  readonly text: string
  readonly name?: string
  readonly settings?: Settings
  readonly fromLink?: boolean
  /** What of it is selected. */
  readonly document?: number
  readonly part?: string | null
}

export const useWorks = create<{ readonly works: readonly WorkEntry[] }>()(() => ({
  works: [entry({ id: useStore.getState().work })],
}))

function entry(given: Partial<WorkEntry> & Pick<WorkEntry, 'id'>): WorkEntry {
  return { name: null, label: '', fromLink: false, parked: null, ...given }
}

const all = (): readonly WorkEntry[] => useWorks.getState().works
const set = (works: readonly WorkEntry[]): void => useWorks.setState({ works })

/** What the tab of the work in view says: its file, else its first backend. */
export function labelInView({ analysis }: Pick<State, 'analysis'>, name: string | null): string {
  const documents = analysis.documents
  return name ?? documents.find(({ backend }) => backend)?.name ?? documents[0]?.name ?? text.untitled
}

/** A work that nobody has touched: it gives its place to the first one that is opened. */
export function isUntouched(work: Work, { name, fromLink }: Pick<WorkEntry, 'name' | 'fromLink'>): boolean {
  const isNew = work.text === NEW_WORK.text && work.history.past.length + work.history.future.length === 0
  return isNew && name === null && !fromLink && JSON.stringify(work.settings) === JSON.stringify(NEW_WORK.settings)
}

/** Opens texts beside those that are open, the last one in view. */
export function openWorks(news: readonly NewWork[]): void {
  const opened = news.map(
    ({ text: content, name = null, settings = NEW_WORK.settings, fromLink = false, document = 0, part = null }) => {
      const parked = { ...NEW_WORK, text: content, settings, document, part }
      return entry({ id: newId(), name, label: name ?? '', fromLink, parked })
    },
  )
  const [first] = opened
  if (!first) return
  const before = parkedNow()
  set([...before.filter((work) => !work.parked || !isUntouched(work.parked, work)), ...opened])
  bring(first.id)
}

export function newWork(): void {
  const work = entry({ id: newId(), parked: NEW_WORK })
  set([...parkedNow(), work])
  bring(work.id)
}

export function viewWork(id: string): void {
  if (id === useStore.getState().work || !all().some((work) => work.id === id)) return
  set(parkedNow())
  bring(id)
}

/** Takes a work off the page and answers what it held; the page always keeps one. */
export function closeWork(id: string): (WorkEntry & { readonly parked: Work }) | null {
  const works = parkedNow()
  const index = works.findIndex((work) => work.id === id)
  const closed = works[index]
  if (!closed?.parked) return null
  const rest = works.filter((work) => work !== closed)
  const next = rest[Math.min(index, rest.length - 1)] ?? entry({ id: newId(), parked: NEW_WORK })
  set(rest.length > 0 ? rest : [next])
  bring(useStore.getState().work === id ? next.id : useStore.getState().work)
  return { ...closed, parked: closed.parked }
}

/** Brings back a work that was closed, as it was. */
export function reopenWork(work: WorkEntry & { readonly parked: Work }): void {
  set([...parkedNow().filter(({ parked }) => !parked || !isUntouched(parked, { name: null, fromLink: false })), work])
  bring(work.id)
}

/** A work that came with a link is one's own from now on. */
export function keepWork(id: string): void {
  set(all().map((work) => (work.id === id ? { ...work, fromLink: false } : work)))
}

/** Puts these works in the place of all that the page holds. */
export function showWorks(works: readonly (WorkEntry & { readonly parked: Work })[], inView: string): void {
  if (works.length === 0) return
  set(works)
  bring(works.some(({ id }) => id === inView) ? inView : (works[0]?.id ?? ''))
}

/** All works, the one in view as it is now among them. */
export function parkedNow(): readonly WorkEntry[] {
  const state = useStore.getState()
  const { text: content, history, settings, document, part } = state
  const parked = { text: content, history, settings, document, part }
  return all().map((work) => {
    if (work.id !== state.work) return work
    // Before a large text has been read, its tab says what it said before.
    const isUnread = state.busy && state.analysis.documents.length === 0
    return { ...work, label: isUnread ? work.label : labelInView(state, work.name), parked }
  })
}

/** Brings a parked work into view. */
function bring(id: string): void {
  const work = all().find((each) => each.id === id)
  if (!work?.parked) return
  const { parked } = work
  set(all().map((each) => (each === work ? { ...each, parked: null } : each)))
  if (id !== useStore.getState().work || parked.text !== useStore.getState().text) useStore.getState().load(id, parked)
}
