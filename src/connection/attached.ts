import type { Document } from '../documents.js'
import { entryOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Surroundings } from './connection.js'

type PolicyKind = 'AgentgatewayPolicy' | 'BackendTLSPolicy' | 'BackendConfigPolicy'

/** A policy of the text that targets an object, whole or a section of it. */
export interface Attachment {
  readonly policy: Document
  readonly kind: PolicyKind
  readonly sectionName: string | null
}

/** An object that policies may target. */
export interface PolicyTarget {
  readonly kind: string
  readonly name: string
  readonly namespace: string
}

/** The kinds that the agentgateway data plane heeds. */
const HEEDED: readonly PolicyKind[] = ['AgentgatewayPolicy', 'BackendTLSPolicy']

/** The policies of the text that target an object of their own namespace, in the order of the text. */
export function attachedTo(target: PolicyTarget, { world }: Pick<Surroundings, 'world'>, kinds: readonly PolicyKind[] = HEEDED): Attachment[] {
  return kinds.flatMap((kind) =>
    world
      .all(kind)
      .filter((policy) => world.namespaceOf(policy) === target.namespace)
      .flatMap((policy) =>
        itemsOf(nodeAt(policy.root, ['spec', 'targetRefs']))
          .filter((ref) => text(ref, 'kind') === target.kind && text(ref, 'name') === target.name)
          .map((ref) => ({ policy, kind, sectionName: text(ref, 'sectionName') })),
      ),
  )
}

const text = (node: YamlNode, field: string): string | null => stringOf(entryOf(node, field)?.value) ?? null

/** One way by which requests reach a backend: a rule of an HTTPRoute, through a Gateway's listener. */
export interface Way {
  readonly via: string
  readonly route: (PolicyTarget & { readonly rule: string | null }) | null
  readonly gateway: (PolicyTarget & { readonly listener: string | null }) | null
}

/** The ways that the routes of the text open to a backend. */
export function waysTo({ world, backend, namespace }: Surroundings): Way[] {
  const name = stringOf(nodeAt(backend.root, ['metadata', 'name']))
  const { kind } = backend.shape
  return world.all('HTTPRoute').flatMap((route) => {
    const home = world.namespaceOf(route)
    const routeName = route.name ?? ''
    const parents = itemsOf(nodeAt(route.root, ['spec', 'parentRefs']))
    return itemsOf(nodeAt(route.root, ['spec', 'rules'])).flatMap((rule, i): Way[] => {
      const leads = itemsOf(entryOf(rule, 'backendRefs')?.value).some(
        (ref) => text(ref, 'kind') === kind && text(ref, 'name') === name && (text(ref, 'namespace') ?? home) === namespace,
      )
      if (!leads) return []
      const through = { kind: 'HTTPRoute', name: routeName, namespace: home, rule: text(rule, 'name') }
      const via = `HTTPRoute ${home}/${routeName} rules[${i}]`
      if (parents.length === 0) return [{ via, route: through, gateway: null }]
      return parents.map((parent) => ({
        via: parents.length === 1 ? via : `${via} of Gateway ${text(parent, 'name') ?? ''}`,
        route: through,
        gateway: {
          kind: text(parent, 'kind') ?? 'Gateway',
          name: text(parent, 'name') ?? '',
          namespace: text(parent, 'namespace') ?? home,
          listener: text(parent, 'sectionName'),
        },
      }))
    })
  })
}

/** Where an attached policy keeps what a backend's `policies` hold. */
export const policyPath = (...path: Path): Path => ['spec', 'backend', ...path]
