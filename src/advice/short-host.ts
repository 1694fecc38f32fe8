import type { Trap } from './trap.js'
import { hostSet } from '../shapes/url-part.js'

/** A name without dots is looked up from the gateway's pod, in its namespace (kgateway-envoy, T30). */
export const shortHost: Trap = {
  code: 'short-host',
  find: ({ endpoints, namespace }) =>
    endpoints.flatMap(({ member, host }) =>
      member.host && host && /^[A-Za-z0-9-]+$/.test(host) && !/^(?:\d+|localhost)$/i.test(host)
        ? [
            {
              severity: 'info',
              source: 'advice',
              path: member.host.path,
              params: { host, full: `${host}.${namespace}.svc.cluster.local` },
              fix: { path: member.host.path, change: hostSet(member.host, `${host}.${namespace}.svc.cluster.local`) },
            },
          ]
        : [],
    ),
}
