import { inOrder } from '../connection/attached.js'
import type { Document } from '../documents/documents.js'
import { asOriginal } from '../documents/enterprise.js'
import { linksIn, type OutlineLink } from '../documents/outline.js'
import type { World } from '../documents/world.js'
import { isAiBackend } from '../releases/choose.js'
import { isBackendKind } from '../shapes/table.js'
import { entryOf, isPresent, nodeAt } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { isFirst } from './first.js'
import type { Hit, Trap, View } from './trap.js'
import { isTypo } from './typos.js'

/** The groups whose objects stand around AI backends. */
const GROUPS =
  /^(?:gateway\.networking\.k8s\.io|gateway\.kgateway\.dev|agentgateway\.dev|inference\.networking\.k8s\.io)\//

/** References to what the text does not hold, from objects around AI backends. */
function dangling(world: World): readonly OutlineLink[] {
  const around = (document: Document): boolean => GROUPS.test(asOriginal(document).apiVersion ?? '')
  return linksIn(world, around).filter(({ to, name }) => to === null && name !== '*')
}

/** A view tells its own references; those of objects around it are told once, by the first backend of the text. */
function danglingOf(view: View): readonly OutlineLink[] {
  const { world, document } = view
  const all = world.once(dangling)
  if (all.length === 0) return []
  const tellsAll = isFirst(view)
  return all.filter(({ from }) => {
    if (from === document.index) return true
    const owner = world.at(from)
    return tellsAll && owner !== undefined && !isAiBackend(owner)
  })
}

const isRoute = (world: World, { from }: OutlineLink): boolean => world.at(from)?.kind === 'HTTPRoute'

/**
 * A reference to a name that no object of the text has, while one of its kind and namespace has nearly that name
 * (domain: agentgateway, section 6; agentgateway-1.5-1.7, section 6.4: a missing target).
 */
export const nearlyNamed: Trap = {
  code: 'name-nearly-there',
  find: (view) =>
    danglingOf(view).flatMap((link): Hit<'name-nearly-there'>[] => {
      const { world } = view
      const { kind, namespace, name, path } = link
      // Routes and policies that miss a backend, and routes that miss a Gateway, are told with what follows from it.
      if (isBackendKind(kind) && kind !== 'AgentgatewayModel') return []
      if (kind === 'Gateway' && isRoute(world, link)) return []
      const near = world
        .all(kind)
        .filter((other) => world.namespaceOf(other) === namespace && isTypo(name, other.name ?? ''))
        .sort((a, b) => inOrder(a.name ?? '', b.name ?? ''))
      const [only] = near
      if (!only?.name || near.length > 1) return []
      const at = [...path, 'name']
      if (!isPresent(nodeAt(world.at(link.from)?.root, at))) return []
      return [
        {
          severity: 'warning',
          source: 'advice',
          document: link.from,
          path: at,
          params: { kind, name, near: only.name },
          fix: { document: link.from, path: at, change: { do: 'set', value: only.name } },
        },
      ]
    }),
}

/** Fields whose references may name a namespace (Gateway API `ParentReference`, `BackendRef` @ v1.4). */
const NAMEABLE = ['parentRefs', 'backendRefs']

/**
 * What routes, policies and models refer to without the namespace in which the text has it: only `parentRefs` and
 * `backendRefs` may name one (domain: agentgateway, section 6; agentgateway-1.5-1.7, section 6.2). Where a namespace is not
 * written kubectl decides, so nothing is said.
 */
export function elsewhere(view: View): readonly Hit<'in-other-namespace'>[] {
  const { world } = view
  return danglingOf(view).flatMap((link): Hit<'in-other-namespace'>[] => {
    const { kind, name, namespace, path, from } = link
    const owner = world.at(from)
    const field = path.findLast((part) => typeof part === 'string') ?? ''
    // What the backend's own policies refer to is told by its own list.
    if (!owner || owner.namespace === null || ['Secret', 'ConfigMap'].includes(kind)) return []
    if (field === 'targetRefs' && isBackendKind(kind)) return []
    const others = world.all(kind).filter((each) => each.name === name && each.namespace !== null)
    const [other] = others
    if (!other || others.length > 1) return []
    const canName = NAMEABLE.includes(field)
    const found = world.namespaceOf(other)
    const isWritten = isPresent(entryOf(nodeAt(owner.root, path), 'namespace')?.value)
    const at: Path = isWritten ? [...path, 'namespace'] : path
    const change = found === owner.namespace ? ({ do: 'remove' } as const) : ({ do: 'set', value: found } as const)
    return [
      {
        severity: 'warning',
        source: 'advice',
        document: from,
        path: at,
        params: { kind, name, namespace, found, canName },
        ...(canName && { fix: { document: from, path: [...path, 'namespace'], change } }),
      },
    ]
  })
}
