import { filled, withToken, type Provider } from './provider.js'

export const azureopenai: Provider = {
  id: 'azureopenai',
  label: 'Azure OpenAI',
  mark: 'Az',
  withToken: {
    schema: withToken(
      { endpoint: filled('azure.endpoint'), deploymentName: filled('azure.deploymentName'), apiVersion: filled('azure.apiVersion') },
      ['endpoint', 'deploymentName', 'apiVersion'],
      'provider.azureopenai',
    ),
    modelField: 'deploymentName',
    hostField: 'endpoint',
    // Verbatim: nothing is parsed, neither scheme nor port nor path (kgateway-envoy, section 3.1).
    defaultHost: (read) => read('endpoint') ?? null,
    typeName: 'azure_openai',
    placeholders: { endpoint: 'my-resource.openai.azure.com', deploymentName: 'gpt-4o', apiVersion: '2024-10-21' },
  },
}
