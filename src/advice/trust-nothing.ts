import type { Hit, Trap } from './trap.js'

/** A trust store without a certificate: TLS is spoken and every handshake fails (domain: agentgateway, section 3.2, A2, D7). */
export const trustNothing: Trap = {
  code: 'trust-nothing',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, wire }): Hit<'trust-nothing'>[] =>
      wire.trust === 'nothing'
        ? [{ severity: 'error', source: 'wire', path: member.path, params: { ca: wire.trustRef ?? '' } }]
        : [],
    ),
}
