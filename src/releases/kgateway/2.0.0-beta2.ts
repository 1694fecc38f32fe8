import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'

/** kgateway 2.0.0-beta2: AWS credentials come from a Secret alone. */
export const kgateway200beta2: Change = {}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields of Backend', file: 'install/helm/kgateway/crds', at: 'kgateway v2.0.0-beta2' },
]
