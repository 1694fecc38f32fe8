import { backendReference } from '../schema/kinds/references.js'
import { short } from '../schema/kinds/agentgateway-texts.js'
import { excludes, referenceTo, startsWith } from '../schema/constraints.js'
import { list, object, oneOf, string, type ObjectSchema } from '../schema/language.js'
import type { Provider } from './provider.js'

const FORMATS = ['AnthropicTokenCount', 'Completions', 'Embeddings', 'Messages', 'Realtime', 'Rerank', 'Responses']

/** From agentgateway 1.3 on (domain: agentgateway, section 2.6). */
function entry(): ObjectSchema {
  const format = object(
    {
      type: oneOf(FORMATS, { help: 'custom.format.type' }),
      path: string({ minLength: 1, maxLength: 1024, help: 'custom.format.path' }),
    },
    { required: ['type'], rules: [startsWith('path', '/')] },
  )
  return object(
    {
      model: short('model'),
      formats: list(format, { minItems: 1, maxItems: 6, itemKeys: ['type'], help: 'custom.formats' }),
      backendRef: backendReference('custom.backendRef', { namespace: false }),
    },
    {
      required: ['formats'],
      rules: [referenceTo('backendRef', 'Service', 'inference.networking.k8s.io/InferencePool')],
      help: 'provider.custom',
    },
  )
}

/** Any server that speaks one of the known formats; it has no host of its own. */
export const custom: Provider = {
  id: 'custom',
  label: 'Custom',
  mark: 'Cu',
  withPolicies: {
    modelField: 'model',
    hostField: null,
    schema: ({ custom }) => (custom ? entry() : null),
    rules: [
      { rule: 'exactly-one-of', fields: ['custom.backendRef', 'host'], given: 'custom' },
      excludes('custom.formats[].path', 'path', 'pathPrefix'),
    ],
  },
  agentgatewayHost: () => null,
  agentgatewayPath: () => '/v1/chat/completions',
  prefixReplacesV1: true,
  hasFormats: true,
}
