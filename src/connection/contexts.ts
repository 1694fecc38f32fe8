import { reason, type Answer, type Connection, type Context, type Surroundings } from './connection.js'
import { alike, routesTo, type BackendRoute, type WayGroup } from './routes.js'
import type { Reason } from '../model/reason.js'

export type OneWay = Connection & Pick<Answer, 'requests'>

/** So many different answers by ways are told of an endpoint, and so many ways of an answer. */
const MOST = 20
/** So many kinds of ways are tried for an endpoint; the work grows with the text, not with ways times members. */
const TRIED = 60

interface Tried extends WayGroup {
  readonly answer: OneWay
  /** What it makes of the wire. */
  readonly fingerprint: string
}

/**
 * A member's answer over all ways to it: the answer without any, and those that differ from it as contexts. Where policies
 * and Host are the same by every way they are the endpoint's own (`settles`); the path of a route stays a context.
 */
export function overEveryWay(
  surroundings: Surroundings,
  answerBy: (way: BackendRoute | null, base: BackendRoute | null) => OneWay,
  settles: boolean,
): Answer {
  const without = answerBy(null, null)
  if (!without.reachable) return without
  const ways = routesTo(surroundings)
  const answer = ({ way, base }: WayGroup): OneWay => explained(way, answerBy(way, base), without)
  const own = (settles && settled(alike(ways, surroundings.world, false), answer)) || without
  const groups = alike(ways, surroundings.world, takesPath(without))
  const fingerprint = fingerprintOf(own)
  const tried = groups.slice(0, TRIED).map((group): Tried => {
    const found = answer(group)
    return { ...group, answer: found, fingerprint: fingerprintOf(found) }
  })
  const different = grouped(tried.filter((each) => each.fingerprint !== fingerprint))
  const more = groups.length - tried.length + Math.max(0, different.length - MOST)
  if (different.length === 0 && more === 0) return own
  return { ...own, contexts: different.slice(0, MOST).map(contextOf), ...(more > 0 && { more }) }
}

/** Only where the client's own path goes out, whole or behind a prefix, does a route's path count. */
const takesPath = ({ requests }: OneWay): boolean =>
  requests.some(
    ({ path, because }) =>
      path?.includes('{client.path}') ||
      because.some(({ rule }) => rule === 'path-of-client-below-base' || rule === 'prefix-for-v1-of-client'),
  )

/** What all ways agree in but for paths; null where they differ, or there is none. */
function settled(groups: readonly WayGroup[], answer: (group: WayGroup) => OneWay): OneWay | null {
  const [first, ...others] = groups
  if (!first || groups.length > TRIED) return null
  const own = answer(first)
  const fingerprint = fingerprintOf(own)
  return others.every((group) => fingerprintOf(answer(group)) === fingerprint) ? own : null
}

/** Ways with one answer are one context, in the order of the first of each. */
function grouped(tried: readonly Tried[]): readonly Tried[] {
  const found = new Map<string, Tried>()
  for (const each of tried) {
    const { fingerprint } = each
    const known = found.get(fingerprint)
    found.set(fingerprint, known ? { ...known, vias: [...known.vias, ...each.vias].slice(0, MOST + 1) } : each)
  }
  return [...found.values()]
}

function contextOf({ vias, answer: { wire, requests, because } }: Tried): Context {
  return { via: [...new Set(vias)].slice(0, MOST), wire, requests, because }
}

/** Everything that goes on the wire, as one text to compare by. */
function fingerprintOf({ wire, requests }: OneWay): string {
  return JSON.stringify([wire, requests.map(({ because: _because, ...request }) => request)])
}

/** An answer that a Gateway changes which no route of the text leads through says so. */
function explained(way: BackendRoute, answer: OneWay, without: OneWay): OneWay {
  const { assumedFor, gateway } = way
  if (!assumedFor || !gateway || fingerprintOf(answer) === fingerprintOf(without)) return answer
  const params = { gateway: gateway.name, namespace: gateway.namespace }
  const assumed: Reason = reason('gateway-assumed', params, assumedFor.document.index, assumedFor)
  return { ...answer, because: [...answer.because, assumed] }
}
