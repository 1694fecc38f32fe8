import './diagnose.css'
import { useDeferredValue, useMemo } from 'react'
import {
  changeSet,
  diagnose,
  diagnosisText,
  findingLine,
  formatPath,
  linesOf,
  type Diagnoses,
  type Diagnosis,
  type DiagnosisPlace,
  type Reading,
} from '../../src/index'
import { FixButton } from '../form/FixButton'
import { leadTo } from '../form/lead'
import { cursorOf } from '../state/cursors'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { diagnose as own, diagnosisWords } from '../words/diagnose'
import { text } from '../words/later'
import { useWords } from '../words/sentences'
import { Visible } from '../words/Visible'
import { useAnswer } from '../open/diagnose'

interface Props {
  readonly onClose: () => void
}

/** What the answer of a command, a log or a provider means for the text in view. */
export default function DiagnoseDialog({ onClose }: Props) {
  const analysis = useStore((state) => state.analysis)
  const { text: answer, into } = useAnswer()
  const read = useDeferredValue(answer)
  const answers = useMemo(() => diagnose(read, analysis), [read, analysis])
  return (
    <div className="diagnose">
      <p className="help" id="diagnose-about">
        {own.about}
      </p>
      <textarea
        aria-label={own.answer}
        aria-describedby="diagnose-about"
        autoComplete="off"
        autoFocus
        rows={answer === '' ? 6 : 5}
        spellCheck={false}
        value={answer}
        onChange={(event) => useAnswer.setState({ text: event.target.value, into: null })}
      />
      {read.trim() === '' ? <Commands /> : <Answers answers={answers} answer={read} onClose={onClose} />}
      <div className="dialog-actions">
        {into && (
          <Button
            label={own.insert}
            onClick={() => {
              forget()
              onClose()
              insert(answer, into)
            }}
          />
        )}
        {answer !== '' && <Button look="quiet" label={own.forget} onClick={forget} />}
        <Button label={text.close} onClick={onClose} />
      </div>
    </div>
  )
}

const forget = (): void => useAnswer.setState({ text: '', into: null })

/** Puts what was no answer after all where it was pasted: at the editor's cursor, or in the place of the text. */
function insert(pasted: string, into: 'editor' | 'page'): void {
  const { text: yaml, file, apply, replaceText } = useStore.getState()
  if (into === 'page') return replaceText(pasted, text.pasted)
  const cursor = cursorOf(file)
  const at = cursor ? linesOf(yaml).offset(cursor) : yaml.length
  apply(changeSet(yaml, [{ start: at, end: at, text: pasted }]), 'open')
}

/** What to run, for the first backend of the text. */
function Commands() {
  const { documents, namespace } = useStore((state) => state.analysis)
  const document = documents.find(({ backend }) => backend !== null)
  const kind = (document?.kind ?? 'agentgatewaybackend').toLowerCase()
  const name = document?.name ?? 'NAME'
  const commands = [
    'kubectl apply -f- <<EOF …',
    `kubectl get ${kind} ${name} -n ${document?.namespace ?? namespace} -o jsonpath='{.status.conditions}'`,
    'kubectl logs -n NAMESPACE deploy/GATEWAY',
    'curl -v http://GATEWAY/v1/chat/completions …',
  ]
  return (
    <div className="help">
      {own.empty}
      <ul>
        {commands.map((command) => (
          <li key={command}>
            <code>
              <Visible text={command} />
            </code>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface AnswersProps extends Props {
  readonly answers: Diagnoses
  readonly answer: string
}

function Answers({ answers: { found, unknown, isCut }, answer, onClose }: AnswersProps) {
  const lines = useMemo(() => answer.split(/\r\n|\n|\r/), [answer])
  return (
    <section aria-label={own.results} className="diagnose-results" aria-live="polite">
      {found.length === 0 && <p>{own.nothing}</p>}
      {found.length > 1 && <p className="help">{own.found(found.length)}</p>}
      <ol>
        {found.map((each, i) => (
          <Message key={i} diagnosis={each} onClose={onClose} />
        ))}
      </ol>
      {unknown.length > 0 && (
        <div className="help">
          {own.unknown(unknown)}
          <ul>
            {unknown.slice(0, 5).map((number) => (
              <li key={number}>
                <code>
                  <Visible text={(lines[number - 1] ?? '').trim().slice(0, 160)} />
                </code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isCut && <p className="help">{own.isCut}</p>}
    </section>
  )
}

function Message({ diagnosis, onClose }: Props & { readonly diagnosis: Diagnosis }) {
  const analysis = useStore((state) => state.analysis)
  const { means, next } = diagnosisText(diagnosis, diagnosisWords)
  const { code, family, lines, places, isLookedFor } = diagnosis
  return (
    <li data-diagnosis={code}>
      <p className="diagnose-head">
        <span className="tag">{own.families[family]}</span> <small>{own.at(lines)}</small>
      </p>
      <p>
        <Visible text={means} />
      </p>
      <p>
        <strong>{own.next}</strong> <Visible text={next} />
      </p>
      {places.length > 0 ? (
        <>
          <p className="help">{own.inText}</p>
          <ul className="findings">
            {places.map((place, i) => (
              <Place key={i} place={place} analysis={analysis} onClose={onClose} />
            ))}
          </ul>
        </>
      ) : (
        <p className="help">{isLookedFor ? own.notInText : own.outside}</p>
      )}
    </li>
  )
}

interface PlaceProps extends Props {
  readonly place: DiagnosisPlace
  readonly analysis: Reading
}

/** A place of the text, what the analysis says there, and its fix. */
function Place({ place, analysis, onClose }: PlaceProps) {
  const words = useWords()
  const { finding, path, range } = place
  const lead = (): void => {
    onClose()
    leadTo(place, analysis)
  }
  return (
    <li className={`finding ${finding?.severity ?? ''}`}>
      <button type="button" className="problem" onClick={lead}>
        <span>
          <span className="where">{text.atLine(analysis.lines.position(range.start).line)}</span>{' '}
          <code>
            <Visible text={formatPath(path)} />
          </code>
          {finding && (
            <small>
              <Visible text={findingLine(finding, words)} />
            </small>
          )}
        </span>
      </button>
      {finding && <FixButton finding={finding} analysis={analysis} />}
    </li>
  )
}
