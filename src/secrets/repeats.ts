import { readDocuments } from '../documents/documents.js'
import type { TextEdit } from '../yaml/lines.js'
import { applyEdits } from '../yaml/lines.js'
import { itemsOf, resolve, type YamlNode } from '../yaml/nodes.js'
import { isSecretText, PLACEHOLDER } from './places.js'

// A secret may stand a second time where no path leads: in a comment, in a note, in another tool's copy of the object.

/** Below this a text says too little to be looked for. */
const SHORTEST = 4
/** From this length on it is looked for inside other words and in keys as well. */
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
    .filter((text) => text.length >= SHORTEST && isSecretText(text))
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
  const present = hidden.filter((value) => text.includes(value))
  const scalars = hidden.length === 0 ? [] : scalarsOf(text)
  const written = present.length === 0 ? [] : occurrences(text, present, scalars)
  return [...written, ...escaped(text, hidden, scalars, written)]
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
    } else tasks.push(...itemsOf(node.kind === 'seq' ? node : null))
  }
  return zones.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
}

function occurrences(text: string, values: readonly string[], zones: readonly Zone[]): TextEdit[] {
  const word = (value: string): string =>
    value.length >= LONG ? quoted(value) : `(?<![\\w-])${quoted(value)}(?![\\w-])`
  const found = text.matchAll(new RegExp(values.map(word).join('|'), 'g'))
  return [...found]
    .filter(({ 0: value, index }) => {
      const zone = zoneAt(zones, index)
      return !zone || (zone.isKey ? value.length >= LONG && !isWord(value) : !isWord(value))
    })
    .map(({ 0: value, index }) => ({ start: index, end: index + value.length, text: PLACEHOLDER }))
}

/** Values that hold a secret in another way of writing: with escapes, or over several lines. */
function escaped(
  text: string,
  hidden: readonly string[],
  zones: readonly Zone[],
  written: readonly TextEdit[],
): TextEdit[] {
  const telling = hidden.filter((value) => value.length >= LONG && !isWord(value))
  return zones
    .filter(
      ({ start, end, isKey }) =>
        !isKey && /^["|>]/.test(text.charAt(start)) && !written.some((edit) => edit.start >= start && edit.end <= end),
    )
    .filter((zone) => telling.some((value) => zone.text.includes(value)))
    .map(({ start, end }) => ({
      start,
      end,
      text: /[\r\n]$/.test(text.slice(start, end)) ? `${PLACEHOLDER}\n` : PLACEHOLDER,
    }))
}

/** A name, a host or any other ordinary word also stands where no secret is; hiding it there would change what the text means. */
const isWord = (value: string): boolean => value.length < 6 || /^[A-Za-z]+(?:[.-][A-Za-z]+)*$/.test(value)

const quoted = (value: string): string => value.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

function zoneAt(zones: readonly Zone[], offset: number): Zone | undefined {
  let [low, high] = [0, zones.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const zone = zones[middle]
    if (!zone || zone.start > offset) high = middle - 1
    else if (zone.end <= offset) low = middle + 1
    else return zone
  }
  return undefined
}

/** The text without what repeats a secret, and where it was. */
export function withoutRepeats(
  text: string,
  secrets: readonly string[],
): { readonly text: string; readonly at: readonly number[] } {
  const edits = repeatEdits(text, textsToHide(secrets))
  return { text: applyEdits(text, edits), at: edits.map(({ start }) => start) }
}
