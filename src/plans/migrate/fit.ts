import type { Reading } from '../../reading.js'
import { releaseId } from '../../releases/release.js'
import { formatPath } from '../../yaml/path.js'
import type { Draft } from './draft.js'

/** So many fields are taken out, at most: a text of nothing but unknown fields is no migration. */
const MOST = 500

/**
 * Takes out what the release before had and the target has not; what neither has stays, as its writer wrote it. Whether
 * something went.
 */
export function dropUnknown(draft: Draft, after: Reading, before: Reading, migrated: ReadonlySet<number>): boolean {
  const unknownBefore = new Set(
    before.findings.flatMap((each) => (each.code === 'unknown-field' ? [keyOf(each.document, each.params.field)] : [])),
  )
  const gone = after.findings
    .flatMap((each) =>
      each.code === 'unknown-field' &&
      each.severity === 'error' &&
      each.document !== null &&
      migrated.has(each.document)
        ? [{ ...each, document: each.document }]
        : [],
    )
    .filter(({ document, params }) => !unknownBefore.has(keyOf(draft.origins[document] ?? null, params.field)))
    .slice(0, MOST)
  const release = releaseId(after.release)
  // From behind, so that numbers of items before them stay.
  for (const { document, path } of gone.toReversed()) {
    if (path.length < 2) continue
    const done = draft.attempt(() => {
      draft.edit(document, [{ path, change: { do: 'remove' } }], null)
    })
    if (done) draft.note(document, path, 'field-dropped', { field: fieldOf(path), release })
  }
  return gone.length > 0
}

const keyOf = (document: number | null, field: string): string => JSON.stringify([document, field])
const fieldOf = (path: readonly (string | number)[]): string => formatPath(path).replaceAll(/\[\d+\]/g, '[]')
