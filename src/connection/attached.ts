import type { Document } from '../documents/documents.js'
import { asOriginal } from '../documents/enterprise.js'
import { entryOf, fieldsOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { World } from '../documents/world.js'

type PolicyKind = 'AgentgatewayPolicy' | 'BackendTLSPolicy' | 'BackendConfigPolicy'

/** A policy of the text that targets an object, whole or a section of it. */
export interface Attachment {
  readonly policy: Document
  readonly kind: PolicyKind
  readonly sectionName: string | null
  /** By its labels, not by its name. */
  readonly isSelected: boolean
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

/** A backend as the references of policies name it. */
export function asPolicyTarget({
  backend: { shape },
  document,
  namespace,
}: {
  readonly backend: { readonly shape: { readonly group: string; readonly kind: string } }
  readonly document: Pick<Document, 'name'>
  readonly namespace: string
}): PolicyTarget {
  return { group: shape.group, kind: shape.kind, name: document.name ?? '', namespace }
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
export function attachedTo(
  target: PolicyTarget,
  { world }: Around,
  kinds: readonly PolicyKind[] = HEEDED,
): readonly Attachment[] {
  const known = world.once(attachmentsByTarget)
  const key = JSON.stringify([target.group, target.kind, target.namespace, target.name, kinds])
  const attachments = known.get(key) ?? findAttachments(target, world, kinds)
  known.set(key, attachments)
  return attachments
}

/** The same for a backend, of these kinds. */
export function attachedToBackend(
  around: Parameters<typeof asPolicyTarget>[0] & Around,
  kinds: readonly PolicyKind[],
): readonly Attachment[] {
  return attachedTo(asPolicyTarget(around), around, kinds)
}

const attachmentsByTarget = (): Map<string, readonly Attachment[]> => new Map()

const bySection = new WeakMap<readonly Attachment[], ReadonlyMap<string | null, readonly Attachment[]>>()

/** Those of them that name a section of the object; null for those that name none. */
export function ofSection(attachments: readonly Attachment[], section: string | null): readonly Attachment[] {
  const sections = bySection.get(attachments) ?? gathered(attachments, ({ sectionName }) => sectionName)
  bySection.set(attachments, sections)
  return sections.get(section) ?? []
}

/** Items by a key, each list in the order of the items. */
export function gathered<Item, Key>(
  items: readonly Item[],
  keyIn: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const found = new Map<Key, Item[]>()
  for (const item of items) {
    const known = found.get(keyIn(item))
    if (known) known.push(item)
    else found.set(keyIn(item), [item])
  }
  return found
}

function findAttachments(target: PolicyTarget, world: World, kinds: readonly PolicyKind[]): readonly Attachment[] {
  const { byName, byLabel } = world.once(referencesOf)
  const named = byName.get(keyOf(target)) ?? []
  const labels = fieldsOf(nodeAt(world.find(target.kind, target.namespace, target.name)?.root, ['metadata', 'labels']))
  const labelled = labels
    .flatMap(({ name, value }) => byLabel.get(labelKey(target.namespace, name, stringOf(value))) ?? [])
    .filter(({ attachment }) => hasLabels(target, attachment.ref, world))
  return [...named, ...labelled]
    .filter(({ attachment }) => kinds.includes(attachment.kind) && isOfKind(attachment.ref, target))
    .sort((a, b) => a.rank - b.rank)
    .map(({ attachment }) => attachment)
}

const labelKey = (namespace: string, name: string, value: string | undefined): string =>
  JSON.stringify([namespace, name, value])

/** A reference of a policy, with the place of the policy in the order of all. */
interface Ranked {
  readonly attachment: Attachment
  readonly namespace: string
  readonly rank: number
}

const keyOf = ({ kind, name, namespace }: Omit<PolicyTarget, 'group'>): string =>
  JSON.stringify([kind, namespace, name])

/**
 * All references of policies: `targetRefs` by what they name, `targetSelectors` by the first label that they ask for
 * (domain: agentgateway, section 6).
 */
function referencesOf(world: World): {
  readonly byName: ReadonlyMap<string, readonly Ranked[]>
  readonly byLabel: ReadonlyMap<string, readonly Ranked[]>
} {
  const listed = (field: string): Ranked[] =>
    policiesIn(world).flatMap(({ policy, kind }, rank) =>
      itemsOf(nodeAt(policy.root, ['spec', field])).map((ref, i) => ({
        rank,
        namespace: world.namespaceOf(policy),
        attachment: {
          policy,
          kind,
          sectionName: text(ref, 'sectionName'),
          isSelected: field === 'targetSelectors',
          ref,
          path: ['spec', field, i],
        },
      })),
    )
  return {
    byName: gathered(listed('targetRefs'), ({ attachment: { ref }, namespace }) =>
      keyOf({ kind: text(ref, 'kind') ?? '', name: text(ref, 'name') ?? '', namespace }),
    ),
    byLabel: gathered(listed('targetSelectors'), ({ attachment: { ref }, namespace }) => {
      const [first] = fieldsOf(entryOf(ref, 'matchLabels')?.value)
      return labelKey(namespace, first?.name ?? '', stringOf(first?.value))
    }),
  }
}

function policiesIn(world: World): readonly Pick<Attachment, 'policy' | 'kind'>[] {
  const kinds: readonly PolicyKind[] = ['AgentgatewayPolicy', 'BackendTLSPolicy', 'BackendConfigPolicy']
  return kinds.flatMap((kind) =>
    [...world.all(kind), ...world.all(`Enterprise${kind}`)]
      .filter((policy) => {
        const { apiVersion, kind: read } = asOriginal(policy)
        return read === kind && apiVersion?.startsWith(`${GROUPS[kind]}/`)
      })
      .sort((a, b) => inOrder(rankOf(a), rankOf(b)))
      .map((policy) => ({ policy, kind })),
  )
}

/** By code units, the same in every locale. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Objects that no cluster has seen are the youngest. */
function rankOf({ root, name }: Document): string {
  return `${stringOf(nodeAt(root, ['metadata', 'creationTimestamp'])) ?? '~'} ${name ?? ''}`
}

/** The group is required; a reference that still lacks it is read as what it is meant to be. */
function isOfKind(ref: YamlNode, { group, kind }: PolicyTarget): boolean {
  return text(ref, 'kind') === kind && (text(ref, 'group') ?? group) === group
}

function hasLabels({ kind, namespace, name }: PolicyTarget, ref: YamlNode, world: World): boolean {
  const labels = nodeAt(world.find(kind, namespace, name)?.root, ['metadata', 'labels'])
  const wanted = fieldsOf(entryOf(ref, 'matchLabels')?.value)
  return (
    wanted.length > 0 &&
    wanted.every(
      (each) =>
        stringOf(each.value) !== undefined && stringOf(each.value) === stringOf(entryOf(labels, each.name)?.value),
    )
  )
}

export const text = (node: YamlNode | undefined, field: string): string | null =>
  stringOf(entryOf(node, field)?.value) ?? null
