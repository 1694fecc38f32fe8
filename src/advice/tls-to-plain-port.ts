import type { Trap } from './trap.js'

/** Pre-releases speak TLS to every port, so a plain server can't be reached (issue 10960; kgateway-envoy, T12). */
export const tlsToPlainPort: Trap = {
  code: 'tls-to-plain-port',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, because, port }) =>
      because.some(({ rule }) => rule === 'tls-on-every-port') && member.port && port !== null && port !== 443
        ? [{ severity: 'warning', source: 'advice', path: member.port.path, params: { port } }]
        : [],
    ),
}
