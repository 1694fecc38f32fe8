import type { Event } from 'js-yaml'

/** A text with blanks put in, and the way back from its offsets to those of the text as it was written. */
export interface Widened {
  readonly text: string
  readonly back: (offset: number) => number
}

/**
 * Where the reader of Kubernetes (libyaml's rules) is freer with layout than js-yaml, the same text in a layout that both
 * read: lines that go on inside brackets or quotes may begin in any column there, with a tab too, and a comment may follow
 * a closing bracket or quote at once. Null where the text has nothing of the kind.
 */
export function widened(text: string): Widened | null {
  const places = new Scan(text).places()
  if (places.length === 0) return null
  let out = ''
  let at = 0
  for (const { offset, skip, blanks } of places) {
    out += text.slice(at, offset) + ' '.repeat(blanks)
    at = offset + skip
  }
  return { text: out + text.slice(at), back: wayBack(places) }
}

/** Events of the widened text with the offsets of the text as it was written. */
export function narrowed(events: readonly Event[], back: Widened['back']): readonly Event[] {
  const offsets = ['start', 'anchorStart', 'anchorEnd', 'tagStart', 'tagEnd', 'valueStart', 'valueEnd']
  return events.map((event) => {
    const moved = Object.entries(event).map(([name, value]: [string, unknown]) => [
      name,
      offsets.includes(name) && typeof value === 'number' && value >= 0 ? back(value) : value,
    ])
    return Object.fromEntries(moved) as Event
  })
}

/** At `offset` so many characters are skipped, and so many blanks stand instead. */
interface Place {
  readonly offset: number
  readonly skip: number
  readonly blanks: number
}

function wayBack(places: readonly Place[]): Widened['back'] {
  // For each place: where its blanks begin in the widened text, and where the text goes on in both.
  let shift = 0
  const known = places.map(({ offset, skip, blanks }) => {
    const from = offset + shift
    shift += blanks - skip
    return { from, to: from + blanks, offset: offset + skip, shift }
  })
  return (wide) => {
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((known[middle]?.from ?? 0) < wide) low = middle + 1
      else high = middle
    }
    const before = known[low - 1]
    if (!before) return wide
    return wide <= before.to ? before.offset : wide - before.shift
  }
}

const BLANK = /[ \t]*/y
const PLAIN_END = /:(?=[ \t\r\n]|$)|[ \t]#|[\r\n]|$/g
const BLOCK_SCALAR = /[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y
const PROPERTY = /[&!*][^\s,[\]{}]*/y

/** Walks over a document and finds where brackets and quotes begin and end; it need not know what they hold. */
class Scan {
  private at = 0
  private readonly found: Place[] = []

  constructor(private readonly text: string) {}

  places(): readonly Place[] {
    while (this.at < this.text.length) this.line()
    return this.found
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    return pattern.exec(this.text)?.[0] ?? ''
  }

  /** One line outside of brackets and quotes; what begins on it may end on another. */
  private line(): void {
    const start = this.at
    this.at += this.match(BLANK).length
    const indent = this.at - start
    for (;;) {
      const c = this.text.charAt(this.at)
      if (c === '' || c === '\n' || c === '\r') break
      if (c === '#') this.toLineEnd()
      else if (/[-?:]/.test(c) && /^(?:[ \t\r\n]|$)/.test(this.text.charAt(this.at + 1))) this.at++
      else if (c === ' ' || c === '\t') this.at++
      else if (c === '[' || c === '{') this.flow(this.at - start)
      else if (c === '"' || c === "'") this.quoted(c, this.at - start)
      else if (/[&!*]/.test(c)) this.at += Math.max(1, this.match(PROPERTY).length)
      else if (this.match(BLOCK_SCALAR) !== '') return this.blockScalar(indent)
      else this.plain()
    }
    this.at = this.afterBreak()
  }

  private afterBreak(): number {
    const two = this.text.startsWith('\r\n', this.at)
    return Math.min(this.at + (two ? 2 : 1), this.text.length)
  }

  private toLineEnd(): void {
    while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at++
  }

  private plain(): void {
    PLAIN_END.lastIndex = this.at
    const { 0: end = '', index = this.text.length } = PLAIN_END.exec(this.text) ?? {}
    this.at = end.startsWith(':') ? index + 1 : index
  }

  /**
   * The body of a block scalar: lines that are blank or as deep as its first one; where the header says how deep they are,
   * deeper than the line of the header.
   */
  private blockScalar(indent: number): void {
    const isTold = /[1-9]/.test(this.match(BLOCK_SCALAR).slice(0, 3))
    let most = isTold ? indent : -1
    this.toLineEnd()
    this.at = this.afterBreak()
    while (this.at < this.text.length) {
      const blank = this.match(BLANK)
      const next = this.text.charAt(this.at + blank.length)
      const isBlank = next === '' || next === '\n' || next === '\r'
      const depth = /^ */.exec(blank)?.[0].length ?? 0
      if (!isBlank && most < 0) most = Math.max(indent, depth - 1)
      if (!isBlank && depth <= most) return
      this.toLineEnd()
      this.at = this.afterBreak()
    }
  }

  /** From an opening bracket in that column to its end, over any lines between. */
  private flow(column: number): void {
    let depth = 0
    // Within a plain text a quote is a letter: `it's`.
    let inPlain = false
    while (this.at < this.text.length) {
      const c = this.text.charAt(this.at)
      if (!inPlain && (c === '"' || c === "'")) {
        this.quoted(c, column)
        continue
      }
      if (!inPlain && /[&!*]/.test(c)) {
        this.at += Math.max(1, this.match(PROPERTY).length)
        continue
      }
      if (c === '#' && /[\s]/.test(this.text.charAt(this.at - 1))) {
        this.toLineEnd()
        continue
      }
      if (c === '\n' || c === '\r') {
        this.goOn(column)
        continue
      }
      if (c === '[' || c === '{') depth++
      if (c === ']' || c === '}') depth--
      if (/[[\]{},]/.test(c) || (c === ':' && !/[^\s,[\]{}"']/.test(this.text.charAt(this.at + 1)))) inPlain = false
      else if (!/[ \t]/.test(c)) inPlain = true
      this.at++
      if (depth === 0) break
    }
    this.comment()
  }

  private quoted(quote: string, column: number): void {
    this.at++
    while (this.at < this.text.length) {
      const c = this.text.charAt(this.at)
      if (c === '\n' || c === '\r') {
        this.goOn(column)
        continue
      }
      if (quote === '"' && c === '\\') this.at += /[\r\n]/.test(this.text.charAt(this.at + 1)) ? 1 : 2
      else if (c === quote && quote === "'" && this.text.charAt(this.at + 1) === quote) this.at += 2
      else {
        this.at++
        if (c === quote) break
      }
    }
    this.comment()
  }

  /** A line break inside brackets or quotes: the next line begins deeper than they do. */
  private goOn(column: number): void {
    this.at = this.afterBreak()
    const blank = this.match(BLANK)
    const next = this.text.charAt(this.at + blank.length)
    const isMarker = /^(?:---|\.\.\.)(?:[ \t\r\n]|$)/.test(this.text.slice(this.at, this.at + 4))
    if ((blank.length <= column || blank.includes('\t')) && !/^[\r\n]?$/.test(next) && !isMarker)
      this.found.push({ offset: this.at, skip: blank.length, blanks: Math.max(column + 1, blank.length) })
    this.at += blank.length
  }

  /** A comment right behind a bracket or a quote that has ended. */
  private comment(): void {
    if (this.text.charAt(this.at) === '#') this.found.push({ offset: this.at, skip: 0, blanks: 1 })
  }
}
