import { tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** `kind: Inline` without a token: the backend looks accepted and has no endpoints (kgateway-envoy, T7). */
export const inlineMissing: Trap = {
  code: 'inline-token-missing',
  needs: 'envoy-controller',
  find: ({ backend }) =>
    tokensOf(membersOf(backend))
      .filter(({ token }) => token.kind === 'Inline' && token.inline === undefined)
      .map(({ token }) => ({
        severity: 'error',
        source: 'controller',
        path: [...token.path, 'kind'],
        params: {},
        dropsBackend: true,
      })),
}
