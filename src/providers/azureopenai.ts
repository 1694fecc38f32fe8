import { azureBeside, azureRoute } from './azure-path.js'
import { spoken, STANDARD } from './formats.js'
import { CLIENT_MODEL, type Provider, type ReadField } from './provider.js'

/** The resource name in a Foundry endpoint; the path then names it as the project. */
function foundryResource(endpoint: string | undefined): string | null {
  return /^(.*)\.services\.ai\.azure\.com$/.exec(endpoint ?? '')?.[1] ?? null
}

const entryOf = (read: ReadField) => ({
  apiVersion: read('apiVersion'),
  model: read('deploymentName') ?? CLIENT_MODEL,
  project: foundryResource(read('endpoint')),
})

export const azureopenai: Provider = {
  id: 'azureopenai',
  label: 'Azure OpenAI',
  mark: 'Az',
  withToken: {
    modelField: 'deploymentName',
    hostField: 'endpoint',
    // Verbatim: nothing is parsed, neither scheme nor port nor path (kgateway-envoy, section 3.1).
    defaultHost: (read) => read('endpoint') ?? null,
    typeName: 'azure_openai',
    placeholders: { endpoint: 'my-resource.openai.azure.com', deploymentName: 'gpt-4o', apiVersion: '2024-10-21' },
  },
  withPolicies: {
    modelField: 'deploymentName',
    hostField: 'endpoint',
    placeholders: { endpoint: 'my-resource.openai.azure.com' },
  },
  agentgatewayHost: (read, rules) => {
    // 2.1 translates it to OpenAI and loses the endpoint (domain: agentgateway, T7).
    if (rules.azureEndpoint === 'lost') return 'api.openai.com'
    const endpoint = read('endpoint')
    if (endpoint === undefined || rules.azureEndpoint === 'verbatim') return endpoint ?? null
    const foundry = /^(.*?)(-resource)?\.services\.ai\.azure\.com$/.exec(endpoint)
    if (foundry) return rules.foundrySuffix ? `${foundry[1]}-resource.services.ai.azure.com` : endpoint
    return endpoint.endsWith('.openai.azure.com') ? endpoint : `${endpoint}.openai.azure.com`
  },
  envoyRequest: {
    path: (read) =>
      `/openai/deployments/${read('deploymentName') ?? ''}/chat/completions?api-version=${read('apiVersion') ?? ''}`,
    header: 'api-key',
    prefix: '',
  },
  agentgatewayRoute: (type, { read, rules }) =>
    rules.azureIsOpenai
      ? spoken(type, { Completions: STANDARD.Completions }, rules)
      : azureRoute(type, entryOf(read), rules),
  agentgatewayBeside: (read, rules) => azureBeside(entryOf(read), rules),
  implicitAuth: 'azure',
}
