import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'

/** kgateway 2.2.4: the controller does not start beside a Gateway API that it does not know. */
export const kgateway224: Change = {}

export const sources: readonly UpstreamSource[] = [
  { says: 'versions of the Gateway API', file: 'release notes', at: 'kgateway v2.2.4' },
]
