import { tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** The gateway cuts `Bearer ` off a Secret's value, not off an inline token (kgateway-envoy, T8). */
export const inlineBearer: Trap = {
  code: 'inline-bearer',
  needs: 'envoy-controller',
  find: ({ backend }) =>
    tokensOf(membersOf(backend)).flatMap(({ token }) =>
      token.kind === 'Inline' && token.inline?.startsWith('Bearer ')
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: [...token.path, 'inline'],
              params: {},
              fix: {
                path: [...token.path, 'inline'],
                change: { do: 'set', value: token.inline.slice('Bearer '.length) },
              },
            },
          ]
        : [],
    ),
}
