import { coded } from '../../../model/codes/coded.js'
import type { MigrationParams } from '../../../model/codes/migration.js'
import { priorityGroups } from '../../../shapes/priority-groups.js'
import { STANDARD } from '../../../providers/formats.js'
import { groups } from '../../../shapes/groups.js'
import { takes, type Keeper, type Offer, type Pair } from './offer.js'

/**
 * Requests to a host of one's own: up to 2.1 they went to the provider's path, later releases send them as they came (domain:
 * agentgateway, section 4.4). Nothing is written where the release speaks another format, since its path goes with that.
 */
export const keepPath: Keeper = (pair) => {
  const wanted = pathBefore(pair)
  if (wanted === null) return []
  return pair.shape === groups ? [...prefix(pair, wanted), ...full(pair, wanted)] : nested(pair, wanted)
}

/** The one path of all requests before, where one of them has another now. */
function pathBefore({ before, differences }: Pair): string | null {
  const differ = differences.filter(({ part, request }) => part === 'path' && request !== undefined)
  if (differ.length === 0 || differences.some(({ part }) => part === 'becomes')) return null
  const paths = new Set(before.requests.map(({ path }) => path))
  const [path] = paths
  return paths.size === 1 && typeof path === 'string' && path.startsWith('/') && !path.includes('{') ? path : null
}

/** A prefix serves every kind of request, so it comes first. */
function prefix(pair: Pair, wanted: string): readonly Offer[] {
  const standard = Object.values(STANDARD).find((path) => path.startsWith('/v1') && wanted.endsWith(path.slice(3)))
  const path = [...pair.after.member.path, 'pathPrefix']
  if (standard === undefined || !pair.after.member.provider?.prefixReplacesV1 || !takes(pair, path)) return []
  const value = wanted.slice(0, wanted.length - standard.length + 3)
  return [
    {
      steps: [{ path, change: { do: 'set', value } }],
      at: path,
      say: coded<MigrationParams, 'path-added'>('path-added', { field: 'pathPrefix', value }),
    },
  ]
}

function full(pair: Pair, value: string): readonly Offer[] {
  const path = [...pair.after.member.path, 'path']
  return takes(pair, path)
    ? [
        {
          steps: [{ path, change: { do: 'set', value } }],
          at: path,
          say: coded<MigrationParams, 'path-added'>('path-added', { field: 'path', value }),
        },
      ]
    : []
}

function nested(pair: Pair, value: string): readonly Offer[] {
  const path = [...pair.after.member.path, 'path', 'full']
  return pair.shape === priorityGroups && takes(pair, path)
    ? [
        {
          steps: [{ path, change: { do: 'set', value } }],
          at: path,
          say: coded<MigrationParams, 'path-added'>('path-added', { field: 'path', value }),
        },
      ]
    : []
}
