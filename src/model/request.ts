import type { Reason } from './reason.js'

/** Where a credential goes, and in which form. A secret's value is never part of it. */
export interface Credential {
  readonly in: 'header' | 'query' | 'signature'
  readonly name: string
  readonly value: string
}

/** A part of a request, as a path into it; `auth` as a whole where there is no credential. */
export type RequestPart = 'path' | 'host' | 'auth' | `auth[${number}]` | 'model'

/** Why a part of a request is what it is. */
export type PartReason = Reason & { readonly part: RequestPart }

/** What the upstream receives of a chat completion. `{client.…}` stands for the client's own. */
export interface WireRequest {
  readonly routeType: string
  readonly streaming: boolean
  readonly path: string
  readonly host: string
  readonly auth: readonly Credential[]
  readonly model: string
  /** Why the gateway answers with an error of its own; absent where it sends the request. */
  readonly refused?: PartReason
  readonly because: readonly PartReason[]
}
