import { coded } from '../../../model/codes/coded.js'
import type { MigrationParams } from '../../../model/codes/migration.js'
import type { Json } from '../../../yaml/nodes.js'
import { policiesOf, takes, type Keeper } from './offer.js'

/** Where a key went before, said where the release would put it elsewhere; only where it still goes to the same API. */
export const keepCredential: Keeper = (pair) => {
  const policies = policiesOf(pair)
  const [before, more] = pair.before.requests[0]?.auth ?? []
  const differ = pair.differences.some(({ part }) => part === 'auth')
  const isElsewhere = pair.differences.some(({ part }) => part === 'path' || part === 'becomes')
  if (!policies || !before || more || !differ || isElsewhere || before.in === 'signature') return []
  const path = [...policies, 'auth', 'location']
  if (!takes(pair, path)) return []
  const prefix = /^[^<]*/.exec(before.value)?.[0] ?? ''
  const value: Json =
    before.in === 'query'
      ? { queryParameter: { name: before.name } }
      : { header: { name: before.name, ...(prefix !== '' && { prefix }) } }
  const say = coded<MigrationParams, 'credential-placed'>('credential-placed', { place: before.name })
  return [{ steps: [{ path, change: { do: 'set', value } }], at: path, say }]
}
