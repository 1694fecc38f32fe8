import { formatPath, type Endpoint, type Pool } from '../../src/index'
import { legible } from '../words/legible'

/** What the members of a pool are called in a play: priority, place, and model, host or provider. */
export function memberNames({ targets }: Pool, endpoints: readonly Endpoint[]): readonly string[] {
  const byPath = new Map(endpoints.map((endpoint) => [formatPath(endpoint.member.path), endpoint]))
  return targets.map(({ path, group }) => {
    const endpoint = byPath.get(formatPath(path))
    const { member, host } = endpoint ?? {}
    return legible(
      `${group + 1}.${(member?.member ?? 0) + 1} ${member?.name ?? member?.model ?? member?.provider?.label ?? ''} ${host ?? ''}`.trim(),
    )
  })
}
