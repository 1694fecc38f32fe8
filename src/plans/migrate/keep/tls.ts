import { coded } from '../../../model/codes/coded.js'
import type { MigrationParams } from '../../../model/codes/migration.js'
import type { Json } from '../../../yaml/nodes.js'
import { policiesOf, takes, type Keeper } from './offer.js'

/**
 * TLS to a host of one's own: up to 2.1 port 443 meant it, later releases want it written. What was not checked stays so,
 * and only that (domain: agentgateway, section 7; C13). At a provider's own host the check of the release stays.
 */
export const keepTls: Keeper = (pair) => {
  const { before, after } = pair
  const policies = policiesOf(pair)
  const { scheme, verify, sni, trust } = before.wire
  if (!policies || scheme !== 'https' || (trust !== 'system' && trust !== null)) return []
  if (verify !== 'none' && verify !== 'chain' && verify !== 'chain+name') return []
  if (!after.member.host || isKept(pair.differences.map(({ part }) => part))) return []
  const path = [...policies, 'tls']
  if (!takes(pair, path)) return []
  const value: Record<string, Json> = {
    ...(verify === 'none' && { insecureSkipVerify: 'All' }),
    ...(verify === 'chain' && { insecureSkipVerify: 'Hostname' }),
    ...(sni !== null && sni !== after.host && { sni }),
  }
  return [
    {
      steps: [{ path, change: { do: 'set', value } }],
      at: path,
      say: coded<MigrationParams, 'tls-added'>('tls-added', { verify }),
    },
  ]
}

const PARTS: ReadonlySet<string> = new Set(['scheme', 'sni', 'verify', 'verifiedNames', 'trust'])
const isKept = (parts: readonly string[]): boolean => !parts.some((part) => PARTS.has(part))
