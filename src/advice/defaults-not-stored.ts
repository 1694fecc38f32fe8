import { entryOf, isPresent } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** What the CRDs up to 1.5 wrote into a stored provider (domain: agentgateway-1.5-1.7, N10, 4.1). */
const DEFAULTED: Readonly<Record<string, string>> = { bedrock: 'region', vertexai: 'region' }

/** A tool that reads the default from the cluster gets nothing (N10). */
export const defaultsNotStored: Trap = {
  code: 'defaults-not-stored',
  needs: 'stores-no-defaults',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member: { entry, provider } }): Hit<'defaults-not-stored'>[] => {
      const field = DEFAULTED[provider?.id ?? '']
      return entry && field !== undefined && !isPresent(entryOf(entry.node, field)?.value)
        ? [{ severity: 'info', source: 'advice', path: entry.path, params: { fields: [field] } }]
        : []
    }),
}
