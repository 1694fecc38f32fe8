import { findRelease, type Comparison, type Release } from '../../src/index'
import { text } from '../words'

type Column = Comparison['columns'][number]

/** Indexes of columns that follow each other and say the same. */
export type Run = readonly [number, ...number[]]

/** The release of a column. Throws if the table lacks it: the comparison was made by another one. */
export function releaseOf({ release }: Pick<Column, 'release'>): Release {
  const found = findRelease(release)
  if (!found) throw new Error(`unknown release ${release}`)
  return found
}

/** A release's name, with its data plane where it has several. */
export function nameOf(column: Pick<Column, 'release' | 'dataPlane'>): string {
  const release = releaseOf(column)
  return `${release.product} ${release.version}${release.planes.length > 1 ? ` ${text.dataPlanes[column.dataPlane]}` : ''}`
}

/** Releases of one product that follow each other with the same answers stand in one column. */
export function runsOf({ columns, rows }: Comparison): readonly Run[] {
  const runs: [number, ...number[]][] = []
  for (const [i, column] of columns.entries()) {
    const last = runs.at(-1)
    const before = columns[i - 1]
    const same =
      before !== undefined &&
      before.serves === column.serves &&
      releaseOf(before).product === releaseOf(column).product &&
      (!column.serves ||
        (releaseOf(before).planes.length === releaseOf(column).planes.length &&
          !rows.some(({ cells }) => cells[i]?.changed)))
    if (last && same) last.push(i)
    else runs.push([i])
  }
  return runs
}
