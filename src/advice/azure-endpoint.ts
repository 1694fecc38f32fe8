import { entryOf, stringOf } from '../yaml/nodes.js'
import type { Trap } from './trap.js'

/** From 1.2 on the endpoint is taken apart: what is no Azure host gets one put behind it (domain: agentgateway, T26). */
export const azureEndpoint: Trap = {
  code: 'azure-endpoint-completed',
  needs: 'policies-decide-tls',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { entry, provider, host: override }, host }) => {
      const endpoint =
        provider?.id === 'azureopenai' && entry ? stringOf(entryOf(entry.node, 'endpoint')?.value) : undefined
      return entry && !override && endpoint !== undefined && host !== null && host !== endpoint
        ? [{ severity: 'warning', source: 'advice', path: [...entry.path, 'endpoint'], params: { endpoint, host } }]
        : []
    }),
}
