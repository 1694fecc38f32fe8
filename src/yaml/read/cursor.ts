const [TAB, LF, CR, SPACE, NEL, LS, PS] = [0x09, 0x0a, 0x0d, 0x20, 0x85, 0x2028, 0x2029]

/** A blank: a space or a tab. */
export const isBlank = (code: number): boolean => code === SPACE || code === TAB

/** A line break of YAML 1.1, which has three more than YAML 1.2: U+0085, U+2028 and U+2029. */
export const isBreak = (code: number): boolean =>
  code === LF || code === CR || code === NEL || code === LS || code === PS

/** A blank, a break or the end of the text. */
export const isBlankOrEnd = (code: number): boolean => isBlank(code) || isBreak(code) || Number.isNaN(code)

/** The text can't be read on from `at`. */
export class ScanError extends Error {
  constructor(
    readonly at: number,
    readonly reason: string,
  ) {
    super(reason)
  }
}

/** A place in a text that walks forward and knows its line and column (0-based, UTF-16 units). */
export class Cursor {
  at = 0
  line = 0
  private lineStart = 0

  constructor(readonly source: string) {}

  get column(): number {
    return this.at - this.lineStart
  }

  /** The code unit so many places ahead; NaN behind the end. */
  code(ahead = 0): number {
    return this.source.charCodeAt(this.at + ahead)
  }

  /** Whether the place is behind the last character. */
  get isAtEnd(): boolean {
    return this.at >= this.source.length
  }

  /** Steps over the line break here; the break as a value holds it. */
  breakLine(): string {
    const code = this.code()
    this.at += code === CR && this.code(1) === LF ? 2 : 1
    this.line++
    this.lineStart = this.at
    return code === LS || code === PS ? String.fromCharCode(code) : '\n'
  }

  /** Whether a document marker stands here, at the beginning of a line. */
  isAtMarker(): boolean {
    if (this.column !== 0) return false
    const three = this.source.slice(this.at, this.at + 3)
    return (three === '---' || three === '...') && isBlankOrEnd(this.code(3))
  }
}

/** Where a key that needs no question mark may have begun. */
export interface PossibleKey {
  /** Whether nothing but a key can stand there. */
  readonly required: boolean
  readonly line: number
  readonly at: number
  readonly column: number
}
