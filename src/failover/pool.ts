import type { OpenFact } from '../model/codes/other.js'
import type { Path } from '../yaml/path.js'

/**
 * What an upstream does with a request: answers; answers late (after 20 s); 429, with the time to come back where
 * `retryAfter` says it, in milliseconds; 500; never answers; refuses the connection; or its name leads to no address.
 */
export type Fault =
  | { readonly kind: 'none' | 'slow' | 'server-error' | 'timeout' | 'refused' | 'dns' }
  | { readonly kind: 'rate-limited'; readonly retryAfter: number | null }

/** What takes a target out of the pool. Times are in milliseconds. */
export type Health =
  /** Nothing does. */
  | { readonly is: 'never' }
  /** A 429 that names a time, for that time. */
  | { readonly is: 'told-time' }
  /** A policy, or what a release does without one. */
  | {
      readonly is: 'policy'
      /** Which answers are bad (CEL); null for 5xx and failed connections. */
      readonly condition: string | null
      /** So many bad answers in a row. */
      readonly failures: number
      /** How long, times one more than it was out before; null where the answer itself must name a time. */
      readonly duration: number | null
      /** How long where neither policy nor answer nor the retry's backoff says it; null: it stays. */
      readonly otherwise: number | null
    }
  /** Envoy's detector of outliers. */
  | { readonly is: 'outliers'; readonly failures: number; readonly duration: number }

/** One member of the pool. */
export interface Target {
  readonly path: Path
  readonly group: number
  /** Its weight among the others of its group. */
  readonly share: number
  /** The gateway has an endpoint for it. */
  readonly reachable: boolean
  readonly health: Health
}

/** How often a request is sent again, and after which status codes besides failed connections. */
export interface Retry {
  readonly attempts: number
  readonly codes: readonly number[]
  /** How long it is waited between two attempts, in milliseconds; null where nothing says so. */
  readonly backoff: number | null
}

/** What the model takes for granted although no source settles it. */
export type Unsure =
  | 'condition'
  | 'health-threshold'
  | 'connect-errors-counted'
  | 'timeouts-counted'
  | 'retried-failures'
  | 'retry-condition'
  | 'addresses'
  | 'envoys-own-numbers'

/** What is true of a backend by some of the ways to it; without any route in the text there are none to name. */
export interface WayPool {
  readonly vias: readonly string[]
  readonly pool: Pool
}

/** A backend as a gateway sees it when requests fail: plain data. */
export interface Pool {
  readonly dataPlane: 'envoy' | 'agentgateway'
  /** How a target is chosen: by groups in their order, by weight alone, or by a condition on the request. */
  readonly choice: 'priority' | 'weight' | 'condition'
  readonly targets: readonly Target[]
  readonly retry: Retry | null
  /**
   * What attempts of one request do to the next: a target is out at once; it is counted at once and may be taken again all
   * the same; only the last attempt counts at all.
   */
  readonly evictionWithinRequest: 'seen' | 'unseen' | 'last-counts'
  /** How long a request may take, in milliseconds; null without an end. */
  readonly timeout: number | null
  /** So many percent of all targets may be out at once, though always one; null: all. */
  readonly mostOut: number | null
  /** What nobody knows of the release and this rests on. */
  readonly open: readonly OpenFact[]
  readonly unsure: readonly Unsure[]
}
