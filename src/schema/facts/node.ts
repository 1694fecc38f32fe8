import type { Condition, Rule } from '../constraints.js'
import type { Alternatives, Schema } from '../language.js'
import type { NamedRule } from '../named-rules/index.js'
import type { Json } from '../../yaml/nodes.js'

/** A rule of the schema language that is data alone. */
export type Word = Exclude<Rule, Condition>

/** A rule as the facts hold it: words of the schema language, or the name of a rule written by hand. */
export type FactRule = Word | NamedRule

/**
 * What a CRD says of one value: a schema whose parts are other nodes, by number. Equal parts of all releases are one
 * node. Its names are those of the schema language (`language.ts`).
 */
export interface FactNode {
  readonly type: Schema['type']
  readonly fields?: Readonly<Record<string, NodeRef>>
  readonly items?: NodeRef
  readonly values?: NodeRef
  /** The only numbers that may stand there. */
  readonly numbers?: readonly number[]
  readonly required?: readonly string[]
  readonly pattern?: string
  readonly rules?: readonly FactRule[]
  readonly alternatives?: readonly { readonly fit: Alternatives['fit']; readonly of: readonly NodeRef[] }[]
  readonly default?: Json
  readonly [limit: string]: unknown
}

/** A part of a node: another node by its number, or where a release is told by what it changes, the node itself. */
export type NodeRef = number | FactNode

/** What a release without a CRD of its own has in other words than another one. */
export interface Delta {
  /** The release with a CRD that it is nearest to. */
  readonly of: string
  /** What tells the differences: upstream's file @ tag, or the domain document's section. */
  readonly source: string
  /** Kinds that the release does not serve. */
  readonly without?: readonly string[]
  /** Changed nodes, by the end of the path that leads to them, as in the overlay. */
  readonly changes: Readonly<Record<string, (node: FactNode) => FactNode>>
}

/** A kind that a CRD serves. */
export interface FactKind {
  readonly group: string
  readonly version: string
  readonly kind: string
  /** The node of the object's own fields; metadata and the like are by hand. */
  readonly root: number
  /** The node of the status that the server reads strictly and then drops; null where there is none. */
  readonly status: number | null
}
