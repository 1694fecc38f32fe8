import type { Endpoint } from '../../connection/endpoints.js'
import type { WireRequest } from '../../model/request.js'

/** An endpoint before and after; null where there is none. */
export interface MigratedEndpoint {
  readonly before: Endpoint | null
  readonly after: Endpoint | null
  /** Everything that goes on the wire is the same. */
  readonly same: boolean
}

/** A part of what goes on the wire, before and after; parts are named as the report names them. */
export interface Difference {
  readonly part: string
  readonly before: unknown
  readonly after: unknown
  /** The kind of request that it is about. */
  readonly request?: string
}

/** What of an endpoint and its requests is not the same; how it is explained does not count. */
export function differences(before: Endpoint, after: Endpoint): readonly Difference[] {
  return [
    ...inFields(wireOf(before), wireOf(after)),
    ...inRequests(before.requests, after.requests),
    ...inContexts(before, after),
  ]
}

const wireOf = ({ reachable, target, host, port, wire }: Endpoint): object => ({
  reachable,
  target: target ? { kind: target.kind, name: target.name } : { kind: 'host' },
  host,
  port,
  ...wire,
})

function inFields(before: object, after: object, request?: string): Difference[] {
  const [a, b] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((part) =>
    same(a[part], b[part])
      ? []
      : [{ part, before: a[part] ?? null, after: b[part] ?? null, ...(request !== undefined && { request }) }],
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Requests by their kind; kinds that only one side serves are one difference. */
function inRequests(before: readonly WireRequest[], after: readonly WireRequest[]): Difference[] {
  const [had, has] = [before, after].map((list) => new Set(list.map(({ routeType }) => routeType)))
  const both = (each: WireRequest): boolean => had?.has(each.routeType) === true && has?.has(each.routeType) === true
  const kinds = [...new Set([...before, ...after].filter(both).map(kindOf))]
  const parts = kinds.flatMap((kind) => {
    // What is not told apart while streaming is the same.
    const [a, b] = [before, after].map(
      (list) => list.find((each) => kindOf(each) === kind) ?? list.find((each) => kindOf(each) === kind.split(' ')[0]),
    )
    return inFields(a ? partsOf(a) : {}, b ? partsOf(b) : {}, kind)
  })
  const [less, more] = [only(before, has), only(after, had)]
  return less.length + more.length > 0 ? [...parts, { part: 'requests', before: less, after: more }] : parts
}

const kindOf = ({ routeType, streaming }: WireRequest): string => `${routeType}${streaming ? ' streaming' : ''}`

/** The kinds that the other side does not serve. */
const only = (list: readonly WireRequest[], other: ReadonlySet<string> | undefined): readonly string[] => [
  ...new Set(list.flatMap(({ routeType }) => (other?.has(routeType) ? [] : [routeType]))),
]

const partsOf = ({ path, host, auth, model, becomes, refused, answered }: WireRequest): object => ({
  path: path && withoutPlace(path),
  host,
  auth: auth.map((each) => ({ ...each, value: withoutPlace(each.value) })),
  model,
  becomes,
  refused: refused?.rule,
  answered: answered?.rule,
})

/** A key that is written out is the same wherever it is written. */
const withoutPlace = (text: string): string => text.replace(/<(?:authToken\.inline|policies\.auth\.key)>/, '<key>')

/** By which routes another answer holds, and what differs there. */
function inContexts(before: Endpoint, after: Endpoint): Difference[] {
  const [a, b] = [before, after].map(({ contexts = [] }) =>
    contexts.map(({ via, wire, requests }) => ({ via, wire, requests: requests.map(partsOf) })),
  )
  return same(a, b) ? [] : [{ part: 'contexts', before: viasOf(before), after: viasOf(after) }]
}

const viasOf = ({ contexts = [] }: Endpoint): readonly string[] => contexts.flatMap(({ via }) => via)
