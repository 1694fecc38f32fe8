/**
 * How many parts a pattern has when RE2 has compiled it, at most about: repetitions are written out, `(ab){3}` as `ababab`.
 * RE2 allows a repetition of 1000 (re2, parse.go, repeatIsValid), so that a few letters may stand for millions of parts.
 */
export function compiledSize(pattern: string): number {
  const outer: number[] = []
  let [size, last] = [0, 0]
  for (const [token, , repeated] of pattern.matchAll(TOKEN)) {
    if (repeated !== undefined) {
      const times = Math.max(...repeated.split(',').map(Number), 1)
      size += last * (times - 1)
      last *= times
    } else if (token === '(') {
      outer.push(size)
      size = 0
      last = 0
    } else if (token === ')') {
      last = size + 2
      size = (outer.pop() ?? 0) + last
    } else if (!/^[*+?]$/.test(token)) {
      last = 1
      size++
    } else size++
  }
  return outer.reduce((sum, part) => sum + part, size)
}

/** An escape, a class (a longer one counts by its characters), a repetition, or one character. */
const TOKEN = /\\(?:[pP]\{[^}]*\}|.)|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\]){0,200}\]|(\{(\d+(?:,\d*)?)\})|[^]/gu
