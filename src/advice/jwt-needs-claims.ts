import { routesTo } from '../connection/routes.js'
import { attachedTo } from '../connection/attached.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

const PATH = ['spec', 'traffic', 'jwtAuthentication']

/** Policies on the way to the backend (domain: agentgateway-1.5-1.7, N18). */
export const jwtNeedsClaims: Trap = {
  code: 'jwt-needs-claims',
  needs: 'jwt-needs-claims',
  find: (view) => {
    const targets = routesTo(view).flatMap(({ route, gateway }) => [route, gateway].flatMap((each) => each ?? []))
    const policies = targets.flatMap((target) =>
      attachedTo(target, view, ['AgentgatewayPolicy']).map(({ policy }) => policy),
    )
    return [...new Set(policies)].flatMap(({ index, root }): Hit<'jwt-needs-claims'>[] =>
      isPresent(nodeAt(root, PATH))
        ? [{ severity: 'info', source: 'advice', document: index, path: PATH, params: {} }]
        : [],
    )
  },
}
