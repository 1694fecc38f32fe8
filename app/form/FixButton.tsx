import { fixLabel, type Finding, type Reading } from '../../src/index'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text } from '../words'
import { useWords } from '../words/sentences'

/** One click that takes a finding away; one undo step. */
export function FixButton({ finding, analysis }: { readonly finding: Finding; readonly analysis: Reading }) {
  const words = useWords()
  const { applyFix, say } = useStore.getState()
  const label = finding.fix ? fixLabel(finding, words) : ''
  if (label === '') return null
  return (
    <Button
      look="quiet"
      className="fix"
      label={label}
      onClick={(event) => {
        event.stopPropagation()
        applyFix(finding, analysis, (isApplied) => (isApplied ? say(label, 'undo') : say(text.fixGone)))
      }}
    />
  )
}
