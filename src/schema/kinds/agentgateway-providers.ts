import type { HelpKey } from '../../text/help.js'
import { list, object, oneOf, referenceTo, requiredUnless, requiredWhen, startsWith, string, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { backendReference } from './references.js'

/** The provider blocks of `AgentgatewayBackend`, in the order of its API (domain: agentgateway, section 2.2 and the deltas after it). */
export function providerSchemas({ vertexRegion, azureTypes, custom }: Differences): Record<string, ObjectSchema> {
  return {
    openai: object({ model: model() }, { help: 'provider.openai' }),
    azureopenai: AZURE_OPENAI,
    ...(azureTypes && { azure: azure(azureTypes) }),
    anthropic: object({ model: model() }, { help: 'provider.anthropic' }),
    gemini: object({ model: model() }, { help: 'provider.gemini' }),
    vertexai: vertexai(vertexRegion),
    bedrock: BEDROCK,
    ...(custom && { custom: CUSTOM }),
  }
}

const text = (help: HelpKey, maxLength = 256): Schema => string({ minLength: 1, maxLength, help })
const model = (help: HelpKey = 'model'): Schema => text(help)

const AZURE_OPENAI = object(
  { endpoint: text('azure.endpointHost'), deploymentName: text('azure.deployment'), apiVersion: text('azure.apiVersionOrV1', 64) },
  { required: ['endpoint'], rules: [requiredUnless('apiVersion', 'v1', 'deploymentName')], help: 'provider.azureopenai' },
)

/** From 1.2 on (section 2.5). */
function azure(types: readonly string[]): ObjectSchema {
  return object(
    {
      resourceName: text('azure.resourceName'),
      resourceType: oneOf(types, { help: 'azure.resourceType' }),
      projectName: text('azure.projectName'),
      model: model('azure.model'),
      apiVersion: text('azure.apiVersion', 64),
    },
    { required: ['resourceName', 'resourceType'], rules: [requiredWhen('resourceType', 'Foundry', 'projectName')], help: 'provider.azure' },
  )
}

/** The region is optional from 1.1 on (section 2.4). */
function vertexai(region: string | null): ObjectSchema {
  return object(
    {
      model: model(),
      projectId: text('vertex.project', 64),
      region: string({ minLength: 1, maxLength: 64, help: 'vertex.region', ...(region !== null && { default: region }) }),
    },
    { required: region === null ? ['projectId', 'region'] : ['projectId'], help: 'provider.vertexai' },
  )
}

const BEDROCK = object(
  {
    model: model(),
    region: string({ default: 'us-east-1', minLength: 1, maxLength: 63, pattern: /^[a-z0-9-]+$/, help: 'bedrock.region' }),
    guardrail: object(
      { identifier: text('bedrock.guardrail.identifier'), version: text('bedrock.guardrail.version') },
      { required: ['identifier', 'version'], help: 'bedrock.guardrail' },
    ),
  },
  { help: 'provider.bedrock' },
)

const CUSTOM_FORMATS = ['AnthropicTokenCount', 'Completions', 'Embeddings', 'Messages', 'Realtime', 'Rerank', 'Responses']

/** From 1.3 on (section 2.6). */
const CUSTOM = object(
  {
    model: model(),
    formats: list(
      object(
        { type: oneOf(CUSTOM_FORMATS, { help: 'custom.format.type' }), path: text('custom.format.path', 1024) },
        { required: ['type'], rules: [startsWith('path', '/')] },
      ),
      { minItems: 1, maxItems: 6, itemKeys: ['type'], help: 'custom.formats' },
    ),
    backendRef: backendReference('custom.backendRef', { namespace: false }),
  },
  { required: ['formats'], rules: [referenceTo('backendRef', 'Service', 'inference.networking.k8s.io/InferencePool')], help: 'provider.custom' },
)
