import type { Trap } from './trap.js'

/** Istio auto mTLS takes TLS away from every AI endpoint up to 2.0.0 (kgateway-envoy, 3.4). */
export const istioPlaintext: Trap = {
  code: 'istio-takes-tls',
  find: ({ endpoints, release }) =>
    endpoints.flatMap(({ member, because, host, port }) =>
      because.some(({ rule }) => rule === 'istio-replaces-sockets') && port === 443
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: member.port?.path ?? member.path,
              params: { host: host ?? '', release: release.version },
            },
          ]
        : [],
    ),
}
