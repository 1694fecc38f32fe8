/** A place as people and editors name it: 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Offsets into the whole text, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Replaces the text of a range; `start === end` inserts. */
export interface TextEdit extends Range {
  readonly text: string
}

const LF = 10
const CR = 13

/** Line starts of a text, so that an offset turns into line and column in O(log lines). */
export class Lines {
  private readonly starts: number[] = [0]

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === LF || (c === CR && text.charCodeAt(i + 1) !== LF)) this.starts.push(i + 1)
    }
  }

  get count(): number {
    return this.starts.length
  }

  position(offset: number): Position {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 }
  }

  /** The offset of a place; beyond the end of a line or of the text it is the nearest offset there. */
  offset({ line, column }: Position): number {
    const index = Math.min(Math.max(line, 1), this.starts.length) - 1
    const start = this.starts[index] ?? 0
    const next = this.starts[index + 1] ?? this.text.length + 1
    return Math.max(start, Math.min(start + column - 1, next - 1))
  }
}

let known: { readonly text: string; readonly lines: Lines } = { text: '', lines: new Lines('') }

/** The lines of a text; those of the last one asked for are at hand. */
export function linesOf(text: string): Lines {
  if (known.text !== text) known = { text, lines: new Lines(text) }
  return known.lines
}

const isBreak = (c: number): boolean => c === LF || c === CR

const BOM = 0xfeff

/** The offset where the line of `offset` begins; a byte order mark before the text is no part of its first line. */
export function lineStart(text: string, offset: number): number {
  let i = offset
  while (i > 0 && !isBreak(text.charCodeAt(i - 1))) i--
  return i === 0 && offset > 0 && text.charCodeAt(0) === BOM ? 1 : i
}

/** The offset where the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let i = offset
  while (i < text.length && !isBreak(text.charCodeAt(i))) i++
  return i
}

/** The offset after the line break that stands at `offset`, if one does. */
export function afterBreak(text: string, offset: number): number {
  if (text.charCodeAt(offset) === CR && text.charCodeAt(offset + 1) === LF) return offset + 2
  return isBreak(text.charCodeAt(offset)) ? offset + 1 : offset
}

/** The offset behind the blank lines that begin at `offset`. */
export function afterBlankLines(text: string, offset: number): number {
  let at = offset
  while (at < text.length) {
    const end = lineEnd(text, at)
    if (text.slice(at, end).trim() !== '') break
    at = Math.max(afterBreak(text, end), end)
  }
  return at
}

/** The line break this text uses, by its first one. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
