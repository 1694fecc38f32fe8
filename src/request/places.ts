import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason } from '../connection/connection.js'
import type { Credential } from '../model/request.js'
import type { ReadField } from '../providers/provider.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import type { Explained } from './request.js'

/** A place of the request that holds one credential. */
const placeOf = ({ in: where, name, value }: Credential): string =>
  name === 'Cookie' ? `cookie ${value.slice(0, value.indexOf('='))}` : `${where} ${name.toLowerCase()}`

/**
 * What of several credentials goes out: at one place the last one, but a key that a provider wants in a header of its own
 * is put there at the end (D10, D26). A path of one's own takes the client's query away, and a credential in it (D12, D25).
 */
export function onTheWire(
  own: readonly Explained<Credential>[],
  others: readonly Explained<Credential>[],
  { member, rules }: Lookup,
): readonly Explained<Credential>[] {
  const moves = member.provider?.keyHeader?.name
  const isMoved = ({ value: { name } }: Explained<Credential>): boolean => name === moves
  const replaced = others.some(({ value }) => placeOf(value) === 'header authorization')
  const all = [
    ...own.filter((each) => !isMoved(each)),
    ...others,
    ...(replaced ? [] : own.filter((each) => isMoved(each))),
  ]
  const last = all.filter((each, i) => all.findLastIndex(({ value }) => placeOf(value) === placeOf(each.value)) === i)
  const hasPath = isPresent(nodeAt(member.node, ['path']))
  return rules.requests.queryNeedsPath && hasPath ? last.filter(({ value }) => value.in !== 'query') : last
}

/** What a provider wants to know beside any credential (D3, D22, D23). */
export function headersBeside(
  auth: readonly Explained<Credential>[],
  { member, rules: { requests, paths }, surroundings: { document } }: Lookup,
  read: ReadField,
): readonly Explained<Credential>[] {
  const { provider } = member
  const own = provider?.keyHeader
  const isMoved = auth.some(
    ({ value, because }) => value.name === own?.name || because.some(({ rule }) => rule === 'oauth-token-stays'),
  )
  const wanted = own
    ? requests.versionAlways || isMoved
      ? own.beside
      : {}
    : (provider?.agentgatewayBeside?.(read, paths) ?? {})
  return Object.entries(wanted).map(([name, text]) => ({
    value: { in: 'header', name, value: text },
    because: [reason('header-beside', { provider: provider?.label ?? '', header: name }, document.index, null)],
  }))
}
