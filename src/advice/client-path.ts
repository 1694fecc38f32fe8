import { CLIENT_PATH } from '../request/request.js'
import type { Trap } from './trap.js'

/** With a host of one's own the client's path goes out as it came, while the body is translated (domain: agentgateway, T4). */
export const clientPath: Trap = {
  code: 'client-path-kept',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, requests }) =>
      member.host && requests.some(({ path }) => path === CLIENT_PATH)
        ? [{ severity: 'warning', source: 'advice', path: member.host.path, params: {} }]
        : [],
    ),
}
