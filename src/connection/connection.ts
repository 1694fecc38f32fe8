import type { Document } from '../documents/documents.js'
import type { WireRequest } from '../model/request.js'
import type { AiBackend, Member } from '../shapes/shape.js'
import type { World } from '../documents/world.js'
import type { YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Range } from '../yaml/lines.js'
import type { CodedReason, Reason, ReasonCode, ReasonParams } from '../model/reason.js'
import { NO_WIRE, type Wire } from './wire.js'

/** Facts about the cluster that change the answer and stand in no backend. */
export interface Facts {
  readonly dataPlane: 'envoy' | 'agentgateway'
  readonly istioAutoMtls: boolean
  /** Plaintext to the outside and unverified TLS are warned about. */
  readonly production: boolean
  /** Whether the controller serves AgentgatewayModel; null where the release does not have the kind. */
  readonly agentgatewayModels: 'on' | 'off' | null
}

/** Where one member's requests go, and how. */
export interface Connection {
  readonly reachable: boolean
  /** Kept where the endpoint is not reachable; null where it can't be known. */
  readonly host: string | null
  readonly port: number | null
  readonly wire: Wire
  /** Every rule that took part, in order. */
  readonly because: readonly Reason[]
  /** What the requests go to where that is no host of its own. */
  readonly target?: {
    readonly kind: string
    readonly name: string
    /** The text does not hold it, so nothing tells where its pods are. */
    readonly absent?: true
  }
}

/** A connection, what goes over it, and what is different by another way. */
export interface Answer extends Connection {
  readonly requests: readonly WireRequest[]
  /** The member of another object that this one stands for. */
  readonly standsFor?: { readonly member: Member; readonly surroundings: Surroundings }
  /** Answers that differ by the route or gateway through which a request comes. */
  readonly contexts?: readonly Context[]
  /** So many more answers by other ways are not told; absent where there are none. */
  readonly more?: number
}

/** The answer for requests that come by these ways, of which the first twenty are named. */
export interface Context {
  readonly via: readonly string[]
  readonly wire: Wire
  readonly requests: readonly WireRequest[]
  readonly because: readonly Reason[]
}

/** What a member's answer may depend on besides itself. */
export interface Surroundings {
  readonly document: Document
  readonly backend: AiBackend
  readonly facts: Facts
  readonly world: World
  /** The namespace of the backend. */
  readonly namespace: string
}

/** A release's way from a member to its answer. */
export type Connect = (member: Member, surroundings: Surroundings) => Answer

/** The block of policies of that name that counts for a member by a way, else by the first: its value, and where it stands. */
export type PolicyOf = (
  name: string,
  member: Member,
  surroundings: Surroundings,
  via?: string,
) => { readonly document: number; readonly path: Path; readonly node: YamlNode } | null

/** A reason at a value of the document, or about something absent. */
export function reason<Code extends ReasonCode>(
  rule: Code,
  params: ReasonParams[Code],
  document: number,
  at: { readonly path: Path; readonly node: Range } | null,
): Reason {
  const place = at && { document, path: at.path, range: { start: at.node.start, end: at.node.end } }
  return { ...({ rule, params } as CodedReason), place }
}

/** No connection: what is known of the target, and why it ends there. */
export function unreachable(
  because: readonly Reason[],
  host: string | null = null,
  port: number | null = null,
): Answer {
  return { reachable: false, host, port, wire: NO_WIRE, because, requests: [] }
}
