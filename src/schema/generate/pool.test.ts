import { expect, test } from 'vitest'
import type { FactNode } from '../facts/node.js'
import { NODES } from '../facts/nodes.js'
import { RELEASES } from '../facts/releases.js'
import { Pool } from './pool.js'

/** The nodes of a kind written out, so that numbers do not matter. */
function writtenOut(nodes: readonly FactNode[], number: number): unknown {
  const out = (part: unknown): unknown => (typeof part === 'number' ? writtenOut(nodes, part) : part)
  const { fields, items, ...rest } = nodes[number] ?? { type: 'string' }
  return {
    ...rest,
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([name, part]) => [name, out(part)])) }),
    ...(items !== undefined && { items: out(items) }),
  }
}

const text: FactNode = { type: 'string' }
const short: FactNode = { type: 'string', maxLength: 3 }

test('the order follows from what the nodes say, not from which came first', () => {
  const one = new Pool()
  const [a, b] = [one.numberOf(text), one.numberOf(short)]
  const first = one.reachable([
    one.numberOf({ type: 'object', fields: { a, b } }),
    one.numberOf({ type: 'list', items: b }),
  ])
  const other = new Pool()
  const [d, c] = [other.numberOf(short), other.numberOf(text)]
  const list = other.numberOf({ type: 'list', items: d })
  other.numberOf({ type: 'integer' })
  const second = other.reachable([other.numberOf({ type: 'object', fields: { a: c, b: d } }), list])
  expect(second.nodes).toEqual(first.nodes)
  expect(first.nodes).toHaveLength(4)
})

test('every root is under its new number what it was', () => {
  const nodes = [{ type: 'object', fields: { x: 1 } }, { type: 'list', items: 2 }, text] as const
  const { nodes: after, numbers } = new Pool([...nodes]).reachable([0, 2])
  for (const root of [0, 1, 2]) expect(writtenOut(after, numbers.get(root) ?? -1)).toEqual(writtenOut(nodes, root))
})

test('the file of all nodes is in this order', () => {
  const roots = Object.values(RELEASES).flatMap((kinds) =>
    kinds.flatMap(({ root, status }) => (status === null ? [root] : [root, status])),
  )
  expect(new Pool([...NODES]).reachable(roots).nodes).toEqual(NODES)
})
