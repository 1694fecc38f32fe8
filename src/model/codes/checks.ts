import type { None } from './coded.js'

/** What is asked of a cluster after the text was applied. */
export interface CheckParams {
  /** What the controller wrote of an object. */
  status: { kind: string; name: string; namespace: string }
  /** The gateway is made reachable from where the shell is. */
  reach: { gateway: string; port: number }
  /** A request of that kind through the gateway. */
  request: { routeType: string; backend: string; hasModel: boolean; needsToken: boolean }
  /** The gateway's own configuration. */
  config: { backend: string; gateway: string }
}

/** What an answer means. */
export interface AnswerParams {
  accepted: None
  'no-status': None
  'backend-refused': { kind: string }
  'route-not-accepted': None
  'route-without-backend': None
  'route-not-permitted': None
  'gateway-not-programmed': None
  'policy-partly-valid': None
  'answered-by-model': { field: string }
  'no-route': None
  'path-unknown': { path: string }
  'other-host': { host: string }
  'credential-refused': { credential: string }
  'plaintext-to-tls': { port: number }
  'tls-to-plaintext': { port: number }
  'tls-unknown-ca': { trust: string }
  'tls-wrong-name': { names: readonly string[] }
  'extension-off': None
  'backend-not-sent': None
  'no-endpoint': None
  'no-connection': { host: string; port: number }
  'too-late': { isEnvoy: boolean }
  'rate-limited': { hasNext: boolean }
  'config-there': None
  'config-absent': None
  'config-other-host': None
  'socket-labels': None
}
