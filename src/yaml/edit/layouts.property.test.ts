import fc from 'fast-check'
import { test } from 'vitest'
import { readDocuments } from '../../documents/documents.js'
import { switchProvider, toPool } from '../../plans/change.js'
import { editDocument } from '../../plans/edits.js'
import { planChange } from '../../plans/plan.js'
import { providers as offeredProviders } from '../../providers/table.js'
import { read } from '../../reading.js'
import { Typesetter, type Layout } from '../../tests/support/layouts.js'
import { holds } from '../../tests/support/seeds.js'
import { applyChange } from '../change-set.js'
import { nodeAt, resolve, toJson, type Json, type YamlNode } from '../nodes.js'
import type { Change } from './change.js'
import { intend, sameJson } from './intend.js'

// Backends as people and tools lay them out, and what the page does with them. A change may touch the lines of what it
// changes and no other; every comment outside of what goes stays.

const RUNS = Number(process.env['EDITS'] ?? 2000)

const text = fc.constantFrom('gpt-4o', 'claude-sonnet-4', 'llama3.1:8b', 'x y', "it's", '80', 'true')
const provider = fc.record(
  {
    name: fc.constantFrom('a', 'b', 'c', 'primary'),
    openai: fc.record({ model: text }, { requiredKeys: [] }),
    host: fc.constantFrom('llm.internal', 'api.openai.com'),
    port: fc.constantFrom(80, 443, 11434),
    policies: fc.record(
      { auth: fc.constant({ secretRef: { name: 's' } }), tls: fc.constant({}) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['name', 'openai'] },
)
const backend: fc.Arbitrary<Json> = fc
  .array(fc.array(provider, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((groups) => ({
    apiVersion: 'agentgateway.dev/v1alpha1',
    kind: 'AgentgatewayBackend',
    metadata: { name: 'llm', labels: { app: 'llm' } },
    spec: { ai: { groups: groups.map((providers) => ({ providers })) } },
  }))

const layout: fc.Arbitrary<Layout> = fc.record({
  style: fc.constantFrom('block', 'block', 'json', 'flow'),
  indent: fc.constantFrom(2, 3, 4),
  indentLists: fc.boolean(),
  dash: fc.constantFrom(1, 1, 3),
  lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
  comments: fc.constantFrom(0, 1, 2, 3),
  tags: fc.boolean(),
  complexKeys: fc.constantFrom(false, false, true),
  merges: fc.constantFrom(false, false, true),
  quotes: fc.constantFrom('plain', 'plain', 'double', 'single'),
})

const action = fc.record({
  kind: fc.constantFrom('set', 'add', 'remove', 'insert', 'duplicate', 'move', 'across', 'group', 'removeGroup'),
  group: fc.nat(2),
  member: fc.nat(2),
  to: fc.nat(3),
  toGroup: fc.nat(2),
})

const GROUPS = ['spec', 'ai', 'groups']
const MEMBER: Json = { name: 'new', openai: { model: 'gpt-4o' } }

/** The change that a page action makes, and the part of the text that it is about. */
function changeOf(
  root: YamlNode,
  {
    kind,
    group: g,
    member: m,
    to,
    toGroup,
  }: { kind: string; group: number; member: number; to: number; toGroup: number },
) {
  const groups = toJson(nodeAt(root, GROUPS)) as { providers: Json[] }[]
  const group = g % groups.length
  const members = groups[group]?.providers ?? []
  const list = [...GROUPS, group, 'providers']
  const member = m % members.length
  const at = [...list, member]
  const make = (path: (string | number)[], change: Change) => ({ path, change })
  switch (kind) {
    case 'set':
      return make([...at, 'port'], { do: 'set', value: 8443 })
    case 'add':
      return make([...at, 'policies', 'http', 'requestTimeout'], { do: 'set', value: '30s' })
    case 'remove':
      return make(at, { do: 'remove' })
    case 'insert':
      return make(list, { do: 'insert', index: to % (members.length + 1), value: MEMBER })
    case 'duplicate':
      return make(at, { do: 'duplicate' })
    case 'move':
      return make(at, { do: 'move', list, index: to % members.length })
    case 'across': {
      const other = toGroup % groups.length
      const size = groups[other]?.providers.length ?? 0
      return make(at, {
        do: 'move',
        list: [...GROUPS, other, 'providers'],
        index: other === group ? 0 : to % (size + 1),
      })
    }
    case 'group':
      return make([...GROUPS, group], { do: 'move', list: GROUPS, index: to % groups.length })
    default:
      return make([...GROUPS, group], { do: 'remove' })
  }
}

test('one provider becomes a pool, and a provider another, in every layout', { timeout: 300_000 }, () =>
  holds(
    fc.property(provider, layout, fc.boolean(), (member, how, wrap) => {
      const { name: _, ...single } = member as Record<string, Json>
      const value = {
        apiVersion: 'agentgateway.dev/v1alpha1',
        kind: 'AgentgatewayBackend',
        metadata: { name: 'llm' },
        spec: { ai: { provider: single } },
      }
      const before = new Typesetter(how).document(value)
      const reading = read(before)
      const [target] = reading.documents
      const backend = target?.backend
      const only = backend?.groups[0]?.members[0]
      const other = offeredProviders.find(({ id }) => id === 'anthropic')
      if (!target || !backend || !only || !other) throw new Error(`no backend:\n${before}`)
      const plan = wrap ? toPool({ index: 0, backend }) : switchProvider({ index: 0, backend }, only, other)
      const made = planChange(reading, plan)
      const after = made && applyChange(before, made)
      const fail = (what: string): Error => new Error(`${what}:\n${before}\n→\n${after ?? ''}`)
      if (after === null) throw fail('refused')
      const again = read(after)
      const [found] = again.endpoints
      if (again.endpoints.length !== 1 || found?.member.provider?.id !== (wrap ? 'openai' : 'anthropic'))
        throw fail('another value')
      if (how.lineBreak === '\r\n' && /[^\r]\n/.test(after)) throw fail('line ends mixed')
      const left = new Set(notesIn(after))
      if (plan.dropped.length === 0 && notesIn(before).some((note) => !left.has(note))) throw fail('a comment is lost')
      const quoted = (text: string): number => (text.match(/["']/g) ?? []).length
      if (wrap && how.quotes === 'double' && how.style === 'block' && quoted(after) < quoted(before))
        throw fail('quotes are lost')
    }),
    RUNS / 3,
  ),
)

const linesOf = (part: string): string[] => part.split(/\r\n|\n/)
const notesIn = (part: string): string[] => part.match(/# note \d+;/g) ?? []

test('backends in every layout keep their comments and their other lines', { timeout: 300_000 }, () =>
  holds(
    fc.property(backend, layout, action, (value, how, wanted) => {
      const before = new Typesetter(how).document(value)
      const [document] = readDocuments(before)
      const root = document?.tree
      if (!document || !root) throw new Error(`unreadable:\n${before}`)
      const { path, change } = changeOf(root, wanted)
      const intended = intend(root, path, change)
      if (intended === undefined) return
      const made = editDocument(before, { ...document, served: null }, path, change)
      const fail = (what: string, after = ''): Error =>
        new Error(`${what}: ${JSON.stringify({ path, change })}\n${before}\n→\n${after}`)
      if (!made) throw fail('refused')
      const after = applyChange(before, made)
      const [again] = readDocuments(after)
      if (!again?.tree || !sameJson(toJson(again.tree), intended)) throw fail('another value', after)
      if (how.lineBreak === '\r\n' && /[^\r]\n/.test(after)) throw fail('line ends mixed', after)
      const target = nodeAt(root, path)
      const own = target && resolve(target)
      const gone =
        change.do === 'remove' && own
          ? new Set(notesIn(before.slice(own.outer, lineEndOf(before, own.end))))
          : new Set<string>()
      const left = new Set(notesIn(after))
      if (notesIn(before).some((note) => !gone.has(note) && !left.has(note))) throw fail('a comment is lost', after)
      const size = own ? linesOf(before.slice(own.outer, own.end)).length : 1
      const [a, b] = [linesOf(before), linesOf(after)]
      const kept = common(a, b)
      const moved = change.do === 'remove' || change.do === 'move' ? size : 0
      // A line before or behind may get or lose its comma; a moved or removed item takes its own lines.
      if (a.length - kept > moved + 3) throw fail(`${a.length - kept} lines differ, ${moved} may`, after)
    }),
    RUNS,
  ),
)

const lineEndOf = (part: string, at: number): number => {
  const end = part.indexOf('\n', at)
  return end < 0 ? part.length : end
}

/** How many lines two texts have in common, in order. */
function common(a: readonly string[], b: readonly string[]): number {
  const trimmed = (line: string): string => line.trim().replace(/,?\s*(#.*)?$/, '')
  const [x, y] = [a.map(trimmed), b.map(trimmed)]
  let before: number[] = Array.from({ length: y.length + 1 }, () => 0)
  for (const line of x) {
    const row = [0]
    for (const [j, other] of y.entries())
      row.push(line === other ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, row[j] ?? 0))
    before = row
  }
  return before.at(-1) ?? 0
}
