import { Cursor, isBlankOrEnd, isBreak, ScanError } from './cursor.js'
import { Keys } from './keys.js'
import { Mask } from './mask.js'
import { scanDirective, scanName, scanTag } from './scan-names.js'
import { scanBlock, scanPlain, scanQuoted, type Scanned } from './scan-text.js'

/** A document as the parser gets it, with what the scan has read of the original. */
export interface Levelled {
  /** As long as the source, each mark at its place; texts are words, comments are blanks, a flow collection is one line. */
  readonly text: string
  /** The scalars by the offset where they begin. */
  readonly scalars: ReadonlyMap<number, Scanned>
  /** The ends of the aliases by the offset of their star. */
  readonly aliases: ReadonlyMap<number, number>
  /** What handles of tags stand for in this document. */
  readonly handles: ReadonlyMap<string, string>
  /** Where anchors and tags that moved stand in the source, by their offset in the text. */
  readonly moved: ReadonlyMap<number, number>
}

interface Awaited {
  readonly end: number
  /** The column of its collection. */
  readonly indent: number
}

/** Scans a document by libyaml's rules and lays it out anew while it does. */
export class Leveller {
  private readonly cursor: Cursor
  private readonly scalars = new Map<number, Scanned>()
  private readonly aliases = new Map<number, number>()
  private readonly moved = new Map<number, number>()
  private readonly mask: Mask
  private readonly keys: Keys
  /** What the directives say that handles of tags stand for. */
  private readonly handles = new Map<string, string>()
  /** The mark whose value comes next, a colon, a dash or a question mark; null where none does. */
  private awaited: Awaited | null = null
  /** Whether the value that comes has a tag. */
  private isTagged = false

  constructor(private readonly source: string) {
    this.cursor = new Cursor(source)
    this.keys = new Keys(this.cursor)
    this.mask = new Mask(source)
  }

  run(): Levelled {
    while (this.toNextToken()) this.token()
    this.keys.unroll(-1)
    this.keys.forget()
    const { scalars, aliases, moved, handles } = this
    return { text: this.mask.finish(), scalars, aliases, moved, handles }
  }

  /** Steps over blanks, comments and breaks; false at the end. */
  private toNextToken(): boolean {
    const { cursor } = this
    for (;;) {
      const from = cursor.at
      while (cursor.code() === 0x20 || ((this.keys.inFlow || !this.keys.allowed) && cursor.code() === 9)) cursor.at++
      const hash = cursor.at
      if (cursor.code() === 0x23) while (!isBreak(cursor.code()) && !cursor.isAtEnd) cursor.at++
      this.mask.blank(from, hash)
      this.mask.comment(hash, cursor.at, this.keys.inFlow)
      if (!isBreak(cursor.code())) return !cursor.isAtEnd
      const at = cursor.at
      cursor.breakLine()
      if (this.keys.inFlow) this.mask.blank(at, cursor.at)
      else {
        this.keys.allowed = true
        if (cursor.at - at === 1) this.mask.replace(at, cursor.at, '\n')
      }
    }
  }

  private token(): void {
    const { cursor, source, keys } = this
    keys.unroll(cursor.column)
    const char = source.charAt(cursor.at)
    const next = cursor.code(1)
    const isProperty = char === '&' || char === '!'
    if (!isProperty) this.isTagged = false
    const { awaited } = this
    if (!isProperty) this.awaited = null
    if (cursor.column === 0 && char === '%') return this.between((at) => scanDirective(at, this.handles))
    if (cursor.isAtMarker()) return this.between((at) => void (at.at += 3))
    switch (char) {
      case '[':
      case '{':
        keys.open()
        return this.mark(true)
      case ']':
      case '}':
        keys.close()
        return this.mark(false)
      case ',':
        keys.forget()
        keys.ask(false)
        return this.mark(true)
      case '*':
      case '&':
        return this.name(char === '*')
      case '!':
        return this.tag()
      case "'":
      case '"':
        return this.scalar(scanQuoted)
      case '|':
      case '>':
        if (!this.keys.inFlow) return this.block(awaited)
    }
    if (char === '-' && isBlankOrEnd(next)) return this.entry()
    if (char === '?' && (this.keys.inFlow || isBlankOrEnd(next))) return this.question()
    if (char === ':' && (this.keys.inFlow || isBlankOrEnd(next))) return this.colon()
    const begins =
      !'-?:,[]{}#&*!|>\'"%@`\t'.includes(char) || char === '-' || (!this.keys.inFlow && '?:'.includes(char))
    if (!begins) throw new ScanError(cursor.at, char === '\t' ? 'a tab can not indent' : 'no value can begin with this')
    this.scalar((at) => scanPlain(at, this.keys.indent, this.keys.inFlow))
  }

  /** Steps over a mark of one character; `keyAllowed` says whether a key may follow. */
  private mark(keyAllowed: boolean): void {
    this.keys.allowed = keyAllowed
    this.cursor.at++
  }

  /** The mark that was read last has its value next. */
  private await(): void {
    this.awaited = { end: this.cursor.at, indent: this.keys.indent }
  }

  /** A line that belongs to no document: a directive, or a marker. */
  private between(step: (cursor: Cursor) => void): void {
    this.keys.unroll(-1)
    this.keys.forget()
    this.keys.allowed = false
    step(this.cursor)
  }

  private entry(): void {
    if (this.keys.inFlow) throw new ScanError(this.cursor.at, 'a dash has no place in brackets')
    if (!this.keys.allowed) throw new ScanError(this.cursor.at, 'a list entry has no place here')
    this.keys.roll(this.cursor.column)
    this.keys.forget()
    this.mark(true)
    this.await()
  }

  private question(): void {
    if (!this.keys.allowed) throw new ScanError(this.cursor.at, 'a mapping key has no place here')
    if (!this.keys.inFlow) this.keys.roll(this.cursor.column)
    this.keys.forget()
    this.keys.ask(true)
    this.mark(!this.keys.inFlow)
    this.await()
  }

  private colon(): void {
    const { cursor, keys } = this
    if (keys.take()) {
      this.mark(false)
      return this.await()
    }
    if (keys.inFlow && !keys.isAsked) throw new ScanError(cursor.at, 'the key of this colon is missing')
    keys.ask(false)
    if (!keys.inFlow) {
      if (!keys.allowed) throw new ScanError(cursor.at, 'a mapping value has no place here')
      keys.roll(cursor.column)
    }
    this.mark(!keys.inFlow)
  }

  /** An anchor or an alias. */
  private name(isAlias: boolean): void {
    const { cursor } = this
    this.keys.save()
    this.keys.allowed = false
    const start = cursor.at++
    scanName(cursor)
    if (isAlias) {
      this.aliases.set(start, cursor.at)
      this.mask.replace(start, cursor.at, 'a'.repeat(cursor.at - start))
    } else this.property(start, '&')
  }

  /** An anchor or a tag. Alone on a line above the root it may be indented as it likes: there it moves to the left. */
  private property(start: number, mark: '&' | '!'): void {
    const { cursor, source } = this
    const end = cursor.at
    if (mark === '&' && !/[\s,\]}]|^$/.test(source.charAt(end)))
      throw new ScanError(start, 'the name of an anchor or alias is missing or wrong')
    const word = mark + 'a'.repeat(end - start - 1)
    const lineStart = start - cursor.column + (end - start)
    const isAlone = /^[ \t]*(?:#.*)?$/m.test(source.slice(end, end + 200).split(/[\r\n]/, 1)[0] ?? '')
    if (
      this.keys.indent >= 0 ||
      this.keys.inFlow ||
      lineStart === start ||
      !isAlone ||
      source.slice(lineStart, start).trim() !== ''
    )
      return this.mask.replace(start, end, word)
    this.moved.set(lineStart, start)
    this.mask.swap(end, word, start - lineStart)
  }

  private tag(): void {
    const { cursor } = this
    if (this.isTagged && !this.keys.allowed) throw new ScanError(cursor.at, 'a value has two tags')
    this.isTagged = true
    this.keys.save()
    this.keys.allowed = false
    const start = cursor.at
    scanTag(cursor, this.handles)
    this.property(start, '!')
  }

  /** A block text; where its mark stands as far to the left as its key does, the lines between them become one. */
  private block(awaited: Awaited | null): void {
    const { column, at } = this.cursor
    if (awaited && column === this.keys.indent && column === awaited.indent) this.mask.join(awaited.end, at)
    this.keys.forget()
    this.text(scanBlock(this.cursor, this.keys.indent))
    this.keys.allowed = true
  }

  private scalar(scan: (cursor: Cursor) => Scanned): void {
    this.keys.save()
    this.keys.allowed = false
    const scanned = scan(this.cursor)
    this.text(scanned)
    if (scanned.endsLine) this.keys.allowed = true
  }

  private text(scanned: Scanned): void {
    this.scalars.set(scanned.start, scanned)
    this.mask.word(scanned, this.cursor.at, this.keys.inFlow)
  }
}
