import type { None } from './coded.js'
import type { ExecutionParams } from './execution.js'
import type { MixUpParams } from './mix-ups.js'
import type { SlipParams } from './slips.js'
import type { UpgradeTrapParams } from './upgrades.js'

/** What controller, wire and advice say. */
export interface TrapParams extends ExecutionParams, MixUpParams, SlipParams, UpgradeTrapParams {
  /** The body of an older kind; `wrapped`: its provider stands in a wrapper; `grouped`: it has priority groups. */
  'older-body': { release: string; kind: string; from: string; wrapped: boolean; grouped: boolean }
  'dropped-at-apply': { field: string }
  'mixed-providers': { providers: readonly string[]; found: readonly string[] }
  'secret-ref-missing': None
  'group-without-members': { effect: string; group: number }
  'secret-key-missing': { secret: string; key: string; found: readonly string[] }
  'secret-nameless': None
  'bedrock-secret-missing': { secret: string; missing: readonly string[] }
  'token-secret-missing': { secret: string; key: string }
  'credential-rejected': { what: string; status: string }
  'inline-token-missing': None
  'provider-not-on-envoy': { provider: string }
  /** `ca`: the ConfigMap that lacks its certificate; empty where the policy names none. */
  'policy-drops-backend': { backend: string; ca: string }
  'policy-reference-broken': { effect: string; kind: string; name: string; key: string; flaw: string }
  'no-tls-policy-on-tls-port': { port: number; host: string }
  'no-backend-tls-policy': { port: number; host: string }
  'azure-becomes-openai': { overridden: boolean }
  'azure-endpoint-completed': { host: string; endpoint: string; bare: string }
  'bedrock-needs-aws-auth': None
  'failover-needs-health': None
  'failover-on-429-only': { release: string }
  'health-without-eviction': None
  'failover-moves': {
    /** The writer's own condition; empty: the default one. */
    condition: string
    failures: number
    duration: string
    isRetried: boolean
    /** Envoy's detector of outliers does it. */
    isEnvoy: boolean
    /** Nobody wrote a policy: the release does it by itself. */
    byDefault: boolean
  }
  'policy-misses-backend': {
    policy: string
    backend: string
    reason: 'kind' | 'namespace' | 'section' | 'name' | 'absent' | 'port'
    found: string
    right: string
  }
  'route-names-absent': { route: string; kind: string; found: string; backend: string }
  'route-misses-backend': { route: string; backend: string; found: string; right: string }
  'selectors-ignored': { release: string }
  'policy-block-replaced': { block: 'ai' | 'tls'; fields: readonly string[]; by: string }
  'default-host-retrusted': { host: string; what: 'name' | 'ca'; name: string }
  'ca-reference-kind': { kind: string; name: string; effect: 'dropped' | 'nothing' | 'none' }
  'old-tls-policy': { right: string }
  'implicit-credentials-lost': { provider: string; cloud: string }
  'path-overwritten': { release: string }
  'prefix-ignored': { provider: string; release: string }
  'prefix-reaches-provider': { path: string }
  'clients-choose-path': { path: string }
  'cloud-secret-keys': {
    cloud: string
    secret: string
    missing: readonly string[]
    found: readonly string[]
    effect: 'backend' | 'provider' | 'policy'
  }
  'api-key-as-cloud-secret': { cloud: string; secret: string; key: string; effect: 'backend' | 'provider' | 'policy' }
  'empty-session-token': { secret: string }
  'endpoint-picker-bypassed': { pool: string }
  'policy-without-effect': { backend: string }
  'pool-secrets-not-loaded': None
  'other-gateway-class': { kind: string; wanted: string; found: string }
  'reference-grant-missing': { from: string; route: string; to: string; kind: string }
  'competing-policies': { policies: readonly string[] }
  'cluster-name-public-ca': { host: string; port: number }
  'client-host-kept': { host: string }
  'tls-to-plain-port': { port: number }
  'istio-takes-tls': { host: string }
  'plaintext-credential': { host: string; port: number }
  'tls-port-in-plaintext': { port: number }
  'host-not-a-name': { host: string; bare: string }
  'no-failover': None
  'short-host': { host: string; full: string }
  'inline-bearer': None
  'stray-secret-ref': { kind: string }
  'gemini-passthrough': None
  'trust-nothing': { ca: string }
  'production-plaintext': { host: string; port: number }
  'production-unverified': { host: string }
  'vertex-global': { host: string; location: string }
  'anthropic-version-ignored': None
  'models-off': { release: string }
  'model-url-refused': { fault: string; host: string }
  'model-custom-target': { both: boolean }
  'model-not-attached': { kind: string; name: string; fault: string; served: boolean; near: string }
  'model-hidden': { name: string; by: string; pattern: string }
  'model-url-without-path': { effect: string; provider: string }
  'model-url-tls': { host: string; port: number }
  'model-target-refused': { name: string; fault: string; whole: boolean }
  'inline-token': None
}
