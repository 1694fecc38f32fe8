import { mendsFor } from '../../failover/mends.js'
import { poolOf } from '../../failover/pool-of.js'
import type { Fault } from '../../failover/pool.js'
import { companion, lacking, type Backend, type Companion, type FindCompanions, type Context } from './companion.js'

/** What takes members out that fail: without it the next priority is never tried (domain: agentgateway, T28; kgateway-envoy, 4.4). */
export const failovers: FindCompanions = (context) =>
  context.backends.flatMap((backend) => failoverOf(backend, context))

export const hasSecondGroup = ({ backend }: Backend): boolean =>
  backend.groups.filter(({ members }) => members.length > 0).length > 1

/** What clouds answer when they are busy or broken. */
const FAULTS: readonly Fault[] = [{ kind: 'server-error' }, { kind: 'rate-limited', retryAfter: null }]

function failoverOf(backend: Backend, context: Context): readonly Companion[] {
  const { reading, plane } = context
  const { document, name, namespace } = backend
  if (!hasSecondGroup(backend)) return []
  const pool = poolOf(reading, document.index)
  const by = plane.traits.includes('envoy-controller') ? 'outliers' : 'health'
  const as = (standing: Companion['standing']) => [
    companion('failover', { backend: name, by }, [namespace, name], [document.index], standing),
  ]
  if (pool?.targets.every(({ health }) => health.is !== 'never')) {
    const path = backend.backend.shape.groups
    return pool.targets.some(({ health }) => health.is === 'told-time')
      ? []
      : as({ is: 'there', document: document.index, path })
  }
  const [mend] = mendsFor(reading, document.index, FAULTS)
  return mend ? as({ is: 'advised', plan: atEnd(mend.plan) }) : [lacking('failover', name, backend, context)]
}

/** New documents stand at the end, where no object changes its number. */
const atEnd = ({ steps, dropped }: ReturnType<typeof mendsFor>[number]['plan']) => ({
  steps: steps.map((step) => (step.do === 'add' ? { ...step, after: null } : step)),
  dropped,
})
