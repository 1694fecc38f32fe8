import type { BadgeCode } from '../model/codes/other.js'
import type { Endpoint } from './endpoints.js'

/** Which badge an endpoint wears; also the answer by one way to it. */
export function badgeOf({
  reachable = true,
  wire,
  because,
  target,
}: Pick<Endpoint, 'wire' | 'because'> & Partial<Pick<Endpoint, 'reachable' | 'target'>>): BadgeCode {
  if (!reachable) return because.some(({ rule }) => rule === 'kind-not-served') ? 'not-served' : 'none'
  if (wire.trust === 'nothing') return 'https-fails'
  if (target?.absent) return 'unknown'
  if (wire.scheme === 'http') return 'http'
  if (wire.scheme !== 'https' || wire.verify === 'unknown') return 'unknown'
  return wire.verify === 'chain+name' ? 'https-verified' : wire.verify === 'chain' ? 'https-chain' : 'https-unverified'
}
