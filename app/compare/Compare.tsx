import { useDeferredValue, useMemo, useState } from 'react'
import { compareReleases, releaseId, type Comparison } from '../../src/index'
import { Badge, Target } from '../endpoints/Badge'
import { Why } from '../endpoints/Why'
import { useStore } from '../store/store'
import { text } from '../text'

/** Beyond this size a text is not judged by every release at each keystroke; in UTF-16 units. */
const LARGE = 200_000

/** The backend in view under every release: endpoints down, releases across. A cell opens its reasons. */
export function Compare() {
  const state = useStore()
  const yaml = useDeferredValue(state.text)
  const { settings, document } = state
  const comparison = useMemo(() => (yaml.length > LARGE ? null : compareReleases(yaml, settings, document)), [yaml, settings, document])
  return (
    <section className="compare" aria-label={text.compare}>
      {comparison === null ? (
        <p className="help">{text.compareLarge}</p>
      ) : comparison.rows.length === 0 ? (
        <p className="help">{text.noBackend}</p>
      ) : (
        <Table comparison={comparison} />
      )}
    </section>
  )
}

function Table({ comparison: { columns, rows } }: { readonly comparison: Comparison }) {
  const [open, setOpen] = useState<Cell | null>(null)
  const inView = useStore((state) => releaseId(state.analysis.release))
  const endpoint = open && rows[open[0]]?.cells[open[1]]?.endpoint
  const column = open && columns[open[1]]
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={text.compare}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.release}</th>
              {rows.map(({ path }) => (
                <th key={path} scope="col">
                  <code>{path.replace(/^spec\.ai\./, '')}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runsOf(columns).map((run) => {
              const [c] = run
              const column = columns[c]
              if (!column) return null
              return column.serves ? (
                <ServedRow
                  key={nameOf(column)}
                  column={column}
                  index={c}
                  rows={rows}
                  open={open}
                  onOpen={setOpen}
                  isInView={releaseId(column.release) === inView}
                />
              ) : (
                <tr key={nameOf(column)} className="unserved">
                  <th scope="row">{run.length === 1 ? nameOf(column) : text.compareRun(nameOf(column), nameOf(columns[run.at(-1) ?? c] ?? column))}</th>
                  <td colSpan={rows.length} className="help">
                    {text.shapeNotServed}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {endpoint && column && <Why endpoint={endpoint} analysis={column.analysis} />}
    </>
  )
}

type Column = Comparison['columns'][number]
type Cell = readonly [row: number, column: number]

const nameOf = ({ release, dataPlane }: Column): string =>
  `${release.product} ${release.version}${release.planes.length > 1 ? ` ${text.dataPlanes[dataPlane]}` : ''}`

/** Releases that follow each other and do not serve the backend stand in one row. */
function runsOf(columns: readonly Column[]): readonly (readonly [number, ...number[]])[] {
  const runs: [number, ...number[]][] = []
  for (const [i, { serves, release }] of columns.entries()) {
    const last = runs.at(-1)
    const before = last && columns[last[0]]
    if (last && !serves && before?.serves === false && before.release.product === release.product) last.push(i)
    else runs.push([i])
  }
  return runs
}

interface RowProps {
  readonly column: Column
  readonly index: number
  readonly rows: Comparison['rows']
  readonly open: Cell | null
  readonly onOpen: (cell: Cell | null) => void
  readonly isInView: boolean
}

function ServedRow({ column, index, rows, open, onOpen, isInView }: RowProps) {
  return (
    <tr className={isInView ? 'in-view' : ''}>
      <th scope="row">{nameOf(column)}</th>
      {rows.map(({ path, cells }, r) => {
        const cell = cells[index]
        const isOpen = open?.[0] === r && open[1] === index
        if (!cell?.endpoint) return <td key={path}>{text.notSet}</td>
        return (
          <td key={path} className={cell.changed ? 'changed' : ''}>
            <button type="button" className="cell" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : [r, index])}>
              <Badge endpoint={cell.endpoint} analysis={column.analysis} />
              <Target endpoint={cell.endpoint} />
              {cell.changed && <span className="change-mark">{text.changed}</span>}
            </button>
          </td>
        )
      })}
    </tr>
  )
}
