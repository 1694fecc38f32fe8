import { inLine } from './lineage.js'
import { RELEASES } from './releases.js'
import { schemaOfKind } from './schema.js'
import type { FactKind } from './node.js'
import type { ObjectSchema } from '../language.js'

/** A kind that a release's CRDs serve. */
export interface KindFacts {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly schema: ObjectSchema
}

/** The Gateway API that stands beside every release. */
const GATEWAY_API = 'gateway-api@1.4'

/**
 * The kinds that a cluster with a release serves by CRD: the release's own, and those of the Gateway API. A release
 * without a CRD of its own has those of the nearest one before it. Schemas are made when they are asked for.
 */
export function kindsOf(release: string): readonly KindFacts[] {
  return [...factsOf(release), ...(RELEASES[GATEWAY_API] ?? [])].map(withSchema)
}

function factsOf(release: string): readonly FactKind[] {
  const own = RELEASES[release] ?? RELEASES[`${release}.0`]
  if (own) return own
  const product = release.slice(0, release.indexOf('@') + 1)
  const before = Object.keys(RELEASES).filter((other) => other.startsWith(product) && inLine(other, release) < 0)
  return RELEASES[before.at(-1) ?? ''] ?? []
}

const known = new Map<FactKind, KindFacts>()

/** One schema for each kind of a release, however often it is asked for. */
function withSchema(facts: FactKind): KindFacts {
  const { group, version, kind } = facts
  let schema: ObjectSchema | undefined
  const made = known.get(facts) ?? {
    group,
    version,
    kind,
    get schema() {
      return (schema ??= schemaOfKind(facts))
    },
  }
  known.set(facts, made)
  return made
}
