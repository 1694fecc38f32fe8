import { short } from '../schema/kinds/agentgateway-texts.js'
import { object, string } from '../schema/language.js'
import { withToken, type Provider } from './provider.js'

export const anthropic: Provider = {
  id: 'anthropic',
  label: 'Anthropic',
  mark: 'An',
  withToken: {
    schema: withToken(
      { model: string({ help: 'model' }), apiVersion: string({ help: 'anthropic.apiVersion' }) },
      [],
      'provider.anthropic',
    ),
    modelField: 'model',
    hostField: null,
    defaultHost: () => 'api.anthropic.com',
    typeName: 'anthropic',
  },
  withPolicies: {
    modelField: 'model',
    hostField: null,
    schema: () => object({ model: short('model') }, { help: 'provider.anthropic' }),
  },
  agentgatewayHost: () => 'api.anthropic.com',
  envoyRequest: { path: () => '/v1/messages', header: 'x-api-key', prefix: '' },
  agentgatewayPath: () => '/v1/messages',
  prefixReplacesV1: true,
  keyHeader: { name: 'x-api-key', beside: { 'anthropic-version': '2023-06-01' } },
}
