import { azurePath } from './azure-path.js'
import { CLIENT_MODEL, type Provider } from './provider.js'

export const azure: Provider = {
  id: 'azure',
  label: 'Azure',
  mark: 'Az',
  withPolicies: {
    modelField: 'model',
    hostField: 'resourceName',
    placeholders: { resourceName: 'my-resource', resourceType: 'OpenAI' },
  },
  inModel: { name: 'Azure', block: 'azure' },
  agentgatewayHost: (read, { foundrySuffix }) => {
    const name = read('resourceName')
    if (name === undefined) return null
    return read('resourceType') === 'Foundry'
      ? `${name}${foundrySuffix ? '-resource' : ''}.services.ai.azure.com`
      : `${name}.openai.azure.com`
  },
  agentgatewayPath: (read) =>
    azurePath(
      read('apiVersion'),
      read('model') ?? CLIENT_MODEL,
      read('resourceType') === 'Foundry' ? (read('projectName') ?? '') : null,
    ),
  implicitAuth: 'azure',
}
