import { blockOf, fieldOf, type Lookup } from '../connection/agentgateway/policy-blocks.js'
import { isAddress } from '../connection/agentgateway/tls-block.js'
import { reason, type Connection } from '../connection/connection.js'
import type { PartReason } from '../model/request.js'
import { entryOf, isPresent, stringOf } from '../yaml/nodes.js'
import { entryPlace, type Explained } from './request.js'

/** Characters that no path can have (domain: agentgateway, D17, D28; PathAndQuery of the http crate). */

const NOT_IN_PATH = /^[^?]*[\u0000-\u0020<>`]/

/** A path as the data plane's library reads it: what follows # is dropped, a query alone is one of the root (D17). */
export function asRead({ value, because }: Explained<string>): Explained<string> {
  const path = value.replace(/#.*$/s, '')
  return { value: path === '' || path.startsWith('?') ? `/${path}` : path, because }
}

/** Why the data plane answers a request itself for its path (D17, D28); null where it sends it. */
export function pathFault(path: Explained<string>, { member, surroundings }: Lookup): PartReason | null {
  if (!NOT_IN_PATH.test(path.value) && /^(?:\/|\{|\*$)/.test(path.value)) return null
  const [first] = path.because
  const refused = reason('refused-path', { path: path.value }, surroundings.document.index, entryPlace(member))
  return { part: 'path', ...refused, place: first?.place ?? refused.place }
}

/** An ID token is made for a name; an address and pods have none (D29). */
export function audienceMissing({ host }: Connection, lookup: Lookup): PartReason | null {
  const block = blockOf('auth', lookup)
  const gcp = fieldOf(block, 'gcp')
  const isNamed = host !== null && !isAddress(host)
  if (!block || !gcp || isNamed || stringOf(entryOf(gcp.node, 'type')?.value) !== 'IdToken') return null
  if (isPresent(entryOf(gcp.node, 'audience')?.value)) return null
  return { part: 'auth', ...reason('refused-no-audience', {}, block.document.index, gcp) }
}
