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
