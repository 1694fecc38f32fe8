import { ANSWERED_BY_MIGRATION, findingLine, findingMore, releaseId, type Reading, type Finding } from '../../src/index'
import { openMove } from '../open/move'
import { useStore } from '../state/store'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { FixButton } from './FixButton'
import { Explained } from '../words/Explained'
import { Visible } from '../words/Visible'
import { useWindow } from '../ui/window'

/** Findings beside what they are about, each with its fix. */
export function FindingList({
  findings,
  analysis,
}: {
  readonly findings: readonly Finding[]
  readonly analysis: Reading
}) {
  const words = useWords()
  const { shown, rest, showMore } = useWindow(findings.length)
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {findings.slice(0, shown).map((finding, i) => (
        <li key={i} className={`finding ${finding.code === 'required' ? 'to-complete' : finding.severity}`}>
          <Icon name={finding.severity} />
          <span>
            <span className="visually-hidden">{text.severities[finding.severity]}: </span>
            <Visible text={findingLine(finding, words)} />{' '}
            <small>
              <Explained text={findingMore(finding, words)} />
            </small>
          </span>
          <FixButton finding={finding} analysis={analysis} />
          <MoveButton finding={finding} analysis={analysis} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Button look="quiet" label={text.showMore(rest)} onClick={showMore} />
        </li>
      )}
    </ul>
  )
}

/** The ways on where a release does not serve what stands there: the one that does, or the text for this one. */
export function MoveButton({ finding, analysis }: { readonly finding: Finding; readonly analysis: Reading }) {
  if (!ANSWERED_BY_MIGRATION.has(finding.code)) return null
  const servedBy = 'servedBy' in finding.params ? finding.params.servedBy : undefined
  return (
    <>
      {servedBy !== undefined && (
        <Button
          label={text.useRelease(servedBy.replace('@', ' '))}
          onClick={() => useStore.getState().setSettings({ release: servedBy })}
        />
      )}
      <Button look="quiet" label={text.moveMenu} onClick={() => openMove(releaseId(analysis.release))} />
    </>
  )
}
