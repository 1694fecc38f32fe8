import { isPresent, nodeAt } from '../yaml/nodes.js'
import { looksPublic } from './hosts.js'
import type { Hit, Trap } from './trap.js'

/** With a host of one's own a cloud's implicit credentials are gone, together with its TLS (domain: agentgateway, T2). */
export const implicitCredentialsLost: Trap = {
  code: 'implicit-credentials-lost',
  needs: 'policies-decide-tls',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, reachable, requests, host }): Hit<'implicit-credentials-lost'>[] => {
      const cloud = member.provider?.implicitAuth
      if (!reachable || !member.host || host === null || !cloud || requests.some(({ auth }) => auth.length > 0))
        return []
      return [
        {
          severity: looksPublic(host) ? 'warning' : 'info',
          source: 'advice',
          path: member.host.path,
          params: { provider: member.provider.label, cloud },
        },
      ]
    }),
}

/** `path` without a host of one's own is overwritten by the provider's own path (domain: agentgateway, T5). */
export const pathNeedsHost: Trap = {
  code: 'path-overwritten',
  needs: 'path-needs-host',
  find: ({ endpoints, release }) =>
    endpoints.flatMap(({ member }): Hit<'path-overwritten'>[] =>
      isPresent(nodeAt(member.node, ['path'])) && !member.host
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: [...member.path, 'path'],
              params: { release: release.version },
            },
          ]
        : [],
    ),
}

/** Providers whose paths begin with the /v1 that a prefix takes the place of. */
const WITH_V1: ReadonlySet<string | undefined> = new Set(['openai', 'anthropic'])

/** 1.1 heeds `pathPrefix` for two providers alone (domain: agentgateway, T6; agentgateway issue 1451). */
export const prefixForV1Only: Trap = {
  code: 'prefix-ignored',
  needs: 'prefix-for-v1-only',
  find: ({ endpoints, release }) =>
    endpoints.flatMap(({ member }): Hit<'prefix-ignored'>[] =>
      isPresent(nodeAt(member.node, ['pathPrefix'])) && member.provider && !WITH_V1.has(member.provider.id)
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: [...member.path, 'pathPrefix'],
              params: { provider: member.provider.label, release: release.version },
            },
          ]
        : [],
    ),
}
