import { useState } from 'react'
import {
  begin,
  choose,
  openFactText,
  request,
  unsureText,
  wait,
  type Endpoint,
  type Fault,
  type Played,
  type PlayState,
  type Pool,
} from '../../src/index'
import { Button } from '../ui/Button'
import { useWords } from '../words/sentences'
import { Visible } from '../words/Visible'
import { play as text } from '../words/later'
import { AnswerLine } from './AnswerLine'
import { NextRequest } from './NextRequest'
import { memberNames } from './names'
import { Verdict } from './Verdict'

interface Props {
  readonly pool: Pool
  readonly document: number
  readonly endpoints: readonly Endpoint[]
}

const KINDS = [
  'none',
  'rate-limited',
  'server-error',
  'timeout',
  'refused',
  'dns',
  'slow',
] as const satisfies readonly Fault['kind'][]
const WAITS = [10_000, 60_000]
/** More requests than this nobody looks back at. */
const MOST = 50

/** A 429 of the play names no time: the harder case, and the usual one of self-hosted servers. */
const faultOf = (kind: Fault['kind']): Fault => (kind === 'rate-limited' ? { kind, retryAfter: null } : { kind })

/** Members fail as somebody says, requests go out one by one, and each tells where it went and what the client got. */
export function Play({ pool, document, endpoints }: Props) {
  const words = useWords()
  const names = memberNames(pool, endpoints)
  const [faults, setFaults] = useState<readonly Fault[]>(pool.targets.map(() => faultOf('none')))
  const [state, setState] = useState<PlayState>(() => begin(pool))
  const [sent, setSent] = useState<readonly Played[]>([])
  const send = (): void => {
    const played = request(pool, state, faults)
    setState(played.state)
    setSent([...sent, played].slice(-MOST))
  }
  return (
    <div className="play">
      <p className="help">{text.about}</p>
      <ul className="play-members">
        {names.map((name, i) => (
          <li key={i}>
            <label>
              <span>
                <Visible text={name} />
              </span>
              <select
                aria-label={text.faultOf(name)}
                value={faults[i]?.kind ?? 'none'}
                onChange={(event) => {
                  const kind = KINDS.find((each) => each === event.target.value) ?? 'none'
                  setFaults(faults.map((fault, of) => (of === i ? faultOf(kind) : fault)))
                }}
              >
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {text.faults[kind]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <NextRequest choice={choose(pool, state, faults)} state={state} names={names} />
      <div className="play-acts">
        <Button look="main" label={text.send} onClick={send} />
        {WAITS.map((milliseconds) => (
          <Button
            key={milliseconds}
            label={text.wait(milliseconds)}
            onClick={() => setState(wait(state, milliseconds))}
          />
        ))}
        <Button
          look="quiet"
          label={text.again}
          onClick={() => {
            setState(begin(pool))
            setSent([])
          }}
        />
      </div>
      <ol className="play-log" aria-label={text.requests} aria-live="polite" start={1}>
        {sent.map((played, i) => (
          <AnswerLine key={i} played={played} names={names} />
        ))}
      </ol>
      <Verdict document={document} faults={faults} />
      {pool.open.length + pool.unsure.length > 0 && (
        <details>
          <summary>{text.unsure(pool.open.length + pool.unsure.length)}</summary>
          <ul className="help">
            {pool.open.map((fact) => (
              <li key={fact}>{openFactText(fact, words)}</li>
            ))}
            {pool.unsure.map((code) => (
              <li key={code}>{unsureText(code, words)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
