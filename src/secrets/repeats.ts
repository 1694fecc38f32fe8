import { readDocuments } from '../documents/documents.js'
import { changeSet, type ChangeSet } from '../yaml/change-set.js'
import type { Range, TextEdit } from '../yaml/lines.js'
import { resolve, type YamlNode } from '../yaml/nodes.js'
import { apart } from './apart.js'
import { LONG, Occurrences } from './occurrences.js'
import { isSecretText, PLACEHOLDER } from './rules.js'
import { isOrdinary } from './values.js'

// A secret may stand a second time where no path leads: in a comment, in a note, in another tool's copy of the object.

/** The texts to look for: each secret as it stands, without its `Bearer`, in and out of base64, as JSON escapes it, and its long lines. */
export function textsToHide(secrets: readonly string[]): readonly string[] {
  const all = new Set<string>()
  for (const secret of secrets) {
    const bare = secret.trim().replace(/^Bearer +/, '')
    const lines = /[\r\n]/.test(bare) ? bare.split(/\r\n|[\r\n]/).map((line) => line.trim()) : []
    for (const text of [
      secret.trim(),
      bare,
      ...decoded(bare),
      encoded(bare),
      JSON.stringify(bare).slice(1, -1),
      ...lines,
    ])
      if (text.length >= LONG && isSecretText(text) && !isOrdinary(text)) all.add(text)
  }
  return [...all]
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

const hidden = ({ start, end }: Range): TextEdit => ({ start, end, text: PLACEHOLDER })

/** A change that also hides what repeats the secrets, for a text that there is no time to read. */
export function rawRepeats(
  text: string,
  secrets: readonly string[],
  change: ChangeSet,
  escaped: readonly (Range & { readonly text: string })[],
): ChangeSet {
  const finder = new Occurrences(textsToHide(secrets))
  const inEscapes = escaped.filter((value) => finder.in(value.text).length > 0)
  return apart(text, [...change.edits, ...finder.in(text).map(hidden), ...inEscapes.map(hidden)])
}

/** The change that hides what repeats a secret. */
export function repeats(text: string, secrets: readonly string[]): ChangeSet {
  const values = textsToHide(secrets)
  if (values.length === 0) return changeSet(text, [])
  const finder = new Occurrences(values)
  const written = finder.in(text)
  return changeSet(text, [...written.map(hidden), ...escaped(text, finder, scalarsOf(text), written)])
}

interface Zone extends Range {
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
function escaped(text: string, finder: Occurrences, zones: readonly Zone[], written: readonly Range[]): TextEdit[] {
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
