import { create } from 'zustand'
import { DEFAULT_SETTINGS, difference } from '../../src/index'
import { translated } from '../../src/examples/comments'
import { showMe, solved } from '../../src/lessons/solve'
import { lessons, type LessonId } from '../../src/lessons/table'
import { closeFile, addFiles, parkedNow, useOpenFiles, viewFile } from '../state/open-files'
import { useStore } from '../state/store'
import { learn } from '../words/later'
import { lessonRemarks } from '../words/lessons'
import { storedProgress, storeProgress, type Progress } from './progress'

/** A lesson that is under way, or the list of all. */
interface Session {
  readonly isOpen: boolean
  /** Null: the list. */
  readonly id: LessonId | null
  /** Index of the step in view; behind the last one: the end. */
  readonly at: number
  /** The step in view was done once; what is tried out after that does not undo it. */
  readonly isPassed: boolean
  /** The file that the lesson is done in, and the one that was in view before. */
  readonly file: string | null
  readonly home: string | null
  readonly progress: Progress
}

export const useSession = create<Session>()(() => ({
  isOpen: false,
  id: null,
  at: 0,
  isPassed: false,
  file: null,
  home: null,
  progress: storedProgress(),
}))

const { getState: session, setState: set } = useSession

function setProgress(progress: Progress): void {
  storeProgress(progress)
  set({ progress })
}

/** The address leads to the lesson that is under way; without one it is the page's own. */
function setAddress(id: LessonId | null): void {
  const { pathname, search } = window.location
  history.replaceState(null, '', `${pathname}${search}${id === null ? '' : `#lesson=${id}`}`)
}

/**
 * Begins a lesson where somebody has left it; one that is done begins anew. Its text is a file of its own beside those that
 * are open; one that stands there already, after the page was loaded again say, is gone on with.
 */
export function start(id: LessonId, from = stepsDone(id)): void {
  leave()
  const [home, name] = [useStore.getState().file, `lesson-${id}.yaml`]
  const open = useOpenFiles.getState().files.find((file) => file.name === name)
  if (open) viewFile(open.id)
  else {
    const { text, release } = solved(lessons[id], from)
    addFiles([{ name, text: translated(text, lessonRemarks), settings: { ...DEFAULT_SETTINGS, release } }])
  }
  set({ isOpen: true, id, at: from, isPassed: false, file: useStore.getState().file, home })
  setAddress(id)
}

function stepsDone(id: LessonId): number {
  const done = session().progress[id] ?? 0
  return done < lessons[id].steps.length ? done : 0
}

/** Begins the lesson anew, with the text that it has at its beginning. */
export function startAgain(): void {
  const { id, progress } = session()
  if (id === null) return
  const { [id]: _, ...others } = progress
  setProgress(others)
  start(id, 0)
}

/** What was in view before a lesson comes back as it was; the lesson's own file goes. */
function leave(): void {
  const { id, file, home } = session()
  if (id === null) return
  if (home !== null) viewFile(home)
  if (file !== null && parkedNow().some((each) => each.id === file)) closeFile(file)
  set({ id: null, file: null, home: null })
  setAddress(null)
}

/** Ends the lesson or closes the list; a lesson that was left too early can be gone on with. */
export function end(): void {
  const { id } = session()
  leave()
  set({ isOpen: false })
  if (id !== null) useStore.getState().say(learn.left, () => start(id))
}

export function showList(): void {
  leave()
  set({ isOpen: true })
}

/** Ends the lesson and leaves its text open as a file like any other. */
export function keep(): void {
  set({ isOpen: false, id: null, file: null, home: null })
  setAddress(null)
}

/** The lesson's file comes back into view; one that was closed is made anew. */
export function backToText(): void {
  const { id, file, at } = session()
  if (id === null) return
  if (parkedNow().some((each) => each.id === file)) viewFile(file ?? '')
  else {
    set({ id: null })
    start(id, at)
  }
}

/** The step in view has been done. */
export function pass(): void {
  const { id, at, progress } = session()
  if (id === null) return
  set({ isPassed: true })
  setProgress({ ...progress, [id]: Math.max(progress[id] ?? 0, at + 1) })
}

export const next = (): void => set({ at: session().at + 1, isPassed: false })

export const forgetProgress = (): void => setProgress({})

/** Does the step in view: in the text as it is, where that can be, as one step of its history. */
export function show(): void {
  const { id, at } = session()
  if (id === null) return
  const state = useStore.getState()
  state.whenSettled((reading) => {
    const place = showMe(lessons[id], at, reading)
    const { settings, text, apply, setSettings } = useStore.getState()
    const shown = translated(place.text, lessonRemarks)
    if (shown !== text) apply(difference(text, shown), 'form')
    if (place.release !== settings.release) setSettings({ release: place.release })
  })
}
