import { useMemo, useState } from 'react'
import { findingLine, findingMore, formatPath, type Reading, type Finding } from '../../src/index'
import { openDiagnose } from '../diagnose/open'
import { MoveButton } from '../form/FindingList'
import { FixButton } from '../form/FixButton'
import { leadTo } from '../form/lead'
import { useStore } from '../state/store'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { Visible } from '../words/Visible'
import { useWindow } from '../ui/window'

const RANK = { error: 0, warning: 1, info: 2 }

/** All findings, worst first; a click leads to the line and the field. */
export function Problems() {
  const analysis = useStore((state) => state.analysis)
  const findings = useMemo(() => [...analysis.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]), [analysis])
  const { shown, rest, showMore } = useWindow(findings.length)
  const [isOpen, setOpen] = useState(true)
  return (
    <section className={isOpen ? 'problems' : 'problems is-closed'} aria-label={text.problems} id="pane-problems">
      <div className="problems-bar">
        <h2>
          <button type="button" className="problems-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span className="chevron" aria-hidden="true" /> {text.problems}{' '}
            <span className="count">{findings.length}</span>
          </button>
        </h2>
        <Button look="quiet" label={text.diagnoseMenu} onClick={() => openDiagnose()} />
      </div>
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, shown).map((finding, i) => (
            <Problem key={i} finding={finding} analysis={analysis} />
          ))}
          {rest > 0 && (
            <li>
              <Button label={text.showMore(rest)} onClick={showMore} />
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

function Problem({ finding, analysis }: { readonly finding: Finding; readonly analysis: Reading }) {
  const words = useWords()
  const path = formatPath(finding.path)
  return (
    <li
      className={`finding ${finding.severity}`}
      data-code={finding.code}
      data-path={path}
      data-severity={finding.severity}
    >
      <button type="button" className="problem" onClick={() => leadTo(finding, analysis)}>
        <Icon name={finding.severity} />
        <span>
          <span className="visually-hidden">{text.severities[finding.severity]}: </span>
          <span className="where">{text.atLine(analysis.lines.position(finding.range.start).line)}</span>{' '}
          <Visible text={findingLine(finding, words)} />
          <small>
            {path !== '' && (
              <code>
                <Visible text={path} />
              </code>
            )}{' '}
            <Visible text={findingMore(finding, words)} />
          </small>
        </span>
      </button>
      <FixButton finding={finding} analysis={analysis} />
      <MoveButton finding={finding} analysis={analysis} />
    </li>
  )
}
