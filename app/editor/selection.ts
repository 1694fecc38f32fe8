import { formatPath, isWithin, nodeAt, parsePath, type Range } from '../../src/index'
import { endpointsIn } from '../engine/lookup'
import type { State } from '../state/state'
import { useStore } from '../state/store'
import { toMonaco, toOffset } from './bridge'
import { monaco } from './monaco'

/** The part of the text that is selected on the page, tinted; it comes into view when another one is selected elsewhere. */
export class Selection {
  private readonly tint: monaco.editor.IEditorDecorationsCollection
  private shown = ''

  constructor(private readonly editor: monaco.editor.IStandaloneCodeEditor) {
    this.tint = editor.createDecorationsCollection()
  }

  show(state: State): void {
    // The places of an older text are not those of this one.
    if (state.analysis.text !== state.text) return
    const found = rangeOf(state)
    const range = found && toMonaco(state.text, found)
    this.tint.set(range ? [{ range, options: { isWholeLine: true, className: 'selected-lines' } }] : [])
    const now = `${state.work} ${state.document} ${state.member ?? ''}`
    const isOther = this.shown !== '' && this.shown !== now
    this.shown = now
    if (range && isOther && !this.editor.hasTextFocus()) this.editor.revealRangeInCenterIfOutsideViewport(range)
  }
}

function rangeOf({ analysis, document, member }: State): Range | null {
  const root = analysis.documents[document]?.root
  const node = root && member !== null ? nodeAt(root, parsePath(member)) : null
  return node ? { start: node.start, end: node.end } : null
}

/**
 * Selects what the cursor stands in: always the backend; its member where somebody has put the cursor there, since who
 * types goes on with what is open.
 */
export function showAtCursor(position: monaco.IPosition, isPut: boolean): void {
  const { text, analysis, document, member, show } = useStore.getState()
  if (analysis.text !== text) return
  const offset = toOffset(text, position)
  const found = analysis.documents.find(({ range, backend }) => backend && range.start <= offset && offset < range.end)
  if (!found) return
  const inside = isPut
    ? endpointsIn(analysis, found.index).find(({ member: { node } }) => node.start <= offset && offset <= node.end)
    : undefined
  if (inside) {
    const path = formatPath(inside.member.path)
    const isOpen = member !== null && isWithin(parsePath(member), inside.member.path)
    if (found.index !== document || !isOpen) show(found.index, path)
  } else if (found.index !== document) show(found.index, null)
}
