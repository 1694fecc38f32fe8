import '../style/form.css'
import '../style/inspector.css'
import './apply.css'
import { openDiagnose } from '../open/diagnose'
import { FindingList } from '../form/FindingList'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { text as words } from '../words'
import { apply as text } from '../words/apply'
import { Checklist } from './Checklist'
import { Checks } from './Checks'
import { Commands } from './Commands'

/** From a text to a cluster: what is wrong, what is missing, and the commands. */
export default function Apply() {
  const analysis = useStore((state) => state.analysis)
  const errors = analysis.findings.filter(({ severity }) => severity === 'error')
  return (
    <section className="apply" aria-label={words.modes.apply}>
      {errors.length > 0 && (
        <div className="apply-errors">
          <p role="alert">{text.errors(errors.length)}</p>
          <FindingList findings={errors} analysis={analysis} />
        </div>
      )}
      <div className="apply-columns">
        <section aria-labelledby="apply-checklist">
          <h2 id="apply-checklist">{text.checklist}</h2>
          <Checklist />
        </section>
        <section aria-labelledby="apply-commands">
          <h2 id="apply-commands">{text.commands}</h2>
          <Commands />
          <section aria-labelledby="apply-check">
            <h2 id="apply-check">{text.check}</h2>
            <Checks />
            <Button label={words.diagnoseMenu} onClick={() => openDiagnose()} />
          </section>
        </section>
      </div>
    </section>
  )
}
