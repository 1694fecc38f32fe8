import type { Endpoint } from '../connection/endpoints.js'
import { looksPublic } from './hosts.js'
import type { Hit, Trap } from './trap.js'

/** In production nothing should leave the cluster in plaintext; asked for by a setting, on every release. */
export const productionPlaintext: Trap = {
  code: 'production-plaintext',
  find: ({ endpoints, facts }) =>
    endpoints.flatMap(({ member, wire, host, port }): Hit<'production-plaintext'>[] =>
      facts.production && wire.scheme === 'http' && host !== null && looksPublic(host)
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: (member.port ?? member.host)?.path ?? member.path,
              params: { host, port: port ?? 0 },
            },
          ]
        : [],
    ),
}

/** In production a certificate should be checked; asked for by a setting, on every release. */
export const productionUnverified: Trap = {
  code: 'production-unverified',
  find: ({ endpoints, facts }) =>
    endpoints.flatMap((endpoint): Hit<'production-unverified'>[] => {
      const { wire, host } = endpoint
      return facts.production && wire.scheme === 'https' && wire.verify === 'none'
        ? [{ severity: 'warning', source: 'advice', ...placeOf(endpoint), params: { host: host ?? '' } }]
        : []
    }),
}

/** Where the TLS block says so, else what decided for TLS. */
function placeOf({ member, because }: Endpoint): Pick<Hit, 'document' | 'path'> {
  const block = because.findLast(({ rule }) => rule === 'tls-from')?.place
  return block
    ? { document: block.document, path: [...block.path, 'insecureSkipVerify'] }
    : { path: (member.skipVerify ?? member.port ?? member.host)?.path ?? member.path }
}
