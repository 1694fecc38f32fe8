import { isBlankOrEnd, isBreak } from './cursor.js'
import type { Scanned } from './scan-text.js'

/** A word that any parser reads as it stands. */
const PLAIN_WORD = /^[A-Za-z0-9_][A-Za-z0-9_./]*$/

/** A text that is written over part by part, in order, and keeps its length. */
export class Mask {
  private readonly parts: string[] = []
  private copied = 0
  private readonly joined: (readonly [start: number, end: number])[] = []

  constructor(private readonly source: string) {}

  /** Puts other characters, as many, where the source has those from `start` to `end`; what lies before stays. */
  replace(start: number, end: number, by: string): void {
    this.copy(start)
    this.parts.push(by)
    this.copied = end
  }

  blank(start: number, end: number): void {
    if (end > start) this.replace(start, end, ' '.repeat(end - start))
  }

  /** A comment loses its words; its mark stays where it ends a text. */
  comment(start: number, end: number, inFlow: boolean): void {
    if (end === start) return
    const stays = !inFlow && (start === 0 || isBlankOrEnd(this.source.charCodeAt(start - 1)))
    this.replace(start, end, (stays ? '#' : ' ').padEnd(end - start))
  }

  /** A scalar becomes a word of its length, what its scan has stepped over until `after` blanks and breaks. */
  word({ style, start, end, text }: Scanned, after: number, inFlow: boolean): void {
    if (style === 'plain' && text.length === end - start && PLAIN_WORD.test(text)) return this.gap(end, after, inFlow)
    // A block text keeps its last line breaks, so that what follows begins a line.
    let stop = end
    if (style === 'block') while (stop > start && isBreak(this.source.charCodeAt(stop - 1))) stop--
    const quote = style === 'plain' || stop - start < 2 ? 'a' : '"'
    this.replace(start, stop, stop - start < 2 ? 'a' : quote + 'a'.repeat(stop - start - 2) + quote)
    this.gap(stop, after, inFlow)
  }

  /** Blanks and breaks behind a scalar. */
  private gap(start: number, end: number, inFlow: boolean): void {
    if (end === start) return
    const gap = this.source.slice(start, end)
    const spaced = inFlow ? ' '.repeat(gap.length) : gap.replaceAll(/[\x85\u2028\u2029]/g, '\n').replaceAll('\t', ' ')
    this.replace(start, end, spaced)
  }

  /** Puts a word that ends at `end` before the so many blanks that were written last. */
  swap(end: number, word: string, blanks: number): void {
    this.parts.splice(-1, 1, word, ' '.repeat(blanks))
    this.copied = end
  }

  /** What stands from `start` to `end` will be on one line, without comments. */
  join(start: number, end: number): void {
    this.joined.push([start, end])
  }

  /** The whole text. */
  finish(): string {
    this.copy(this.source.length)
    const text = this.parts.join('')
    if (this.joined.length === 0) return text
    const ends = [0, ...this.joined.flat(), text.length]
    return ends
      .slice(1)
      .map((end, i) => (i % 2 === 0 ? text.slice(ends[i], end) : text.slice(ends[i], end).replaceAll(/[\r\n#]/g, ' ')))
      .join('')
  }

  private copy(to: number): void {
    if (to > this.copied) this.parts.push(this.source.slice(this.copied, to))
    this.copied = to
  }
}
