import type { None } from './coded.js'

/** What an edit does that changes how an endpoint is reached. */
export interface OfferParams {
  /** The endpoint's port becomes another. */
  'set-port': { port: number }
  /** The provider's own host is written out, with a port. */
  'write-host': { host: string; port: number }
  /** Host and port of one's own go. */
  'own-host': { provider: string }
  /** The switch that turns the certificate check off goes. */
  'check-certificate': None
  'add-tls-block': None
  'remove-tls-block': { kind: string; name: string }
  'remove-certificates': { kind: string; name: string }
  /** A policy of Gateway API for the backend. */
  'add-tls-policy': { host: string }
  'remove-policy': { kind: string; name: string }
  'leave-policy': { kind: string; name: string }
  'set-url': { url: string }
  /** What takes failing targets out; `counts429` where a 429 is one of its reasons. */
  'add-health': { counts429: boolean }
  'add-outlier-detection': None
}

export type OfferCode = keyof OfferParams
