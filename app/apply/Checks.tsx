import { useMemo } from 'react'
import { answerText, checksOf, checkText, type Check, type CheckAnswer } from '../../src/index'
import { openDiagnose } from '../open/diagnose'
import { useStore } from '../state/store'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { useWindow } from '../ui/window'
import { text as words } from '../words/later'
import { apply as text, applyWords } from '../words/apply'
import { Visible } from '../words/Visible'
import { Command } from './Command'

/** Commands that ask the cluster whether it works, each with the answer to expect and what others mean. */
export function Checks() {
  const analysis = useStore((state) => state.analysis)
  const checks = useMemo(() => checksOf(analysis), [analysis])
  const { shown, rest, showMore } = useWindow(checks.length, 12)
  if (checks.length === 0) return <p className="help">{text.noBackend}</p>
  return (
    <>
      <p className="help">{text.checkHow}</p>
      <ol className="checks">
        {checks.slice(0, shown).map((check, i) => (
          <CheckItem key={i} check={check} />
        ))}
      </ol>
      {rest > 0 && <Button label={words.showMore(rest)} onClick={showMore} />}
      <Button look="quiet" label={text.meansWhat} onClick={() => openDiagnose()} />
    </>
  )
}

function CheckItem({ check }: { readonly check: Check }) {
  return (
    <li data-check={check.code}>
      <h3>
        <Visible text={checkText(check, applyWords)} />
      </h3>
      <Command command={check.command} />
      {check.right.length > 0 && (
        <ul className="expected">
          {check.right.map((answer, i) => (
            <li key={i}>
              <Icon name="check" /> <span className="visually-hidden">{text.expect}: </span>
              <Answer answer={answer} />
            </li>
          ))}
        </ul>
      )}
      {check.wrong.length > 0 && (
        <details>
          <summary>{text.otherwise(check.wrong.length)}</summary>
          <table className="wrong-answers">
            <thead>
              <tr>
                <th scope="col">{text.shows}</th>
                <th scope="col">{text.means}</th>
              </tr>
            </thead>
            <tbody>
              {check.wrong.map(({ shows, means }, i) => (
                <tr key={i}>
                  <td>{shows === '' ? text.printsNothing : <code>{shows}</code>}</td>
                  <td>
                    <Visible text={answerText(means, applyWords)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  )
}

function Answer({ answer: { shows, means } }: { readonly answer: CheckAnswer }) {
  return (
    <>
      {shows !== '' && (
        <>
          <code>
            <Visible text={shows} />
          </code>{' '}
        </>
      )}
      <span className="help">
        <Visible text={answerText(means, applyWords)} />
      </span>
    </>
  )
}
