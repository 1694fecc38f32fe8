import { allOrNone, exactlyOneOf, list, object, oneOf, string, uniqueBy, variants, type ObjectSchema } from '../language.js'
import { hostName, OPTIONS, wildcardHost } from './gateway-api-parts.js'
import { kubernetesObject } from './metadata.js'
import { fullReference, sectionName } from './references.js'

/** `BackendTLSPolicy` of the Gateway API 1.4; v1 and v1alpha3 are the same. */
export function backendTlsPolicy(): ObjectSchema {
  const target = fullReference('tlsPolicy.targetRef', { sectionName: sectionName('tlsPolicy.sectionName') })
  const spec = object(
    {
      targetRefs: list(target, {
        minItems: 1,
        maxItems: 16,
        rules: [allOrNone(['sectionName'], TARGET), uniqueBy(...TARGET, 'sectionName')],
        help: 'tlsPolicy.targetRefs',
      }),
      validation,
      options: OPTIONS,
    },
    { required: ['targetRefs', 'validation'], help: 'spec' },
  )
  return kubernetesObject({ spec }, ['spec'])
}

const TARGET = ['group', 'kind', 'name']
const URI = /^(([^:/?#]+):)(\/\/([^/?#]*))([^?#]*)(\?([^#]*))?(#(.*))?/

const subjectAltName = object(
  {
    type: oneOf(['Hostname', 'URI'], { help: 'subjectAltName.type' }),
    hostname: wildcardHost('subjectAltName.hostname'),
    uri: string({ minLength: 1, maxLength: 253, pattern: URI, help: 'subjectAltName.uri' }),
  },
  { required: ['type'], rules: variants('type', { Hostname: 'hostname', URI: 'uri' }) },
)

const validation = object(
  {
    hostname: hostName('validation.hostname'),
    caCertificateRefs: list(fullReference('validation.caCertificateRef'), { maxItems: 8, help: 'validation.caCertificateRefs' }),
    wellKnownCACertificates: oneOf(['System'], { help: 'validation.wellKnownCACertificates' }),
    subjectAltNames: list(subjectAltName, { maxItems: 5, help: 'validation.subjectAltNames' }),
  },
  // An empty list of references counts as none.
  { required: ['hostname'], rules: [exactlyOneOf('caCertificateRefs[]', 'wellKnownCACertificates')], help: 'tlsPolicy.validation' },
)
