import type { Finding } from '../../model/finding.js'
import type { Reading } from '../../reading.js'
import { newestServing } from '../../releases/choose.js'
import { releaseId } from '../../releases/release.js'
import { ANSWERED_BY_MIGRATION } from './answered.js'
import { isReachable, writtenShape } from './ladder.js'

/** A migration that would make of a text what a release serves: read it by `from`, and lead it to `to` and `kind`. */
export interface MigrationOffer {
  /** The release that the object is written for. */
  readonly from: string
  readonly to: string
  /** What AI backends become. */
  readonly kind: string
}

/**
 * What a page can offer where it says that a release does not serve an object: for each kind that the release has, the
 * migration there; none where the release has no AI kinds or no step leads to one. `migrate` makes it.
 */
export function migrationOffers(reading: Reading, { code, document }: Finding): readonly MigrationOffer[] {
  const analyzed = document === null ? undefined : reading.documents[document]
  // Trees are read where they are asked for, and not copied.
  const object = analyzed && { ...analyzed, tree: analyzed.tree, root: analyzed.root }
  const written = object && writtenShape(object)
  if (!object || !written || !ANSWERED_BY_MIGRATION.has(code)) return []
  const to = releaseId(reading.release)
  const from = newestServing(object) ?? to
  return reading.release.kinds.flatMap(({ shape, kind }) =>
    shape && isReachable(written, shape) ? [{ from, to, kind }] : [],
  )
}
