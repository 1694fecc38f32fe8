import { formatPath, nodeAt, parsePath, pathAt, placeOf, type Range } from '../../src/index'
import { partOf } from '../state/select'
import type { State } from '../state/state'
import { useStore } from '../state/store'
import { useView } from '../state/view'
import { toMonaco, toOffset } from './bridge'
import { monaco } from './monaco'

/** The part of the text that is selected on the page, tinted; it comes into view when another one is selected elsewhere. */
export class Selection {
  private readonly tint: monaco.editor.IEditorDecorationsCollection
  private readonly line: monaco.editor.IEditorDecorationsCollection
  private shown = ''

  constructor(private readonly editor: monaco.editor.IStandaloneCodeEditor) {
    this.tint = editor.createDecorationsCollection()
    this.line = editor.createDecorationsCollection()
  }

  show(state: State): void {
    // The places of an older text are not those of this one.
    if (state.analysis.text !== state.text) return
    const found = rangeOf(state)
    const range = found && toMonaco(state.text, found)
    this.tint.set(range ? [{ range, options: { isWholeLine: true, className: 'selected-lines' } }] : [])
    const now = `${state.file} ${state.document} ${state.part ?? ''}`
    const isOther = this.shown !== '' && this.shown !== now
    this.shown = now
    if (range && isOther) this.reveal(range)
  }

  /** The line of the field that has the keyboard. */
  showField(): void {
    const { analysis, text } = useStore.getState()
    const { here } = useView.getState()
    const root = here?.by === 'form' && analysis.text === text ? analysis.documents[here.document]?.root : null
    const path = here ? parsePath(here.path) : []
    const range = root && nodeAt(root, path) ? toMonaco(text, placeOf(root, path)) : null
    this.line.set(range ? [{ range, options: { isWholeLine: true, className: 'selected-field' } }] : [])
    if (range) this.reveal(range)
  }

  /** What somebody reads or writes in the text stays where it is. */
  private reveal(range: monaco.Range): void {
    if (!this.editor.hasTextFocus()) this.editor.revealRangeInCenterIfOutsideViewport(range)
  }
}

function rangeOf({ analysis, document, part }: State): Range | null {
  const target = analysis.documents[document]
  if (!target || part === null) return null
  // A document that no schema knows has no parts that anything shows: its tree need not be read.
  if (!target.served) return target.range
  const node = nodeAt(target.root, parsePath(part))
  return node ? { start: node.start, end: node.end } : null
}

/**
 * Selects what the cursor stands in: always the backend; a part of it, or another document, where somebody has put the
 * cursor there, since who types goes on with what is open.
 */
export function showAtCursor(position: monaco.IPosition, isPut: boolean): void {
  const { text, analysis, document, part, show } = useStore.getState()
  if (analysis.text !== text) return
  const offset = toOffset(text, position)
  // Only of the one that the cursor is in the tree is asked for: it may have to be read first.
  const found = analysis.documents.find(
    (each) => each.range.start <= offset && offset < each.range.end && each.root !== null,
  )
  if (!found?.root || !(found.backend ?? isPut)) return
  const path = pathAt(found.root, offset)
  if (isPut) useView.setState({ here: { document: found.index, path: formatPath(path), by: 'text' } })
  const wanted = isPut ? partOf(analysis, found.index, path) : found.index === document ? part : null
  // Between two parts the one that is open stays open.
  if (found.index !== document || (wanted !== null && wanted !== part)) show(found.index, wanted)
}
