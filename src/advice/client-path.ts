import { referencesTo, type RouteReference } from '../connection/route-reference.js'
import { CLIENT_PATH } from '../request/request.js'
import { entryOf, isPresent, itemsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap, View } from './trap.js'

/**
 * With a host of one's own the client's path goes out as it came, while the body is translated (domain: agentgateway, T4).
 * That is right as long as clients call the server's own path; it is a warning where a route of the text shows another one.
 */
export const clientPath: Trap = {
  code: 'client-path-kept',
  find: (view) =>
    view.endpoints.flatMap(({ member, requests }): Hit<'client-path-kept'>[] => {
      if (!member.host || !requests.some(({ path }) => path === CLIENT_PATH)) return []
      const path = foreignPath(view)
      return [
        {
          severity: path === null ? 'info' : 'warning',
          source: 'advice',
          path: member.host.path,
          params: { path: path ?? '' },
        },
      ]
    }),
}

/** A path that a route of the text matches, keeps, and that no server of an LLM API has: its API begins with /v1 (or /v2 …). */
function foreignPath(view: View): string | null {
  const paths = referencesTo(view).flatMap((reference) =>
    rewritesPath(reference)
      ? []
      : itemsOf(entryOf(reference.rule, 'matches')?.value).flatMap(
          (match) => stringOf(nodeAt(match, ['path', 'value'])) ?? [],
        ),
  )
  return paths.find((path) => path !== '/' && !/^\/(?:v\d|openai|api)(?:[/b]|$)/.test(path)) ?? null
}

function rewritesPath({ rule, node }: RouteReference): boolean {
  return [rule, node].some((from) =>
    itemsOf(entryOf(from, 'filters')?.value).some((filter) => isPresent(nodeAt(filter, ['urlRewrite', 'path']))),
  )
}
