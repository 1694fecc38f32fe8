import { attachedTo } from '../connection/attached.js'
import { waysTo } from '../connection/ways.js'
import { membersOf } from '../shapes/shape.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Trap, View } from './trap.js'

/** Several groups and no `health`: errors of the first group reach the client (domain: agentgateway, T28, C3). */
export const failoverNeedsHealth: Trap = {
  code: 'failover-needs-health',
  needs: 'failover-needs-health',
  find: (view) =>
    view.backend.groups.length > 1 && !hasHealth(view)
      ? [{ severity: 'warning', source: 'advice', path: view.backend.shape.groups, params: {} }]
      : [],
}

/** In the backend's own policies, a provider's, or a policy on the backend or on a way to it. */
function hasHealth(view: View): boolean {
  const { backend, traits, world, namespace, document } = view
  const providersCount = !traits.includes('provider-health-ignored')
  if (isPresent(nodeAt(backend.root, ['spec', 'policies', 'health']))) return true
  if (providersCount && membersOf(backend).some(({ node }) => isPresent(nodeAt(node, ['policies', 'health']))))
    return true
  const own = { group: backend.shape.group, kind: backend.shape.kind, name: document.name ?? '', namespace }
  const onBackend = attachedTo(own, { world }, ['AgentgatewayPolicy']).filter(
    ({ sectionName }) => sectionName === null || providersCount,
  )
  const onWays = waysTo(view).flatMap(({ route, gateway }) =>
    [route, gateway].flatMap((target) => (target ? attachedTo(target, { world }, ['AgentgatewayPolicy']) : [])),
  )
  return [...onBackend, ...onWays].some(({ policy }) => isPresent(nodeAt(policy.root, ['spec', 'backend', 'health'])))
}
