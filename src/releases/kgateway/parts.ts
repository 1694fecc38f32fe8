import type { TlsRule } from '../../connection/envoy/envoy.js'

// What several versions of kgateway say in the same words.

/** The AI plugin's cluster: host, port and the TLS of its transport sockets. */
export const MODEL_CLUSTER = 'internal/kgateway/extensions2/plugins/backend/ai/ai_model_cluster.go'
/** The CustomResourceDefinition of `Backend`. */
export const BACKEND_CRD = 'install/helm/kgateway-crds/templates/gateway.kgateway.dev_backends.yaml'

/** The CustomResourceDefinition of `AgentgatewayPolicy`. */
export const POLICY_CRD = 'install/helm/agentgateway-crds/templates/agentgateway.dev_agentgatewaypolicies.yaml'

/** Up to 2.0.0 Istio's plugin replaces the AI transport sockets, so that nothing is encrypted. */
export const ISTIO_REPLACES_SOCKETS: TlsRule = {
  rule: 'istio-replaces-sockets',
  when: { istioAutoMtls: true },
  tls: null,
  point: null,
}

/** Any other port than 443 is plaintext. */
export const OTHER_PORT: TlsRule = { rule: 'port-is-not-443', when: { port443: false }, tls: null, point: 'port' }

/** 443 is TLS, nothing is verified. */
export const UNVERIFIED_443: TlsRule = {
  rule: 'port-443-unverified',
  when: { port443: true },
  tls: { verify: 'none' },
  point: 'port',
}
