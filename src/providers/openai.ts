import { spoken, STANDARD } from './formats.js'
import type { Provider } from './provider.js'

const { Completions, Responses, Embeddings, Rerank, Realtime } = STANDARD
const SPOKEN = { Completions, Responses, Embeddings, Rerank, Realtime }

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
  agentgatewayRoute: (type, { rules }) => spoken(type, SPOKEN, rules),
  prefixReplacesV1: true,
}
