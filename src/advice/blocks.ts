import { attachedTo } from '../connection/attached.js'
import { membersOf } from '../shapes/shape.js'
import { isPresent, nodeAt, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { View } from './trap.js'

/** One part of policies, with the document in which it stands. */
export interface Block {
  readonly document: number
  /** The name of the policy; null for the backend's own. */
  readonly policy: string | null
  readonly path: Path
  readonly node: YamlNode
}

/** The blocks of that name in a backend's own policies and those of its providers. */
export function ownBlocks({ backend, document }: View, name: string): readonly Block[] {
  const homes: readonly Path[] = [['spec'], ...(backend.isSingle ? [] : membersOf(backend).map(({ path }) => path))]
  return homes.flatMap((home): Block[] => {
    const path = [...home, 'policies', name]
    const node = nodeAt(backend.root, path)
    return isPresent(node) ? [{ document: document.index, policy: null, path, node }] : []
  })
}

/** The blocks of that name in policies of the text that target the backend or a part of it. */
export function attachedBlocks({ backend, document, namespace, world }: View, name: string): readonly Block[] {
  const target = { group: backend.shape.group, kind: backend.shape.kind, name: document.name ?? '', namespace }
  return attachedTo(target, { world }, ['AgentgatewayPolicy']).flatMap(({ policy }): Block[] => {
    const path = ['spec', 'backend', name]
    const node = nodeAt(policy.root, path)
    return isPresent(node) ? [{ document: policy.index, policy: policy.name ?? '', path, node }] : []
  })
}

/** Own and attached ones. */
export const blocksOf = (view: View, name: string): readonly Block[] => [
  ...ownBlocks(view, name),
  ...attachedBlocks(view, name),
]
