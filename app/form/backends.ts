import { duplicateOf, freeName, newBackend, startAnew, type AnalyzedDocument } from '../../src/index'
import { useStore } from '../state/store'
import { text } from '../words'

/** A name that no other object of the text has. */
function unusedName(wanted: string): string {
  return freeName(
    wanted,
    useStore.getState().analysis.documents.map(({ name }) => name),
  )
}

/** Adds a backend at the end of the text, and shows it. */
export function addBackend(): void {
  const { carryOut, analysis } = useStore.getState()
  if (!carryOut(newBackend(analysis.release, unusedName('my-backend')))) return
  const { settle, show } = useStore.getState()
  show(settle().documents.length - 1, null)
}

/** Begins anew with one blank backend; one undo step brings the text back. */
export function startBlank(): void {
  const { carryOut, analysis, text: before } = useStore.getState()
  if (!carryOut(startAnew(before, analysis.release, 'my-backend'))) return
  const { show, say } = useStore.getState()
  show(0, null)
  say(text.startedBlank, 'undo')
}

/** A second backend with the same content under a free name. */
export function duplicateBackend(target: AnalyzedDocument): void {
  const plan = duplicateOf(useStore.getState().settle(), target.index, unusedName(target.name ?? 'my-backend'))
  if (!plan || !useStore.getState().carryOut(plan)) return
  const { settle, show } = useStore.getState()
  settle()
  show(target.index + 1, null)
}

/** Takes a backend out of the text. */
export function deleteBackend(target: AnalyzedDocument): void {
  const { carryOut, say } = useStore.getState()
  if (carryOut({ steps: [{ do: 'remove', document: target.index }], dropped: [] }))
    say(text.deletedBackend(target.name ?? text.unnamed), 'undo')
}
