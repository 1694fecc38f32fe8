import { entryOf, stringOf } from '../yaml/nodes.js'
import { bareHost } from './hosts.js'
import type { Hit, Trap } from './trap.js'

/** The hosts that an endpoint is known by. */
const OF_AZURE = /\.(?:openai|services\.ai)\.azure\.com$/

/** From 1.2 on the endpoint is taken apart: what is no Azure host gets one put behind it (domain: agentgateway, T26). */
export const azureEndpoint: Trap = {
  code: 'azure-endpoint-completed',
  needs: 'policies-decide-tls',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { entry, provider, host: override }, host }): Hit<'azure-endpoint-completed'>[] => {
      const endpoint =
        provider?.id === 'azureopenai' && entry ? stringOf(entryOf(entry.node, 'endpoint')?.value) : undefined
      if (!entry || override || endpoint === undefined || host === null || host === endpoint) return []
      const path = [...entry.path, 'endpoint']
      const bare = bareHost(endpoint)
      const fix = bare !== null && bare !== endpoint && OF_AZURE.test(bare) ? bare : null
      return [
        {
          severity: 'warning',
          source: 'advice',
          path,
          params: { endpoint, host, bare: fix ?? '' },
          ...(fix !== null && { fix: { path, change: { do: 'set', value: fix } } as const }),
        },
      ]
    }),
}
