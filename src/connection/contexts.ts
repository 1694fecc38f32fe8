import { reason, type Answer, type Connection, type Surroundings } from './connection.js'
import { waysTo, type Way } from './ways.js'
import type { Reason } from '../model/reason.js'

type OneWay = Connection & Pick<Answer, 'requests'>

/**
 * A member's answer over all ways to it. Where they agree it is theirs; where they differ it is the answer without any, and
 * the others are its contexts.
 */
export function overEveryWay(surroundings: Surroundings, answerBy: (way: Way | null) => OneWay): Answer {
  const without = answerBy(null)
  if (!without.reachable) return without
  const answers = waysTo(surroundings).map((way) => ({ way, answer: explained(way, answerBy(way), without) }))
  const [first, ...others] = answers
  if (!first) return without
  if (others.every(({ answer }) => signOf(answer) === signOf(first.answer))) return first.answer
  const contexts = answers
    .filter(({ answer }) => signOf(answer) !== signOf(without))
    .map(({ way: { via }, answer: { wire, requests, because } }) => ({ via, wire, requests, because }))
  return { ...without, contexts }
}

/** Everything that goes on the wire, as one text to compare by. */
function signOf({ wire, requests }: OneWay): string {
  return JSON.stringify([wire, requests.map(({ because: _because, ...request }) => request)])
}

/** An answer that a Gateway changes which no route of the text leads through says so. */
function explained(way: Way, answer: OneWay, without: OneWay): OneWay {
  const { assumedFor, gateway } = way
  if (!assumedFor || !gateway || signOf(answer) === signOf(without)) return answer
  const params = { gateway: gateway.name, namespace: gateway.namespace }
  const assumed: Reason = reason('gateway-assumed', params, assumedFor.document.index, assumedFor)
  return { ...answer, because: [...answer.because, assumed] }
}
