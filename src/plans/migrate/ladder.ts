import type { Document } from '../../documents/documents.js'
import { originalOf } from '../../documents/enterprise.js'
import { isAiBackend, shapeIn } from '../../releases/choose.js'
import { apiVersionOf, releaseId, type Release } from '../../releases/release.js'
import { groups } from '../../shapes/groups.js'
import { model } from '../../shapes/model.js'
import { multipool } from '../../shapes/multipool.js'
import { priorityGroups } from '../../shapes/priority-groups.js'
import type { Shape } from '../../shapes/shape.js'
import { misplacedShape, shapeOf } from '../../shapes/table.js'
import { commentsOf, keepComments } from './comments.js'
import { Impossible, type Draft } from './draft.js'
import { flatten } from './flatten.js'
import { fromModel } from './from-model.js'
import { Moves } from './moves.js'
import { writeOutPreset } from './presets.js'
import { regroup } from './regroup.js'
import { Rewrite } from './rewrite.js'
import { toModel } from './to-model.js'
import { ungroup } from './ungroup.js'
import { fromVirtual, toVirtual } from './virtual.js'
import { wrap } from './wrap.js'

interface Rung {
  readonly from: Shape
  readonly to: Shape
  readonly up: (rewrite: Rewrite) => void
  readonly down: (rewrite: Rewrite) => void
}

/** The shapes in the order in which they came, and the steps between neighbours. */
const LADDER: readonly Rung[] = [
  { from: multipool, to: priorityGroups, up: flatten, down: wrap },
  { from: priorityGroups, to: groups, up: regroup, down: ungroup },
  { from: groups, to: model, up: upToModel, down: downFromModel },
]
const ORDER: readonly Shape[] = [multipool, priorityGroups, groups, model]

/** A pool is a virtual model, and back. */
function upToModel(rewrite: Rewrite): void {
  if (rewrite.has(groups.groups)) toVirtual(rewrite)
  else toModel(rewrite)
}

function downFromModel(rewrite: Rewrite): void {
  if (rewrite.has(model.groups)) fromVirtual(rewrite)
  else fromModel(rewrite)
}

/** The shape in which an object is written; null for what is no AI backend, and for kinds of the Enterprise distribution. */
export function writtenShape(document: Document): Shape | null {
  const { kind, root } = document
  if (kind === null || !root || originalOf(document) || !isAiBackend(document)) return null
  return misplacedShape(kind, root) ?? shapeOf(kind, root)
}

/** The shape that a release serves, of the kind that is asked for; null where it has none. */
export function targetShape(release: Release, kind: string | null, written: Shape): Shape | null {
  const shapes = release.kinds.flatMap(({ shape }) => (shape ? [shape] : []))
  if (kind !== null) return shapes.find((shape) => shape.kind === kind) ?? null
  return shapes.includes(written) ? written : (shapes.find(({ isSwitched }) => !isSwitched) ?? null)
}

/** Leads one object from its shape to another, step by step; all of it or nothing. */
export function climb(draft: Draft, index: number, from: Shape, to: Shape, release: Release): boolean {
  return draft.attempt(() => {
    let at = from
    const moves = new Moves()
    const document = draft.documents[index]
    const [count, comments] = [draft.documents.length, document ? commentsOf(draft.text, document) : []]
    while (at !== to) {
      const here = at
      const isUp = ORDER.indexOf(to) > ORDER.indexOf(at)
      const rung = LADDER.find((each) => (isUp ? each.from : each.to) === here)
      const next = rung && (isUp ? rung.to : rung.from)
      const served = next && shapeIn(release, next)
      if (!rung || !served) throw new Impossible()
      const step = isUp ? rung.up : rung.down
      step(new Rewrite(draft, index, served.schema, moves))
      at = served.shape
    }
    const served = shapeIn(release, to)
    if (to === model && served) writeOutPreset(new Rewrite(draft, index, served.schema, moves), releaseId(release))
    for (const { path, ...params } of moves.told()) draft.note(index, path, 'field-moved', params)
    rename(draft, index, to, release)
    // Steps between shapes of backends carry comments with their fields; a model has other fields.
    if (from === model || to === model) keepComments(draft, index, comments, draft.documents.length - count)
  })
}

/** Writes group, version and kind as the target has them. */
function rename(draft: Draft, index: number, to: Shape, release: Release): void {
  const served = release.kinds.find(({ shape }) => shape === to)
  const document = draft.documents[index]
  if (!served || !document) throw new Impossible()
  const apiVersion = apiVersionOf(served)
  if (document.apiVersion === apiVersion && document.kind === served.kind && !document.headless) return
  draft.edit(
    index,
    [
      { path: ['apiVersion'], change: { do: 'set', value: apiVersion } },
      { path: ['kind'], change: { do: 'set', value: served.kind } },
    ],
    served.schema,
  )
  const [before, after] = [
    [document.apiVersion, document.kind],
    [apiVersion, served.kind],
  ].map((parts) => parts.join(' '))
  draft.note(index, ['kind'], 'kind-renamed', { from: before ?? releaseId(release), to: after ?? '' })
}
