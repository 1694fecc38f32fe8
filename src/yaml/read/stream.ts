import { afterBreak, lineEnd, type Range } from '../lines.js'
import { skipBlank } from './scan.js'

const SEPARATOR = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm
/** A line that holds no part of a document: blank, a comment, a bare marker. */
const BARE_LINE = /^\uFEFF?(?:---|\.\.\.)?[ \t]*(?:#.*)?$/

/**
 * Cuts a stream into its documents, so that a broken one does not silence the others.
 *
 * A line that starts with `---` or `...` ends a document even inside a block scalar (YAML 1.2, section 9.1.2), so the cut
 * needs no parser. Chunks without content are left out of the answer. JSON objects one after another are a stream too.
 */
export function splitStream(text: string): Range[] {
  const cuts = [0]
  for (const { 0: marker, index } of text.matchAll(SEPARATOR)) {
    const at = marker === '...' ? afterBreak(text, lineEnd(text, index)) : index
    const from = cuts.at(-1) ?? 0
    // Directives belong to the document whose "---" follows them.
    if (at > from && !(marker === '---' && contentOf(text, from, at) === 'directives')) cuts.push(at)
  }
  return cuts
    .map((start, i) => ({ start, end: cuts[i + 1] ?? text.length }))
    .filter(({ start, end }) => contentOf(text, start, end) === 'document')
    .flatMap((range) => jsonObjects(text, range))
}

/** A part of a text whose lines begin with so many blanks as a stream; the marks between its documents do too. */
export function splitIndented(text: string, { start, end }: Range, indent: number): Range[] {
  const part = text.slice(start, end)
  if (indent === 0) return splitStream(part).map((range) => moved(range, start))
  const mark = new RegExp(`^ {${indent}}(?:---|\\.\\.\\.)[ \\t]*(?:#.*)?$`, 'gm')
  const ranges: Range[] = []
  let from = 0
  for (const { 0: line, index } of part.matchAll(mark)) {
    ranges.push({ start: from, end: index })
    from = afterBreak(part, index + line.length)
  }
  ranges.push({ start: from, end: part.length })
  return ranges
    .filter((range) => contentOf(part, range.start, range.end) === 'document')
    .map((range) => moved(range, start))
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by })

/** A document that begins with a brace, cut where another one begins behind its end. */
function jsonObjects(text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = []
  let from = start
  for (;;) {
    const open = skipBlank(text, from)
    const close = text.charAt(open) === '{' ? endOfObject(text, open, end) : end
    const next = close < end ? skipBlank(text, close) : end
    if (next >= end || text.charAt(next) !== '{') break
    ranges.push({ start: from, end: close })
    from = close
  }
  return [...ranges, { start: from, end }]
}

/** Behind the brace that closes the one at `at`. */
function endOfObject(text: string, at: number, end: number): number {
  let depth = 0
  for (let i = at; i < end; i++) {
    const c = text.charAt(i)
    if (c === '"') {
      for (i++; i < end && text.charAt(i) !== '"'; i++) if (text.charAt(i) === '\\') i++
    } else if (c === '{' || c === '[') depth++
    else if ((c === '}' || c === ']') && --depth === 0) return i + 1
  }
  return end
}

/** `begun`: directives and the `---` that they belong to, and nothing more. */
function contentOf(text: string, start: number, end: number): 'nothing' | 'directives' | 'begun' | 'document' {
  let found: 'nothing' | 'directives' | 'begun' = 'nothing'
  for (let at = start; at < end;) {
    const stop = Math.min(lineEnd(text, at), end)
    // A line of that length is content, or a comment for which the difference costs nothing.
    const line = text.slice(at, Math.min(stop, at + 1000))
    if (/^\uFEFF?%/.test(line)) found = 'directives'
    else if (!BARE_LINE.test(line)) return 'document'
    else if (found === 'directives' && line.startsWith('---')) found = 'begun'
    at = Math.max(afterBreak(text, stop), at + 1)
  }
  return found
}
