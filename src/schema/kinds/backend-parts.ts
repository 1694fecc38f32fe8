import { forbiddenUnless, integer, list, object, oneOf, requiredWhen, string, type ObjectSchema, type Schema } from '../language.js'

// The parts of kgateway's Backend that are not AI (domain: kgateway-envoy, section 2.5). They are judged, not edited.

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
          qualifier: string({ pattern: /^(\$LATEST|[0-9]+|[A-Za-z0-9-_]{1,128})$/ }),
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
    { hosts: list(object({ host: string({ minLength: 1 }), port: PORT, ...extra }, { required: ['host', 'port'] }), { minItems: 1 }) },
    { help: 'spec.static' },
  )
}
