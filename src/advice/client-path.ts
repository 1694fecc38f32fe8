import type { Endpoint } from '../connection/endpoints.js'
import { CLIENT_PATH } from '../request/request.js'
import { standardOf } from '../request/routes.js'
import type { Hit, Trap } from './trap.js'

type Requests = Endpoint['requests']

/**
 * With a host of one's own the client's path goes out as it came, while the body is translated (domain: agentgateway, T4).
 * That is right where clients call the server's own path, which is told where no route of the text says what they call.
 */
export const clientsChoosePath: Trap = {
  code: 'clients-choose-path',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, requests, contexts = [] }): Hit<'clients-choose-path'>[] => {
      const own = ofClient(requests)
      const isTold = contexts.some((context) => context.requests.some(({ path }) => path?.startsWith('/')))
      if (!member.host || !own || isTold) return []
      return [{ severity: 'info', source: 'advice', path: member.host.path, params: { path: own } }]
    }),
}

/** It is wrong where a route keeps a prefix before it that is of no API: those begin with /v1 (or /v2 …), /openai or /api. */
export const prefixReachesProvider: Trap = {
  code: 'prefix-reaches-provider',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, requests, contexts = [] }): Hit<'prefix-reaches-provider'>[] => {
      if (!member.host || !ofClient(requests)) return []
      const path = contexts.flatMap((context) => foreignPath(context.requests))[0]
      return path === undefined
        ? []
        : [{ severity: 'warning', source: 'advice', path: member.host.path, params: { path } }]
    }),
}

/** The provider's own path, which clients must call where theirs goes out; undefined where it does not. */
function ofClient(requests: Requests): string | undefined {
  return requests.flatMap(({ path, because }) =>
    path === CLIENT_PATH ? because.flatMap((why) => (why.rule === 'path-of-client' ? why.params.path : [])) : [],
  )[0]
}

/** What the provider gets of a path that a route asks for and keeps, where that can't be the path of an API. */
const foreignPath = (requests: Requests): string[] =>
  requests.flatMap(({ path, routeType, because }) => {
    const isKept = because.some(({ rule }) => rule === 'path-matched-by-route')
    const called = standardOf(routeType)
    if (!isKept || !path || !called) return []
    const sent = path.replace(/\/…$/, called)
    const isForeign = sent !== called && sent.endsWith(called) && !/^\/(?:v\d|openai|api)(?:[/b]|$)/.test(sent)
    return isForeign ? [sent] : []
  })
