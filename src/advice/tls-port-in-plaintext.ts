import { looksPublic } from './hosts.js'
import type { Trap } from './trap.js'

/** Ports on which servers usually expect TLS. */
const TLS_PORTS = new Set([4443, 6443, 8443, 9443, 10443])

/** Only port 443 is TLS, so a server with TLS on another port is sent plain HTTP (kgateway-envoy, T10). */
export const tlsPortInPlaintext: Trap = {
  code: 'tls-port-in-plaintext',
  needs: 'port-decides',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, reachable, wire, host, port }) =>
      reachable &&
      wire.scheme === 'http' &&
      member.port &&
      host !== null &&
      !looksPublic(host) &&
      port !== null &&
      TLS_PORTS.has(port)
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: member.port.path,
              params: { port },
              fix: { path: member.port.path, change: { do: 'set', value: 443 } },
            },
          ]
        : [],
    ),
}
