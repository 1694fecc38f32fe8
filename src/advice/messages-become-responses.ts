import { entryOf, fieldsOf, stringOf } from '../yaml/nodes.js'
import { blocksOf } from './blocks.js'
import type { Hit, Trap } from './trap.js'

/** A server of one's own behind `openai` gets Responses for Messages (domain: agentgateway-1.5-1.7, N6). */
export const messagesBecomeResponses: Trap = {
  code: 'messages-become-responses',
  needs: 'messages-prefer-responses',
  find: (view) => {
    const host = view.endpoints.flatMap(({ member, host }) =>
      member.provider?.id === 'openai' && member.host && host !== null ? [host] : [],
    )[0]
    if (host === undefined) return []
    return blocksOf(view, 'ai').flatMap(({ document, path, node }) =>
      fieldsOf(entryOf(node, 'routes')?.value).flatMap(({ name, value }): Hit<'messages-become-responses'>[] =>
        stringOf(value) === 'Messages'
          ? [{ severity: 'warning', source: 'advice', document, path: [...path, 'routes', name], params: { host } }]
          : [],
      ),
    )
  },
}
