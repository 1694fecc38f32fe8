import type { Trap } from './trap.js'

/** A provider for which Envoy's translation has no branch (kgateway-envoy, T20). */
export const providerNotOnEnvoy: Trap = {
  code: 'provider-not-on-envoy',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, because }) =>
      because.some(({ rule }) => rule === 'provider-not-on-envoy') && member.entry
        ? [
            {
              severity: 'error',
              source: 'controller',
              path: member.entry.path,
              params: { provider: member.provider?.label ?? '' },
            },
          ]
        : [],
    ),
}
