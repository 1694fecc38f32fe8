import { entryOf, stringOf } from '../yaml/nodes.js'
import type { Trap } from './trap.js'

/** The host is made from the location without exceptions, and `global-aiplatform.googleapis.com` does not exist (kgateway-envoy, T24). */
export const vertexGlobal: Trap = {
  code: 'vertex-global',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { provider, entry, host: override }, host }) =>
      provider?.id === 'vertexai' && entry && !override && stringOf(entryOf(entry.node, 'location')?.value) === 'global'
        ? [{ severity: 'warning', source: 'advice', path: [...entry.path, 'location'], params: { host: host ?? '' } }]
        : [],
    ),
}
