import { membersOf } from '../shapes/shape.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** kgateway 2.1 on agentgateway logs that it does not support `authHeader`, and goes on without (domain: agentgateway, T8). */
export const authHeaderIgnored: Trap = {
  code: 'auth-header-ignored',
  needs: 'gateway-api-decides-tls',
  find: ({ backend }) =>
    membersOf(backend).flatMap(({ node, path }): Hit<'auth-header-ignored'>[] =>
      isPresent(nodeAt(node, ['authHeader']))
        ? [{ severity: 'warning', source: 'advice', path: [...path, 'authHeader'], params: {} }]
        : [],
    ),
}

/** With a host of one's own kgateway 2.1 does not move Anthropic's key to the header that it is read from (domain: agentgateway, T9). */
export const keyNotMoved: Trap = {
  code: 'key-not-moved',
  needs: 'gateway-api-decides-tls',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, requests }): Hit<'key-not-moved'>[] => {
      const why = requests.flatMap(({ because }) => because.filter(({ rule }) => rule === 'header-not-moved'))[0]
      return member.host && why?.rule === 'header-not-moved'
        ? [{ severity: 'warning', source: 'advice', path: member.host.path, params: why.params }]
        : []
    }),
}
