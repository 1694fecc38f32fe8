import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { readDocuments, type Document } from '../../documents/documents.js'
import { editDocument } from '../../plans/edits.js'
import { Hand } from '../../tests/support/hand.js'
import { holds, RUNS } from '../../tests/support/seeds.js'
import type { Change } from './change.js'
import { intend, sameJson } from './intend.js'
import { applyChange } from '../change-set.js'
import { afterBreak, lineEnd, lineStart, type Range } from '../lines.js'
import { entryOf, nodeAt, resolve, toJson, type Json, type YamlNode } from '../nodes.js'
import type { Path } from '../path.js'
import { printDocument } from './print.js'
import { readDocument } from '../read/read.js'

const read = (text: string) => readDocument(text, { start: 0, end: text.length })

const words = fc.constantFrom(
  'a',
  'host',
  'port',
  'on',
  '0123',
  'x y',
  'k-1',
  '__proto__',
  'constructor',
  'y',
  '{',
  '#',
  'ä',
  '😀',
  '- a',
  ': b',
  '',
  ' ',
  'null',
  '~',
)
const scalar: fc.Arbitrary<Json> = fc.oneof(
  words,
  fc.integer({ min: -5, max: 70000 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    'two\nlines',
    'end\n',
    'ends\n\n',
    ' led\nby a blank',
    'a\n\n  b\n',
    '\tt',
    '1.50',
    '2024-01-01',
    "it's",
    '"q"',
    'a,b',
    '[x]',
    '*a',
    '&a',
    '!t',
    '@at',
    '`',
    '%',
    '|',
    'https://x:443/y?z#f',
  ),
)
const keys = fc.constantFrom('a', 'b', 'host', 'port', 'pool', 'on', 'x y', '__proto__', '1', 'provider', 'c.d/e')
const { value: json } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 2, arbitrary: scalar },
    { weight: 3, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 4, arbitrary: fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: false }) },
  ),
}))

/** A document with what may stand around it in a stream: other documents, a List, a byte order mark, any line ends. */
const written = fc
  .record({
    value: fc.oneof(
      fc.array(json, { minLength: 1, maxLength: 3 }),
      fc.dictionary(keys, json, { minKeys: 1, maxKeys: 4, noNullPrototype: false }),
    ),
    dice: fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }),
    lineBreak: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    around: fc.constantFrom('alone', 'alone', 'bom', 'stream', 'list'),
  })
  .map(({ value, dice, lineBreak, around }) => {
    const hand = new Hand(dice)
    const inList = around === 'list'
    const lead = hand.between(0)
    const own = hand.block(value, inList ? 2 : 0, inList)
    const text = inList
      ? `kind: List\napiVersion: v1\nitems:\n- {a: first} # first;\n- ${own}- last: 1 # last;\n`
      : around === 'stream'
        ? `a: 1 # first;\n---\n${own}---\nb: |\n  last\n# last;\n`
        : (around === 'bom' ? '\uFEFF' : '') + lead + hand.end(own)
    return {
      value: value,
      index: around === 'list' || around === 'stream' ? 1 : 0,
      text: text.replaceAll('\n', lineBreak),
    }
  })

function pathsOf(node: YamlNode | null, path: Path = []): Path[] {
  const real = node && resolve(node)
  if (real?.kind === 'map')
    return [path, ...real.entries.flatMap((entry) => pathsOf(entry.value, [...path, entry.name]))]
  if (real?.kind === 'seq') return [path, ...real.items.flatMap((item, i) => pathsOf(item, [...path, i]))]
  return [path]
}

const intention = fc.record({
  pick: fc.nat(),
  kind: fc.nat(),
  value: json,
  name: keys,
  index: fc.nat(4),
  target: fc.nat(),
})
type Intention = { pick: number; kind: number; value: Json; name: string; index: number; target: number }

function changeFor(root: YamlNode, { pick, kind, value, name, index, target }: Intention): [Path, Change] {
  const paths = pathsOf(root)
  const path = paths[pick % paths.length] ?? []
  const lists = paths.filter((p) => nodeAt(root, p)?.kind === 'seq')
  const changes: [Path, Change][] = [
    [path, { do: 'set', value }],
    [[...path, name], { do: 'set', value }],
    [[...path, name, name], { do: 'set', value }],
    [path, { do: 'insert', index, value }],
    [path, { do: 'remove' }],
    [path, { do: 'remove', fields: [name, 'a', 'pool'] }],
    [path, { do: 'rename', to: name }],
    [path, { do: 'duplicate' }],
    [path, { do: 'move', list: lists[target % Math.max(1, lists.length)] ?? [], index }],
  ]
  return changes[kind % changes.length] ?? [path, { do: 'remove' }]
}

const comments = (text: string): readonly string[] => text.match(/#[ \t](?:note[ \t]\d+|first|last);/g) ?? []

/** The smallest parts of the text that a change may touch, in their order: of a move the place left and the list joined. */
function touchables(text: string, root: YamlNode, path: Path, change: Change): readonly Range[] {
  if (change.do === 'remove') return [withKept(text, root, touchable(text, root, path, change))]
  if (change.do !== 'move') return [touchable(text, root, path, change)]
  const [left, joined] = [path, change.list].map((place) => touchable(text, root, place, { do: 'remove' }))
  const places = left && joined ? [withKept(text, root, left), joined] : []
  const [first, second] = places.sort((a, b) => a.start - b.start || b.end - a.end)
  if (!first || !second) return places
  return second.start <= first.end ? [{ start: first.start, end: Math.max(first.end, second.end) }] : [first, second]
}

/** Whether everything outside of some parts of a text is still there, in its order. */
function keepsOutside(text: string, after: string, parts: readonly Range[]): boolean {
  const kept = [
    ...parts.map(({ start }, i) => text.slice(parts[i - 1]?.end ?? 0, start)),
    text.slice(parts.at(-1)?.end ?? 0),
  ]
  let from = 0
  for (const [i, piece] of kept.entries()) {
    const at =
      i === 0
        ? after.startsWith(piece)
          ? 0
          : -1
        : i === kept.length - 1
          ? after.endsWith(piece)
            ? after.length - piece.length
            : -1
          : after.indexOf(piece, from)
    if (at < from) return false
    from = at + piece.length
  }
  return true
}

/** The smallest part of the text that a change in one place may touch: a flow collection, else whole lines. */
function touchable(text: string, root: YamlNode, path: Path, change: Change): Range {
  const flowAt = path.findIndex((_, i) => isFlow(nodeAt(root, path.slice(0, i))))
  const flow = flowAt < 0 ? undefined : nodeAt(root, path.slice(0, flowAt))
  if (flow && flowAt > 0) return widened(text, root, path.slice(0, flowAt), flow)
  const home = nodeAt(root, path.slice(0, -1))
  // The last part of a collection takes the collection's form with it: `a:` above becomes `a: {}`.
  const alone =
    change.do === 'remove' &&
    (home?.kind === 'map' ? home.entries.length === 1 : home?.kind === 'seq' && home.items.length === 1)
  let place = alone ? path.slice(0, -1) : path
  while (place.length > 0 && !nodeAt(root, place)) place = place.slice(0, -1)
  const node = nodeAt(root, place)
  if (!node) return { start: root.outer, end: text.length }
  return widened(text, root, place, node)
}

/** Lines that go, with the blank ones below where those would become part of a text above that keeps its line ends. */
function withKept(text: string, root: YamlNode, { start, end }: Range): Range {
  const isBelowKept = scalarsOf(root).some(
    (scalar) => scalar.end === start && /^[|>]\d?\+/.test(text.slice(scalar.start, scalar.start + 3)),
  )
  return {
    start,
    end: isBelowKept ? end + (/^(?:[ \t]*(?:\r\n|[\r\n]))*/.exec(text.slice(end))?.[0].length ?? 0) : end,
  }
}

function scalarsOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => scalarsOf(value))
  return node.kind === 'seq' ? node.items.flatMap(scalarsOf) : node.kind === 'scalar' ? [node] : []
}

const isFlow = (node: YamlNode | undefined): boolean => (node?.kind === 'map' || node?.kind === 'seq') && node.flow

/** A node with its field name or dash, as whole lines. */
function widened(text: string, root: YamlNode, path: Path, node: YamlNode): Range {
  const parent = nodeAt(root, path.slice(0, -1))
  const last = path.at(-1)
  const head =
    typeof last === 'number'
      ? parent?.kind === 'seq'
        ? parent.dashes[last]
        : undefined
      : entryOf(parent, String(last))?.key.outer
  const end = Math.max(node.outer, node.end)
  const bare = /[\r\n]/.test(text.charAt(end - 1)) ? end : afterBreak(text, lineEnd(text, end))
  const start = lineStart(text, head ?? node.outer)
  // Behind a dash the next field takes the place of the one that goes.
  const shared = text.slice(start, head ?? node.outer).trim() !== ''
  return { start, end: shared ? bare + (/^\s*/.exec(text.slice(bare))?.[0].length ?? 0) : bare }
}

/** Whether anything hangs together across the document, so that a change in one place shows in another. */
const isTied = (node: YamlNode): boolean =>
  node.kind === 'alias' ||
  node.anchor !== null ||
  (node.kind === 'map'
    ? node.entries.some(({ value }) => isTied(value))
    : node.kind === 'seq' && node.items.some(isTied))

/** What another reader makes of a document; undefined where it reads it differently, or not at all. */
function otherReading(text: string, expected: Json): Json | undefined {
  try {
    const value = load(text) as Json
    return sameJson(value, expected) ? value : undefined
  } catch {
    return undefined
  }
}

function describeCase(text: string, path: Path, change: Change, after: string): string {
  return `${JSON.stringify(path)} ${JSON.stringify(change)} of\n${JSON.stringify(text)}\ngives\n${JSON.stringify(after)}\n\n${text}\n=====\n${after}`
}

function checkEdit(text: string, document: Document, path: Path, change: Change): void {
  const { root, tree } = document
  if (!root || !tree) throw new Error(`unreadable: ${text}`)
  const before = toJson(tree)
  const full = [...document.base, ...path]
  const moved = change.do === 'move' ? { ...change, list: [...document.base, ...change.list] } : change
  const intended = intend(tree, full, moved)
  const edits = editDocument(text, { ...document, served: null }, path, change)
  if (intended === undefined) return expect(edits).toBeNull()
  if (!edits) throw new Error(`refused: ${describeCase(text, path, change, '')}`)
  const after = applyChange(text, edits)
  const say = (what: string): Error => new Error(`${what}: ${describeCase(text, path, change, after)}`)
  const range = { start: document.range.start, end: document.range.end + after.length - text.length }
  const again = readDocument(after, range)
  if (again.problems.length > 0 || !sameJson(toJson(again.root), intended)) throw say('another value')
  if (
    otherReading(text.slice(document.range.start, document.range.end), before) !== undefined &&
    otherReading(after.slice(range.start, range.end), intended) === undefined
  )
    throw say('another value for the other reader')
  if (!after.startsWith(text.slice(0, document.range.start)) || !after.endsWith(text.slice(document.range.end)))
    throw say('another document changed')
  if (path.length === 0) return
  const parts = touchables(text, tree, full, moved)
  const inside = new Set(parts.flatMap(({ start, end }) => comments(text.slice(start, end))))
  const left = new Set(comments(after))
  const tied = isTied(tree)
  if (!tied && comments(text).some((comment) => !inside.has(comment) && !left.has(comment)))
    throw say('a comment is lost')
  // The last line of a text may get the line break that it lacked.
  if (!tied && !keepsOutside(text, after, parts)) throw say('touches more than it must')
  if (
    !tied &&
    change.do !== 'remove' &&
    change.do !== 'move' &&
    nodeAt(tree, full) === undefined &&
    comments(text).some((comment) => !left.has(comment))
  )
    throw say('a new value costs a comment')
}

describe('print then read', () => {
  test('is the identity', () => {
    holds(
      fc.property(json, (value) => {
        const { root, problems } = read(printDocument(value))
        expect(problems).toEqual([])
        expect(sameJson(toJson(root), value)).toBe(true)
      }),
    )
  }, 120_000)
})

describe('edit', () => {
  test('gives the intended value and leaves every line that it is not about', () => {
    holds(
      fc.property(written, intention, ({ value, text, index }, wish) => {
        const document = readDocuments(text)[index]
        if (!document?.root || document.problems.length > 0)
          throw new Error(`unreadable: ${JSON.stringify(text)} ${JSON.stringify(document?.problems)}`)
        if (!sameJson(toJson(document.root), value))
          throw new Error(
            `read as ${JSON.stringify(toJson(document.root))} not ${JSON.stringify(value)}: ${JSON.stringify(text)}`,
          )
        checkEdit(text, document, ...changeFor(document.root, wish))
      }),
      RUNS * 2,
    )
  }, 600_000)
})
