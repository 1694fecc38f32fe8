import { AGENTGATEWAY } from './deltas/agentgateway.js'
import { KGATEWAY } from './deltas/kgateway.js'
import { DOUBTS } from './doubts.js'
import { inLine } from './lineage.js'
import { RELEASES } from './releases.js'
import { schemaOfKind, type Variant } from './schema.js'
import type { Delta, FactKind } from './node.js'
import type { ObjectSchema } from '../language.js'

/** A kind that a release's CRDs serve. */
export interface KindFacts {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly schema: ObjectSchema
}

/** Releases without a CRD at hand, by what they change. */
export const DELTAS: Readonly<Record<string, Delta>> = { ...KGATEWAY, ...AGENTGATEWAY }

/** The Gateway API that stands beside every release. */
const GATEWAY_API = 'gateway-api@1.4'

/**
 * The kinds that a cluster with a release serves by CRD: the release's own, and those of the Gateway API. A release
 * without a CRD of its own is told by what it changes against another, or has what the nearest one before it has. Schemas
 * are made when they are asked for.
 */
export function kindsOf(release: string): readonly KindFacts[] {
  const kinds = known.get(release) ?? [
    ...own(release),
    ...(RELEASES[GATEWAY_API] ?? []).map((facts) => served(facts, SAME)),
  ]
  known.set(release, kinds)
  return kinds
}

const known = new Map<string, readonly KindFacts[]>()
const SAME: Variant = { changes: {}, doubts: [] }

function own(release: string): readonly KindFacts[] {
  const near = nearest(release)
  const { of = near, changes = {}, without = [] } = DELTAS[near] ?? {}
  const variant: Variant = { changes, doubts: DOUBTS[near] ?? [] }
  return (RELEASES[of] ?? []).filter(({ kind }) => !without.includes(kind)).map((facts) => served(facts, variant))
}

/** The release itself where its facts are known, else the last one before it. `2.2` means `2.2.0`. */
function nearest(release: string): string {
  const all = [...Object.keys(RELEASES), ...Object.keys(DELTAS)].toSorted(inLine)
  const [product = ''] = release.split('@')
  return all.filter((other) => other.startsWith(`${product}@`) && inLine(other, release) <= 0).at(-1) ?? release
}

const made = new Map<string, KindFacts>()

/** A kind; releases that say the same of it have the same object. */
function served(facts: FactKind, variant: Variant): KindFacts {
  const isPlain = Object.keys(variant.changes).length === 0 && variant.doubts.length === 0
  const key = JSON.stringify(facts)
  const shared = isPlain ? made.get(key) : undefined
  if (shared) return shared
  const { group, version, kind } = facts
  let schema: ObjectSchema | undefined
  const own: KindFacts = {
    group,
    version,
    kind,
    get schema() {
      return (schema ??= schemaOfKind(facts, variant))
    },
  }
  if (isPlain) made.set(key, own)
  return own
}
