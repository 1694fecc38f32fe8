import type { FactNode, NodeRef } from './node.js'

// The nodes are the largest part of the engine's data. They are given to it once, so that a page can load them beside its
// own code; `load.ts` gives them at once.

let nodes: readonly FactNode[] | null = null

/** Gives the engine the nodes of all releases. Schemas can be asked for from then on. */
export function provideFacts(given: readonly FactNode[]): void {
  nodes = given
}

/** The node of that number; a node stands for itself. Throws where no nodes were given. */
export function nodeOf(ref: NodeRef): FactNode {
  if (typeof ref !== 'number') return ref
  const node = nodes?.[ref]
  if (!node) throw new Error(nodes ? `no node ${ref}` : 'the facts are not loaded: import schema/facts/load first')
  return node
}
