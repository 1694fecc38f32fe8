import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD } from './parts.js'

/** kgateway 2.3: no AI kinds any more; what served them is agentgateway 1.x. `Backend` gets the type `GCP`. */
export const kgateway230: Change = {
  agentgateway: 'gone',
}

export const sources: readonly UpstreamSource[] = [
  { says: 'types of Backend; no agentgateway module', file: BACKEND_CRD, at: 'kgateway v2.3.0' },
]
