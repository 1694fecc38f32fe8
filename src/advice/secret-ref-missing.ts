import { tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Trap } from './trap.js'

/** `kind: SecretRef` without `secretRef`: the controller reads through a nil pointer and crashes (kgateway-envoy, T2). */
export const secretRefMissing: Trap = {
  code: 'secret-ref-missing',
  needs: 'envoy-controller',
  find: ({ backend }) =>
    tokensOf(membersOf(backend))
      .filter(({ token }) => token.kind === 'SecretRef' && !token.secretRef)
      .map(({ token, member }) => ({
        severity: 'error',
        source: 'controller',
        path: [...token.path, 'kind'],
        params: {},
        dropsBackend: true,
        fix: {
          path: [...token.path, 'secretRef'],
          change: { do: 'set', value: { name: `${member.provider?.id ?? 'provider'}-secret` } },
        },
      })),
}
