import type { Answer, Played } from '../../src/index'
import { play as text } from '../words/later'

const says = ({ status, byGateway, isLate }: Answer): string =>
  [text.status(status, byGateway), isLate ? text.late : ''].filter(Boolean).join(' ')

/** One request: where each attempt went, who was taken out for it, and what the client got. */
export function AnswerLine({ played, names }: { readonly played: Played; readonly names: readonly string[] }) {
  const attempts = played.attempts.map(({ target, answer, evicts }) =>
    [
      text.attempt(target === null ? text.noTarget : (names[target] ?? ''), says(answer)),
      evicts ? text.evicted(names[evicts.target] ?? '', evicts.duration) : '',
    ]
      .filter(Boolean)
      .join('; '),
  )
  const { status } = played.client
  return (
    <li className={status !== null && status < 400 ? 'is-served' : 'is-failed'}>
      {attempts.join(' → ')} → <strong>{text.client(says(played.client))}</strong>
    </li>
  )
}
