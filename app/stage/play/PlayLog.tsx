import { openFactText, unsureText, type Pool } from '../../../src/index'
import { play as text } from '../../words/later'
import { useWords } from '../../words/sentences'
import { useMoment } from './moment'
import { goToStep, type Step } from './plays'
import { saysRequest } from './says'
import { Verdict } from './Verdict'

/** What came of a play: whether requests ever find somebody, each request so far, and what no source settles. */
export function PlayLog({ document }: { readonly document: number }) {
  const moment = useMoment(document)
  if (!moment) return null
  const { steps, at, names, faults, via, pool } = moment
  const shown = steps[at - 1]?.played
  return (
    <section className="play-log" aria-label={text.requests}>
      <Verdict document={document} faults={faults} via={via} />
      {steps.length > 0 && (
        <ol aria-label={text.requests}>
          {steps.map((step, i) => (
            <li key={i} className={resultOf(step)}>
              <button type="button" aria-current={i + 1 === at ? 'step' : undefined} onClick={() => goToStep(i + 1)}>
                {step.played ? saysRequest(step.played, names) : text.goneBy(step.waited)}
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className="visually-hidden" aria-live="polite">
        {shown && saysRequest(shown, names)}
      </p>
      <Unsettled pool={pool} />
    </section>
  )
}

function resultOf({ played }: Step): string {
  if (!played) return ''
  const { status } = played.client
  return status !== null && status < 400 ? 'is-served' : 'is-failed'
}

function Unsettled({ pool: { open, unsure } }: { readonly pool: Pool }) {
  const words = useWords()
  if (open.length + unsure.length === 0) return null
  return (
    <details>
      <summary>{text.unsure(open.length + unsure.length)}</summary>
      <ul className="help">
        {open.map((fact) => (
          <li key={fact}>{openFactText(fact, words)}</li>
        ))}
        {unsure.map((code) => (
          <li key={code}>{unsureText(code, words)}</li>
        ))}
      </ul>
    </details>
  )
}
