import type { Range } from '../yaml/lines.js'
import { isSecretText } from './rules.js'
import { isFilledIn, looksRandom } from './values.js'

// What people note beside a secret: the one before, the next one.

const PAIR = /([A-Za-z][\w./-]{0,60})["']?[ \t]*[:=]+[ \t]*(?<secret>"[^"\r\n]*"|'[^'\r\n]*'|[^\s,;]+)/dg
/** Names that begin a remark, not a value. */
const REMARK =
  /^(?:todo|fixme|note|nb|ask|see|cf|owner|contact|https?|ticket|by|date|since|until|used|hint|warning|xxx)$/i
const BEFORE =
  /\b(?:was|were|old|older|previous(?:ly)?|prev|formerly|former|before|earlier|next|new|now|instead of|from|replaces|replaced|rotated|rotate[sd]? (?:from|to)|is|alt|or|bearer|basic)[ \t]+["']?(?<secret>[^\s"',;]{4,})/dgi

/** The ranges of a remark beside a secret that are secrets too. */
export function notedIn(text: string, { start, end }: Range): readonly Range[] {
  const note = text.slice(start, end)
  const found: Range[] = []
  const add = (range: readonly [number, number] | undefined, counts: (value: string) => boolean): void => {
    if (!range) return
    const quote = /^["']/.test(note.slice(range[0])) && range[1] - range[0] > 1 ? 1 : 0
    const [from, to] = [range[0] + quote, range[1] - quote]
    const value = note.slice(from, to)
    if (isSecretText(value) && !isFilledIn(value) && counts(value)) found.push({ start: start + from, end: start + to })
  }
  for (const match of note.matchAll(PAIR))
    if (!REMARK.test(match[1] ?? ''))
      add(match.indices?.groups?.['secret'], (value) => value.length >= 4 && !/^\/\/|^https?:/.test(value))
  for (const match of note.matchAll(BEFORE)) {
    const isLast =
      note
        .slice(match.index + match[0].length)
        .replace(/^["']/, '')
        .trim() === ''
    add(match.indices?.groups?.['secret'], (value) => isLast || isCode(value))
  }
  const only = /^\s*(?<secret>\S+)\s*$/d.exec(note)
  add(only?.indices?.groups?.['secret'], isCode)
  return found
}

const isCode = (value: string): boolean =>
  looksRandom(value) ||
  (value.length >= 5 && /\d/.test(value) && /[a-z]/i.test(value) && !/^v?\d+(?:\.\d+)*$/.test(value))
