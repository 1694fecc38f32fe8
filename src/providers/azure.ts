import type { Differences } from '../schema/kinds/agentgateway-differences.js'
import { choice, short } from '../schema/kinds/agentgateway-texts.js'
import { requiredWhen } from '../schema/constraints.js'
import { object, string, type ObjectSchema } from '../schema/language.js'
import { azurePath } from './azure-path.js'
import { CLIENT_MODEL, type Provider } from './provider.js'

/** From agentgateway 1.2 on (domain: agentgateway, section 2.5). */
function entry(differences: Differences): ObjectSchema {
  return object(
    {
      resourceName: short('azure.resourceName'),
      resourceType: choice(differences, ['OpenAI', 'Foundry'], 'azure.resourceType'),
      projectName: short('azure.projectName'),
      model: short('azure.model'),
      apiVersion: string({ minLength: 1, maxLength: 64, help: 'azure.apiVersion' }),
    },
    {
      required: ['resourceName', 'resourceType'],
      rules: [requiredWhen('resourceType', 'Foundry', 'projectName')],
      help: 'provider.azure',
    },
  )
}

export const azure: Provider = {
  id: 'azure',
  label: 'Azure',
  mark: 'Az',
  withPolicies: {
    modelField: 'model',
    hostField: 'resourceName',
    placeholders: { resourceName: 'my-resource', resourceType: 'OpenAI' },
    schema: (differences) => (differences.azure ? entry(differences) : null),
  },
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
