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
  const [open, setOpen] = useState<readonly [row: number, column: number] | null>(null)
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
            {columns.map(({ release, dataPlane, serves }, c) => (
              <tr key={`${releaseId(release)}/${dataPlane}`} className={`${serves ? '' : 'unserved'} ${releaseId(release) === inView ? 'in-view' : ''}`}>
                <th scope="row">
                  {`${release.product} ${release.version}`}
                  {release.planes.length > 1 && <small> {dataPlane}</small>}
                </th>
                {rows.map(({ path, cells }, r) => {
                  const cell = cells[c]
                  return (
                    <td key={path} className={cell?.changed ? 'changed' : ''}>
                      {cell?.endpoint && serves ? (
                        <button
                          type="button"
                          className="cell"
                          aria-expanded={open?.[0] === r && open[1] === c}
                          onClick={() => setOpen(open?.[0] === r && open[1] === c ? null : [r, c])}
                        >
                          <Badge endpoint={cell.endpoint} analysis={columns[c]?.analysis ?? useStore.getState().analysis} />
                          <Target endpoint={cell.endpoint} />
                          {cell.changed && <span className="change-mark">{text.changed}</span>}
                        </button>
                      ) : (
                        <span className="help">{text.shapeNotServed}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {endpoint && column && <Why endpoint={endpoint} analysis={column.analysis} />}
    </>
  )
}
