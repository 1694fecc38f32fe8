import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, MODEL_CLUSTER, OTHER_PORT } from './parts.js'

/**
 * kgateway 2.0.1, cut from main and not from the 2.0 branch: port 443 is verified against system CAs, unless
 * `insecureSkipVerify`, which no other version has, says otherwise. Istio no longer replaces the sockets.
 */
export const kgateway201: Change = {
  envoy: {
    gains: ['retries-by-route'],
    rules: {
      table: [
        OTHER_PORT,
        {
          rule: 'verification-skipped',
          when: { port443: true, skipVerify: true },
          tls: { verify: 'none' },
          point: 'skipVerify',
        },
        { rule: 'port-443-verified', when: { port443: true }, tls: { verify: 'chain' }, point: 'port' },
      ],
    },
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'insecureSkipVerify', file: BACKEND_CRD, at: 'kgateway v2.0.1' },
  { says: 'verification on port 443 (pull request 11096)', file: MODEL_CLUSTER, at: 'kgateway v2.0.1' },
]
