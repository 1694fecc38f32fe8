import { entryOf, fieldsOf, stringOf } from '../yaml/nodes.js'
import { isWithin } from '../yaml/path.js'
import { blocksOf } from './blocks.js'
import type { Hit, Trap } from './trap.js'

/** A server of one's own behind `openai` gets Responses for Messages (domain: agentgateway-1.5-1.7, N6). */
export const messagesBecomeResponses: Trap = {
  code: 'messages-become-responses',
  needs: 'messages-prefer-responses',
  find: (view) => {
    const { document: own, endpoints } = view
    const asked = endpoints.filter(
      ({ member, host, requests }) =>
        member.provider?.id === 'openai' &&
        member.host &&
        host !== null &&
        requests.some(({ routeType, becomes }) => routeType === 'Messages' && becomes === 'Responses'),
    )
    // Policies of a provider are read for that provider alone.
    const others = endpoints.filter((endpoint) => !asked.includes(endpoint)).map(({ member }) => member)
    return blocksOf(view, 'ai').flatMap(({ document, path, node }) => {
      const isOfOther = document === own.index && others.some((member) => isWithin(path, member.path))
      const host = isOfOther ? undefined : asked[0]?.host
      if (!host) return []
      return fieldsOf(entryOf(node, 'routes')?.value).flatMap(({ name, value }): Hit<'messages-become-responses'>[] =>
        stringOf(value) === 'Messages'
          ? [{ severity: 'warning', source: 'advice', document, path: [...path, 'routes', name], params: { host } }]
          : [],
      )
    })
  },
}
