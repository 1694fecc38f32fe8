import { useMemo, useState } from 'react'
import { findingLine, findingMore, formatPath, type Reading, type Finding } from '../../src/index'
import { openDiagnose } from '../open/diagnose'
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
import { problemsOf, type Listed } from './groups'

/** All findings by document and cause, worst first, and notes behind them; a click leads to the line and the field. */
export function Problems() {
  const analysis = useStore((state) => state.analysis)
  const { listed, problems } = useMemo(() => problemsOf(analysis), [analysis])
  const { shown, rest, showMore } = useWindow(listed.length)
  const [isOpen, setOpen] = useState(true)
  return (
    <section className={isOpen ? 'problems' : 'problems is-closed'} aria-label={text.problems} id="pane-problems">
      <div className="problems-bar">
        <h2>
          <button type="button" className="problems-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span className="chevron" aria-hidden="true" /> {text.problems} <span className="count">{problems}</span>
            {listed.length > problems && <small>{text.noteCount(listed.length - problems)}</small>}
          </button>
        </h2>
        <Button look="quiet" label={text.diagnoseMenu} onClick={() => openDiagnose()} />
      </div>
      {listed.length > 0 && (
        <ul>
          {listed.slice(0, shown).map((each, i) => (
            <Problem key={i} {...each} analysis={analysis} />
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

function Problem({ finding, head, before, analysis }: Listed & { readonly analysis: Reading }) {
  const words = useWords()
  const path = formatPath(finding.path)
  const [title, more] = saidOf(finding, words)
  // What explains several of one cause is said once.
  const isSaid = before !== null && saidOf(before, words)[1] === more
  return (
    <li
      className={`finding ${finding.severity} ${before ? 'same-cause' : ''}`}
      data-code={finding.code}
      data-path={path}
      data-severity={finding.severity}
    >
      {head !== null && (
        <h3>
          <Visible text={head === '' ? text.wholeText : head} />
        </h3>
      )}
      <button type="button" className="problem" onClick={() => leadTo(finding, analysis)}>
        <Icon name={finding.severity} />
        <span>
          <span className="visually-hidden">{text.severities[finding.severity]}: </span>
          <span className="where">{text.atLine(analysis.lines.position(finding.range.start).line)}</span>{' '}
          <Visible text={title} />
          <small>
            {path !== '' && (
              <code>
                <Visible text={path} />
              </code>
            )}{' '}
            {!isSaid && <Visible text={more} />}
          </small>
        </span>
      </button>
      <FixButton finding={finding} analysis={analysis} />
      <MoveButton finding={finding} analysis={analysis} />
    </li>
  )
}

/** What a finding is called, and what explains it. The server’s own “Required value” does not say what is missing: it comes second. */
function saidOf(finding: Finding, words: ReturnType<typeof useWords>): readonly [title: string, more: string] {
  const said = [findingLine(finding, words), findingMore(finding, words)] as const
  return finding.code === 'required' && said[1] !== '' ? [said[1], said[0]] : said
}
