import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, MODEL_CLUSTER, OTHER_PORT } from './parts.js'

/** kgateway 2.0.2 to 2.0.5, from the 2.0 branch again: default hosts are verified, overridden ones are not. */
export const kgateway202: Change = {
  envoy: {
    loses: ['retries-by-route'],
    rules: {
      table: [
        OTHER_PORT,
        {
          rule: 'override-443-unverified',
          when: { port443: true, override: true },
          tls: { verify: 'none' },
          point: 'host',
        },
        {
          rule: 'default-host-verified',
          when: { port443: true, override: false },
          tls: { verify: 'chain' },
          point: null,
        },
      ],
    },
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields of Backend, as in 2.0.0', file: BACKEND_CRD, at: 'kgateway v2.0.2' },
  { says: 'verification of default hosts (pull request 11136)', file: MODEL_CLUSTER, at: 'kgateway v2.0.2' },
]
