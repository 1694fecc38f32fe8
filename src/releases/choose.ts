import type { Document } from '../documents/documents.js'
import { asOriginal } from '../documents/enterprise.js'
import type { Coded } from '../model/codes/coded.js'
import type { ReleaseReasonParams } from '../model/codes/other.js'
import type { ServedShape, Shape } from '../shapes/shape.js'
import { shapeOf } from '../shapes/table.js'
import { entryOf, nodeAt, stringOf } from '../yaml/nodes.js'
import { findRelease, releases } from './table.js'
import { releaseId, servedKind, type Release, type ServedKind } from './release.js'

/** The release that an analysis is for, and why this one. */
export interface Choice {
  readonly release: Release
  readonly reason: Coded<ReleaseReasonParams>
}

/** A release that nobody published, or that this product does not know. */
export class UnknownRelease extends Error {
  constructor(readonly id: string) {
    super(id)
  }
}

/**
 * The release of that name; for `auto` the newest one, by descent, that serves every AI backend of the text in its shape by
 * default; one that is known from notes alone only where no other serves as many.
 * While a document can't be read, `auto` stays what it was before (`kept`).
 */
export function chooseRelease(
  wanted: string,
  documents: readonly Document[],
  table: readonly Release[] = releases,
  kept: string | null = null,
): Choice {
  if (wanted !== 'auto') {
    const release = findRelease(wanted, table)
    if (!release) throw new UnknownRelease(wanted)
    return { release, reason: { code: 'asked-for', params: {} } }
  }
  const isUnreadable = documents.some(({ root, skipped }) => root === null && !skipped)
  const before = kept === null ? undefined : findRelease(kept, table)
  if (isUnreadable && before) return { release: before, reason: { code: 'kept', params: {} } }
  const backends = documents.filter(isAiBackend)
  const newest = table.at(-1)
  const all = backends.length
  const bestFirst = [...table].reverse().sort((a, b) => Number(isFromNotes(a)) - Number(isFromNotes(b)))
  const served = bestFirst.map(
    (release) => backends.filter((document) => serves(release, document) && isOnByDefault(release, document)).length,
  )
  const most = Math.max(...served)
  const release = all === 0 ? newest : bestFirst[served.indexOf(most)]
  if (!release) throw new UnknownRelease(wanted)
  if (all === 0) return { release, reason: { code: isUnreadable ? 'unreadable' : 'no-ai-backend', params: {} } }
  if (most === all) return { release, reason: { code: 'serves-all', params: { all } } }
  return { release, reason: { code: 'serves-most', params: { served: most, all } } }
}

const isFromNotes = ({ evidence }: Release): boolean => evidence === 'notes'

/** Whether a release that is installed with its own values answers for a document: AgentgatewayModel is off in 1.4 and 1.5. */
function isOnByDefault({ agentgatewayModels }: Release, document: Document): boolean {
  const { kind, root } = asOriginal(document)
  const isSwitched = kind !== null && root !== null && shapeOf(kind, root)?.isSwitched === true
  return !isSwitched || agentgatewayModels === 'on'
}

/** Whether a document is an AI backend, of whatever shape. */
export function isAiBackend(document: Document): boolean {
  const { kind, root } = asOriginal(document)
  if (kind === null || !root) return false
  return (
    shapeOf(kind, root) !== null ||
    (kind === 'Backend' &&
      (stringOf(nodeAt(root, ['spec', 'type'])) === 'AI' || entryOf(entryOf(root, 'spec')?.value, 'ai') !== undefined))
  )
}

/** Whether a release serves a document in the very shape in which it is written. */
export function serves(release: Release, document: Document): boolean {
  const { apiVersion, kind, root } = asOriginal(document)
  if (apiVersion === null || kind === null || !root) return false
  const served = servedKind(release, apiVersion, kind)
  if (!served?.shape) return false
  const shape = shapeOf(kind, root)
  return shape === null || shape === served.shape
}

/** A shape with what it can hold: in this release, else in the newest one that serves it; null where none does. */
export function shapeIn(release: Release, shape: Shape, table: readonly Release[] = releases): ServedShape | null {
  const inRelease = ({ kinds }: Release): ServedKind | undefined => kinds.find((kind) => kind.shape === shape)
  const serving = inRelease(release) ? release : table.findLast(inRelease)
  const served = serving && inRelease(serving)
  return served ? { shape, schema: served.schema } : null
}

/** The newest release that serves a document in its shape, rather one that is known by more than notes; undefined where the table has none. */
export function newestServing(document: Document, table: readonly Release[] = releases): string | undefined {
  const all = table.filter((release) => serves(release, document))
  const serving = all.findLast((release) => !isFromNotes(release)) ?? all.at(-1)
  return serving && releaseId(serving)
}
