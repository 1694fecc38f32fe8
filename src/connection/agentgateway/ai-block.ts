import { isPresent } from '../../yaml/nodes.js'
import { blocksAt, fieldOf, type Lookup, type PolicyBlock } from './policy-blocks.js'
import type { PolicySource } from './rules.js'

/** A provider's own blocks, which are looked up before those of the backend. */
const OF_PROVIDER: readonly PolicySource[] = ['provider', 'section']

/**
 * A field of `policies.ai` as it counts for a member, with the block it stands in; null where none does. A provider's blocks
 * replace the backend's up to 1.4 (domain: agentgateway, C4); of one lookup the first block counts up to 1.2, from 1.3 on each
 * field of its own. From 1.5 on all of them are merged (domain: agentgateway-1.5-1.7, section 3).
 */
export function aiField(
  name: string,
  lookup: Lookup,
): (NonNullable<ReturnType<typeof fieldOf>> & { readonly block: PolicyBlock }) | null {
  const { sources, aiBlocks } = lookup.rules
  const at = (wanted: (source: PolicySource) => boolean): readonly PolicyBlock[] =>
    sources.filter(wanted).flatMap((source) => blocksAt(source, 'ai', lookup).slice(0, 1))
  const own = at((source) => OF_PROVIDER.includes(source))
  const all =
    aiBlocks === 'merged' ? at(() => true) : own.length > 0 ? own : at((source) => !OF_PROVIDER.includes(source))
  for (const block of aiBlocks === 'first' ? all.slice(0, 1) : all) {
    const field = fieldOf(block, name)
    if (isPresent(field?.node)) return { ...field, block }
  }
  return null
}
