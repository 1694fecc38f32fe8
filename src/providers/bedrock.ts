import { short } from '../schema/kinds/agentgateway-texts.js'
import { forbiddenUnless, requiredWhen } from '../schema/constraints.js'
import { object, oneOf, string } from '../schema/language.js'
import { CLIENT_MODEL, filled, type Provider } from './provider.js'

const REGION = string({
  default: 'us-east-1',
  minLength: 1,
  maxLength: 63,
  pattern: /^[a-z0-9-]+$/,
  help: 'bedrock.region',
})

const ENTRY = object(
  {
    model: short('model'),
    region: REGION,
    guardrail: object(
      { identifier: short('bedrock.guardrail.identifier'), version: short('bedrock.guardrail.version') },
      { required: ['identifier', 'version'], help: 'bedrock.guardrail' },
    ),
  },
  { help: 'provider.bedrock' },
)

export const bedrock: Provider = {
  id: 'bedrock',
  label: 'Amazon Bedrock',
  mark: 'Br',
  withToken: {
    schema: object(
      {
        auth: object(
          {
            type: oneOf(['Secret'], { help: 'bedrock.auth.type' }),
            secretRef: object({ name: string({ default: '', help: 'bedrock.auth.secretRef.name' }) }),
          },
          {
            required: ['type'],
            rules: [forbiddenUnless('type', 'Secret', 'secretRef'), requiredWhen('type', 'Secret', 'secretRef')],
          },
        ),
        model: filled('model'),
        region: REGION,
        guardrail: object(
          { identifier: filled('bedrock.guardrail.identifier'), version: filled('bedrock.guardrail.version') },
          { required: ['identifier', 'version'] },
        ),
      },
      { help: 'provider.bedrock' },
    ),
    since: '2.1',
    notOnEnvoy: true,
    modelField: 'model',
    hostField: 'region',
    // The agentgateway data plane's host (domain: agentgateway, section 4.1).
    defaultHost: (read) => `bedrock-runtime.${read('region') ?? 'us-east-1'}.amazonaws.com`,
    typeName: 'bedrock',
  },
  withPolicies: { modelField: 'model', hostField: 'region', schema: () => ENTRY },
  agentgatewayHost: (read) => `bedrock-runtime.${read('region') ?? 'us-east-1'}.amazonaws.com`,
  agentgatewayPath: (read, streaming, { bedrockEncodes }) => {
    const model = read('model') ?? CLIENT_MODEL
    return `/model/${bedrockEncodes ? model.replaceAll('%', '%25').replaceAll('/', '%2F') : model}/${streaming ? 'converse-stream' : 'converse'}`
  },
  implicitAuth: 'aws',
}
