import type { Document } from '../documents.js'
import { entryOf, fieldsOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { World } from '../world.js'

type PolicyKind = 'AgentgatewayPolicy' | 'BackendTLSPolicy' | 'BackendConfigPolicy'

/** A policy of the text that targets an object, whole or a section of it. */
export interface Attachment {
  readonly policy: Document
  readonly kind: PolicyKind
  readonly sectionName: string | null
  /** The reference that does it. */
  readonly ref: YamlNode
  readonly path: Path
}

/** An object that policies may target. */
export interface PolicyTarget {
  readonly group: string
  readonly kind: string
  readonly name: string
  readonly namespace: string
}

/** The group of each kind of policy; a kind of that name in another group is another thing. */
const GROUPS: Readonly<Record<PolicyKind, string>> = {
  AgentgatewayPolicy: 'agentgateway.dev',
  BackendTLSPolicy: 'gateway.networking.k8s.io',
  BackendConfigPolicy: 'gateway.kgateway.dev',
}

/** The kinds that the agentgateway data plane heeds. */
const HEEDED: readonly PolicyKind[] = ['AgentgatewayPolicy', 'BackendTLSPolicy']

interface Around {
  readonly world: World
}

/**
 * The policies of the text that target an object of their own namespace, by name or by its labels. The oldest first, then
 * by name, as Gateway API settles conflicts; the order of the text has no say.
 */
export function attachedTo(target: PolicyTarget, { world }: Around, kinds: readonly PolicyKind[] = HEEDED): Attachment[] {
  return kinds.flatMap((kind) =>
    world
      .all(kind)
      .filter((policy) => policy.apiVersion?.startsWith(`${GROUPS[kind]}/`) && world.namespaceOf(policy) === target.namespace)
      .sort((a, b) => inOrder(rankOf(a), rankOf(b)))
      .flatMap((policy) => referencesTo(target, policy, world).map(({ ref, path }) => ({ policy, kind, sectionName: text(ref, 'sectionName'), ref, path }))),
  )
}

/** By code units, the same in every locale. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Objects that no cluster has seen are the youngest. */
function rankOf({ root, name }: Document): string {
  return `${stringOf(nodeAt(root, ['metadata', 'creationTimestamp'])) ?? '~'} ${name ?? ''}`
}

/** `targetRefs` by name, `targetSelectors` by labels (domain: agentgateway, section 6). */
function referencesTo(target: PolicyTarget, { root }: Document, world: World): readonly Pick<Attachment, 'ref' | 'path'>[] {
  const listed = (field: string) => itemsOf(nodeAt(root, ['spec', field])).map((ref, i) => ({ ref, path: ['spec', field, i] }))
  const ofKind = ({ ref }: Pick<Attachment, 'ref'>): boolean => isOfKind(ref, target)
  return [
    ...listed('targetRefs').filter((each) => ofKind(each) && text(each.ref, 'name') === target.name),
    ...listed('targetSelectors').filter((each) => ofKind(each) && hasLabels(target, each.ref, world)),
  ]
}

/** The group is required; a reference that still lacks it is read as what it is meant to be. */
function isOfKind(ref: YamlNode, { group, kind }: PolicyTarget): boolean {
  return text(ref, 'kind') === kind && (text(ref, 'group') ?? group) === group
}

function hasLabels({ kind, namespace, name }: PolicyTarget, ref: YamlNode, world: World): boolean {
  const labels = nodeAt(world.find(kind, namespace, name)?.root, ['metadata', 'labels'])
  const wanted = fieldsOf(entryOf(ref, 'matchLabels')?.value)
  return wanted.length > 0 && wanted.every((each) => stringOf(each.value) !== undefined && stringOf(each.value) === stringOf(entryOf(labels, each.name)?.value))
}

export const text = (node: YamlNode | undefined, field: string): string | null => stringOf(entryOf(node, field)?.value) ?? null
