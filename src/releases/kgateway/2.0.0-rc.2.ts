import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { ISTIO_REPLACES_SOCKETS, MODEL_CLUSTER, OTHER_PORT, UNVERIFIED_443 } from './parts.js'

/** kgateway 2.0.0-rc.2, and so rc.3 and 2.0.0: port 443 is TLS, nothing is verified; HTTP/1.1. */
export const kgateway200rc2: Change = {
  envoy: {
    rules: { table: [ISTIO_REPLACES_SOCKETS, OTHER_PORT, UNVERIFIED_443], httpVersion: '1.1' },
    gains: ['port-decides'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'the TLS match asks for port 443 (pull request 10984)', file: MODEL_CLUSTER, at: 'kgateway v2.0.0-rc.2' },
]
