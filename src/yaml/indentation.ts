import { lineEnd, type Range } from './lines.js'
import type { Path } from './path.js'

// Block YAML read from indentation alone, which works while the text can't be parsed.

/** One line of a document that is no comment. */
export interface Line {
  readonly start: number
  /** Column of the field name, behind any dashes. */
  readonly column: number
  /** Columns of the dashes before it. */
  readonly dashes: readonly number[]
  readonly name: string | null
  readonly hasValue: boolean
}

/** What stands behind that is not looked at: nobody writes a field name there. */
export const LONGEST = 2000
export const LINE = /^(\s*)((?:-\s+)*)(?:("[^"]*"|'[^']*'|[^\s#:'"-][^#:]*?)\s*:(?=\s|$)(.*))?/

/** The lines of a part of a text. */
export function linesOf(text: string, { start, end }: Range): Line[] {
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

export const unquoted = (name: string): string => name.replace(/^(["'])(.*)\1$/, '$2')

/** Walks up: a shallower field is a parent, a dash at or before the column is a list item. */
export function parentOf(lines: readonly Line[], from: number, column: number, ownDashes: readonly number[]): Path {
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
