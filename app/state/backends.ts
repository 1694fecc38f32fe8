import {
  duplicateOf,
  freeName,
  newBackend,
  releaseId,
  startAnew,
  type AnalyzedDocument,
  type BackendForm,
} from '../../src/index'
import { editing } from '../engine/editing'
import { useStore } from './store'
import { text } from '../words'

/** A name that no other object of the text has. */
function unusedName(wanted: string): string {
  return freeName(
    wanted,
    useStore.getState().analysis.documents.map(({ name }) => name),
  )
}

/** Adds a backend in a kind and shape at the end of the text, and shows it; `done` hears when it is there. */
export const addBackend = editing(({ shape, releases }: BackendForm, isPool: boolean, done: () => void): void => {
  const { carryOut, whenSettled, analysis, setSettings } = useStore.getState()
  const isServed = releases.includes(analysis.release)
  // Where the release in view does not serve it, the newest one does that is known by more than its notes.
  const home = isServed
    ? analysis.release
    : (releases.findLast(({ evidence }) => evidence !== 'notes') ?? releases.at(-1))
  if (!home) return
  carryOut(newBackend(home, unusedName('my-backend'), { shape, isPool }), (isMade) => {
    if (!isMade) return
    if (!isServed) setSettings({ release: releaseId(home) })
    whenSettled(({ documents }) => {
      useStore.getState().show(documents.length - 1, null)
      done()
    })
  })
})

/** Begins anew with one blank backend; one undo step brings the text back. */
export const startBlank = editing((): void => {
  const { carryOut, analysis, text: before } = useStore.getState()
  carryOut(startAnew(before, analysis.release, 'my-backend'), (isMade) => {
    const { show, say } = useStore.getState()
    if (!isMade) return
    show(0, null)
    say(text.startedBlank, 'undo')
  })
})

/** A second backend with the same content under a free name. */
export const duplicateBackend = editing((target: AnalyzedDocument): void => {
  const { analysis, carryOut, whenSettled } = useStore.getState()
  const plan = duplicateOf(analysis, target.index, unusedName(target.name ?? 'my-backend'))
  if (plan)
    carryOut(plan, (isMade) => {
      if (isMade) whenSettled(() => useStore.getState().show(target.index + 1, null))
    })
})

/** Takes a backend out of the text. */
export function deleteBackend(target: AnalyzedDocument): void {
  const { carryOut, say } = useStore.getState()
  carryOut({ steps: [{ do: 'remove', document: target.index }], dropped: [] }, (isMade) => {
    if (isMade) say(text.deletedBackend(target.name ?? text.unnamed), 'undo')
  })
}
