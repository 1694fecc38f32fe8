import { Cursor, isBlank, isBlankOrEnd, isBreak, ScanError } from './cursor.js'

/** A scalar with its style, its place in the source and its text without quotes, escapes and folds. */
export interface Scanned {
  readonly style: 'plain' | 'single' | 'double' | 'block'
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether a line break stands between the text and the place where the scan ended (plain ones only). */
  readonly endsLine: boolean
}

const HASH = 0x23
const FLOW_ENDS = ',?[]{}'

/** Line breaks as they fold: one is a space, more lose the first (libyaml's rule; U+2028 and U+2029 never fold). */
const folded = (breaks: readonly string[]): string =>
  breaks[0] !== '\n' ? breaks.join('') : breaks.length === 1 ? ' ' : breaks.slice(1).join('')

/** Reads a plain scalar (libyaml's rules, as goyaml.v2 has them); `indent` is that of the block around it. */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): Scanned {
  const { source } = cursor
  const start = cursor.at
  let [text, gap, end] = ['', '', start]
  let breaks: string[] = []
  for (;;) {
    if (cursor.isAtMarker() || cursor.code() === HASH) break
    const from = cursor.at
    while (!isBlankOrEnd(cursor.code())) {
      const char = source.charAt(cursor.at)
      if ((char === ':' && isBlankOrEnd(cursor.code(1))) || (inFlow && FLOW_ENDS.includes(char))) break
      cursor.at++
    }
    if (cursor.at > from) {
      text += (breaks.length > 0 ? folded(breaks) : gap) + source.slice(from, cursor.at)
      ;[gap, breaks, end] = ['', [], cursor.at]
    }
    if (!isBlank(cursor.code()) && !isBreak(cursor.code())) break
    const blanks = cursor.at
    while (isBlank(cursor.code()) || isBreak(cursor.code())) {
      if (isBreak(cursor.code())) breaks.push(cursor.breakLine())
      else if (breaks.length > 0 && cursor.column < indent + 1 && cursor.code() === 9)
        throw new ScanError(cursor.at, 'a tab can not indent')
      else cursor.at++
    }
    if (breaks.length === 0) gap += source.slice(blanks, cursor.at)
    if (!inFlow && cursor.column < indent + 1) break
  }
  return { style: 'plain', start, end, text, endsLine: breaks.length > 0 }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Reads a quoted scalar; its lines may begin anywhere. */
export function scanQuoted(cursor: Cursor): Scanned {
  const { source } = cursor
  const start = cursor.at
  const quote = source.charAt(start)
  const isSingle = quote === "'"
  cursor.at++
  let text = ''
  for (;;) {
    if (cursor.isAtMarker()) throw new ScanError(start, 'a document marker stands in a quoted text')
    if (cursor.isAtEnd) throw new ScanError(start, 'the closing quote is missing')
    let from = cursor.at
    let joined = false
    while (!isBlankOrEnd(cursor.code())) {
      const char = source.charAt(cursor.at)
      if (char === quote && !(isSingle && source.charAt(cursor.at + 1) === quote)) break
      if (char !== quote && (isSingle || char !== '\\')) {
        cursor.at++
        continue
      }
      text += source.slice(from, cursor.at)
      if (isSingle) {
        text += quote
        cursor.at += 2
      } else if (isBreak(cursor.code(1))) {
        cursor.at++
        cursor.breakLine()
        joined = true
      } else text += escaped(cursor)
      from = cursor.at
      if (joined) break
    }
    text += source.slice(from, cursor.at)
    if (source.charAt(cursor.at) === quote && !joined) break
    text += foldedGap(cursor, joined)
  }
  cursor.at++
  return { style: isSingle ? 'single' : 'double', start, end: cursor.at, text, endsLine: false }
}

/** What blanks and breaks inside quotes become; after an escaped break they are dropped. */
function foldedGap(cursor: Cursor, joined: boolean): string {
  const from = cursor.at
  const breaks: string[] = []
  while (isBlank(cursor.code()) || isBreak(cursor.code())) {
    if (isBreak(cursor.code())) breaks.push(cursor.breakLine())
    else cursor.at++
  }
  if (joined) return breaks.join('')
  return breaks.length > 0 ? folded(breaks) : cursor.source.slice(from, cursor.at)
}

/** The character of the escape here. Halves of a surrogate pair are refused, unlike in JSON. */
function escaped(cursor: Cursor): string {
  const { source, at } = cursor
  const letter = source.charAt(at + 1)
  const simple = ESCAPES[letter]
  const digits = HEX_DIGITS[letter]
  if (simple === undefined && digits === undefined) throw new ScanError(at, 'unknown escape sequence')
  cursor.at += 2
  if (simple !== undefined || digits === undefined) return simple ?? ''
  const hex = source.slice(cursor.at, cursor.at + digits)
  if (hex.length < digits || !/^[0-9a-f]+$/i.test(hex)) throw new ScanError(at, 'expected hexadecimal character')
  const code = parseInt(hex, 16)
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
    throw new ScanError(at, 'the escape stands for half a character; write the character itself')
  cursor.at += digits
  return String.fromCodePoint(code)
}

/** Reads a block scalar, whose header stands here; `indent` is that of the block around it. */
export function scanBlock(cursor: Cursor, indent: number): Scanned {
  const { source } = cursor
  const start = cursor.at
  const header = /[|>](?:([+-])([0-9])?|([0-9])([+-])?)?/y
  header.lastIndex = start
  const [whole = '|', signFirst, digitLast, digitFirst, signLast] = header.exec(source) ?? []
  const digit = Number(digitFirst ?? digitLast ?? NaN)
  if (digit === 0) throw new ScanError(start, 'the indentation of a block text can not be 0')
  cursor.at += whole.length
  while (isBlank(cursor.code())) cursor.at++
  if (cursor.code() === HASH) while (!isBreak(cursor.code()) && !cursor.isAtEnd) cursor.at++
  if (!cursor.isAtEnd && !isBreak(cursor.code())) throw new ScanError(cursor.at, 'a line break is expected')
  if (!cursor.isAtEnd) cursor.breakLine()
  const lines = new BlockLines(
    cursor,
    whole.startsWith('|'),
    indent,
    Number.isNaN(digit) ? 0 : Math.max(indent, 0) + digit,
  )
  const text = lines.read(signFirst ?? signLast ?? '')
  return { style: 'block', start, end: lines.end, text, endsLine: true }
}

class BlockLines {
  end: number
  private breaks: string[] = []

  constructor(
    private readonly cursor: Cursor,
    private readonly literal: boolean,
    private readonly around: number,
    private indent: number,
  ) {
    this.end = cursor.at
  }

  read(chomping: string): string {
    const { cursor } = this
    const parts: string[] = []
    let [lineBreak, wasBlank] = ['', false]
    this.skipBreaks()
    while (cursor.column === this.indent && cursor.at < cursor.source.length) {
      const blank = isBlank(cursor.code())
      if (this.literal || wasBlank || blank || lineBreak !== '\n') parts.push(lineBreak)
      else if (this.breaks.length === 0) parts.push(' ')
      parts.push(...this.breaks)
      this.breaks = []
      wasBlank = blank
      const from = cursor.at
      while (!isBreak(cursor.code()) && !cursor.isAtEnd) cursor.at++
      parts.push(cursor.source.slice(from, cursor.at))
      // kubectl gives the last line the break that it may lack (apimachinery, yaml/decoder.go, LineReader).
      lineBreak = cursor.at < cursor.source.length ? cursor.breakLine() : '\n'
      this.skipBreaks()
    }
    if (chomping !== '-') parts.push(lineBreak)
    if (chomping === '+') parts.push(...this.breaks)
    return parts.join('')
  }

  /** Steps over empty lines; the first time without a given indentation, the first line with content sets it. */
  private skipBreaks(): void {
    const { cursor } = this
    this.end = cursor.at
    let deepest = 0
    for (;;) {
      while ((this.indent === 0 || cursor.column < this.indent) && cursor.code() === 0x20) cursor.at++
      deepest = Math.max(deepest, cursor.column)
      if ((this.indent === 0 || cursor.column < this.indent) && cursor.code() === 9)
        throw new ScanError(cursor.at, 'a tab can not indent')
      if (!isBreak(cursor.code())) break
      this.breaks.push(cursor.breakLine())
      this.end = cursor.at
    }
    if (this.indent === 0) this.indent = Math.max(deepest, this.around + 1, 1)
  }
}
