import { bareHost, isHost } from './hosts.js'
import { isPlaceholder } from '../verdict/placeholders.js'
import type { Hit, Trap } from './trap.js'
import { hostSet } from '../shapes/url-part.js'

/** A host is used as it stands: with a scheme, a port or a path in it no name resolves (kgateway-envoy, 3.5 and T23). */
export const hostNotAName: Trap = {
  code: 'host-not-a-name',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, host }): Hit<'host-not-a-name'>[] => {
      if (host === null || isHost(host) || isPlaceholder(host)) return []
      const { entry, dialect } = member
      const path = member.host?.path ?? (entry && dialect?.hostField ? [...entry.path, dialect.hostField] : null)
      if (!path) return []
      const bare = member.host || dialect?.defaultHost(() => '') === '' ? bareHost(host) : null
      return [
        {
          severity: 'error',
          source: 'wire',
          path,
          params: { host, bare: bare ?? '' },
          ...(bare && { fix: { path, change: hostSet(member.host, bare) } }),
        },
      ]
    }),
}
