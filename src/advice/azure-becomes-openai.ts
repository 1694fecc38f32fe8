import type { Trap } from './trap.js'

/** kgateway 2.1 translates Azure to OpenAI: the key goes to api.openai.com (domain: agentgateway, T7). */
export const azureBecomesOpenai: Trap = {
  code: 'azure-becomes-openai',
  needs: 'azure-becomes-openai',
  find: ({ endpoints }) =>
    endpoints.flatMap(({ member }) =>
      member.provider?.id === 'azureopenai' && member.entry
        ? [
            {
              severity: 'warning',
              source: 'advice',
              path: member.entry.path,
              params: { overridden: member.host !== null },
            },
          ]
        : [],
    ),
}
