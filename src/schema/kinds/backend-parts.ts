import { atLeastOneOf, exactlyOneOf, forbiddenUnless, requiredWhen, uniqueBy } from '../constraints.js'
import { boolean, integer, list, map, object, oneOf, string, type ObjectSchema, type Schema } from '../language.js'
import { DNS_SUBDOMAIN } from '../core/metadata.js'

// The parts of kgateway's Backend that are not AI (domain: kgateway-envoy, section 2.5). They are judged, not edited.

const QUALIFIER = /^(\$LATEST|[0-9]+|[A-Za-z0-9-_]{1,128})$/
const secretReference = object({ name: string({ default: '' }) })

export const PORT = integer({ minimum: 1, maximum: 65535, help: 'port' })

/** `spec.aws` before 2.1; `auth` differs in the first betas. */
export function awsWithoutModes(auth: ObjectSchema = AWS_AUTH): ObjectSchema {
  return object(
    {
      accountId: string({ minLength: 1, maxLength: 12, pattern: /^[0-9]{12}$/ }),
      auth,
      lambda: object(
        {
          endpointURL: string({ maxLength: 2048, pattern: /^https?:\/\/[-a-zA-Z0-9@:%.+~#?&/=]+$/ }),
          functionName: string({ pattern: /^[A-Za-z0-9-_]{1,140}$/ }),
          invocationMode: oneOf(['Sync', 'Async'], { default: 'Sync' }),
          qualifier: string({ pattern: QUALIFIER }),
        },
        { required: ['functionName'] },
      ),
      region: string({ default: 'us-east-1', minLength: 1, maxLength: 63, pattern: /^[a-z0-9-]+$/ }),
    },
    { required: ['accountId'], help: 'spec.aws' },
  )
}

/** AWS credentials; `types` and the name of the Secret's field changed in the first betas. */
export function awsAuth(types: readonly string[], field: string): ObjectSchema {
  return object(
    { type: oneOf(types), [field]: secretReference },
    { required: ['type'], rules: [forbiddenUnless('type', 'Secret', field), requiredWhen('type', 'Secret', field)] },
  )
}

export const AWS_AUTH: ObjectSchema = awsAuth(['Secret'], 'secretRef')

/** `spec.static` before 2.1. */
export function staticHosts(extra: Readonly<Record<string, Schema>> = {}): ObjectSchema {
  return object(
    {
      hosts: list(object({ host: string({ minLength: 1 }), port: PORT, ...extra }, { required: ['host', 'port'] }), {
        minItems: 1,
      }),
    },
    { help: 'spec.static' },
  )
}

/** `spec.aws` from 2.1 on. */
export function awsWithModes(): ObjectSchema {
  const before = awsWithoutModes()
  const lambda = before.fields['lambda']
  if (lambda?.type !== 'object') return before
  const fields = {
    ...lambda.fields,
    qualifier: string({ default: '$LATEST', pattern: QUALIFIER }),
    payloadTransformMode: oneOf(['None', 'Envoy'], { default: 'Envoy' }),
  }
  return { ...before, fields: { ...before.fields, lambda: { ...lambda, fields } }, required: ['accountId', 'lambda'] }
}

/** `spec.static` from 2.1 on; ports have no limits there. */
export function staticWithProtocol(): ObjectSchema {
  const host = object({ host: string({ minLength: 1 }), port: integer() }, { required: ['host', 'port'] })
  return object(
    {
      hosts: list(host, { minItems: 1 }),
      appProtocol: oneOf(['http2', 'grpc', 'grpc-web', 'kubernetes.io/h2c', 'kubernetes.io/ws']),
    },
    { required: ['hosts'], help: 'spec.static' },
  )
}

export const DYNAMIC_FORWARD_PROXY: ObjectSchema = object({ enableTls: boolean() })

const selector = object({
  matchExpressions: list(
    object({ key: string(), operator: string(), values: list(string()) }, { required: ['key', 'operator'] }),
  ),
  matchLabels: map(string()),
})

/** `spec.mcp` of 2.1. */
export const MCP_TARGETS: ObjectSchema = object(
  {
    targets: list(
      object(
        {
          name: string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN }),
          selector: object(
            { namespace: selector, service: selector },
            { rules: [atLeastOneOf('namespace', 'service')] },
          ),
          static: object(
            { host: string({ minLength: 1 }), port: PORT, path: string(), protocol: oneOf(['StreamableHTTP', 'SSE']) },
            { required: ['host', 'port'] },
          ),
        },
        { required: ['name'], rules: [exactlyOneOf('selector', 'static')] },
      ),
      { minItems: 1, maxItems: 32, itemKeys: ['name'], rules: [uniqueBy('name')] },
    ),
  },
  { required: ['targets'] },
)
