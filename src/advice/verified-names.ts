import { isAddress } from '../connection/agentgateway/tls-block.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** Up to 2.2 the other names of a BackendTLSPolicy are not passed on: `hostname` alone is checked (domain: agentgateway, T16). */
export const namesNotRead: Trap = {
  code: 'names-not-read',
  find: ({ endpoints, world }) =>
    endpoints.flatMap(({ wire, because }): Hit<'names-not-read'>[] => {
      const place = because.findLast(({ rule }) => rule === 'tls-from')?.place
      const policy = place && world.at(place.document)
      if (policy?.kind !== 'BackendTLSPolicy' || wire.verify !== 'chain+name') return []
      const path = ['spec', 'validation', 'subjectAltNames']
      const hostname = wire.sni ?? ''
      if (!isPresent(nodeAt(policy.root, path)) || wire.verifiedNames.some((name) => name !== hostname)) return []
      return [{ severity: 'warning', source: 'advice', document: policy.index, path, params: { hostname } }]
    }),
}

/** An address is sent as no SNI, and compared with the addresses of the certificate, which most have none of (domain: agentgateway, T21). */
export const addressVerified: Trap = {
  code: 'address-verified',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, host, wire }): Hit<'address-verified'>[] =>
      member.host && host !== null && isAddress(host) && wire.sni === null && wire.verifiedNames.includes(host)
        ? [{ severity: 'warning', source: 'advice', path: member.host.path, params: { address: host } }]
        : [],
    ),
}
