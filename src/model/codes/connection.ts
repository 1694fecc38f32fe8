import type { None } from './coded.js'

/** Why a connection is as it is. */
export interface ConnectionParams {
  'no-provider': None
  'provider-not-on-envoy': { provider: string }
  'read-like-original': { kind: string; original: string }
  'answered-as-before': { release: string }
  'host-override': { host: string }
  'override-incomplete': { missing: string }
  'host-unreadable': None
  'host-default': { provider: string; host: string }
  'host-incomplete': { provider: string; field: string }
  'port-default': { port: number }
  'port-override': { port: number }
  'port-unreadable': None
  'base-url': { host: string; port: number }
  'model-target': { name: string; model: string }
  'model-not-in-text': { name: string }
  'model-is-virtual': { name: string }
  'pods-behind': { kind: string; name: string }
  'tls-from': { source: string; policy: string }
  'tls-by-spiffe': { names: readonly string[] }
  'policies-compete': { count: number }
  'gateway-certificate': { gateway: string; secret: string }
  'gateway-certificate-broken': { gateway: string; secret: string }
  'gateway-assumed': { namespace: string; gateway: string }
  'tls-policy-dropped': { ca: string }
  'tls-policy-rejected': { fault: string; text: string }
  'tls-rejects-backend': { fault: string; text: string }
  'tls-by-default': { host: string }
  'tls-of-address': { host: string }
  'no-tls-policy': { port: number }
  'istio-replaces-sockets': None
  'tls-on-every-port': { port: number }
  'port-is-not-443': { port: number }
  'port-443-unverified': None
  'port-443-verified': None
  'verification-skipped': None
  'override-443-unverified': None
  'default-host-verified': None
}
