import { reason } from '../connection/connection.js'
import type { BackendRoute } from '../connection/routes.js'
import type { Reason } from '../model/reason.js'
import { TOKEN_KEY } from '../providers/secret-keys.js'
import { CLIENT_MODEL, type EnvoyRequest, type Provider } from '../providers/provider.js'
import { membersOf, type AiBackend, type Member } from '../shapes/shape.js'
import { tokenOf } from '../shapes/token.js'
import { entryOf, isPresent, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import {
  bothWays,
  CLIENT_HOST,
  clientPath,
  entryPlace,
  modelOf,
  readerOf,
  type Explained,
  type ExplainedRequest,
} from './request.js'
import type { Credential, WireRequest } from '../model/request.js'

/**
 * What the upstream of a member receives through Envoy (domain: kgateway-envoy, sections 4.1 and 4.2). One transformation
 * serves a whole backend: path shape, header name and prefix are those of the first member of a pool.
 */
export function envoyRequests(
  member: Member,
  backend: AiBackend,
  document: number,
  host: string,
  { mixedAsClient, rewritten, way }: RouteEffects,
): readonly WireRequest[] {
  if (mixedAsClient && isMixed(backend))
    return bothWays('Completions', () => asClientSent(backend, document, { rewritten, way }))
  const first = backend.groups[0]?.members[0] ?? member
  const { provider } = first
  if (!provider?.envoyRequest) return []
  const context: Context = {
    member,
    first,
    provider,
    request: provider.envoyRequest,
    document,
    token: tokenText(member, document),
  }
  const hostReason = member.host
    ? reason('host-header-of-target', {}, document, member.host)
    : reason('host-header-of-provider', { host }, document, entryPlace(member))
  const sent = rewritten ?? { value: host, because: [hostReason] }
  return bothWays('Completions', (streaming) => ({
    path: pathOf(context, streaming),
    host: sent,
    auth: credentials(context),
    aboutAuth: aboutCredentials(context),
    model: modelIn(context),
  }))
}

/** What the emitted route does to a request besides the transformation of its backend. */
export interface RouteEffects {
  /** A pool of several kinds of provider has a route that rewrites nothing (kgateway-envoy, D2). */
  readonly mixedAsClient: boolean
  /** A Host that a route of the text writes in place of the automatic one (kgateway-envoy, D4). */
  readonly rewritten: Explained<string> | null
  readonly way: BackendRoute | null
}

/** The Host that a URLRewrite of the route sets. */
export function hostOfRoute(way: BackendRoute | null): Explained<string> | null {
  const host = stringOf(way?.hostname?.node)
  if (!way?.hostname || host === undefined) return null
  const { hostname, via } = way
  return { value: host, because: [reason('host-header-of-route', { via }, hostname.document.index, hostname)] }
}

const isMixed = (backend: AiBackend): boolean =>
  new Set(membersOf(backend).flatMap(({ dialect }) => dialect?.typeName ?? [])).size > 1

function asClientSent(
  backend: AiBackend,
  document: number,
  { rewritten, way }: Pick<RouteEffects, 'rewritten' | 'way'>,
): ExplainedRequest {
  const path = clientPath(way)
  const why = [reason('nothing-is-rewritten', {}, document, entryPlace(membersOf(backend)[0]))]
  return {
    path: { value: path.value, because: [...why, ...path.because] },
    host: rewritten ?? { value: CLIENT_HOST, because: why },
    auth: [],
    aboutAuth: why,
    model: { value: CLIENT_MODEL, because: why },
  }
}

/** Where the model stands in the path the body is left alone (section 4.2). */
function modelIn({ member, first, request, document }: Context): Explained<string> {
  const model = modelOf(member, document)
  const { read, used } = readerOf(member, document)
  request.path(read, false, readerOf(first, document).read)
  const field = member.dialect?.modelField
  const isInPath = used().some(({ rule, params }) => rule === 'path-has-field' && params.field === field)
  return isInPath && !valueAt(first, ['path', 'full'])
    ? { ...model, because: [...model.because, reason('model-in-path', {}, document, null)] }
    : model
}

interface Context {
  readonly member: Member
  /** The member whose path shape and header count for the whole backend. */
  readonly first: Member
  readonly provider: Provider
  readonly request: EnvoyRequest
  readonly document: number
  readonly token: Token
}

interface Token {
  readonly value: string
  readonly isFromClient: boolean
  readonly because: Reason
}

function pathOf(context: Context, streaming: boolean): Explained<string> {
  const { member, first, provider, request, document, token } = context
  const full = valueAt(first, ['path', 'full'])
  if (full) return { value: full.text, because: [reason('path-full', {}, document, full), ...firstDecides(context)] }
  const [own, shape] = [readerOf(member, document), readerOf(first, document)]
  const path = request.path(own.read, streaming, shape.read)
  const keyed =
    request.query === undefined
      ? ''
      : `${path.includes('?') ? '&' : '?'}${request.query}=${queryToken(token)}${streaming ? '&alt=sse' : ''}`
  const used = [
    ...own.used(),
    ...(first === member
      ? shape.used().filter(({ place }) => !own.used().some((each) => same(each, place)))
      : shape.used()),
  ]
  return {
    value: path + keyed,
    because: [
      reason('path-of-provider', { provider: provider.label }, document, entryPlace(first)),
      ...used,
      ...firstDecides(context),
    ],
  }
}

const same = ({ place }: Reason, other: Reason['place']): boolean => place?.range.start === other?.range.start

/** The path's template has no fallback to the client's token (T21). */
const queryToken = ({ isFromClient, value }: Token): string => (isFromClient ? '' : value)

/** The pseudo-header of the path, which the path template writes last (kgateway-envoy, D13). */
export const PATH_HEADER = ':path'

function credentials(context: Context): readonly Explained<Credential>[] {
  const { first, provider, request, document, token } = context
  const name = valueAt(first, ['authHeader', 'headerName'])
  const prefix = valueAt(first, ['authHeader', 'prefix'])
  const header: readonly Explained<Credential>[] =
    name?.text === PATH_HEADER
      ? []
      : [
          {
            value: {
              in: 'header',
              name: name?.text ?? request.header,
              value: (prefix?.text ?? request.prefix) + token.value,
            },
            because: [
              token.because,
              name
                ? reason('header-chosen', { header: name.text }, document, name)
                : reason('header-of-provider', { provider: provider.label, header: request.header }, document, null),
              ...(prefix ? [reason('prefix-chosen', { prefix: prefix.text }, document, prefix)] : []),
              ...(name || prefix ? firstDecides(context) : []),
            ],
          },
        ]
  if (request.query === undefined || valueAt(first, ['path', 'full'])) return header
  const inQuery = reason(
    token.isFromClient ? 'query-stays-empty' : 'credential-in-query',
    { query: request.query },
    document,
    null,
  )
  return [
    ...header,
    { value: { in: 'query', name: request.query, value: queryToken(token) }, because: [token.because, inQuery] },
  ]
}

function aboutCredentials({ first, document }: Context): readonly Reason[] {
  const name = valueAt(first, ['authHeader', 'headerName'])
  return name?.text === PATH_HEADER ? [reason('header-overwritten', { header: PATH_HEADER }, document, name)] : []
}

/** Said wherever a member gets what another one says. */
function firstDecides({ member, first, document }: Context): readonly Reason[] {
  return first === member ? [] : [reason('first-member-decides', {}, document, entryPlace(first))]
}

function valueAt(
  member: Member,
  path: Path,
): { readonly text: string; readonly path: Path; readonly node: YamlNode } | null {
  const node = nodeAt(member.node, path)
  const text = stringOf(node)
  return node && text !== undefined ? { text, path: [...member.path, ...path], node } : null
}

/** The token as a name, never as a value (domain: kgateway-envoy, sections 2.6 and 4.2). */
function tokenText(member: Member, document: number): Token {
  const token = tokenOf(member)
  const place = (field: string) => {
    const node = token && nodeAt(member.entry?.node, ['authToken', field])
    return token && isPresent(node) ? { path: [...token.path, field], node } : null
  }
  if (token?.kind === 'SecretRef') {
    const secret = stringOf(entryOf(token.secretRef, 'name')?.value) ?? ''
    const because = reason('credential-from-secret', { secret, key: TOKEN_KEY }, document, place('secretRef'))
    return { value: `<Secret ${secret}, key ${TOKEN_KEY}>`, isFromClient: false, because }
  }
  // An empty token leaves the template to the client's (kgateway-envoy, D7).
  if (token?.kind === 'Inline' && token.inline !== '')
    return {
      value: '<authToken.inline>',
      isFromClient: false,
      because: reason('credential-inline', { field: 'authToken.inline' }, document, place('inline')),
    }
  return {
    value: '<token of the client’s Authorization header>',
    isFromClient: true,
    because: reason('credential-of-client', {}, document, place(token?.kind === 'Inline' ? 'inline' : 'kind')),
  }
}
