import type { Provider } from './provider.js'

export const openai: Provider = {
  id: 'openai',
  label: 'OpenAI',
  mark: 'Oa',
  withToken: {
    modelField: 'model',
    hostField: null,
    defaultHost: () => 'api.openai.com',
    typeName: 'openai',
  },
  withPolicies: {
    modelField: 'model',
    hostField: null,
  },
  inModel: { name: 'OpenAI' },
  agentgatewayHost: () => 'api.openai.com',
  envoyRequest: { path: () => '/v1/chat/completions', header: 'Authorization', prefix: 'Bearer ' },
  agentgatewayPath: () => '/v1/chat/completions',
  prefixReplacesV1: true,
}
