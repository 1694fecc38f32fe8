import { tokenOf } from '../shapes/token.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import { looksPublic } from './hosts.js'
import type { Hit, Trap, View } from './trap.js'

/** Ports on which servers usually expect TLS. */
const TLS_PORTS = new Set([443, 4443, 6443, 8443, 9443, 10443])

/** The port never switches TLS on: without a policy a host override is plaintext, on 443 too (domain: agentgateway, T1). */
export const noTlsPolicy: Trap = {
  code: 'no-tls-policy-on-tls-port',
  needs: 'policies-decide-tls',
  find: (view) => hits(view, true),
}

/** The same in kgateway 2.1, where only a BackendTLSPolicy helps. */
export const noGatewayApiTls: Trap = {
  code: 'no-backend-tls-policy',
  needs: 'gateway-api-decides-tls',
  find: (view) => hits(view, false),
}

function hits(
  { endpoints, backend }: View,
  canFix: boolean,
): Hit<'no-tls-policy-on-tls-port' | 'no-backend-tls-policy'>[] {
  return endpoints.flatMap(
    ({ member, reachable, wire, host, port }): Hit<'no-tls-policy-on-tls-port' | 'no-backend-tls-policy'>[] => {
      if (!reachable || wire.scheme !== 'http' || !member.port || host === null || port === null) return []
      const hasCredential =
        tokenOf(member) !== null ||
        isPresent(nodeAt(backend.root, ['spec', 'policies', 'auth'])) ||
        isPresent(nodeAt(member.node, ['policies', 'auth']))
      if (!TLS_PORTS.has(port) && !(looksPublic(host) && hasCredential)) return []
      const path = backend.isSingle ? ['spec', 'policies', 'tls'] : [...member.path, 'policies', 'tls']
      return [
        {
          severity: 'warning',
          source: 'advice',
          path: member.port.path,
          params: { host, port },
          ...(canFix && { fix: { path, change: { do: 'set', value: {} } } }),
        },
      ]
    },
  )
}
