import { CLIENT_MODEL, type Provider } from './provider.js'

export const bedrock: Provider = {
  id: 'bedrock',
  label: 'Amazon Bedrock',
  mark: 'Br',
  withToken: {
    since: '2.1',
    notOnEnvoy: true,
    modelField: 'model',
    hostField: 'region',
    // The agentgateway data plane's host (domain: agentgateway, section 4.1).
    defaultHost: (read) => `bedrock-runtime.${read('region') ?? 'us-east-1'}.amazonaws.com`,
    typeName: 'bedrock',
  },
  withPolicies: { modelField: 'model', hostField: 'region' },
  inModel: { name: 'Bedrock', block: 'bedrock' },
  agentgatewayHost: (read) => `bedrock-runtime.${read('region') ?? 'us-east-1'}.amazonaws.com`,
  agentgatewayPath: (read, streaming, { bedrockEncodes }) => {
    const model = read('model') ?? CLIENT_MODEL
    return `/model/${bedrockEncodes ? model.replaceAll('%', '%25').replaceAll('/', '%2F') : model}/${streaming ? 'converse-stream' : 'converse'}`
  },
  implicitAuth: 'aws',
}
