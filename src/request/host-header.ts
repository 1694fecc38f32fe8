import { isAddress } from '../connection/agentgateway/tls-block.js'
import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason, type Connection } from '../connection/connection.js'
import { isUntouched } from '../providers/formats.js'
import { entryOf, stringOf } from '../yaml/nodes.js'
import type { Going } from './going.js'
import { CLIENT_HOST, entryPlace, type Explained } from './request.js'

/** Section 3.4. A URLRewrite of the route wins; an address can't be a Host. */
export function hostHeader(
  { type, answer, way }: Going,
  { host }: Connection,
  { member, surroundings: { document }, rules }: Lookup,
): Explained<string> {
  const { provider, entry } = member
  const at = (
    rule: 'host-header-of-provider' | 'host-of-kind' | 'host-header-of-target' | 'host-header-not-set' | Unnamed,
    value: string,
    place: Parameters<typeof reason>[3],
  ): Explained<string> => ({
    value,
    because: [reason(rule, { host: value }, document.index, place)],
  })
  // Some kinds of requests have a host of their own (section 4.1; agentgateway-1.5-1.7, section 4.2).
  const read = (field: string) => stringOf(entryOf(entry?.node, field)?.value)
  const ofKind = answer ?? provider?.untouched?.({ read, streaming: false, rules: rules.paths })
  const own = host !== null && !member.host ? ofKind?.host : undefined
  if (own !== undefined && own !== host) return at('host-of-kind', own, entryPlace(member))
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
  const keepsProvider = rules.requests.defaultsDespiteHost && (isUntouched(type) || type === 'Realtime')
  const named = keepsProvider ? (provider?.agentgatewayHost?.(read, rules.hosts) ?? null) : null
  if (named !== null) return at('host-header-of-provider', named, entryPlace(member))
  if (!rules.requests.rewritesHost) return at('host-header-not-set', CLIENT_HOST, member.host)
  return isAddress(host)
    ? at('host-header-of-client-for-address', CLIENT_HOST, member.host)
    : at('host-header-of-target', host, member.host)
}

type Unnamed = 'host-header-of-client-for-pods' | 'host-header-of-client-for-address'
