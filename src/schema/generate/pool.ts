import type { FactNode, NodeRef } from '../facts/node.js'

/** The nodes of all releases, each different one once. */
export class Pool {
  private readonly numbers = new Map<string, number>()

  constructor(private readonly nodes: FactNode[] = []) {
    nodes.forEach((node, number) => this.numbers.set(JSON.stringify(node), number))
  }

  /** The number of a node whose parts are in the pool already. */
  numberOf(node: FactNode): number {
    const key = JSON.stringify(node)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.nodes.length)
    return this.nodes.push(node) - 1
  }

  /** The nodes that can be reached from these, in their order, and the new numbers. */
  reachable(roots: readonly number[]): {
    readonly nodes: readonly FactNode[]
    readonly numbers: ReadonlyMap<number, number>
  } {
    const found = new Set<number>()
    const visit = (number: number): void => {
      const node = this.nodes[number]
      if (!node || found.has(number)) return
      found.add(number)
      partsOf(node).forEach(visit)
    }
    roots.forEach(visit)
    const kept = [...found].toSorted((a, b) => a - b)
    const numbers = new Map(kept.map((number, i) => [number, i]))
    return {
      nodes: kept.flatMap((number) => this.nodes[number] ?? []).map((node) => renumbered(node, numbers)),
      numbers,
    }
  }
}

/** The nodes that are parts of another. */
export const partsOf = ({ fields = {}, items, values, alternatives = [] }: FactNode): readonly number[] =>
  [...Object.values(fields), items, values, ...alternatives.flatMap(({ of }) => of)].filter(
    (part) => typeof part === 'number',
  )

function renumbered(node: FactNode, numbers: ReadonlyMap<number, number>): FactNode {
  const { fields, items, values, alternatives } = node
  const to = (part: NodeRef): NodeRef => (typeof part === 'number' ? (numbers.get(part) ?? part) : part)
  return {
    ...node,
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([name, number]) => [name, to(number)])) }),
    ...(items !== undefined && { items: to(items) }),
    ...(values !== undefined && { values: to(values) }),
    ...(alternatives && { alternatives: alternatives.map(({ fit, of }) => ({ fit, of: of.map(to) })) }),
  }
}
