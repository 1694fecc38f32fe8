import { tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** The first betas load no Secret for members of a pool (kgateway-envoy, T31). */
export const poolSecrets: Trap = {
  code: 'pool-secrets-not-loaded',
  needs: 'pool-secrets-missing',
  find: ({ backend }) =>
    backend.isSingle
      ? []
      : tokensOf(membersOf(backend))
          .filter(({ token }) => token.kind === 'SecretRef' && token.secretRef)
          .slice(0, 1)
          .map(({ token }) => ({
            severity: 'error',
            source: 'controller',
            path: [...token.path, 'secretRef'],
            params: {},
            dropsBackend: true,
          })),
}
