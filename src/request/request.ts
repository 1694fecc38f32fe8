import type { Credential, Format, PartReason, RequestPart, RouteType, WireRequest } from '../model/request.js'
import { reason } from '../connection/connection.js'
import type { BackendRoute } from '../connection/routes.js'
import type { Reason } from '../model/reason.js'
import { CLIENT_MODEL, type ReadField } from '../providers/provider.js'
import type { Member } from '../shapes/shape.js'
import type { Range } from '../yaml/lines.js'
import { entryOf, stringOf } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'

export const CLIENT_PATH = '{client.path}'
export const CLIENT_HOST = '{client.host}'

/** A value with the reasons that led to it. */
export interface Explained<T> {
  readonly value: T
  readonly because: readonly Reason[]
}

/** A request, each part with its reasons. */
export interface ExplainedRequest {
  readonly path: Explained<string>
  readonly host: Explained<string>
  readonly auth: readonly Explained<Credential>[]
  /** Why there is no credential, or what else there is to say of it. */
  readonly aboutAuth: readonly Reason[]
  readonly model: Explained<string | null>
  /** The format that it is made into, where that is another. */
  readonly becomes?: Format | null
  /** Why the gateway answers with an error of its own. */
  readonly refused?: PartReason | null
}

/** The plain and the streamed request of one kind, as one where streaming changes nothing. */
export function bothWays(type: RouteType, make: (streaming: boolean) => ExplainedRequest): readonly WireRequest[] {
  const plain = requestOf(type, make(false), false)
  const streamed = make(true)
  return plain.path === streamed.path.value ? [plain] : [plain, requestOf(type, streamed, true)]
}

/** Why nothing goes upstream, or nobody can say what does. */
export type Stopped =
  { readonly refused: PartReason } | { readonly answered: PartReason } | { readonly open: PartReason }

/** A kind of request that does not go upstream, or of which nobody can say what does. */
export function stopped(routeType: RouteType, why: Stopped): WireRequest {
  const nothing = { routeType, streaming: false, host: null, auth: [], model: null }
  if ('open' in why) return { ...nothing, path: 'unknown', because: [why.open] }
  return { ...nothing, path: null, ...why, because: ['refused' in why ? why.refused : why.answered] }
}

function requestOf(
  routeType: RouteType,
  { path, host, auth, aboutAuth, model, becomes, refused }: ExplainedRequest,
  streaming: boolean,
): WireRequest {
  const of = (part: RequestPart, because: readonly Reason[]): PartReason[] => because.map((each) => ({ part, ...each }))
  return {
    routeType,
    streaming,
    ...(becomes && { becomes }),
    path: path.value,
    host: host.value,
    auth: auth.map(({ value }) => value),
    model: model.value,
    ...(refused && { refused }),
    because: [
      ...(refused ? [refused] : []),
      ...of('path', path.because),
      ...of('host', host.because),
      ...auth.flatMap(({ because }, i) => of(`auth[${i}]`, because)),
      ...of('auth', aboutAuth),
      ...of('model', model.because),
    ],
  }
}

/** The client's own path, as far as a route of the text says what becomes of it. */
export function clientPath(way: BackendRoute | null): Explained<string> {
  if (!way?.path) return { value: CLIENT_PATH, because: [] }
  const { value, isMatched, document, ...place } = way.path
  const rule = isMatched ? 'path-matched-by-route' : 'path-rewritten-by-route'
  return { value, because: [reason(rule, { via: way.via }, document, place)] }
}

/** Reads a provider's entry and keeps in mind which fields took part. */
export function readerOf(
  { entry, dialect, model }: Member,
  document: number,
): { readonly read: ReadField; readonly used: () => readonly Reason[] } {
  const used = new Map<string, Reason>()
  const read: ReadField = (field) => {
    if (field === 'model' && dialect?.modelField === null) return model ?? undefined
    const node = entryOf(entry?.node, field)?.value
    const value = stringOf(node)
    if (entry && node && value !== undefined)
      used.set(field, reason('path-has-field', { field, value }, document, { path: [...entry.path, field], node }))
    return value
  }
  return { read, used: () => [...used.values()] }
}

/** A provider's entry by its name, which is where the eye looks for it. */
export function entryPlace(member: Member | undefined): { readonly path: Path; readonly node: Range } | null {
  const entry = member?.entry
  return entry ? { path: entry.path, node: entry.value.key } : null
}

/** The model of a request: the configured one, else the client's (domain: agentgateway, section 4.5; kgateway-envoy, section 4.2). */
export function modelOf(member: Member, document: number): Explained<string> {
  const { model, entry, dialect, modelBy } = member
  if (modelBy) {
    const { expression, literal } = modelBy.value
    return { value: literal ?? `<${expression}>`, because: [reason('model-transformed', {}, document, modelBy)] }
  }
  if (model === null) return { value: CLIENT_MODEL, because: [reason('model-of-client', {}, document, null)] }
  if (dialect?.modelField === null)
    return { value: model, because: [reason('model-asked-for', { model }, document, null)] }
  const field = dialect?.modelField ?? ''
  const node = entryOf(entry?.node, field)?.value
  return {
    value: model,
    because: [
      reason(
        'model-configured',
        { field },
        document,
        entry && node ? { path: [...entry.path, field], node } : entryPlace(member),
      ),
    ],
  }
}
