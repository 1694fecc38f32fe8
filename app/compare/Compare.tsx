import '../style/form.css'
import { memo, useMemo, useState } from 'react'
import { providers, releaseId, type Comparison } from '../../src/index'
import { Badge, Target } from '../endpoints/Badge'
import { Outcome } from '../endpoints/Outcome'
import { Why } from '../endpoints/Why'
import { openMove } from '../open/move'
import { useStore } from '../state/store'
import { text } from '../words/later'
import { useLanguage } from '../words/language'
import { Button } from '../ui/Button'
import { legible } from '../words/legible'
import { useWindow } from '../ui/window'
import { useComparison, type Compared } from './comparison'
import { nameOf, releaseOf, runsOf, type Run } from '../endpoints/runs'

/** The backend in view under every release: endpoints down, releases across. A cell opens its reasons. */
export default function Compare() {
  const { compared, isOld } = useComparison()
  return (
    <section className={isOld ? 'compare old' : 'compare'} aria-label={text.compare} aria-busy={isOld}>
      {compared === null ? (
        <p className="help">{text.compareWorking}</p>
      ) : compared.comparison.rows.length === 0 ? (
        <p className="help">{text.noBackend}</p>
      ) : (
        <Table {...compared} />
      )}
    </section>
  )
}

const Table = memo(function Table({ comparison, yaml, lines }: Compared) {
  useLanguage()
  const { columns, rows } = comparison
  const { shown, rest, showMore } = useWindow(rows.length)
  const [open, setOpen] = useState<{ readonly path: string; readonly column: string } | null>(null)
  const inView = useStore((state) => releaseId(state.analysis.release))
  const document = useStore((state) => state.picture)
  const selected = useStore((state) => (state.document === state.picture ? state.part : null))
  const runs = useMemo(() => runsOf(comparison), [comparison])
  const openColumn = columns.find((column) => nameOf(column) === open?.column)
  const openCell = openColumn && rows.find(({ path }) => path === open?.path)?.cells[columns.indexOf(openColumn)]
  const isInView = (run: Run): boolean => run.some((i) => columns[i]?.release === inView)
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={text.compare}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                {text.endpoints}
                <BackendChoice />
              </th>
              {runs.map((run) => (
                <th key={run[0]} scope="col" className={isInView(run) ? 'in-view' : ''}>
                  <span className="run-name">{headOf(run, comparison)}</span>
                  <RunAction run={run} comparison={comparison} isInView={isInView(run)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ path, cells }) => (
              <tr key={path} aria-current={path === selected ? 'true' : undefined}>
                <th scope="row" title={path}>
                  {labelOf(cells)}
                </th>
                {runs.map(([i]) => {
                  const [cell, column] = [cells[i], columns[i]]
                  if (!column?.serves || !cell?.endpoint)
                    return (
                      <td key={i} className="help">
                        {text.shapeNotServed}
                      </td>
                    )
                  const isOpen = openCell === cell
                  return (
                    <td key={i} className={cell.changed ? 'changed' : ''}>
                      <button
                        type="button"
                        className="cell"
                        aria-expanded={isOpen}
                        onClick={() => {
                          setOpen(isOpen ? null : { path, column: nameOf(column) })
                          useStore.getState().show(document, path)
                        }}
                      >
                        <Badge endpoint={cell.endpoint} analysis={{ release: releaseOf(column) }} />
                        <Target endpoint={cell.endpoint} />
                        {cell.changed && <span className="change-mark">{text.changed}</span>}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <Button label={text.showMore(rest)} onClick={showMore} />}
      {openCell?.endpoint && openColumn && (
        <div className="cell-why">
          <Outcome endpoint={openCell.endpoint} analysis={{ release: releaseOf(openColumn) }} />
          <Why
            endpoint={openCell.endpoint}
            analysis={{ release: releaseOf(openColumn), facts: openColumn, text: yaml, lines }}
          />
        </div>
      )}
    </>
  )
})

/** Uses the newest release of a column, or leads the text there where none of the column serves it. */
function RunAction({
  run,
  comparison: { columns },
  isInView,
}: {
  readonly run: Run
  readonly comparison: Comparison
  readonly isInView: boolean
}) {
  const last = columns[run.at(-1) ?? run[0]]
  if (!last || isInView) return null
  const name = `${releaseOf(last).product} ${releaseOf(last).version}`
  const use = (): void => useStore.getState().setSettings({ release: last.release, dataPlane: last.dataPlane })
  return last.serves ? (
    <Button look="quiet" label={text.useThis} aria-label={text.useRelease(name)} onClick={use} />
  ) : (
    releaseOf(last).kinds.some(({ shape }) => shape) && (
      <Button
        look="quiet"
        label={text.moveThere}
        aria-label={text.moveApply(name)}
        onClick={() => openMove(last.release)}
      />
    )
  )
}

/** An endpoint by its priority, its place and its name, as its card shows it. */
function labelOf(cells: Comparison['rows'][number]['cells']): string {
  const member = cells.find(({ endpoint }) => endpoint)?.endpoint?.member
  return member
    ? `${member.group + 1}.${member.member + 1} ${legible(member.name ?? member.model ?? '')} ${providers.find(({ id }) => id === member.provider)?.label ?? ''}`
    : ''
}

/** The releases that share a column, by the first and the last. */
function headOf(run: Run, { columns }: Comparison): string {
  const [first, last] = [columns[run[0]], columns[run.at(-1) ?? run[0]]]
  if (!first || !last) return ''
  return first === last
    ? nameOf(first)
    : text.compareRun(
        nameOf(first),
        releaseOf(last).product === releaseOf(first).product ? releaseOf(last).version : nameOf(last),
      )
}

/** Which of several backends the table shows. */
function BackendChoice() {
  const documents = useStore((state) => state.analysis.documents)
  const picture = useStore((state) => state.picture)
  const backends = documents.filter(({ backend }) => backend)
  if (backends.length < 2) return null
  return (
    <select
      className="run-name"
      aria-label={text.backends}
      value={picture}
      onChange={(event) => useStore.getState().show(Number(event.target.value), null)}
    >
      {backends.map(({ index, name }) => (
        <option key={index} value={index}>
          {legible(name ?? text.unnamed)}
        </option>
      ))}
    </select>
  )
}
