import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { MODEL_CLUSTER } from './parts.js'

/** kgateway 2.0.0-beta3: Secrets of pool members are loaded; a pool of several kinds of provider is refused. */
export const kgateway200beta3: Change = {
  envoy: { gains: ['mixed-pool-is-dropped'], loses: ['pool-secrets-missing', 'mixed-pool-as-client'] },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'credentials and kinds of pool members', file: MODEL_CLUSTER, at: 'kgateway v2.0.0-beta3' },
]
