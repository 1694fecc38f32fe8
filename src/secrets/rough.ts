import { distance } from '../schema/suggest.js'
import { holders } from './holders.js'
import { LAST_APPLIED, PLACEHOLDER } from './places.js'

// A document that can't be read has no paths. Its lines still have names: whatever stands behind a name that can hold a
// secret is hidden, rather too much than too little.

interface Line {
  readonly text: string
  /** The column of the first name or value, behind dashes. */
  readonly column: number
}

const FIELDS = new Map(
  [...holders].flatMap(([owner, { secret }]) => [...secret].map((field) => [field, owner] as const)),
)

const ANCHOR = /&([^\s,[\]{}]+)/g

/** A document's text with everything hidden that could be a secret. */
export function hideRoughly(source: string): string {
  const parts = source.split(/(\r\n|[\r\n])/)
  const lines = parts
    .filter((_, i) => i % 2 === 0)
    .map((text): Line => ({ text, column: /^[ \t]*(?:- *)*/.exec(text)?.[0].length ?? 0 }))
  const name = secretNames(source)
  const inSecret = kindsIn(source).some((kind) => distance(kind.toLowerCase(), 'secret') <= 2)
  const hidden = lines.map(() => false)
  const parents = parentsOf(lines)
  const anchors = new Set<string>()
  const out = lines.map(({ text }, i) => {
    if (hidden[i]) return hideLine(text, anchors)
    const match = [...text.matchAll(name)].find((found) =>
      isSecretAt(lines, i, parents[i], found.index, found[1] ?? ''),
    )
    // In a Secret a line without a name is a part of some value.
    if (!match) return inSecret && !NAMED.test(text) ? hideLine(text, anchors) : text
    hideBelow(lines, i, match.index, hidden)
    return hideFrom(text, match.index + match[0].length, anchors)
  })
  const behind = belowAnchors(lines, anchors)
  const shown = out.map((text, i) => (behind[i] && !hidden[i] ? hideLine(text, anchors) : hideAnchors(text, anchors)))
  return parts.map((part, i) => (i % 2 === 0 ? (shown[i / 2] ?? '') : part)).join('')
}

/** A line that begins with a name, is a comment, or holds nothing but marks. */
const NAMED = /^[ \t]*(?:[?-][ \t]*)*(?:[{,][ \t]*)*(?:#|["']?[\w./-]+["']?[ \t]*:|---|[\]}[{,: ]*$)/

const kindsIn = (source: string): readonly string[] =>
  [...source.matchAll(/^[ \t{,"'-]*kind["']?[ \t]*:[ \t]*["']?(\w+)/gm)].map(([, kind = '']) => kind)

/** Finds a name with its colon; the name is the first group. */
function secretNames(source: string): RegExp {
  const kinds = kindsIn(source)
  const isSecret =
    kinds.length === 0 ||
    kinds.some((kind) => /^list/i.test(kind) || distance(kind.toLowerCase().slice(0, 10), 'secret') <= 4)
  const names = [...FIELDS.keys(), ...holders.keys(), 'stringData', LAST_APPLIED, ...(isSecret ? ['data'] : [])]
  return new RegExp(
    `(?<![\\w./-])(${names.map((name) => name.replaceAll(/[./]/g, '\\$&')).join('|')})["']?[ \\t]*:`,
    'gi',
  )
}

/** A name such as `key` counts unless it plainly stands under another object. */
function isSecretAt(lines: readonly Line[], i: number, above: Line | undefined, at: number, name: string): boolean {
  const line = lines[i]?.text ?? ''
  if (holders.has(name)) {
    const next = lines[i + 1]
    const isBelow =
      /:[ \t]*$/.test(line) &&
      next !== undefined &&
      next.column > (lines[i]?.column ?? 0) &&
      /^[ \t]*[^\s:]+[ \t]*$/.test(next.text)
    return isBelow || /:[ \t]*["']?[^\s"'{&*#|>[]/.test(line.slice(at + name.length))
  }
  const owner = FIELDS.get(name)
  if (owner === undefined) return true
  const inFlow = /([\w-]+)["']?[ \t]*:[ \t]*\{[^{}]*$/.exec(line.slice(0, at))
  const parent = inFlow?.[1] ?? /([\w-]+)["']?:[ \t]*(?:#.*)?$/.exec(above?.text ?? '')?.[1]
  return parent === undefined || parent === owner
}

/** Marks the lines that belong to the value of a field: all that stand deeper, or the next one of a value that has not begun. */
function hideBelow(lines: readonly Line[], i: number, at: number, hidden: boolean[]): void {
  const column = Math.min(at, lines[i]?.column ?? at)
  let next = i + 1
  while (next < lines.length && (lines[next]?.text.trim() === '' || (lines[next]?.column ?? 0) > column))
    hidden[next++] = true
  const isOpen = /:[ \t]*$/.test(lines[i]?.text ?? '')
  if (next === i + 1 && isOpen && !/^[ \t]*[\w-]+:/.test(lines[next]?.text ?? '')) hidden[next] = true
}

function hideFrom(text: string, at: number, anchors: Set<string>): string {
  const rest = text.slice(at)
  if (/^[ \t]*[|>]?[-+\d]*[ \t]*$/.test(rest)) return text
  noteAliases(rest, anchors)
  return `${text.slice(0, at)} ${PLACEHOLDER}`
}

/** A line below a secret name keeps its own name. */
function hideLine(text: string, anchors: Set<string>): string {
  if (text.trim() === '') return text
  noteAliases(text, anchors)
  const [, kept = ''] = /^([ \t]*(?:- *)*(?:["']?[\w./-]+["']?:(?=[ \t]|$))?)/.exec(text) ?? []
  return text.slice(kept.length).trim() === '' ? text : `${kept}${kept.endsWith(':') ? ' ' : ''}${PLACEHOLDER}`
}

/** What an alias in a secret place leads to stands elsewhere. */
function noteAliases(text: string, anchors: Set<string>): void {
  for (const [, name = ''] of text.matchAll(/\*([^\s,[\]{}]+)/g)) anchors.add(name)
}

function hideAnchors(text: string, anchors: ReadonlySet<string>): string {
  const anchor = [...text.matchAll(ANCHOR)].find(([, name = '']) => anchors.has(name))
  return anchor ? `${text.slice(0, anchor.index + anchor[0].length)} ${PLACEHOLDER}` : text
}

/** Of each line the nearest one above that stands less deep. */
function parentsOf(lines: readonly Line[]): readonly (Line | undefined)[] {
  const open: Line[] = []
  return lines.map((line) => {
    while (open.length > 0 && (open.at(-1)?.column ?? 0) >= line.column) open.pop()
    const parent = open.at(-1)
    if (line.text.trim() !== '') open.push(line)
    return parent
  })
}

/** The lines below anchors that lead to a secret; an alias in them leads to more. */
function belowAnchors(lines: readonly Line[], anchors: Set<string>): readonly boolean[] {
  const places = new Map<string, number[]>()
  for (const [i, { text }] of lines.entries())
    for (const [, name = ''] of text.matchAll(ANCHOR)) {
      const known = places.get(name)
      if (known) known.push(i)
      else places.set(name, [i])
    }
  const below = lines.map(() => false)
  // A set that grows while it is walked is walked to its end.
  for (const name of anchors)
    for (const i of places.get(name) ?? []) {
      hideBelow(lines, i, lines[i]?.column ?? 0, below)
      for (let j = i + 1; below[j]; j++) noteAliases(lines[j]?.text ?? '', anchors)
    }
  return below
}
