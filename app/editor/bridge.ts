import { changeSet, lineBreakOf, linesOf, type ChangeSet } from '../../src/index'
import { monaco } from './monaco'

type Model = monaco.editor.ITextModel
type Change = monaco.editor.IModelContentChange

// Monaco keeps lines, not bytes: it drops a byte order mark and gives all lines one ending. The store's text stays the
// truth; edits cross over by line and column, and keep the ending of the text around them.

const BOM = '\uFEFF'
const bomWidth = (text: string): number => (text.startsWith(BOM) ? 1 : 0)

/** The text as a new Monaco model shows it. */
export function modelText(text: string): string {
  return text.slice(bomWidth(text))
}

/** A range of the store's text as Monaco counts it. */
export function toMonaco(text: string, { start, end }: { start: number; end: number }): monaco.Range {
  const lines = linesOf(text)
  const [from, to] = [lines.position(Math.max(start, bomWidth(text))), lines.position(Math.max(end, bomWidth(text)))]
  const shift = (line: number): number => (line === 1 ? bomWidth(text) : 0)
  return new monaco.Range(from.line, from.column - shift(from.line), to.line, to.column - shift(to.line))
}

/** Monaco's place as an offset of the store's text. */
export function toOffset(text: string, { lineNumber, column }: monaco.IPosition): number {
  return linesOf(text).offset({ line: lineNumber, column: column + (lineNumber === 1 ? bomWidth(text) : 0) })
}

/** What somebody typed in Monaco, as a change of the store's text before it. */
export function changeFrom(text: string, changes: readonly Change[]): ChangeSet {
  const lineBreak = lineBreakOf(text)
  const edits = changes.map(({ range, text: inserted }) => ({
    start: toOffset(text, { lineNumber: range.startLineNumber, column: range.startColumn }),
    end: toOffset(text, { lineNumber: range.endLineNumber, column: range.endColumn }),
    text: inserted.replaceAll(/\r\n|[\r\n]/g, lineBreak),
  }))
  return changeSet(text, edits)
}

/** Makes the model follow a change of the store; the cursor stays where it was in the text. */
export function follow(editor: monaco.editor.ICodeEditor, before: string, change: ChangeSet): void {
  editor.executeEdits(
    'store',
    change.edits.map((edit) => ({ range: toMonaco(before, edit), text: edit.text, forceMoveMarkers: true })),
  )
}

/** Beyond this the lengths tell, so that no frame waits for a copy of the whole text; in UTF-16 units. */
const COMPARED = 2_000_000

/** Whether the model still says what the store says; line endings do not count. */
export function isInStep(model: Model, text: string): boolean {
  if (text.length > COMPARED)
    return text.includes('\r') || model.getValueLength(monaco.editor.EndOfLinePreference.LF) === modelText(text).length
  return model.getValue(monaco.editor.EndOfLinePreference.LF) === modelText(text).replaceAll(/\r\n|\r/g, '\n')
}
