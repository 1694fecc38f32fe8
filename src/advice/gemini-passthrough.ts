import { tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** Gemini's key goes into the query, which has no fallback to the client's token (kgateway-envoy, T21). */
export const geminiPassthrough: Trap = {
  code: 'gemini-passthrough',
  needs: 'envoy-controller',
  find: ({ backend }) =>
    tokensOf(membersOf(backend))
      .filter(({ token, member }) => token.kind === 'Passthrough' && member.provider?.id === 'gemini')
      .map(({ token }) => ({ severity: 'warning', source: 'advice', path: [...token.path, 'kind'], params: {} })),
}
