import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, ISTIO_REPLACES_SOCKETS, MODEL_CLUSTER } from './parts.js'

/** kgateway 2.0.0-beta1, where the line begins: `Backend` with `llm` or `multipool`, on Envoy. */
export const kgateway200beta1: Change = {
  evidence: 'executed',
  envoy: {
    begins: {
      table: [ISTIO_REPLACES_SOCKETS, { rule: 'tls-on-every-port', when: {}, tls: { verify: 'none' }, point: 'port' }],
      httpVersion: '2',
    },
    gains: [
      'envoy-controller',
      'no-outlier-detection',
      'pool-secrets-missing',
      'mixed-pool-as-client',
      'route-host-wins',
    ],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields of Backend', file: 'install/helm/kgateway/crds', at: 'kgateway v2.0.0-beta1' },
  {
    says: 'the TLS match has no criteria and comes first (issue 10960)',
    file: MODEL_CLUSTER,
    at: 'kgateway v2.0.0-beta1',
  },
  { says: 'group and version', file: BACKEND_CRD, at: 'kgateway v2.0.0-beta1' },
]
