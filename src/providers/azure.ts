import { azureBeside, azureRoute } from './azure-path.js'
import { CLIENT_MODEL, type Provider, type ReadField } from './provider.js'

const entryOf = (read: ReadField) => ({
  apiVersion: read('apiVersion'),
  model: read('model') ?? CLIENT_MODEL,
  project: read('resourceType') === 'Foundry' ? (read('projectName') ?? '') : null,
})

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
  agentgatewayRoute: (type, { read, rules }) => azureRoute(type, entryOf(read), rules),
  agentgatewayBeside: (read, rules) => azureBeside(entryOf(read), rules),
  implicitAuth: 'azure',
}
