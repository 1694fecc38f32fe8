import type { BadgeCode } from '../model/codes/other.js'
import type { Endpoint } from './endpoints.js'

/** Which badge an endpoint wears. */
export function badgeOf({
  reachable = true,
  wire,
  because,
}: Pick<Endpoint, 'wire' | 'because'> & { readonly reachable?: boolean }): BadgeCode {
  if (!reachable) return because.some(({ rule }) => rule === 'kind-not-served') ? 'not-served' : 'none'
  if (wire.scheme === 'http') return 'http'
  if (wire.scheme !== 'https' || wire.verify === 'unknown') return 'unknown'
  return wire.verify === 'chain+name' ? 'https-verified' : wire.verify === 'chain' ? 'https-chain' : 'https-unverified'
}
