import { findingLine, findingMore, fixEdits, fixLabel, type Analysis, type Finding } from '../../src/index'
import { useStore } from '../store/store'
import { text, words } from '../text'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { Visible } from '../ui/Visible'

/** Findings beside what they are about, each with its fix. */
export function FindingList({ findings, analysis }: { readonly findings: readonly Finding[]; readonly analysis: Analysis }) {
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {findings.map((finding, i) => (
        <li key={i} className={`finding ${finding.severity}`}>
          <Icon name={finding.severity} />
          <span>
            <span className="visually-hidden">{text.severities[finding.severity]}: </span>
            <Visible text={findingLine(finding, words)} />{' '}
            <small>
              <Visible text={findingMore(finding, words)} />
            </small>
          </span>
          <FixButton finding={finding} analysis={analysis} />
        </li>
      ))}
    </ul>
  )
}

/** One click that takes a finding away; one undo step. */
export function FixButton({ finding, analysis }: { readonly finding: Finding; readonly analysis: Analysis }) {
  const { apply, say } = useStore.getState()
  if (!finding.fix) return null
  const label = fixLabel(finding, words)
  return (
    <Button
      look="quiet"
      className="fix"
      label={label}
      onClick={(event) => {
        event.stopPropagation()
        apply(fixEdits(analysis, finding), 'form')
        say(label, 'undo')
      }}
    />
  )
}
