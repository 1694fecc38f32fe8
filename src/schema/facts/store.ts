import type { Rule } from '../constraints.js'
import type { NamedRule } from '../named-rules/index.js'
import type { Overlay } from '../overlay/overlay.js'
import type { FactNode, NodeRef } from './node.js'

// The nodes, the rules that no word says, and what lies over both are the largest part of the engine's data. They are given to it once, so
// that a page can load them beside its own code; `load.ts` gives them at once.

interface Facts {
  readonly nodes: readonly FactNode[]
  readonly rules: Readonly<Record<NamedRule, Rule>>
  readonly overlay: Overlay
}

let facts: Facts | null = null

/** Gives the engine the nodes of all releases, the rules by name, and what lies over them. Schemas can be asked for from then on. */
export function provideFacts(given: Facts): void {
  facts = given
}

const provided = (): Facts => {
  if (!facts) throw new Error('the facts are not loaded: import schema/facts/load first')
  return facts
}

/** The node of that number; a node stands for itself. Throws where no nodes were given. */
export function nodeOf(ref: NodeRef): FactNode {
  if (typeof ref !== 'number') return ref
  const node = provided().nodes[ref]
  if (!node) throw new Error(`no node ${ref}`)
  return node
}

/** The rule of that name. Throws where no facts were given. */
export const ruleNamed = (name: NamedRule): Rule => provided().rules[name]

/** What lies over the facts. Throws where no facts were given. */
export const overlay = (): Overlay => provided().overlay
