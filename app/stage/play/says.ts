import type { Answer, Played } from '../../../src/index'
import { play as text } from '../../words/later'

/** An answer in words: its status, whose it is, and whether it is late. */
export const saysAnswer = ({ status, byGateway, isLate }: Answer): string =>
  [text.status(status, byGateway), isLate ? text.late : ''].filter(Boolean).join(' ')

/** A request in words: each attempt, who was taken out for it, and what the client got. */
export function saysRequest(played: Played, names: readonly string[]): string {
  const attempts = played.attempts.map(({ target, answer, evicts }) =>
    [
      text.attempt(target === null ? text.noTarget : (names[target] ?? ''), saysAnswer(answer)),
      evicts ? text.evicted(names[evicts.target] ?? '', evicts.duration) : '',
    ]
      .filter(Boolean)
      .join('; '),
  )
  return [...attempts, text.client(saysAnswer(played.client))].join(' → ')
}
