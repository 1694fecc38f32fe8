import { isPresent, nodeAt } from '../yaml/nodes.js'
import { membersOf } from '../resources/shape.js'
import type { Trap } from './trap.js'

/** Several groups and no `health`: errors of the first group reach the client (domain: agentgateway, T28, C3). */
export const failoverNeedsHealth: Trap = {
  code: 'failover-needs-health',
  needs: 'failover-needs-health',
  find: ({ backend }) => {
    const members = membersOf(backend)
    const has = isPresent(nodeAt(backend.root, ['spec', 'policies', 'health'])) || members.some(({ node }) => isPresent(nodeAt(node, ['policies', 'health'])))
    return backend.groups.length > 1 && !has ? [{ severity: 'warning', source: 'advice', path: backend.shape.groups, params: {} }] : []
  },
}
