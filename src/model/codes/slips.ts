import type { None } from './coded.js'

/** What is easily overlooked in an entry, a Secret or a route (domain: agentgateway, section 5; kgateway-envoy, section 5). */
export interface SlipParams {
  'aws-region-missing': None
  'auth-header-ignored': None
  'key-not-moved': { header: string; provider: string }
  'names-not-read': { hostname: string }
  'address-verified': { address: string }
  'name-in-two-groups': { name: string; group: number }
  'route-type-missing': { path: string; type: string }
  'bearer-twice': { secret: string; key: string }
  'foundry-suffix': { host: string }
  'service-tls-port': { service: string; port: number }
  'secret-line-break': { secret: string }
  'first-member-counts': { field: string }
  /** `near`: the Gateway or listener that was probably meant. */
  'route-not-attached': { route: string; gateway: string; fault: string; near: string }
  'ai-policy-crashes': { policy: string; backend: string }
  'route-without-timeout': { route: string }
  'ai-extension-off': { name: string }
}
