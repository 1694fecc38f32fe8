// Small readings of a text that may be broken.

/** The first place from `from` on that is no blank. */
export function skipBlanks(text: string, from: number, end: number): number {
  let i = from
  while (i < end && (text[i] === ' ' || text[i] === '\t')) i++
  return i
}

const QUOTED_KEY = /(?:"((?:[^"\\\r\n]|\\.){0,200})"|'((?:[^'\r\n]|''){0,200})')[ \t]*:/y
const PLAIN_KEY =
  /(?:&[^\s,[\]{}]+[ \t]+|![^\s,[\]{}]*[ \t]+)*([^\s#"'&*!|>%@`,[\]{}:?-][^\r\n:#,[\]{}"']{0,120}|-[^\s:#,[\]{}"'][^\r\n:#,[\]{}"']{0,120})[ \t]*:(?=[ \t\r\n]|$)/y
/** A name with colons, dots or slashes: `vendor:key: value`. */
const WIDE_KEY = /([^\s#"'&*!|>%@`,[\]{}:?-][^\s#,[\]{}"']{0,120}):(?=[ \t\r\n]|$)/y

/** The name that a line says at a place, and where it ends, behind its colon. */
export function keyAt(text: string, at: number, end: number): { readonly name: string; readonly end: number } | null {
  for (const pattern of [QUOTED_KEY, PLAIN_KEY, WIDE_KEY]) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found || pattern.lastIndex > end) continue
    const name = found[1] ?? found[2] ?? ''
    return { name: pattern === QUOTED_KEY ? unescape(name) : name.trim(), end: pattern.lastIndex }
  }
  return null
}

/** Where the quote that opens at a place closes; -1 where it does not. */
export function closeOfQuote(text: string, at: number, end: number): number {
  const quote = text[at]
  for (let i = at + 1; i < end; i++) {
    const c = text[i]
    if (c === '\\' && quote === '"') i++
    else if (c === quote) {
      if (quote === "'" && text[i + 1] === "'") i++
      else return i
    }
  }
  return -1
}

/** Where the bracket that opens at a place closes; -1 where it does not. */
export function closeOfFlow(text: string, at: number, end: number): number {
  let depth = 0
  let isStart = true
  for (let i = at; i < end; i++) {
    const c = text[i]
    if (c === '{' || c === '[') {
      depth++
      isStart = true
    } else if (c === '}' || c === ']') {
      depth--
      if (depth === 0) return i
      isStart = false
    } else if (isStart && (c === '"' || c === "'")) {
      const close = closeOfQuote(text, i, end)
      if (close < 0) return -1
      i = close
      isStart = false
    } else if (c === '#' && /\s/.test(text[i - 1] ?? ' ')) {
      while (i + 1 < end && text[i + 1] !== '\n' && text[i + 1] !== '\r') i++
    } else if (c === ',' || c === ':') isStart = true
    else if (!/\s/.test(c ?? '')) isStart = false
  }
  return -1
}

/** Where the document that begins before a place ends. */
export function docEnd(text: string, from: number): number {
  const mark = /(?:\r\n|[\r\n])(?:---|\.\.\.)(?=\s|$)/g
  mark.lastIndex = from
  return mark.exec(text)?.index ?? text.length
}

/** What a scalar says: without its quotes, its escapes and its tag. */
export function scalarText(written: string): string {
  const plain = written.trim().replace(/^(?:[&!][^\s]*\s+)+/, '')
  if (/^"(?:.*)"$/s.test(plain) && plain.length > 1) return unescape(plain.slice(1, -1))
  if (/^'(?:.*)'$/s.test(plain) && plain.length > 1) return plain.slice(1, -1).replaceAll("''", "'")
  return plain
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\n': '' }

/** Text with the escapes of double quotes undone. */
export function unescape(text: string): string {
  if (!text.includes('\\')) return text
  return text.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U0*([0-9a-fA-F]{1,6})|\r?\n[ \t]*|([\s\S]))/g,
    (_, two?: string, four?: string, eight?: string, other?: string) => {
      const code = two ?? four ?? eight
      if (code !== undefined) {
        const point = Number.parseInt(code, 16)
        return point <= 0x10ffff ? String.fromCodePoint(point) : ''
      }
      return other === undefined ? '' : (ESCAPES[other] ?? other)
    },
  )
}

/** A line of a command or of Markdown that begins or ends a text of its own; null for any other line. */
export function wrapperMark(line: string, delimiter: string | null): { readonly delimiter: string | null } | null {
  const plain = line.trim()
  if (delimiter !== null && plain === delimiter) return { delimiter: null }
  if (/^(?:```|~~~)/.test(plain)) return { delimiter }
  const heredoc = /<<-?[ \t]*(["']?)(\w+)\1/.exec(plain)
  // A merge is written with a colon right behind.
  return heredoc ? { delimiter: heredoc[2] ?? null } : null
}
