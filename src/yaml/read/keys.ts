import { ScanError, type Cursor, type PossibleKey } from './cursor.js'

/** A key that needs no question mark is on one line and not longer (libyaml). */
const LONGEST_KEY = 1024

/** What libyaml's scanner remembers of where it is: indentation, brackets that are open, and places where a key may have begun. */
export class Keys {
  /** The column of the innermost block collection; -1 outside of any. */
  indent = -1
  /** Whether a key may begin here. */
  allowed = true
  private readonly indents: number[] = []
  /** The possible key of the block and of each flow collection that is open. */
  private readonly possible: (PossibleKey | null)[] = [null]
  /** Whether a `?` of the block and of each flow collection still waits for its colon. */
  private readonly asked: boolean[] = [false]

  constructor(private readonly cursor: Cursor) {}

  /** Whether brackets are open. */
  get inFlow(): boolean {
    return this.possible.length > 1
  }

  /** Brackets open here; they may be a key themselves. */
  open(): void {
    this.save()
    this.possible.push(null)
    this.asked.push(false)
  }

  close(): void {
    this.forget()
    if (!this.inFlow) return
    this.possible.pop()
    this.asked.pop()
  }

  /** A question mark in the innermost collection waits for its colon, or no longer. */
  ask(waits: boolean): void {
    this.asked[this.asked.length - 1] = waits
  }

  get isAsked(): boolean {
    return this.asked.at(-1) === true
  }

  /** A key may have begun here. */
  save(): void {
    if (!this.allowed) return
    const { line, at, column } = this.cursor
    this.forget()
    this.possible[this.possible.length - 1] = { required: !this.inFlow && this.indent === column, line, at, column }
  }

  /** No key began; throws where nothing else could stand. */
  forget(): void {
    const key = this.possible.at(-1)
    if (key?.required) throw new ScanError(key.at, "expected ':' after a mapping key")
    this.drop()
  }

  /** The key that a colon here ends; null where none can. */
  take(): PossibleKey | null {
    const key = this.possible.at(-1) ?? null
    if (!key) return null
    if (key.line < this.cursor.line || key.at + LONGEST_KEY < this.cursor.at) {
      this.forget()
      return null
    }
    if (!this.inFlow) this.roll(key.column)
    this.drop()
    return key
  }

  private drop(): void {
    this.possible[this.possible.length - 1] = null
  }

  /** A block collection begins at a column, unless one stands there. */
  roll(column: number): void {
    if (this.indent >= column) return
    this.indents.push(this.indent)
    this.indent = column
  }

  /** Block collections end that stand deeper than a column. */
  unroll(column: number): void {
    if (this.inFlow) return
    while (this.indent > column) this.indent = this.indents.pop() ?? -1
  }
}
