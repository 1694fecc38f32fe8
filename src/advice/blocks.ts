import { isPresent, nodeAt, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { policyHomes } from './references.js'
import type { View } from './trap.js'

/** One part of policies, with the document in which it stands. */
export interface Block {
  readonly document: number
  /** The name of the policy; null for the backend's own. */
  readonly policy: string | null
  readonly path: Path
  readonly node: YamlNode
}

/** The blocks of that name in a backend's own policies, in those of its providers, and in policies that target it or a part of it. */
export function blocksOf(view: View, name: string): readonly Block[] {
  return policyHomes(view).flatMap(({ level, document, path: home }): Block[] => {
    const path = [...home, name]
    const node = nodeAt(document.root, path)
    const policy = level === 'policy' ? (document.name ?? '') : null
    return isPresent(node) ? [{ document: document.index, policy, path, node }] : []
  })
}

/** Those of them that stand in the backend itself. */
export const ownBlocks = (view: View, name: string): readonly Block[] =>
  blocksOf(view, name).filter(({ policy }) => policy === null)

/** Those of them that policies bring. */
export const attachedBlocks = (view: View, name: string): readonly Block[] =>
  blocksOf(view, name).filter(({ policy }) => policy !== null)
