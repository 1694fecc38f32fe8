import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edit, type Change } from './edit.js'
import { intend, sameJson } from './intend.js'
import { applyEdits, Lines } from './lines.js'
import { entryOf, nodeAt, resolve, toJson, type Json, type YamlNode } from './nodes.js'
import type { Path } from './path.js'
import { printDocument, printFlow, printScalar } from './print.js'
import { readDocument } from './read.js'

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000)
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
  fc.constantFrom('two\nlines', 'end\n', '1.50', '2024-01-01', "it's", '"q"', 'a,b', '[x]', '*a', '&a', '!t', '@at', '`', '%', '|', 'https://x:443/y?z#f'),
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

/** Writes a value as people do: some flow, some comments, some blank lines, quotes of all kinds; `dice` decides. */
class Hand {
  private comments = 0
  private rolls = 0
  constructor(
    private readonly dice: readonly number[],
    private readonly lineBreak: string,
  ) {}
  private roll(sides: number): number {
    return (this.dice[this.rolls++ % this.dice.length] ?? 0) % sides
  }
  private comment(): string {
    return this.roll(4) === 0 ? ` # note ${this.comments++}` : ''
  }
  private between(indent: string): string {
    const kind = this.roll(12)
    return kind === 0
      ? `${indent}# line ${this.comments++}\n`
      : kind === 1
        ? '\n'
        : kind === 2
          ? `# shallow ${this.comments++}\n`
          : kind === 3
            ? `${indent}#\ttab ${this.comments++}\n`
            : ''
  }
  private scalar(value: Json): string {
    if (typeof value === 'string' && !value.includes('\n')) {
      const kind = this.roll(3)
      if (kind === 0) return JSON.stringify(value)
      if (kind === 1) return `'${value.replaceAll("'", "''")}'`
    }
    if (value === null && this.roll(2) === 0) return '~'
    return typeof value === 'string' && value.includes('\n') ? JSON.stringify(value) : printScalar(value as string)
  }
  private inline(value: Json): string | null {
    if (typeof value !== 'object' || value === null) return this.scalar(value)
    if (Object.keys(value).length === 0) return printFlow(value)
    return this.roll(5) === 0 ? this.flow(value) : null
  }
  private flow(value: Json): string {
    const gap = this.roll(3) === 0 ? ' ' : ''
    if (Array.isArray(value)) return `[${gap}${value.map((item: Json) => this.flow(item)).join(', ')}${gap}]`
    if (typeof value === 'object' && value !== null)
      return `{${gap}${Object.entries(value)
        .map(([name, inner]) => `${printFlow(name)}: ${this.flow(inner)}`)
        .join(', ')}${gap}}`
    return printFlow(value)
  }
  block(value: Json, column: number, first: boolean): string {
    const indent = ' '.repeat(column)
    const lists = this.roll(2) === 0
    let out = ''
    const parts: [string, Json][] = Array.isArray(value)
      ? value.map((item: Json) => ['-', item])
      : Object.entries(value as Record<string, Json>).map(([name, inner]) => [`${this.scalar(name)}:`, inner])
    for (const [index, [head, inner]] of parts.entries()) {
      const lead = index === 0 && first ? '' : this.between(indent) + indent
      const inline = this.inline(inner)
      if (inline !== null) out += `${lead}${head} ${inline}${this.comment()}\n`
      else if (head === '-') out += `${lead}- ${this.block(inner, column + 2, true)}`
      else out += `${lead}${head}${this.comment()}\n${this.block(inner, column + (Array.isArray(inner) && lists ? 0 : 2), false)}`
    }
    return out
  }
  document(value: Json): string {
    const flow = this.inline(value)
    const text = flow ?? this.block(value, 0, false).replace(/^ +/, '')
    return (this.roll(6) === 0 ? text.replace(/\n$/, '') : text).replaceAll('\n', this.lineBreak)
  }
}

const written = fc
  .tuple(
    fc.oneof(fc.array(json, { minLength: 1, maxLength: 3 }), fc.dictionary(keys, json, { minKeys: 1, maxKeys: 4, noNullPrototype: false })),
    fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }),
    fc.boolean(),
  )
  .map(([value, dice, windows]) => ({
    value: value,
    text: new Hand(dice, windows ? '\r\n' : '\n').document(value as Json),
  }))

function pathsOf(node: YamlNode | null, path: Path = []): Path[] {
  const real = node && resolve(node)
  if (real?.kind === 'map') return [path, ...real.entries.flatMap((entry) => pathsOf(entry.value, [...path, entry.name]))]
  if (real?.kind === 'seq') return [path, ...real.items.flatMap((item, i) => pathsOf(item, [...path, i]))]
  return [path]
}

const intention = fc.record({ pick: fc.nat(), kind: fc.nat(), value: json, name: keys, index: fc.nat(4), target: fc.nat() })
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
    [path, { do: 'rename', to: name }],
    [path, { do: 'duplicate' }],
    [path, { do: 'move', list: lists[target % Math.max(1, lists.length)] ?? [], index }],
  ]
  return changes[kind % changes.length] ?? [path, { do: 'remove' }]
}

/** The lines before the first and after the last line that the change is about. */
function untouched(text: string, root: YamlNode, path: Path, change: Change): [string, string] {
  const home = nodeAt(root, path.slice(0, -1))
  // The last part of a collection takes the collection's form with it: `a:` above becomes `a: {}`.
  const alone = change.do === 'remove' && (home?.kind === 'map' ? home.entries.length === 1 : home?.kind === 'seq' && home.items.length === 1)
  const place = nodeAt(root, path) && !alone ? path : path.slice(0, -1)
  const node = nodeAt(root, place)
  if (!node || change.do === 'move' || place.length === 0) return ['', '']
  const parent = nodeAt(root, place.slice(0, -1))
  const last = place.at(-1)
  const start = (typeof last === 'number' ? (parent?.kind === 'seq' ? parent.dashes[last] : undefined) : entryOf(parent, String(last))?.key.outer) ?? node.outer
  const lines = new Lines(text)
  const from = (line: number): number => (line > lines.count ? text.length : lines.offset({ line: Math.max(1, line), column: 1 }))
  return [text.slice(0, from(lines.position(start).line - 1)), text.slice(from(lines.position(Math.max(node.outer, node.end)).line + 2))]
}

describe('print then read', () => {
  test('is the identity', () => {
    fc.assert(
      fc.property(json, (value) => {
        const { root, problems } = read(printDocument(value))
        expect(problems).toEqual([])
        expect(sameJson(toJson(root), value)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('edit', () => {
  test('gives the intended value and leaves every line that it is not about', () => {
    fc.assert(
      fc.property(written, intention, ({ value, text }, wish) => {
        const { root, problems } = read(text)
        expect(problems).toEqual([])
        if (!root) throw new Error(`unreadable: ${text}`)
        expect(sameJson(toJson(root), value)).toBe(true)
        const [path, change] = changeFor(root, wish)
        const intended = intend(root, path, change)
        const edits = edit(text, { range: { start: 0, end: text.length }, root }, path, change)
        if (intended === undefined) {
          expect(edits).toBeNull()
          return
        }
        if (!edits) throw new Error('refused')
        const after = applyEdits(text, edits)
        expect(sameJson(toJson(read(after).root), intended)).toBe(true)
        if (path.length === 0) return
        const [before, rest] = untouched(text, root, path, change)
        if (!after.startsWith(before.trimEnd()) || !after.endsWith(rest.trimStart()))
          throw new Error(`${JSON.stringify(path)} ${JSON.stringify(change)} of\n${text}\ntouches more than it must:\n${after}`)
      }),
      { numRuns: RUNS },
    )
  }, 120_000)
})
