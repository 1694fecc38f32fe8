import { referencesTo } from '../../connection/route-reference.js'
import { GATEWAY_API } from '../../connection/routes.js'
import { poolOf } from '../../failover/pool-of.js'
import { apiVersionOf, type ServedKind } from '../../releases/release.js'
import { schemaAt } from '../../schema/language.js'
import { printDocument } from '../../yaml/edit/print.js'
import { nodeAt, isPresent } from '../../yaml/nodes.js'
import { freeName } from '../change.js'
import { planFor } from '../plan.js'
import {
  adding,
  companion,
  lacking,
  named,
  type Backend,
  type Companion,
  type FindCompanions,
  type Context,
} from './companion.js'
import { hasSecondGroup } from './failover.js'
import { gatewaysOf } from './gateways.js'

/** Sends a failed request again, so that the client that meets a failure is answered too (domain: agentgateway, 4.6; kgateway-envoy, 4.4). */
export const retries: FindCompanions = (context) =>
  context.backends.filter(hasSecondGroup).flatMap((backend) => retryOf(backend, context))

const CODES = [429, 500, 502, 503]

function retryOf(backend: Backend, context: Context): readonly Companion[] {
  const { reading, plane } = context
  const { document, name, namespace } = backend
  const pool = poolOf(reading, document.index)
  const isEnvoy = plane.traits.includes('envoy-controller')
  if (!pool) return []
  if (isEnvoy && !plane.traits.includes('retries-by-route')) return [lacking('retry', name, backend, context)]
  const policy = reading.release.kinds.find(({ kind }) => kind === 'AgentgatewayPolicy')
  const as = (kind: string, standing: Companion['standing']): Companion[] => [
    companion(
      'retry',
      { backend: name, kind, seesEviction: pool.evictionWithinRequest === 'seen' },
      [namespace, name],
      [document.index],
      standing,
    ),
  ]
  const attempts = backend.backend.groups.length
  const [route] = referencesTo(backend)
  if (pool.retry) {
    const at = route ?? { document, path: backend.backend.shape.groups }
    return as('HTTPRoute', { is: 'there', document: at.document.index, path: at.path })
  }
  if (policy && has(policy, ['spec', 'traffic', 'retry', 'codes'])) {
    const target = targetOf(backend, context)
    return target ? as(policy.kind, { is: 'advised', plan: adding(policyText(policy, target, attempts, context)) }) : []
  }
  const kind = reading.release.kinds.find((each) => each.kind === 'HTTPRoute' && each.version === 'v1')
  if (!kind || !has(kind, ['spec', 'rules', 0, 'retry'])) return [lacking('retry', name, backend, context)]
  if (!route) return []
  const path = ['spec', 'rules', route.index, 'retry']
  if (isPresent(nodeAt(route.document.root, path))) return []
  const change = { do: 'set', value: { attempts, codes: CODES } } as const
  return as('HTTPRoute', { is: 'advised', plan: planFor(route.document.index, [{ path, change }]) })
}

const has = ({ schema }: ServedKind, path: readonly (string | number)[]): boolean =>
  schemaAt(schema, path) !== undefined

interface Target {
  readonly kind: 'HTTPRoute' | 'Gateway'
  readonly name: string
  readonly namespace: string | null
}

/** The route to the backend; for models, which no policy can name, their Gateway (domain: agentgateway-1.5-1.7, section 6.1). */
function targetOf(backend: Backend, context: Context): Target | null {
  if (backend.backend.shape.parents) {
    const gateway = gatewaysOf(context).find(({ by }) => by.includes(backend.document.index))
    return gateway ? { kind: 'Gateway', name: gateway.name, namespace: gateway.written } : null
  }
  const [route] = referencesTo(backend)
  return route?.document.name
    ? { kind: 'HTTPRoute', name: route.document.name, namespace: route.document.namespace }
    : null
}

function policyText(policy: ServedKind, target: Target, attempts: number, { world }: Context): string {
  const { kind, name, namespace } = target
  return printDocument({
    apiVersion: apiVersionOf(policy),
    kind: policy.kind,
    metadata: named(
      freeName(
        `${name}-retry`,
        world.all(policy.kind).map((each) => each.name),
      ),
      namespace,
    ),
    spec: {
      targetRefs: [{ group: GATEWAY_API, kind, name }],
      traffic: { retry: { attempts, codes: CODES } },
    },
  })
}
