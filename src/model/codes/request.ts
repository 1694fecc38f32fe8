import type { None } from './coded.js'

/** Why each part of a request is what it is. */
export interface RequestParams {
  'path-of-provider': { provider: string }
  'path-has-field': { field: string; value: string }
  'path-full': None
  'path-needs-host': None
  'prefix-replaces-v1': { prefix: string; provider: string }
  'prefix-before-path': { prefix: string; provider: string }
  'prefix-has-no-effect': { provider: string }
  'path-of-format': None
  'path-of-client': { path: string }
  'refused-no-format': { provider: string }
  'refused-unsupported': { type: string; provider: string }
  'refused-models': None
  'route-not-known': { type: string; provider: string }
  'tokens-counted-here': { provider: string }
  'goes-as-it-came': None
  'prefix-has-no-effect-here': None
  'prefix-for-v1-of-client': { prefix: string; provider: string }
  'host-of-kind': { host: string }
  'signed-for': { service: string }
  'model-not-in-body': None
  'refused-path': { path: string }
  'refused-no-audience': None
  'model-overridden': None
  'model-alias': { alias: string; model: string }
  'path-matched-by-route': { via: string }
  'path-rewritten-by-route': { via: string }
  'nothing-is-rewritten': None
  'path-below-base': { base: string; provider: string }
  'path-base-is-root': None
  'path-base-has-none': { provider: string }
  'path-of-client-below-base': { path: string }
  'first-member-decides': None
  'host-header-of-provider': { host: string }
  'host-header-of-target': None
  'host-header-of-route': { via: string }
  'host-header-not-set': None
  'host-header-of-client-for-address': None
  'host-header-of-client-for-pods': None
  'credential-from-secret': { key: string; secret: string }
  'credential-inline': { field: string }
  'credential-of-client': None
  'credential-from': { kind: string; source: string; policy: string }
  'credential-missing': { secret: string; key: string }
  'credential-empty': None
  'credential-in-query': { query: string }
  'query-stays-empty': { query: string }
  'header-of-provider': { provider: string; header: string }
  'key-of-native-api': { header: string; begins: string }
  'header-not-moved': { header: string; provider: string }
  'header-beside': { provider: string; header: string }
  'header-chosen': { header: string }
  'oauth-token-stays': None
  'header-overwritten': { header: string }
  'prefix-chosen': { prefix: string }
  'location-chosen': None
  passthrough: None
  'aws-signature': None
  'implicit-credential': { provider: string }
  'implicit-credential-lost': { provider: string }
  'no-credential': None
  'model-configured': { field: string }
  'model-in-path': None
  'model-of-client': None
  'model-asked-for': { model: string }
  'model-transformed': None
}
