import { short } from '../schema/kinds/agentgateway-texts.js'
import { object, string } from '../schema/language.js'
import { withToken, type Provider } from './provider.js'

export const openai: Provider = {
  id: 'openai',
  label: 'OpenAI',
  mark: 'Oa',
  withToken: {
    schema: withToken({ model: string({ help: 'model' }) }, [], 'provider.openai'),
    modelField: 'model',
    hostField: null,
    defaultHost: () => 'api.openai.com',
    typeName: 'openai',
  },
  withPolicies: {
    modelField: 'model',
    hostField: null,
    schema: () => object({ model: short('model') }, { help: 'provider.openai' }),
  },
  agentgatewayHost: () => 'api.openai.com',
  envoyRequest: { path: () => '/v1/chat/completions', header: 'Authorization', prefix: 'Bearer ' },
  agentgatewayPath: () => '/v1/chat/completions',
  prefixReplacesV1: true,
}
