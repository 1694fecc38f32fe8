import type { Choice, PlayState } from '../../src/index'
import { play as text } from '../words/later'

interface Props {
  readonly choice: Choice
  readonly state: PlayState
  readonly names: readonly string[]
}

/** Where the next request may go, and who is out. */
export function NextRequest({ choice, state, names }: Props) {
  return (
    <div className="play-next">
      <h4>{text.next}</h4>
      <ul>
        {names.map((name, i) => {
          const chance = choice.among.find(({ target }) => target === i)
          const until = state.targets[i]?.until ?? null
          return (
            <li key={i} className={chance ? 'is-next' : ''}>
              <span className="play-bar" style={{ inlineSize: `${chance?.percent ?? 0}%` }} aria-hidden="true" />
              <span>{name}</span> <strong>{chance ? text.part(chance.percent) : text.nobody}</strong>
              {until !== null && <small> {text.out(until - state.now)}</small>}
            </li>
          )
        })}
      </ul>
      {choice.isDesperate && <p className="help">{text.desperate}</p>}
    </div>
  )
}
