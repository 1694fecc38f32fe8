import type { Report } from './report.js'

type EndpointReport = Report['endpoints'][number]
type RequestReport = EndpointReport['requests'][number]

/** A value on the release that was asked for, and on the other. */
type Pair = readonly [here: unknown, there: unknown]

/** What is different on another release although the text stays, and what the three parties say there. */
export function compareReports(here: Report, there: Report) {
  const others = new Map(there.endpoints.map((endpoint) => [keyOf(endpoint), endpoint]))
  return {
    release: there.release,
    dataPlane: there.dataPlane,
    valid: there.valid,
    verdict: there.verdict,
    documents: there.documents.map(({ index, known, valid }) => ({ index, known, valid })),
    diagnostics: { come: onlyIn(there, here), go: onlyIn(here, there) },
    endpoints: here.endpoints.map((endpoint) => {
      const { document, path } = endpoint
      const other = others.get(keyOf(endpoint))
      const changed = other ? changedFields(endpoint, other, NOT_COMPARED) : {}
      const requests = other ? changedRequests(endpoint.requests, other.requests) : []
      const same = other !== undefined && Object.keys(changed).length === 0 && requests.length === 0
      return { document, path, exists: other !== undefined, same, changed, requests }
    }),
  }
}

export type CompareReport = ReturnType<typeof compareReports>

/** What is said of a text on one release and not on the other: a default that changed, a policy that comes alive, a refusal. */
function onlyIn(one: Report, other: Report) {
  const keyOf = ({ document, path, code, message }: Report['diagnostics'][number]): string =>
    JSON.stringify([document, path, code, message])
  const known = new Set(other.diagnostics.map(keyOf))
  return one.diagnostics
    .filter((each) => !known.has(keyOf(each)))
    .map(({ severity, source, code, document, path, message }) => ({ severity, source, code, document, path, message }))
}

/** Where an endpoint stands, and why its answer is what it is; neither is what goes on the wire. */
const NOT_COMPARED: ReadonlySet<string> = new Set<keyof EndpointReport | 'because'>([
  'document',
  'path',
  'because',
  'assumes',
  'requests',
])

const keyOf = ({ document, path }: EndpointReport): string => JSON.stringify([document, path])

function changedFields(here: object, there: object, apart: ReadonlySet<string>): Readonly<Record<string, Pair>> {
  const [a, b] = [here as Readonly<Record<string, unknown>>, there as Readonly<Record<string, unknown>>]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !apart.has(name))
  return Object.fromEntries(
    names.flatMap((name): [string, Pair][] => {
      const pair: Pair = [a[name] ?? null, b[name] ?? null]
      return withoutReasons(pair[0]) === withoutReasons(pair[1]) ? [] : [[name, pair]]
    }),
  )
}

const withoutReasons = (value: unknown): string =>
  JSON.stringify(value, (name, inner: unknown) => (name === 'because' ? undefined : inner))

/** Requests by route type and streaming; one that only one of the releases has is changed as a whole. */
function changedRequests(here: readonly RequestReport[], there: readonly RequestReport[]) {
  const kindOf = ({ routeType, streaming }: RequestReport): string => JSON.stringify([routeType, streaming])
  const kinds = new Map([...here, ...there].map((request) => [kindOf(request), request]))
  return [...kinds].flatMap(([kind, { routeType, streaming }]) => {
    // What a release does not tell apart while streaming is the same there.
    const find = (list: readonly RequestReport[]): RequestReport | undefined =>
      list.find((request) => kindOf(request) === kind) ?? list.find((request) => request.routeType === routeType)
    const changed = changedFields(find(here) ?? {}, find(there) ?? {}, new Set(['routeType', 'streaming', 'because']))
    return Object.keys(changed).length === 0 ? [] : [{ routeType, streaming, changed }]
  })
}
