import type { Hit, Trap } from './trap.js'

/**
 * Requests that the gateway answers with an error of its own (domain: agentgateway, D17, D22, D28, D29). A provider without a
 * format for chat completions may be there for other requests; the rest fails whatever is asked.
 */
export const requestRefused: Trap = {
  code: 'request-refused',
  find: ({ endpoints, document }) =>
    endpoints.flatMap(({ member, requests }): Hit<'request-refused'>[] => {
      const refused = requests.find((request) => request.refused)?.refused
      if (!refused) return []
      const { rule, place } = refused
      const isSome = rule === 'refused-no-format'
      return [
        {
          severity: isSome ? 'warning' : 'error',
          source: isSome ? 'advice' : 'wire',
          document: place?.document ?? document.index,
          path: place?.path ?? member.path,
          params: { why: rule },
        },
      ]
    }),
}
