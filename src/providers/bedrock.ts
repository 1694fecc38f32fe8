import { CLIENT_MODEL, type Provider, type ReadField } from './provider.js'

/** Chat completions go to Mantle where it is preferred; a model that the catalogue does not tag, too (domain: agentgateway-1.5-1.7, section 4.2). */
const goesToMantle = (read: ReadField): boolean => (read('endpointPreference') ?? '').startsWith('Mantle')

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
  agentgatewayHost: (read, { bedrockMantle }) => {
    const region = read('region') ?? 'us-east-1'
    return bedrockMantle && goesToMantle(read)
      ? `bedrock-mantle.${region}.api.aws`
      : `bedrock-runtime.${region}.amazonaws.com`
  },
  // What the built-in catalogue says of a model decides; only the two that end in Only do not ask it.
  openHost: (read, { bedrockMantle }) =>
    bedrockMantle && !/Only$/.test(read('endpointPreference') ?? '') ? 'mantle-models' : null,
  agentgatewayPath: (read, streaming, { bedrockEncodes, bedrockMantle }) => {
    if (bedrockMantle && goesToMantle(read)) return '/v1/chat/completions'
    const model = read('model') ?? CLIENT_MODEL
    return `/model/${bedrockEncodes ? model.replaceAll('%', '%25').replaceAll('/', '%2F') : model}/${streaming ? 'converse-stream' : 'converse'}`
  },
  implicitAuth: 'aws',
}
