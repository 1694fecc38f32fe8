import type { Facts } from '../connection/connection.js'
import { releaseId, type Release } from './release.js'

/** A release on one of its data planes. */
export interface Column {
  readonly release: Release
  readonly dataPlane: Facts['dataPlane']
}

/** The other data planes of a release, then those of the newer releases of the table, oldest first. */
export function columnsAfter(
  { release, facts }: { readonly release: Release; readonly facts: Facts },
  table: readonly Release[],
): readonly Column[] {
  const from = table.findIndex((each) => releaseId(each) === (release.answersAs ?? releaseId(release)))
  return table
    .slice(Math.max(from, 0))
    .flatMap((each) => each.planes.map(({ id }) => ({ release: each, dataPlane: id })))
    .filter((column) => releaseId(column.release) !== releaseId(release) || column.dataPlane !== facts.dataPlane)
}
