import { entryOf, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** Where the text leaves it to the model, requests may go to Mantle, in another domain (domain: agentgateway-1.5-1.7, N8, 4.2). */
export const bedrockSecondHost: Trap = {
  code: 'bedrock-second-host',
  needs: 'bedrock-two-hosts',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member, host }): Hit<'bedrock-second-host'>[] => {
      const { entry, provider } = member
      if (provider?.id !== 'bedrock' || !entry || member.host || host === null) return []
      const preference = stringOf(entryOf(entry.node, 'endpointPreference')?.value) ?? 'RuntimePreferred'
      if (!preference.endsWith('Preferred')) return []
      const region = stringOf(entryOf(entry.node, 'region')?.value) ?? 'us-east-1'
      return [
        {
          severity: 'info',
          source: 'advice',
          path: entry.path,
          params: { host: `bedrock-runtime.${region}.amazonaws.com`, mantle: `bedrock-mantle.${region}.api.aws` },
          open: 'mantle-models',
        },
      ]
    }),
}
