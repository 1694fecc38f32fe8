import type { Connect } from '../connection/connection.js'
import type { Shape } from '../resources/shape.js'
import type { ObjectSchema } from '../schema/language.js'

/** A kind that a release's CRDs install. */
export interface ServedKind {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly schema: ObjectSchema
  /** The shape of AI backends in this kind; null where it has no AI part. */
  readonly shape: Shape | null
}

/** What several releases of one product share: one file a family. */
export interface Family {
  readonly kinds: readonly ServedKind[]
  readonly connect: Connect
  /** Whether Istio auto mTLS changes AI connections. */
  readonly istioMatters: boolean
  /** Controller behaviour that some traps ask for. */
  readonly traits: readonly Trait[]
}

/**
 * `pool-secrets-missing`: credentials of pool members are not loaded (kgateway-envoy, T31). `mixed-pool-is-dropped`: T1.
 * `no-outlier-detection`: nothing can make a release move to the next priority group on errors (4.4).
 * `broken-policy-drops`: a TLS policy with a broken reference takes the backend away (3.3, A1).
 */
export type Trait = 'pool-secrets-missing' | 'mixed-pool-is-dropped' | 'no-outlier-detection' | 'broken-policy-drops'

/** One released version. */
export interface Release extends Family {
  readonly product: string
  /** As its project published it, without the leading v. */
  readonly version: string
  /** Day of the tag; decides which release is newer. */
  readonly date: string
  /** True for pre-releases and for versions that a later patch of the same minor replaced. */
  readonly superseded: boolean
}

export const releaseId = ({ product, version }: Pick<Release, 'product' | 'version'>): string => `${product}@${version}`

/** The kind that a release serves for a document, by group, version and kind. */
export function servedKind(release: Release, apiVersion: string, kind: string): ServedKind | undefined {
  return release.kinds.find((served) => `${served.group}/${served.version}` === apiVersion && served.kind === kind)
}
