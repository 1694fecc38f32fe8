import { CLIENT_HOST } from '../request/request.js'
import { looksPublic } from './hosts.js'
import type { Hit, Trap } from './trap.js'

/** kgateway 2.1 leaves the client's Host with a host of one's own; a public server refuses a name that is not its own (domain: agentgateway, T11). */
export const clientHost: Trap = {
  code: 'client-host-kept',
  needs: 'gateway-api-decides-tls',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, requests, host }): Hit<'client-host-kept'>[] =>
      member.host && host !== null && requests.some((request) => request.host === CLIENT_HOST)
        ? [
            {
              severity: looksPublic(host) ? 'warning' : 'info',
              source: 'advice',
              path: member.host.path,
              params: { host },
            },
          ]
        : [],
    ),
}
