import { readDocuments } from '../documents/documents.js'
import type { TextEdit } from '../yaml/lines.js'
import { applyEdits } from '../yaml/lines.js'
import { resolve, type YamlNode } from '../yaml/nodes.js'
import { isOrdinary } from './looks.js'
import { isSecretText, PLACEHOLDER } from './places.js'

// A secret may stand a second time where no path leads: in a comment, in a note, in another tool's copy of the object.

/** Below this a text is looked for nowhere else: it may be a region, a name or any other word. */
const LONG = 12

/** The texts to look for: each secret as it stands, without its `Bearer`, in and out of base64, as JSON escapes it, and its long lines. */
export function textsToHide(secrets: readonly string[]): readonly string[] {
  const all = secrets.flatMap((secret) => {
    const bare = secret.trim().replace(/^Bearer +/, '')
    const lines = /[\r\n]/.test(bare) ? bare.split(/\r\n|[\r\n]/).map((line) => line.trim()) : []
    return [
      secret.trim(),
      bare,
      ...decoded(bare),
      encoded(bare),
      JSON.stringify(bare).slice(1, -1),
      ...lines.filter((line) => line.length >= LONG),
    ]
  })
  return [...new Set(all)]
    .filter((text) => text.length >= LONG && isSecretText(text) && !isOrdinary(text))
    .sort((a, b) => b.length - a.length)
}

function decoded(text: string): string[] {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return []
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  const plain = new TextDecoder().decode(bytes).trim()
  // What is no text was not meant as one. U+FFFD stands for bytes that are no UTF-8.
  return /[\u0000-\u0008\uFFFD]/.test(plain) ? [] : [plain, plain.replace(/^Bearer +/, '')]
}

function encoded(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 10_000))))
}

/** The edits that hide what repeats a secret. */
export function repeatEdits(text: string, hidden: readonly string[]): readonly TextEdit[] {
  if (hidden.length === 0) return []
  const finder = new Occurrences(hidden)
  const written = finder.in(text)
  const zones = scalarsOf(text)
  return [...written, ...escaped(text, finder, zones, written)]
}

/** Finds many texts in another one in a single walk: by their first characters. */
class Occurrences {
  private readonly byStart = new Map<string, string[]>()

  /** Longer texts come first. */
  constructor(values: readonly string[]) {
    for (const value of values) {
      const start = value.slice(0, LONG)
      const known = this.byStart.get(start)
      if (known) known.push(value)
      else this.byStart.set(start, [value])
    }
  }

  in(text: string): TextEdit[] {
    const edits: TextEdit[] = []
    for (let at = 0; at + LONG <= text.length;) {
      const value = this.byStart.get(text.slice(at, at + LONG))?.find((each) => text.startsWith(each, at))
      if (value !== undefined) edits.push({ start: at, end: at + value.length, text: PLACEHOLDER })
      at += value?.length ?? 1
    }
    return edits
  }
}

interface Zone {
  readonly start: number
  readonly end: number
  readonly isKey: boolean
  readonly text: string
}

function scalarsOf(text: string): readonly Zone[] {
  const trees = new Set(readDocuments(text).map(({ tree }) => tree))
  const zones: Zone[] = []
  const tasks: YamlNode[] = [...trees].filter((tree) => tree !== null)
  for (let node = tasks.pop(); node; node = tasks.pop()) {
    if (node.kind === 'scalar') zones.push({ start: node.start, end: node.end, isKey: false, text: node.text })
    else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        zones.push({ start: key.start, end: key.end, isKey: true, text: key.text })
        tasks.push(value)
      }
      for (const source of node.sources)
        if (node.start <= source.start && source.end <= node.end) tasks.push(resolve(source))
    } else if (node.kind === 'seq') for (const item of node.items) tasks.push(item)
  }
  return zones.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
}

/** Values that hold a secret in another way of writing: with escapes, or over several lines. */
function escaped(text: string, finder: Occurrences, zones: readonly Zone[], written: readonly TextEdit[]): TextEdit[] {
  let next = 0
  return zones
    .filter(({ start, end, isKey }) => {
      while ((written[next]?.end ?? Infinity) <= start) next++
      const isWritten = (written[next]?.start ?? Infinity) < end
      return !isKey && !isWritten && /^["|>]/.test(text.charAt(start))
    })
    .filter((zone) => finder.in(zone.text).length > 0)
    .map(({ start, end }) => ({
      start,
      end,
      text: /[\r\n]$/.test(text.slice(start, end)) ? `${PLACEHOLDER}\n` : PLACEHOLDER,
    }))
}

/** The text without what repeats a secret, and where it was. */
export function withoutRepeats(
  text: string,
  secrets: readonly string[],
): { readonly text: string; readonly at: readonly number[] } {
  const edits = repeatEdits(text, textsToHide(secrets))
  return { text: applyEdits(text, edits), at: edits.map(({ start }) => start) }
}
