import { lineEnd, type Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'
import { documentRanges } from '../documents/documents.js'

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

interface Line {
  readonly start: number
  /** Column of the field name, behind any dashes. */
  readonly column: number
  /** Columns of the dashes before it. */
  readonly dashes: readonly number[]
  readonly name: string | null
  readonly hasValue: boolean
}

/** Nobody completes a line of that length; what stands behind it is not looked at. */
const LONGEST = 2000
const LINE = /^(\s*)((?:-\s+)*)(?:("[^"]*"|'[^']*'|[^\s#:'"-][^#:]*?)\s*:(?=\s|$)(.*))?/

/** What surrounds an offset; null outside any document. */
export function contextAt(text: string, offset: number): CursorContext | null {
  const chunk = documentRanges(text).find(({ start, end }) => start <= offset && offset <= end) ?? {
    start: 0,
    end: text.length,
  }
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

function linesOf(text: string, { start, end }: Range): Line[] {
  const lines: Line[] = []
  for (let at = start; at <= end;) {
    const stop = lineEnd(text, at)
    const source = text.slice(at, Math.min(stop, at + LONGEST))
    const [, space = '', dashes = '', name, rest] = LINE.exec(source) ?? []
    if (!/^\s*#/.test(source) && !/^(?:---|\.\.\.)(?:\s|$)/.test(source))
      lines.push({
        start: at,
        column: space.length + dashes.length,
        dashes: [...dashes.matchAll(/-/g)].map(({ index }) => space.length + index),
        name: name === undefined ? null : unquoted(name),
        hasValue: (rest ?? '').replace(/\s#.*$/, '').trim() !== '',
      })
    at = stop + 1
    if (text.startsWith('\r\n', stop)) at++
  }
  return lines
}

const unquoted = (name: string): string => name.replace(/^(["'])(.*)\1$/, '$2')

/** Walks up: a shallower field is a parent, a dash at or before the column is a list item. */
function parentOf(lines: readonly Line[], from: number, column: number, ownDashes: readonly number[]): Path {
  const path: (string | number)[] = []
  let limit = column
  let dashes = [...ownDashes]
  for (let i = from; i >= 0; i--) {
    const line = lines[i]
    if (!line) continue
    if (i !== from && line.name !== null && line.column < limit && !line.hasValue) {
      path.unshift(line.name)
      limit = line.column
      dashes = [...line.dashes]
    } else if (i !== from && line.column === limit) dashes = [...line.dashes]
    // The dash that opens the item in which the cursor stands.
    const dash = dashes.findLast((at) => at < limit)
    if (dash !== undefined) {
      path.unshift(countBefore(lines, i, dash))
      limit = dash + (isUnderField(lines, i, dash) ? 1 : 0)
      dashes = dashes.filter((at) => at < dash)
    }
    if (limit === 0 && dashes.length === 0) break
  }
  return path
}

/** Lists may stand at the column of their field; then the field is not shallower than the dash. */
function isUnderField(lines: readonly Line[], from: number, dash: number): boolean {
  const owner = lines
    .slice(0, from)
    .findLast((line) => line.name !== null && line.column <= dash && !line.dashes.includes(dash))
  return owner?.column === dash
}

function countBefore(lines: readonly Line[], from: number, dash: number): number {
  let count = 0
  for (let i = from - 1; i >= 0; i--) {
    const line = lines[i]
    if (!line) continue
    const start = line.dashes[0] ?? line.column
    if (line.dashes.includes(dash)) count++
    else if (start < dash || (start === dash && line.name !== null)) break
  }
  return count
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
