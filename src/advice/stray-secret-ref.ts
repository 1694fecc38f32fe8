import { tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** A `secretRef` is fetched whatever `kind` says; if that Secret is missing the backend is refused (kgateway-envoy, T35). */
export const straySecretRef: Trap = {
  code: 'stray-secret-ref',
  needs: 'envoy-controller',
  find: ({ backend }) =>
    tokensOf(membersOf(backend)).flatMap(({ token }) =>
      token.secretRef && (token.kind === 'Inline' || token.kind === 'Passthrough')
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: [...token.path, 'secretRef'],
              params: { kind: token.kind },
              fix: { path: [...token.path, 'secretRef'], change: { do: 'remove' } },
            },
          ]
        : [],
    ),
}
