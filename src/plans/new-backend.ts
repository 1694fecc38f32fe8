import { releaseId, type Release } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { offeredProviders, type Shape } from '../shapes/shape.js'
import { difference } from '../yaml/change-set.js'
import { givenEditing } from '../yaml/edit/store.js'
import type { Json } from '../yaml/nodes.js'
import { newMember } from './change.js'
import { planOfChange, type Plan } from './plan.js'

/** The plan that puts a new AI backend at the end of a text: in the shape of the release, valid from the start. */
export function newBackend(release: Release, name: string): Plan {
  return { steps: [{ do: 'add', after: null, text: givenEditing().printDocument(blank(release, name)) }], dropped: [] }
}

/** The plan that leaves nothing of a text but one such backend. */
export function startAnew(text: string, release: Release, name: string): Plan {
  return planOfChange(difference(text, givenEditing().printDocument(blank(release, name))))
}

function blank(release: Release, name: string): Json {
  const served =
    release.kinds.find((kind) => kind.shape) ?? releases.flatMap((each) => each.kinds).find((kind) => kind.shape)
  const home = served?.shape && { shape: served.shape, schema: served.schema }
  const provider = home && offeredProviders(home)[0]
  if (!home || !provider) throw new Error(`${releaseId(release)} has no AI backends`)
  return {
    apiVersion: `${served.group}/${served.version}`,
    kind: served.kind,
    metadata: { name, namespace: 'default' },
    ...nest(home.shape, newMember(provider, home, null)),
  }
}

function nest(shape: Shape, member: Json): Record<string, Json> {
  const single = shape.single.slice(1).reduceRight<Json>((inner, part) => ({ [part]: inner }), member) as Record<
    string,
    Json
  >
  return { spec: shape.kind === 'Backend' ? { type: 'AI', ...single } : single }
}
