import { entryOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** A host made from the location without exceptions: this one does not exist (kgateway-envoy, T24; agentgateway, T23). */
const NO_SUCH_HOST = 'global-aiplatform.googleapis.com'

export const vertexGlobal: Trap = {
  code: 'vertex-global',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { entry, host: override }, host }): Hit<'vertex-global'>[] => {
      if (host !== NO_SUCH_HOST || override || !entry) return []
      const field = ['location', 'region'].find((name) => entryOf(entry.node, name)) ?? 'region'
      return [{ severity: 'warning', source: 'advice', path: [...entry.path, field], params: { host } }]
    }),
}
