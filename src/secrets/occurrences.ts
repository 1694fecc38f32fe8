import type { Range } from '../yaml/lines.js'

/** Below this a text is looked for nowhere else: it may be a region, a name or any other word. */
export const LONG = 12

/**
 * Finds many texts in another one in a single walk. Where the first characters of one stand, the longest that stands there is
 * found by halving the sorted list, so that ten thousand texts with a common beginning cost a dozen comparisons.
 */
export class Occurrences {
  private readonly sorted: readonly string[]
  /** Of each text the longest other one that it begins with; -1 where there is none. */
  private readonly shorter: Int32Array
  private readonly heads: ReadonlySet<string>
  /** How many comparisons of texts were made. */
  comparisons = 0

  /** Each at least `LONG` characters long. */
  constructor(values: Iterable<string>) {
    this.sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))
    this.heads = new Set(this.sorted.map((value) => value.slice(0, LONG)))
    this.shorter = new Int32Array(this.sorted.length).fill(-1)
    // Texts that begin with each other follow each other.
    const open: number[] = []
    for (const [i, value] of this.sorted.entries()) {
      while (open.length > 0 && !value.startsWith(this.sorted[open.at(-1) ?? 0] ?? '')) open.pop()
      this.shorter[i] = open.at(-1) ?? -1
      open.push(i)
    }
  }

  in(text: string): Range[] {
    const found: Range[] = []
    if (this.sorted.length === 0) return found
    for (let at = 0; at + LONG <= text.length;) {
      const length = this.heads.has(text.slice(at, at + LONG)) ? this.longestAt(text, at) : 0
      if (length > 0) found.push({ start: at, end: at + length })
      at += length || 1
    }
    return found
  }

  private longestAt(text: string, at: number): number {
    // The last of the list that does not come behind what stands here; what begins this text begins that one too.
    let [low, high] = [0, this.sorted.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const value = this.sorted[middle] ?? ''
      this.comparisons++
      if (value <= text.slice(at, at + value.length)) low = middle
      else high = middle - 1
    }
    for (let i = low; i >= 0; i = this.shorter[i] ?? -1) {
      const value = this.sorted[i] ?? ''
      this.comparisons++
      if (text.startsWith(value, at)) return value.length
    }
    return 0
  }
}
