import { looksPublic } from './hosts.js'
import { tokenOf } from '../shapes/token.js'
import type { Hit, Trap } from './trap.js'

/** A credential in plaintext on its way out of the house. */
export const publicPlaintext: Trap = {
  code: 'plaintext-credential',
  needs: 'port-decides',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, reachable, wire, host, port }): Hit<'plaintext-credential'>[] => {
      if (!reachable || wire.scheme !== 'http' || host === null || !looksPublic(host) || !tokenOf(member)) return []
      const fix =
        member.port && port !== 443
          ? { fix: { path: member.port.path, change: { do: 'set', value: 443 } as const } }
          : {}
      return [
        {
          severity: 'warning',
          source: 'advice',
          path: member.port?.path ?? member.path,
          params: { host, port: port ?? 0 },
          ...fix,
        },
      ]
    }),
}
