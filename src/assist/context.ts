import { lineEnd, type Range } from '../yaml/lines.js'
import { LINE, LONGEST, linesOf, parentOf, unquoted, type Line } from '../yaml/indentation.js'
import type { Path } from '../yaml/path.js'
import { documentRangeAt } from '../documents/documents.js'

/** Where a cursor stands in block YAML, read from indentation alone, so that it works while the text can't be parsed. */
export interface CursorContext {
  /** The object around the cursor. */
  readonly parent: Path
  /** Field names that stand beside the cursor already. */
  readonly siblings: readonly string[]
  /** The field whose value is being written; null while a name is. */
  readonly field: string | null
  /** What is being written: the part of the line that a choice replaces. */
  readonly word: Range
  readonly apiVersion: string | null
  readonly kind: string | null
}

/** What surrounds an offset; null outside any document. */
export function contextAt(text: string, offset: number): CursorContext | null {
  const chunk = documentRangeAt(text, offset) ?? { start: 0, end: text.length }
  const lines = linesOf(text, chunk)
  const at = lines.findLastIndex(({ start }) => start <= offset)
  const here = lines[at]
  if (!here) return null
  if (offset - here.start > LONGEST) return null
  const before = text.slice(here.start, offset)
  const [, , , name, rest] = LINE.exec(before) ?? []
  const field = name !== undefined && rest !== undefined ? unquoted(name) : null
  const word = /[^\s:#'"]*$/.exec(before)?.[0] ?? ''
  const blank = text.slice(here.start, Math.min(lineEnd(text, here.start), here.start + LONGEST)).trim() === ''
  const column = blank ? before.length : here.column
  const top = (wanted: string): string | null =>
    valueOf(
      text,
      lines.find((line) => line.name === wanted && line.column === 0),
    )
  return {
    parent: parentOf(lines, at, column, here.dashes),
    siblings: siblingsOf(lines, at, column),
    field,
    word: { start: offset - word.length, end: offset },
    apiVersion: top('apiVersion'),
    kind: top('kind'),
  }
}

function siblingsOf(lines: readonly Line[], at: number, column: number): string[] {
  const names: string[] = []
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < lines.length; i += step) {
      const line = lines[i]
      if (!line || line.column < column || (step === 1 && line.dashes.some((dash) => dash < column))) break
      if (line.column === column && line.name !== null) names.push(line.name)
      if (step === -1 && line.column === column && line.dashes.length > 0) break
    }
    if (step === -1 && (lines[at]?.dashes.length ?? 0) > 0) continue
  }
  return names
}

function valueOf(text: string, line: Line | undefined): string | null {
  if (!line) return null
  return (
    /:\s*["']?([^\s"'#]+)/.exec(
      text.slice(line.start, Math.min(lineEnd(text, line.start), line.start + LONGEST)),
    )?.[1] ?? null
  )
}
