import { blockOf, fieldOf, type Lookup } from '../connection/agentgateway/policy-blocks.js'
import { isAddress } from '../connection/agentgateway/tls-block.js'
import { reason, type Connection } from '../connection/connection.js'
import type { Reason } from '../model/reason.js'
import type { PartReason } from '../model/request.js'
import { entryOf, isPresent, stringOf } from '../yaml/nodes.js'
import { formatOf } from './formats.js'
import { entryPlace, type Explained } from './request.js'

/** Characters that no path can have (domain: agentgateway, D17, D28; PathAndQuery of the http crate). */

const NOT_IN_PATH = /^[^?]*[\u0000-\u0020<>`]/

/** A path as the data plane's library reads it: what follows # is dropped, a query alone is one of the root (D17). */
export function asRead({ value, because }: Explained<string>): Explained<string> {
  const path = value.replace(/#.*$/s, '')
  return { value: path === '' || path.startsWith('?') ? `/${path}` : path, because }
}

/** Why the data plane answers a chat completion itself, with an error; null where it sends it (D17, D22, D28, D29). */
export function refusalOf(path: Explained<string>, connection: Connection, lookup: Lookup): PartReason | null {
  const { member, surroundings } = lookup
  const { provider, entry } = member
  const at = (rule: Reason['rule'], params: Reason['params'], place = entryPlace(member)): Reason =>
    reason(rule, params, surroundings.document.index, place)
  if (provider?.hasFormats && isPresent(entryOf(entry?.node, 'formats')?.value) && !formatOf(member))
    return { part: 'path', ...at('refused-no-format', { provider: provider.label }) }
  if (NOT_IN_PATH.test(path.value) || !/^(?:\/|\{|\*$)/.test(path.value)) {
    const [first] = path.because
    const refused = at('refused-path', { path: path.value })
    return { part: 'path', ...refused, place: first?.place ?? refused.place }
  }
  return audienceMissing(connection, lookup)
}

/** An ID token is made for a name; an address and pods have none (D29). */
function audienceMissing({ host }: Connection, lookup: Lookup): PartReason | null {
  const block = blockOf('auth', lookup)
  const gcp = fieldOf(block, 'gcp')
  const isNamed = host !== null && !isAddress(host)
  if (!block || !gcp || isNamed || stringOf(entryOf(gcp.node, 'type')?.value) !== 'IdToken') return null
  if (isPresent(entryOf(gcp.node, 'audience')?.value)) return null
  return { part: 'auth', ...reason('refused-no-audience', {}, block.document.index, gcp) }
}
