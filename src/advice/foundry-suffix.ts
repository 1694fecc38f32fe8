import { entryOf, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

const SUFFIX = '-resource'

/** agentgateway 1.2 puts `-resource` behind the name of a Foundry resource, whether it has it or not (domain: agentgateway, T25). */
export const foundrySuffix: Trap = {
  code: 'foundry-suffix',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { entry, host: override }, host }): Hit<'foundry-suffix'>[] => {
      const name = entry ? stringOf(entryOf(entry.node, 'resourceName')?.value) : undefined
      if (!entry || override || !name?.endsWith(SUFFIX) || !host?.startsWith(`${name}${SUFFIX}.`)) return []
      const path = [...entry.path, 'resourceName']
      const fix = { path, change: { do: 'set', value: name.slice(0, -SUFFIX.length) } } as const
      return [{ severity: 'warning', source: 'advice', path, params: { host }, fix }]
    }),
}
