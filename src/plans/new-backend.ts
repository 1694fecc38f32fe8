import { releaseId, type Release } from '../releases/release.js'
import { releases } from '../releases/table.js'
import type { Provider } from '../providers/provider.js'
import { offeredProviders, type ServedShape } from '../shapes/shape.js'
import { shapes } from '../shapes/table.js'
import { difference } from '../yaml/change-set.js'
import { givenEditing } from '../yaml/edit/store.js'
import type { Json } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { newMember } from './change.js'
import { planOfChange, type Plan } from './plan.js'

/** What a new backend shall be: a kind in its shape, for one provider or for a pool. */
export interface WantedBackend {
  /** The id of the shape. */
  readonly shape: string
  readonly isPool: boolean
}

/** A kind in which AI backends can be written, and where. */
export interface BackendForm {
  readonly shape: string
  readonly kind: string
  /** The releases that serve it, in their order. */
  readonly releases: readonly Release[]
  /** It has lists of members. */
  readonly canPool: boolean
}

/** Every kind and shape of an AI backend, older ones first. */
export function backendForms(table: readonly Release[] = releases): readonly BackendForm[] {
  return shapes.flatMap((shape): BackendForm[] => {
    const serving = table.filter(({ kinds }) => kinds.some((kind) => kind.shape?.id === shape.id))
    return serving.length === 0
      ? []
      : [{ shape: shape.id, kind: shape.kind, releases: serving, canPool: shape.choice === undefined }]
  })
}

/** The plan that puts a new AI backend at the end of a text: as it is wanted, else as the release has it; valid from the start. */
export function newBackend(release: Release, name: string, wanted?: WantedBackend): Plan {
  return {
    steps: [{ do: 'add', after: null, text: givenEditing().printDocument(blank(release, name, wanted)) }],
    dropped: [],
  }
}

/** The plan that leaves nothing of a text but one such backend. */
export function startAnew(text: string, release: Release, name: string): Plan {
  return planOfChange(difference(text, givenEditing().printDocument(blank(release, name))))
}

function blank(release: Release, name: string, wanted?: WantedBackend): Json {
  const isWanted = ({ shape }: Release['kinds'][number]): boolean =>
    Boolean(shape) && (wanted === undefined || shape?.id === wanted.shape)
  const served = release.kinds.find(isWanted) ?? releases.flatMap((each) => each.kinds).find(isWanted)
  const home = served?.shape && { shape: served.shape, schema: served.schema }
  const provider = home && offeredProviders(home)[0]
  if (!home || !provider) throw new Error(`${releaseId(release)} has no AI backends`)
  return {
    apiVersion: `${served.group}/${served.version}`,
    kind: served.kind,
    metadata: { name, namespace: 'default' },
    spec: specOf(home, provider, wanted?.isPool ?? false),
  }
}

function specOf(home: ServedShape, provider: Provider, isPool: boolean): Json {
  const { shape } = home
  if (shape.choice && shape.parents)
    return {
      // It must say where it is served; which Gateway that is, only its writer knows.
      [String(shape.parents[1])]: [{ name: 'gateway' }],
      [String(shape.choice[1])]: shape.dialect(provider)?.typeName ?? provider.label,
    }
  const body = isPool
    ? nested(shape.groups.slice(1), [{ [shape.members]: [newMember(provider, home, [])] }])
    : nested(shape.single.slice(1), newMember(provider, home, null))
  return shape.kind === 'Backend' ? { type: 'AI', ...(body as Record<string, Json>) } : body
}

const nested = (path: Path, value: Json): Json => path.reduceRight<Json>((inner, part) => ({ [part]: inner }), value)
