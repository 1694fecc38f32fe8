import type { None } from './coded.js'

interface AtPath {
  readonly path: string
}
interface OfProvider {
  /** The provider's id in the table. */
  readonly provider: string
}

/** What the answers of kubectl, controllers, gateways, curl and providers mean, each with the parts of its sentences. */
export interface DiagnosisParams {
  'apply-accepted': { object: string; done: string }
  'apply-unknown-field': AtPath
  /** A warning: the object is stored without it. */
  'apply-field-pruned': AtPath
  'apply-duplicate-field': AtPath
  'apply-required': AtPath
  'apply-unsupported': { path: string; value: string; supported: string }
  'apply-type': { path: string; expected: string }
  'apply-pattern': AtPath
  'apply-limit': AtPath
  'apply-duplicate-item': AtPath
  /** A rule of the CRD, in the server's words. */
  'apply-rule': { path: string; rule: string }
  'apply-rules-waiting': None
  'apply-immutable': AtPath
  'apply-no-kind': { kind: string; apiVersion: string }
  'apply-webhook-denied': { webhook: string }
  'apply-webhook-unreachable': { webhook: string }
  'apply-conversion': { kind: string }
  'apply-namespace': { namespace: string }
  'apply-forbidden': { verb: string; resource: string }
  'apply-changed-meanwhile': None
  'apply-annotation-too-long': None
  'apply-not-yaml': { line: number }
  'apply-not-text': { field: string; expected: string }
  'apply-no-server': None

  'status-accepted': { type: string }
  'status-unknown': { type: string }
  'status-false': { type: string; reason: string }
  'status-mixed-providers': { found: readonly string[] }
  'status-secret-missing': { secret: string }
  'status-not-translated': None
  'status-partially-valid': None
  'status-no-valid-ca': None
  'status-backend-not-found': None
  'status-route-port': { backend: string }
  'status-grant-missing': None
  'status-base-url': None
  'status-model-target': { target: string }
  'status-no-listener': { reason: string }
  'status-invalid-kind': None

  'log-secret-key': None
  'log-inline-missing': None
  'log-auth-header': None
  'log-panic-empty-group': None
  'log-panic-secret-ref': None
  'log-azure-format': None
  'log-azure-method': None
  'log-aws-unsigned': None
  'log-route-config': None

  'envoy-no-cluster': None
  'envoy-no-host': None
  'envoy-connection': None
  'envoy-no-route': None
  'envoy-timeout': None
  'envoy-reset': None
  'envoy-dns': None
  'envoy-sidecar': None
  'envoy-client-gone': None

  'tls-issuer': None
  'tls-name': None
  'tls-expired': None
  'tls-plain-server': None
  'tls-needed': None
  'tls-client-certificate': None
  'tls-refused': None

  'agentgateway-region': None
  'agentgateway-conversion': None
  'agentgateway-uri': None
  'agentgateway-model-not-found': None
  'agentgateway-model-denied': None
  'agentgateway-no-target': None
  'agentgateway-target-missing': None

  'curl-resolve': { host: string }
  'curl-refused': { place: string }
  'curl-tls': None
  'curl-certificate': None
  'curl-timeout': None
  'curl-empty': None
  'curl-reset': None

  'http-200': None
  'http-400': None
  'http-401': None
  'http-403': None
  'http-404': None
  'http-421': None
  'http-429': None
  'http-500': None
  'http-502': None
  'http-503': None
  'http-504': None
  'web-page': None
  'bearer-twice': None

  'provider-key-absent': OfProvider
  'provider-key-wrong': OfProvider
  'provider-signature': OfProvider
  'provider-denied': OfProvider
  'provider-model': { provider: string; model: string }
  'provider-path': OfProvider
  'provider-version': OfProvider
  'provider-body': OfProvider
  'provider-limit': OfProvider
  'provider-quota': OfProvider
  'provider-overloaded': OfProvider
}

export type DiagnosisCode = keyof DiagnosisParams
