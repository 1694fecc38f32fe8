import type { Comparison } from '../../src/index'
import { text } from '../words'

type Column = Comparison['columns'][number]

/** Indexes of columns that follow each other and say the same. */
export type Run = readonly [number, ...number[]]

/** A release's name, with its data plane where it has several. */
export function nameOf({ release, dataPlane }: Column): string {
  return `${release.product} ${release.version}${release.planes.length > 1 ? ` ${text.dataPlanes[dataPlane]}` : ''}`
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
      before.release.product === column.release.product &&
      (!column.serves ||
        (before.release.planes.length === column.release.planes.length && !rows.some(({ cells }) => cells[i]?.changed)))
    if (last && same) last.push(i)
    else runs.push([i])
  }
  return runs
}
