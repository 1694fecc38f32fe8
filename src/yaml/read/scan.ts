// js-yaml's events give the places of values, not of the marks around them; these few scans find the marks. Each walks
// forward over blanks and comments only, so it can't be fooled by text inside a value.

/** The first offset from `at` on that is neither blank, nor a line break, nor in a comment. */
export function skipBlank(text: string, at: number): number {
  for (let i = at; ; i++) {
    const c = text.charAt(i)
    if (c === '#' && (i === 0 || /\s/.test(text.charAt(i - 1)))) {
      while (i + 1 < text.length && !/[\r\n]/.test(text.charAt(i + 1))) i++
    } else if (c !== ' ' && c !== '\t' && c !== '\n' && c !== '\r') return i
  }
}

/** The comments between an offset and the next thing that is no comment. */
export function commentsFrom(text: string, from: number | null): readonly string[] {
  if (from === null) return []
  const blank = text.slice(from, skipBlank(text, from))
  return blank.split(/[\r\n]+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** The offset after the colon that follows a key; the key's own end where there is none (`{a}` and `? a`). */
export function colonAfter(text: string, keyEnd: number): number {
  const at = skipBlank(text, keyEnd)
  return text.charAt(at) === ':' ? at + 1 : keyEnd
}

/** The end of a flow collection whose last part ends at `from`. */
export function endOfFlow(text: string, from: number): number {
  let at = skipBlank(text, from)
  while (text.charAt(at) === ',' || text.charAt(at) === ':') at = skipBlank(text, at + 1)
  return Math.min(at + 1, text.length)
}
