import { allOrNone, exactlyOneOf, holds, uniqueBy, type Rule } from '../constraints.js'
import { list, object, oneOf, string, type ObjectSchema } from '../language.js'
import { below, textIn } from '../reading.js'
import type { Json } from '../../yaml/nodes.js'
import { hostName, OPTIONS, wildcardHost } from './gateway-api-parts.js'
import { kubernetesObject } from '../core/metadata.js'
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

/** A type demands a text of its own, which has no place beside another type; an empty text counts as none. */
function textOf(type: string, field: string): readonly Rule[] {
  const isType = (self: Json): boolean => textIn(below(self, 'type')) === type
  const isEmpty = (self: Json): boolean => textIn(below(self, field)) === ''
  return [
    holds('required-when', (self) => !isType(self) || !isEmpty(self), { field, when: 'type', is: type }),
    holds('forbidden-unless', (self) => isType(self) || isEmpty(self), { field, when: 'type', is: type }),
  ]
}

const subjectAltName = object(
  {
    type: oneOf(['Hostname', 'URI'], { help: 'subjectAltName.type' }),
    hostname: wildcardHost('subjectAltName.hostname'),
    uri: string({ minLength: 1, maxLength: 253, pattern: URI, help: 'subjectAltName.uri' }),
  },
  {
    required: ['type'],
    rules: Object.entries({ Hostname: 'hostname', URI: 'uri' }).flatMap(([type, field]) => textOf(type, field)),
  },
)

const validation = object(
  {
    hostname: hostName('validation.hostname'),
    caCertificateRefs: list(fullReference('validation.caCertificateRef'), {
      maxItems: 8,
      help: 'validation.caCertificateRefs',
    }),
    wellKnownCACertificates: oneOf(['System'], { help: 'validation.wellKnownCACertificates' }),
    subjectAltNames: list(subjectAltName, { maxItems: 5, help: 'validation.subjectAltNames' }),
  },
  // An empty list of references counts as none.
  {
    required: ['hostname'],
    rules: [exactlyOneOf('caCertificateRefs[]', 'wellKnownCACertificates')],
    help: 'tlsPolicy.validation',
  },
)
