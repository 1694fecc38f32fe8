import { afterBreak, lineEnd, type Range } from '../lines.js'

const SEPARATOR = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm
/** A line that holds no part of a document: blank, a comment, a bare marker. */
const BARE_LINE = /^\uFEFF?(?:---|\.\.\.)?[ \t]*(?:#.*)?$/

/**
 * Cuts a stream into its documents, so that a broken one does not silence the others.
 *
 * A line that starts with `---` or `...` ends a document even inside a block scalar (YAML 1.2, section 9.1.2), so the cut
 * needs no parser. Chunks without content are left out of the answer.
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
}

/** `begun`: directives and the `---` that they belong to, and nothing more. */
function contentOf(text: string, start: number, end: number): 'nothing' | 'directives' | 'begun' | 'document' {
  let found: 'nothing' | 'directives' | 'begun' = 'nothing'
  for (let at = start; at < end;) {
    const stop = Math.min(lineEnd(text, at), end)
    // A line of that length is content, or a comment for which the difference costs nothing.
    const line = text.slice(at, Math.min(stop, at + 1000))
    if (line.startsWith('%')) found = 'directives'
    else if (!BARE_LINE.test(line)) return 'document'
    else if (found === 'directives' && line.startsWith('---')) found = 'begun'
    at = Math.max(afterBreak(text, stop), at + 1)
  }
  return found
}
