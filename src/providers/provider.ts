import type { Json } from '../yaml/nodes.js'
import type { OpenFact } from '../model/codes/other.js'
import type { Format, RouteAnswer, RouteType } from '../model/request.js'
import type { HostRules, PathRules } from './hosts.js'

/** Reads a field of the provider entry as text; undefined where it is absent or not text. */
export type ReadField = (field: string) => string | undefined

/** How one API dialect writes a provider down, and where the gateway then goes; which fields an entry has is told by the release that serves it. */
export interface Dialect {
  /** The field that sets the model; Azure calls it the deployment. */
  readonly modelField: string | null
  /** The field whose value makes up the default host; null where the host is fixed. */
  readonly hostField: string | null
  /** The host without an override; null while a needed field is missing. */
  readonly defaultHost: (read: ReadField) => string | null
  /** What the controller calls this kind of provider in its messages. */
  readonly typeName: string
  /** What a new entry has in required fields, so that it is valid from the start. */
  /** kgateway 2.0 does not have it yet. */
  readonly since?: '2.1'
  /** The Envoy data plane makes no endpoint for it. */
  readonly notOnEnvoy?: true
  readonly placeholders?: Readonly<Record<string, Json>>
}

/** How `AgentgatewayBackend` writes it down. */
export type WithPolicies = Pick<Dialect, 'modelField' | 'hostField' | 'placeholders'>

/** How `AgentgatewayModel` writes it down (domain: agentgateway-1.5-1.7, section 6.3). */
export interface InModel {
  /** The value of `spec.provider`. */
  readonly name: string
  /** The field of `spec` that holds the rest, where the provider has any. */
  readonly block?: string
  /** For an OpenAI-compatible service that the API knows by name alone: where its API begins. */
  readonly preset?: Preset
}

/** A service known by name: where its API begins, and what it speaks. */
export interface Preset {
  /** A host and the path below which its API stands; null where only a URL of one's own says it. */
  readonly at: { readonly host: string; readonly base: string } | null
  /** The formats that it speaks: below the base, or at a path of their own. */
  readonly formats: (rules: PathRules) => Readonly<Partial<Record<Format, 'below' | `/${string}`>>>
  /** What else it speaks nobody has checked. */
  readonly formatsOpen?: true
}

/** What an upstream of this provider receives through Envoy (domain: kgateway-envoy, section 4.2). */
export interface EnvoyRequest {
  /** The path, which replaces the client's whole one. `first` reads the first member of the pool, whose path shape counts. */
  readonly path: (read: ReadField, streaming: boolean, first: ReadField) => string
  /** The header that carries the credential, and the text before it. */
  readonly header: string
  readonly prefix: string
  /** A query parameter of the path that carries the credential too. */
  readonly query?: string
}

/** One LLM provider: everything that the product knows of it stands in its own file. */
export interface Provider {
  /** The field name in YAML. */
  readonly id: string
  /** Its proper name; the same in every language. */
  readonly label: string
  /** One or two letters that stand for it where space is short. */
  readonly mark: string
  /** kgateway 2.0 and 2.1: the credential is part of the provider entry (domain: kgateway-envoy, sections 2.1 and 2.3). */
  readonly withToken?: Dialect
  /** `AgentgatewayBackend`: the credential stands in `policies` (domain: agentgateway, section 2.2). */
  readonly withPolicies?: WithPolicies
  readonly inModel?: InModel
  /** Where agentgateway moves a plain key, and what it sends beside it (domain: agentgateway, section 4.5). */
  readonly keyHeader?: { readonly name: string; readonly beside: Readonly<Record<string, string>> }
  /** Where a native API wants a plain key that begins so (domain: agentgateway-1.5-1.7, section 3.4). */
  /** It is asked in Google's own format too. */
  readonly servesGemini?: true
  readonly nativeKey?: { readonly header: string; readonly begins: string }
  /** What agentgateway sends beside any credential, where the model decides (domain: agentgateway, D23). */
  readonly agentgatewayBeside?: (read: ReadField, rules: PathRules) => Readonly<Record<string, string>>
  /** A path prefix takes the place of the leading /v1 (domain: agentgateway, section 4.4). */
  readonly prefixReplacesV1?: true
  /** The entry itself names the formats and their paths. */
  readonly hasFormats?: true
  /** It has no host of its own: the one with which a new entry begins, for somebody to write over. */
  readonly startsAt?: { readonly host: string; readonly port: number }
  /** The cloud credential that agentgateway uses without being told (domain: agentgateway, section 3.1, A3). */
  readonly implicitAuth?: 'gcp' | 'aws' | 'azure'
  readonly envoyRequest?: EnvoyRequest
  /** What the agentgateway data plane makes of a kind of request, without any override (domain: agentgateway, section 4.3). */
  readonly agentgatewayRoute?: (type: RouteType, asked: Asked) => RouteAnswer
  /** The path and host of requests that go out as they came, where they are not the client's and that of chat completions (domain: agentgateway, C10; agentgateway-1.5-1.7, section 4.2). */
  readonly untouched?: (asked: Asked) => { readonly path?: string; readonly host?: string }
  /** What nobody knows of that host in such a release; null where it is sure. */
  readonly openHost?: (read: ReadField, rules: HostRules) => OpenFact | null
  /** The host on the agentgateway data plane without an override (domain: agentgateway, section 4.1). */
  readonly agentgatewayHost?: (read: ReadField, rules: HostRules) => string | null
}

/** How a kind of request is asked for. */
export interface Asked {
  readonly read: ReadField
  readonly streaming: boolean
  readonly rules: PathRules
}

/** The model of the client's request, where none is configured. */
export const CLIENT_MODEL = '{client.model}'
