import { entryOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** Hosts made from a location without exceptions, at which nobody answers for it (kgateway-envoy, T24; agentgateway, T23 and T24). */
const NO_SUCH_HOST = /^(global|us|eu)-aiplatform\.googleapis\.com$/

export const vertexGlobal: Trap = {
  code: 'vertex-global',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { entry, host: override }, host }): Hit<'vertex-global'>[] => {
      const [, location] = NO_SUCH_HOST.exec(host ?? '') ?? []
      if (host === null || location === undefined || override || !entry) return []
      const field = ['location', 'region'].find((name) => entryOf(entry.node, name)) ?? 'region'
      return [{ severity: 'warning', source: 'advice', path: [...entry.path, field], params: { host, location } }]
    }),
}
