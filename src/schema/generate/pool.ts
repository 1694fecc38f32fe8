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

  /**
   * The nodes that can be reached from these, and the new numbers. Parts come before what they are part of, and like nodes
   * stand beside each other, so that the file is small when it is packed. The order follows from what the nodes say alone.
   */
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
    const numbers = new Map<number, number>()
    const nodes: FactNode[] = []
    for (const level of this.levels(found)) {
      const alike = level.map(([number, node]) => {
        const own = renumbered(node, numbers)
        return { number, own, sign: likenessOf(own) }
      })
      for (const { number, own } of alike.toSorted((a, b) => (a.sign < b.sign ? -1 : 1)))
        numbers.set(number, nodes.push(own) - 1)
    }
    return { nodes, numbers }
  }

  /** Nodes by how deep what they hold goes, those that hold nothing first. */
  private levels(found: ReadonlySet<number>): readonly (readonly (readonly [number, FactNode])[])[] {
    const depths = new Map<number, number>()
    const depthOf = (number: number): number => {
      const node = this.nodes[number]
      const depth = depths.get(number) ?? Math.max(0, ...(node ? partsOf(node) : []).map((part) => depthOf(part) + 1))
      depths.set(number, depth)
      return depth
    }
    const levels: [number, FactNode][][] = []
    for (const number of found) {
      const node = this.nodes[number]
      if (node) (levels[depthOf(number)] ??= []).push([number, node])
    }
    return levels
  }
}

/** What nodes that stand beside each other have in common: the type, then the names of the fields, then all the rest. */
const likenessOf = (node: FactNode): string =>
  [node.type, Object.keys(node.fields ?? {}).sort(), JSON.stringify(node)].join('\n')

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
