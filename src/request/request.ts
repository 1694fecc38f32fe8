import type { Credential, PartReason, RequestPart, WireRequest } from '../model/request.js'
import { reason } from '../connection/connection.js'
import type { Way } from '../connection/ways.js'
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

/** A chat completion, each part with its reasons. */
export interface ExplainedRequest {
  readonly path: Explained<string>
  readonly host: Explained<string>
  readonly auth: readonly Explained<Credential>[]
  /** Why there is no credential, or what else there is to say of it. */
  readonly aboutAuth: readonly Reason[]
  readonly model: Explained<string>
  /** Why the gateway answers with an error of its own. */
  readonly refused?: PartReason | null
}

/** The two requests of a chat completion as one where streaming changes nothing. */
export function bothWays(make: (streaming: boolean) => ExplainedRequest): readonly WireRequest[] {
  const [plain, streamed] = [requestOf(make(false), false), requestOf(make(true), true)]
  return plain.path === streamed.path ? [plain] : [plain, streamed]
}

function requestOf({ path, host, auth, aboutAuth, model, refused }: ExplainedRequest, streaming: boolean): WireRequest {
  const of = (part: RequestPart, because: readonly Reason[]): PartReason[] => because.map((each) => ({ part, ...each }))
  return {
    routeType: 'Completions',
    streaming,
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
export function clientPath(way: Way | null): Explained<string> {
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
