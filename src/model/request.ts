import type { OpenFact } from './codes/other.js'
import type { Reason } from './reason.js'

/** What a client asks for: values of `policies.ai.routes` (domain: agentgateway, section 4.2; agentgateway-1.5-1.7, section 3.1). */
export const ROUTE_TYPES = [
  'Completions',
  'Messages',
  'AnthropicTokenCount',
  'Responses',
  'Embeddings',
  'Rerank',
  'Realtime',
  'GenerateContent',
  'GeminiCountTokens',
  'Models',
  'Detect',
  'Passthrough',
] as const
export type RouteType = (typeof ROUTE_TYPES)[number]

/** What an upstream is asked in: the client's own format, or one that the gateway makes of it. */
export type Format = Exclude<RouteType, 'Detect' | 'Passthrough'> | 'Converse'

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

/** What the upstream receives of one kind of request. `{client.…}` stands for the client's own. */
export interface WireRequest {
  readonly routeType: RouteType
  readonly streaming: boolean
  /** The format that the gateway makes of it; absent where it stays what the client sent. */
  readonly becomes?: Format
  /** `unknown` where no source tells it; null where nothing goes out. */
  readonly path: string | null
  readonly host: string | null
  readonly auth: readonly Credential[]
  readonly model: string | null
  /** Why the gateway answers with an error of its own; absent where it sends the request. */
  readonly refused?: PartReason
  /** Why the gateway answers by itself, and with success. */
  readonly answered?: PartReason
  readonly because: readonly PartReason[]
}

/** What a provider makes of a kind of request. */
export type RouteAnswer =
  | {
      readonly format: Format
      readonly path: string
      /** The host of such requests, where that is not the one of chat completions. */
      readonly host?: string
      /** The service that signatures are made for, where that is not the provider's usual one. */
      readonly service?: string
      /** What nobody knows, and the answer rests on. */
      readonly open?: OpenFact
    }
  /** The gateway answers by itself: that it can't, or how many tokens it counts. */
  | { readonly stops: 'unsupported' | 'models' | 'counted' }
  /** No source tells it. */
  | { readonly stops: 'open'; readonly open: OpenFact }
