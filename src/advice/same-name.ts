import { membersOf } from '../shapes/shape.js'
import type { Hit, Trap } from './trap.js'

/** Names count over all groups: eviction and policies take the first that has the name (domain: agentgateway, T30). */
export const nameInTwoGroups: Trap = {
  code: 'name-in-two-groups',
  needs: 'policies-decide-tls',
  find: ({ backend }) => {
    const members = membersOf(backend)
    const taken = new Set(members.flatMap(({ name }) => name ?? []))
    const first = new Map<string, number>()
    return members.flatMap(({ name, group, path }): Hit<'name-in-two-groups'>[] => {
      if (name === null) return []
      const before = first.get(name)
      if (before === undefined) first.set(name, group)
      // Within one group the API server refuses it.
      if (before === undefined || before === group) return []
      const at = [...path, 'name']
      const value = freeName(name, group, taken)
      const params = { name, group: before + 1 }
      return [{ severity: 'warning', source: 'advice', path: at, params, fix: { path: at, change: { do: 'set', value } } }] // prettier-ignore
    })
  },
}

function freeName(name: string, group: number, taken: Set<string>): string {
  let free = `${name}-${group + 1}`
  for (let n = 2; taken.has(free); n++) free = `${name}-${group + 1}-${n}`
  taken.add(free)
  return free
}
