import { spoken, STANDARD } from './formats.js'
import type { Provider } from './provider.js'

/** The version of the Messages API that a gateway asks for. */
export const MESSAGES_VERSION = { 'anthropic-version': '2023-06-01' }

export const anthropic: Provider = {
  id: 'anthropic',
  label: 'Anthropic',
  mark: 'An',
  withToken: {
    modelField: 'model',
    hostField: null,
    defaultHost: () => 'api.anthropic.com',
    typeName: 'anthropic',
  },
  withPolicies: {
    modelField: 'model',
    hostField: null,
  },
  inModel: { name: 'Anthropic' },
  agentgatewayHost: () => 'api.anthropic.com',
  envoyRequest: { path: () => '/v1/messages', header: 'x-api-key', prefix: '' },
  agentgatewayRoute: (type, { rules }) => {
    const { Messages, AnthropicTokenCount } = STANDARD
    return spoken(type, { Messages, ...(rules.anthropicCounts && { AnthropicTokenCount }) }, rules)
  },
  prefixReplacesV1: true,
  keyHeader: { name: 'x-api-key', beside: MESSAGES_VERSION },
}
