import { GATEWAY_API } from '../../connection/routes.js'
import { gathered, text } from '../../connection/attached.js'
import type { Document } from '../../documents/documents.js'
import { originalOfClass } from '../../documents/enterprise.js'
import { itemsOf, nodeAt, stringOf } from '../../yaml/nodes.js'
import type { Backend, Context } from './companion.js'

/** A Gateway as the text names it. */
export interface NamedGateway {
  readonly name: string
  readonly namespace: string
  /** As written beside it; null where the text leaves it to the context. */
  readonly written: string | null
  /** The Gateway itself, where the text has it. */
  readonly found: Document | null
  /** The objects that name it. */
  readonly by: readonly number[]
}

/** The name of a Gateway that nobody has named yet. */
const NEW = 'ai-gateway'

/** The Gateways that the text has, or that its routes and models name. */
export function gatewaysOf({ reading, world, backends }: Context): readonly NamedGateway[] {
  const parents = new Set(backends.flatMap(({ backend }) => (backend.shape.parents ? [backend.shape.kind] : [])))
  const naming = reading.documents.filter(({ kind }) => kind === 'HTTPRoute' || parents.has(kind ?? ''))
  const named = naming.flatMap((document) =>
    itemsOf(nodeAt(document.root, ['spec', 'parentRefs'])).flatMap((ref) => {
      const name = text(ref, 'name')
      const isGateway =
        (text(ref, 'kind') ?? 'Gateway') === 'Gateway' && (text(ref, 'group') ?? GATEWAY_API) === GATEWAY_API
      const written = text(ref, 'namespace') ?? document.namespace
      return name && isGateway ? [{ name, written, by: document.index }] : []
    }),
  )
  const own = world
    .all('Gateway')
    .flatMap((each) => (each.name === null ? [] : [{ name: each.name, written: each.namespace, by: null }]))
  const groups = gathered([...own, ...named], ({ name, written }) =>
    JSON.stringify([written ?? reading.namespace, name]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const namespace = first.written ?? reading.namespace
    const by = group.flatMap(({ by: index }) => index ?? [])
    return [{ ...first, namespace, by, found: world.find('Gateway', namespace, first.name) ?? null }]
  })
}

/** The Gateway that a new route joins: one of the right class, of the same namespace first, else a new one. */
export function gatewayFor({ document, namespace }: Backend, context: Context): NamedGateway {
  const all = gatewaysOf(context).filter(({ found }) => found === null || isServed(found, context))
  return (
    all.find((each) => each.namespace === namespace) ??
    all[0] ?? { name: NEW, namespace, written: document.namespace, found: null, by: [document.index] }
  )
}

/** Whether the data plane of the release serves a Gateway, as far as its class tells. */
function isServed({ root }: Document, { plane, world }: Context): boolean {
  const name = stringOf(nodeAt(root, ['spec', 'gatewayClassName'])) ?? ''
  const own = world.all('GatewayClass').some((each) => each.name === name)
  return own || (originalOfClass(name) ?? name) === plane.gatewayClass.name
}
