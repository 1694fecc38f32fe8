import type { Provider } from '../../providers/provider.js'
import { providers } from '../../providers/table.js'
import { exactlyOneOf, forbiddenUnless, requiredWhen } from '../constraints.js'
import { boolean, list, object, oneOf, string, type ObjectSchema } from '../language.js'
import { AWS_AUTH, awsWithoutModes, PORT, staticHosts } from './backend-parts.js'
import { kubernetesObject } from '../core/metadata.js'

/** What differs between the 2.0 releases (domain: kgateway-envoy, sections 1, 2.1 and 2.2). */
interface Differences {
  readonly awsAuth?: ObjectSchema
  /** 2.0.1 alone lets a host override switch the certificate check off. */
  readonly insecureSkipVerify?: boolean
}

/** kgateway 2.0's `Backend` (domain: kgateway-envoy, section 2.1: shape A; 2.2: shape C). */
export function backend20({ awsAuth = AWS_AUTH, insecureSkipVerify = false }: Differences = {}): ObjectSchema {
  const extra = insecureSkipVerify ? { insecureSkipVerify: boolean({ help: 'hostOverride.insecureSkipVerify' }) } : {}
  const member = object(
    {
      provider: object(providerFields(), { minProperties: 1, maxProperties: 1, help: 'provider' }),
      hostOverride: object(
        { host: string({ minLength: 1, help: 'hostOverride.host' }), port: PORT, ...extra },
        { required: ['host', 'port'], help: 'hostOverride' },
      ),
    },
    { required: ['provider'], help: 'member' },
  )
  const pool = list(member, { minItems: 1, maxItems: 20, help: 'pool' })
  const priorities = list(object({ pool }, { help: 'priority' }), { minItems: 1, maxItems: 20, help: 'priorities' })
  const ai = object(
    {
      llm: { ...member, help: 'llm' },
      multipool: object({ priorities }, { required: ['priorities'], help: 'multipool' }),
    },
    { minProperties: 1, maxProperties: 1, rules: [exactlyOneOf('llm', 'multipool')], help: 'spec.ai' },
  )
  const parts = { AI: 'ai', AWS: 'aws', Static: 'static' }
  const spec = object(
    {
      type: oneOf(Object.keys(parts), { help: 'spec.type' }),
      ai,
      aws: awsWithoutModes(awsAuth),
      static: staticHosts(extra),
    },
    {
      required: ['type'],
      rules: Object.entries(parts).flatMap(([type, field]) => [
        forbiddenUnless('type', type, field),
        requiredWhen('type', type, field),
      ]),
      help: 'spec',
    },
  )
  return kubernetesObject({ spec })
}

function providerFields(): ObjectSchema['fields'] {
  return Object.fromEntries(
    providers.flatMap(({ id, withToken }: Provider) =>
      withToken && withToken.since === undefined ? [[id, withToken.schema]] : [],
    ),
  )
}
