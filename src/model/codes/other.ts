import type { None } from './coded.js'

/** Why a release was chosen. */
export interface ReleaseReasonParams {
  'asked-for': None
  'no-ai-backend': None
  unreadable: None
  kept: None
  'serves-all': { all: number }
  'serves-most': { served: number; all: number }
}

/** What happens if an object is missing that is taken as present. */
export interface AssumptionParams {
  'backend-refused': None
  'backend-not-sent': None
  'provider-loses-it': None
  'no-credential': None
  'policy-loses-it': None
  'model-not-there': None
}

/** The words of a badge. */
export interface BadgeParams {
  'https-verified': None
  'https-chain': None
  'https-unverified': None
  'https-fails': None
  http: None
  unknown: None
  none: None
  'not-served': { release: string }
}

/** What nobody could find out of a release (domain: agentgateway-1.5-1.7, section 11). */
export interface OpenFactParams {
  /** What Gemini behind a proxy of one's own is answered (N1). */
  'gemini-behind-proxy': None
  /** The CRD is a reconstruction. */
  'reconstructed-crd': None
  /** No CRD was at hand. */
  'no-crd': None
  /** Which models of the built-in catalogue Bedrock serves at its Mantle endpoint alone. */
  'mantle-models': None
  /** How long and from when on the default eviction takes a target away. */
  'default-eviction': None
  /** Which faults leave a backend partially valid. */
  'partially-valid': None
  /** Whether paths of formats get the base path. */
  'base-of-formats': None
  /** What becomes of a kind of request at some providers. */
  'route-type': None
  /** What a virtual model that others name as a target leads to. */
  'nested-virtual': None
  /** What the data plane does. */
  'data-plane': None
  /** Of two models with one name in different namespaces, which one serves. */
  'same-name-models': None
  /** What of the kinds of the Enterprise distribution is like their originals: of no release, but of every text that has them. */
  'enterprise-kinds': None
}

export type OpenFact = keyof OpenFactParams
export type AssumptionCode = keyof AssumptionParams
export type BadgeCode = keyof BadgeParams
