import { reason, type Connection } from '../connection/connection.js'
import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { isAddress } from '../connection/agentgateway/tls-block.js'
import type { Reason } from '../model/reason.js'
import type { ReadField } from '../providers/provider.js'
import type { Member } from '../shapes/shape.js'
import { nodeAt, stringOf } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { credentialsOf } from './credentials.js'
import { headersBeside } from './places.js'
import { pathBelow } from './base-path.js'
import { formatOf, type TextPlace } from './formats.js'
import { modelsOf } from './model.js'
import { asRead, refusalOf } from './refusal.js'
import { bothWays, clientPath, entryPlace, CLIENT_HOST, readerOf, type Explained } from './request.js'
import type { WireRequest } from '../model/request.js'

/** What the upstream of a member receives of a chat completion on the agentgateway data plane (domain: agentgateway, sections 4.3 to 4.5). */
export function agentgatewayRequests(connection: Connection, lookup: Lookup): readonly WireRequest[] {
  const { member } = lookup
  if (!member.provider?.agentgatewayPath || !connection.reachable) return []
  const { auth, aboutAuth } = credentialsOf(lookup)
  const { body, path } = modelsOf(lookup)
  const beside = headersBeside(auth, lookup, readerWith(path, lookup).read)
  return bothWays((streaming) => {
    const sent = asRead(pathOf(lookup, streaming, path))
    return {
      path: sent,
      host: hostHeader(connection, lookup),
      auth: [...auth, ...beside],
      aboutAuth,
      model: body,
      refused: refusalOf(sent, connection, lookup),
    }
  })
}

/** Section 4.4: what `path`, `pathPrefix` and a host of one's own do to the provider's path. */
function pathOf(lookup: Lookup, streaming: boolean, model: string | null): Explained<string> {
  const {
    member,
    surroundings: { document },
    rules: { requests, paths },
    way,
  } = lookup
  const { provider, host } = member
  const at = (rule: Reason['rule'], params: Reason['params'], place: Parameters<typeof reason>[3]) =>
    reason(rule, params, document.index, place)
  if (member.base) return pathBelow(member.base, lookup, streaming)
  const full = textAt(member, ['path']) ?? textAt(member, ['path', 'full'])
  const prefix = textAt(member, ['pathPrefix'])
  const { read, used } = readerWith(model, lookup)
  const format = formatOf(member)
  const own = format?.standard ?? provider?.agentgatewayPath?.(read, streaming, paths) ?? ''
  const ofProvider = at('path-of-provider', { provider: provider?.label ?? '' }, entryPlace(member))
  if (full && (host || requests.pathWithoutHost)) return { value: full.text, because: [at('path-full', {}, full)] }
  const ignored = full ? [at('path-needs-host', {}, full)] : []
  const prefixed = (rule: 'prefix-replaces-v1' | 'prefix-before-path', value: string): Explained<string> => ({
    value,
    because: [at(rule, { prefix: prefix?.text ?? '', provider: provider?.label ?? '' }, prefix), ...used()],
  })
  if (provider?.hasFormats) {
    if (format?.path) return { value: format.path.text, because: [at('path-of-format', {}, format.path)] }
    return prefix ? prefixed('prefix-replaces-v1', replaceV1(own, prefix.text)) : { value: own, because: [ofProvider] }
  }
  if (!host) return { value: own, because: [ofProvider, ...used(), ...ignored] }
  if (prefix && requests.prefixForV1 && provider?.prefixReplacesV1)
    return prefixed('prefix-replaces-v1', replaceV1(own, prefix.text))
  if (prefix && requests.prefixForAll) return prefixed('prefix-before-path', trimmed(prefix.text) + own)
  const unused = prefix ? [at('prefix-has-no-effect', { provider: provider?.label ?? '' }, prefix)] : []
  const { value, because } = clientPath(way)
  return { value, because: [at('path-of-client', {}, host), ...because, ...unused] }
}

/** Reads a provider's entry, with the model that goes out where none is configured. */
function readerWith(model: string | null, { member, surroundings: { document } }: Lookup): ReturnType<typeof readerOf> {
  const { read, used } = readerOf(member, document.index)
  const { modelField } = member.dialect ?? {}
  const withModel: ReadField = (field) => read(field) ?? (field === modelField ? (model ?? undefined) : undefined)
  return { read: withModel, used }
}

const trimmed = (prefix: string): string => prefix.replace(/\/$/, '')
const replaceV1 = (path: string, prefix: string): string => path.replace(/^\/v1/, () => trimmed(prefix))

function textAt(member: Member, path: Path): TextPlace | null {
  const node = nodeAt(member.node, path)
  const text = stringOf(node)
  return node && text !== undefined ? { text, path: [...member.path, ...path], node } : null
}

/** Section 3.4. A URLRewrite of the route wins; an address can't be a Host. */
function hostHeader(
  { host }: Connection,
  { member, surroundings: { document }, rules, way }: Lookup,
): Explained<string> {
  const at = (rule: Reason['rule'], value: string, place: Parameters<typeof reason>[3]): Explained<string> => ({
    value,
    because: [reason(rule, { host: host ?? '' }, document.index, place)],
  })
  // The provider's own name is set last (D5); a host of one's own, and pods, leave room for the route's.
  if (host !== null && !member.host) return at('host-header-of-provider', host, entryPlace(member))
  const rewritten = stringOf(way?.hostname?.node)
  if (way?.hostname && rewritten !== undefined) {
    const { hostname } = way
    return {
      value: rewritten,
      because: [reason('host-header-of-route', { via: way.via }, hostname.document.index, hostname)],
    }
  }
  if (host === null) return at('host-header-of-client-for-pods', CLIENT_HOST, entryPlace(member))
  if (!rules.requests.rewritesHost) return at('host-header-not-set', CLIENT_HOST, member.host)
  return isAddress(host)
    ? at('host-header-of-client-for-address', CLIENT_HOST, member.host)
    : at('host-header-of-target', host, member.host)
}
