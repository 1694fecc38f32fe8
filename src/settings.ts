import type { Facts } from './connection/connection.js'
import type { ModelSupport } from './releases/release.js'

/** What the answer depends on besides the text. */
export interface Settings {
  /** A release's name, or `auto`. */
  readonly release: string
  readonly istioAutoMtls: boolean
  /** Warn of plaintext to anything outside the cluster, and of TLS that is not verified. */
  readonly production: boolean
  /** Null: what the text says, else Envoy. */
  readonly dataPlane: Facts['dataPlane'] | null
  /** Whether the controller serves AgentgatewayModel. Null: what the release's chart sets. */
  readonly agentgatewayModels: ModelSupport | null
  /** The namespace of objects that name none. */
  readonly namespace: string
  /** What `auto` stood for when the text could last be read. */
  readonly kept?: string
}

export const DEFAULT_SETTINGS: Settings = {
  release: 'auto',
  istioAutoMtls: false,
  production: false,
  dataPlane: null,
  agentgatewayModels: null,
  namespace: 'default',
}
