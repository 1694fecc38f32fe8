import { isAddress } from '../connection/agentgateway/tls-block.js'
import type { Hit, Trap } from './trap.js'

/** A name that only the cluster's resolver answers: a bare Service, or one under `svc`. */
const isClusterName = (name: string): boolean => !isAddress(name) && (/\.svc(?:\.|$)/.test(name) || !name.includes('.'))

/** No public CA certifies a name of the cluster: with the system's CAs the handshake fails (domain: agentgateway, section 3.2). */
export const clusterNamePublicCa: Trap = {
  code: 'cluster-name-public-ca',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ wire, because, host, port }): Hit<'cluster-name-public-ca'>[] => {
      const place = because.findLast(({ rule }) => rule === 'tls-from')?.place
      const names = wire.verifiedNames
      if (
        !place ||
        host === null ||
        wire.trust !== 'system' ||
        wire.verify !== 'chain+name' ||
        !names.every(isClusterName)
      )
        return []
      return [
        {
          severity: 'warning',
          source: 'advice',
          document: place.document,
          path: place.path,
          params: { host, port: port ?? 0 },
        },
      ]
    }),
}
