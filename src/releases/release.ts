import type { Evidence } from './evidence.js'
import type { OpenFact } from '../model/codes/other.js'
import type { Connect, Facts, PolicyOf } from '../connection/connection.js'
import type { Shape } from '../shapes/shape.js'
import { isBackendKind } from '../shapes/table.js'
import type { ObjectSchema } from '../schema/language.js'

/** A kind that a cluster with the release serves. */
export interface ServedKind {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly schema: ObjectSchema
  /** The shape of AI backends in this kind; null where it has no AI part. */
  readonly shape: Shape | null
  /** A CRD of the cluster itself says it, and with it which versions of the kind there are. */
  readonly isOfCluster?: true
}

/** A kind as the cluster's own CRD defines it, whatever a release installs. */
export type ClusterKind = Omit<ServedKind, 'shape' | 'isOfCluster'>

/** One data plane of a release. */
export interface Plane {
  readonly id: Facts['dataPlane']
  /** The class of the Gateways that this data plane serves, and the controller that other classes may name; null where no source tells it. */
  readonly gatewayClass: { readonly name: string; readonly controller: string | null }
  readonly connect: Connect
  /** Absent where policies stand in no backend. */
  readonly policyOf?: PolicyOf
  /** How this data plane is known where that differs from the release. */
  readonly evidence?: Evidence
  /** Behaviour that some traps ask for. */
  readonly traits: readonly Trait[]
}

/** Behaviour of a data plane in a release that traps ask for. */
export type Trait =
  /** Envoy's controller: token kinds, groups and Secrets as kgateway-envoy, section 5, has them. */
  | 'envoy-controller'
  /** Only port 443 is TLS (kgateway-envoy, R1 to R4). */
  | 'port-decides'
  /** Credentials of pool members are not loaded (kgateway-envoy, T31). */
  | 'pool-secrets-missing'
  /** Several kinds of provider in a pool: the backend is refused (kgateway-envoy, T1). */
  | 'mixed-pool-is-dropped'
  /** Several kinds of provider in a pool: endpoints, and a route without transformation (kgateway-envoy, D2). */
  | 'mixed-pool-as-client'
  /** A Host that an HTTPRoute writes takes the place of the automatic one (kgateway-envoy, D4, C2). */
  | 'route-host-wins'
  /** The range of a port is checked by Envoy alone (kgateway-envoy, D1). */
  | 'port-range-unchecked'
  /** The annotation about Istio's mTLS is parsed, whatever Istio does (kgateway-envoy, A1). */
  | 'istio-annotation-parsed'
  /** Nothing moves requests to the next priority group on errors (kgateway-envoy, 4.4). */
  | 'no-outlier-detection'
  /** A TLS policy with a broken reference takes the backend away (kgateway-envoy, 3.3, A1). */
  | 'broken-policy-drops'
  /** TLS to an overridden host comes from `policies.tls` (agentgateway, 3.1). */
  | 'policies-decide-tls'
  /** TLS to an overridden host comes from a BackendTLSPolicy alone (agentgateway, 3.1, 2.1). */
  | 'gateway-api-decides-tls'
  /** `azureopenai` becomes OpenAI (agentgateway, T7). */
  | 'azure-becomes-openai'
  /** Without `health` nothing fails over (agentgateway, T28). */
  | 'failover-needs-health'
  /** HTTPRoutes may have requests sent again (kgateway-envoy, 4.4). */
  | 'retries-by-route'
  /** A BackendConfigPolicy may detect outliers (kgateway-envoy, 4.4). */
  | 'detects-outliers'
  /** A retry sees that the attempt before it took a target out (agentgateway, 4.6). */
  | 'retry-sees-eviction'
  /** `health` of a provider counts for nothing (agentgateway, C3). */
  | 'provider-health-ignored'
  /** A custom provider's InferencePool is never asked for its endpoint picker (agentgateway, C1). */
  | 'picker-bypassed'
  /** An empty `auth.key`, and `auth.azure: {}` at a provider, make the data plane reject the backend (agentgateway, A3). */
  | 'rejects-empty-credentials'
  /** `auth.azure: {}` at the backend is refused (agentgateway, T35). */
  | 'azure-needs-method'
  /** `auth.aws.secretRef: {}` makes the data plane reject the backend (agentgateway, C12). */
  | 'rejects-nameless-aws-secret'
  /** Routes are parents of models too (agentgateway-1.5-1.7, section 6.1). */
  | 'models-by-route'
  /** A virtual model passes over a target that the controller can't resolve (agentgateway-1.5-1.7, section 4.4). */
  | 'broken-target-is-skipped'
  /** A backend with a policy that is broken is kept without it (agentgateway 1.5–1.7, section 4.4). */
  | 'keeps-partly-valid'
  /** Only a 429 that names a time moves requests to the next priority group (agentgateway, 4.6). */
  | 'failover-on-429'
  /** `health` without `eviction` evicts nobody by itself (agentgateway, T29). */
  | 'health-needs-eviction'
  /** Of several `ai` blocks only the first counts (agentgateway, C4; merged from 1.5 on). */
  | 'ai-blocks-replace'
  /** `targetSelectors` reach nothing (agentgateway, D15). */
  | 'selectors-ignored'
  /** A policy on a Service behind `custom.backendRef` must name the port (agentgateway, C1). */
  | 'service-policy-needs-port'
  /** The controller watches BackendTLSPolicy v1 (kgateway-envoy, section 7). */
  | 'reads-tls-policy-v1'
  /** `path` counts only with a host of one's own (agentgateway, T5). */
  | 'path-needs-host'
  /** `pathPrefix` counts for OpenAI and Anthropic alone (agentgateway, T6). */
  | 'prefix-for-v1-only'
  /** `policies.tcp` counts for nothing (agentgateway-1.5-1.7, N3). */
  | 'tcp-ignored'
  /** Own and attached `ai` join field by field (agentgateway-1.5-1.7, section 3.6). */
  | 'ai-joins-attached'
  /** A managed identity names all three of its ids (agentgateway-1.5-1.7, N5). */
  | 'identity-of-three'
  /** A field may be transformed twice (agentgateway-1.5-1.7, N11). */
  | 'transforms-repeat'
  /** It does (agentgateway-1.5-1.7, N21). */
  | 'whole-service-policies'
  /** Gemini is called natively (agentgateway-1.5-1.7, N1 and N2). */
  | 'gemini-native'
  /** TLS by SPIFFE (agentgateway-1.5-1.7, N16 and N17). */
  | 'takes-spiffe'
  /** JWT policies ask for `iss`, and for `aud` where audiences are set (agentgateway-1.5-1.7, N18). */
  | 'jwt-needs-claims'
  /** Routes of another namespace are delegated to by a ReferenceGrant only (agentgateway-1.5-1.7, N19). */
  | 'delegation-needs-grant'
  /** Messages go out as Responses where the provider speaks both (agentgateway-1.5-1.7, N6). */
  | 'messages-prefer-responses'
  /** Bedrock has a second host (agentgateway-1.5-1.7, N8). */
  | 'bedrock-two-hosts'
  /** The API server stores no defaults (agentgateway-1.5-1.7, N10). */
  | 'stores-no-defaults'
  /** Guards that can't be asked refuse, while streaming too (agentgateway-1.5-1.7, N20). */
  | 'guards-fail-closed'

/** One released version. */
export interface Release {
  readonly product: string
  /** As its project published it, without the leading v. */
  readonly version: string
  /** Day of the tag; null where no source tells it. Which release is newer the line of descent says, not the day. */
  readonly date: string | null
  /** True for pre-releases and for versions that a later patch of the same minor replaced. */
  readonly superseded: boolean
  readonly evidence: Evidence
  /** What nobody could find out of it. */
  readonly open: readonly OpenFact[]
  /** For a version that has no row of its own: the one that it answers as. */
  readonly answersAs?: string
  readonly kinds: readonly ServedKind[]
  /** The data planes that serve AI backends, the default one first. */
  readonly planes: readonly Plane[]
  /** Whether Istio auto mTLS changes AI connections. */
  readonly istioMatters: boolean
  /** What the release's chart sets for AgentgatewayModel; null where the release does not have the kind. */
  readonly agentgatewayModels: ModelSupport | null
}

/** Whether the controller serves AgentgatewayModel; off means that objects are stored and ignored (domain: agentgateway-1.5-1.7, section 6.1). */
export type ModelSupport = 'on' | 'off'

export const releaseId = ({ product, version }: Pick<Release, 'product' | 'version'>): string => `${product}@${version}`

/** As documents write it; the core group has no name. */
export const apiVersionOf = ({ group, version }: Pick<ServedKind, 'group' | 'version'>): string =>
  group === '' ? version : `${group}/${version}`

/** The kind that a release serves for a document, by group, version and kind. */
export function servedKind(release: Release, apiVersion: string, kind: string): ServedKind | undefined {
  return release.kinds.find((served) => apiVersionOf(served) === apiVersion && served.kind === kind)
}

/**
 * The same, or for a backend under another group or version the kind of that name. Other kinds of the same name are
 * strangers: Istio has a Gateway too.
 */
export function nearestKind(release: Release, apiVersion: string, kind: string): ServedKind | undefined {
  return (
    servedKind(release, apiVersion, kind) ??
    (isBackendKind(kind) ? release.kinds.find((served) => served.kind === kind) : undefined)
  )
}

/** The data plane that these facts name; the release's default one where it has no such plane. */
export function planeOf({ planes }: Pick<Release, 'planes'>, facts: Facts): Plane | undefined {
  return planes.find(({ id }) => id === facts.dataPlane) ?? planes[0]
}

/** How the answers of a release on its data plane are known. */
export function evidenceOf(release: Release, facts: Facts): Evidence {
  return release.evidence === 'assumed' ? 'assumed' : (planeOf(release, facts)?.evidence ?? release.evidence)
}

/** The release with these kinds judged by the cluster's own CRDs. A CRD says all versions of its kind. */
export function withClusterKinds(release: Release, own: readonly ClusterKind[]): Release {
  if (own.length === 0) return release
  const same = (a: ClusterKind, b: ClusterKind): boolean => a.group === b.group && a.kind === b.kind
  const kept = release.kinds.filter((kind) => !own.some((other) => same(kind, other)))
  return {
    ...release,
    kinds: [
      ...kept,
      ...own.map((kind): ServedKind => ({
        ...kind,
        shape: release.kinds.find((other) => same(kind, other))?.shape ?? null,
        isOfCluster: true,
      })),
    ],
  }
}
