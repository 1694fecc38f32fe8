import { formatPath } from '../../../src/index'
import { play as text } from '../../words/later'
import { FAULT_NAMES } from './faults'
import { useMoment, type Moment } from './moment'
import { setFault } from './plays'
import { saysAnswer } from './says'

/** A member of the play, in its row: how it fails, what part of the next requests it gets, whether it is out. */
export function PlayRow({ document, path }: { readonly document: number; readonly path: string }) {
  const moment = useMoment(document)
  const target = moment?.pool.targets.findIndex((each) => formatPath(each.path) === path) ?? -1
  if (!moment || target < 0) return null
  const fault = moment.faultNames[target] ?? 'none'
  const { status, part, out, answers } = standing(moment, target)
  return (
    <div className={`row-play is-${status}`} data-play={status}>
      <select
        aria-label={text.faultOf(moment.names[target] ?? '')}
        className={fault === 'none' ? '' : 'is-failing'}
        value={fault}
        onChange={(event) => {
          const chosen = FAULT_NAMES.find((name) => name === event.target.value)
          if (chosen) setFault(path, chosen)
        }}
      >
        {FAULT_NAMES.map((name) => (
          <option key={name} value={name}>
            {text.faults[name]}
          </option>
        ))}
      </select>
      <span className="row-play-says">
        {out === null ? (part === undefined ? text.nobody : text.part(part)) : text.out(out)}
        {answers.length > 0 && (
          <>
            {' · '}
            <em>{text.answered(answers)}</em>
          </>
        )}
      </span>
      {answers.length > 0 && <span key={moment.at} className="play-dot" aria-hidden="true" />}
    </div>
  )
}

interface Standing {
  readonly status: 'next' | 'idle' | 'out'
  /** Its part of the next requests, of a hundred; null where a condition decides, undefined where it gets none. */
  readonly part: number | null | undefined
  /** For so many milliseconds more. */
  readonly out: number | null
  /** What it answered to the request in view. */
  readonly answers: readonly string[]
}

function standing({ choice, state, steps, at }: Moment, target: number): Standing {
  const chance = choice.among.find((each) => each.target === target)
  const until = state.targets[target]?.until ?? null
  const attempts = steps[at - 1]?.played?.attempts ?? []
  return {
    status: chance ? 'next' : until === null ? 'idle' : 'out',
    part: chance?.percent,
    out: until === null ? null : until - state.now,
    answers: attempts.filter((each) => each.target === target).map(({ answer }) => saysAnswer(answer)),
  }
}
