import type { Json } from '../../yaml/nodes.js'
import { isOfForm } from '../forms.js'
import { holds, uniqueBy, type Rule } from '../constraints.js'
import { list, map, object, oneOf, string, type Alternatives, type ObjectSchema, type Schema } from '../language.js'
import { below, itemsIn, keysIn, textIn } from '../reading.js'
import { GATEWAY_API, labelSelector, OPTIONS, WILDCARD_HOST, wildcardHost } from './gateway-api-parts.js'
import { kubernetesObject } from '../core/metadata.js'
import {
  fullReference,
  groupName,
  kindName,
  namespaceName,
  portNumber,
  secretObjectReference,
  sectionName,
} from './references.js'

/** `Gateway` of the Gateway API 1.4; v1 and v1beta1 are the same. */
export function gateway(): ObjectSchema {
  const spec = object(
    {
      gatewayClassName: string({ minLength: 1, maxLength: 253, help: 'gateway.gatewayClassName' }),
      listeners: list(listener, {
        minItems: 1,
        maxItems: 64,
        itemKeys: ['name'],
        rules: LISTENER_RULES,
        help: 'gateway.listeners',
      }),
      addresses: list(address, {
        maxItems: 16,
        rules: ['IPAddress', 'Hostname'].map(onceEach),
        help: 'gateway.addresses',
      }),
      infrastructure,
      allowedListeners: object({ namespaces: namespaces(['All', 'Selector', 'Same', 'None'], 'None') }),
      defaultScope: oneOf(['All', 'None']),
      tls: object(
        { backend: object({ clientCertificateRef: secretObjectReference('gateway.clientCertificateRef') }), frontend },
        { help: 'gateway.tls' },
      ),
    },
    { required: ['gatewayClassName', 'listeners'], help: 'spec' },
  )
  return kubernetesObject({ spec }, ['spec'])
}

const namespaces = (from: readonly string[], usual: string): ObjectSchema =>
  object(
    {
      from: oneOf(from, { default: usual, help: 'allowedRoutes.from' }),
      selector: labelSelector('allowedRoutes.selector'),
    },
    { default: { from: usual }, help: 'allowedRoutes.namespaces' },
  )

const PROTOCOL =
  /^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/[A-Za-z0-9]+$/

const listenerTls = object(
  {
    mode: oneOf(['Terminate', 'Passthrough'], { default: 'Terminate', help: 'listener.tls.mode' }),
    certificateRefs: list(secretObjectReference('listener.tls.certificateRef'), {
      maxItems: 64,
      help: 'listener.tls.certificateRefs',
    }),
    options: OPTIONS,
  },
  {
    rules: [
      holds(
        'listener-certificate',
        (tls) =>
          below(tls, 'mode') !== 'Terminate' ||
          itemsIn(below(tls, 'certificateRefs')).length > 0 ||
          keysIn(below(tls, 'options')).length > 0,
      ),
    ],
    help: 'listener.tls',
  },
)

const listener = object(
  {
    name: sectionName('listener.name'),
    hostname: wildcardHost('listener.hostname'),
    port: portNumber('listener.port'),
    protocol: string({ minLength: 1, maxLength: 255, pattern: PROTOCOL, help: 'listener.protocol' }),
    tls: listenerTls,
    allowedRoutes: object(
      {
        namespaces: namespaces(['All', 'Selector', 'Same'], 'Same'),
        kinds: list(
          object(
            {
              group: groupName({ default: GATEWAY_API, help: 'reference.group' }),
              kind: kindName({ help: 'reference.kind' }),
            },
            { required: ['kind'] },
          ),
          { maxItems: 8, help: 'allowedRoutes.kinds' },
        ),
      },
      { default: { namespaces: { from: 'Same' } }, help: 'listener.allowedRoutes' },
    ),
  },
  { required: ['name', 'port', 'protocol'], help: 'gateway.listener' },
)

const LISTENER_RULES: readonly Rule[] = [
  holds(
    'listener-tls',
    ofEach(['HTTP', 'TCP', 'UDP'], (item) => below(item, 'tls') === undefined),
  ),
  holds(
    'listener-tls-mode',
    ofEach(['HTTPS'], (item) => ['', 'Terminate'].includes(textIn(below(item, 'tls', 'mode')))),
  ),
  holds(
    'listener-hostname',
    ofEach(['TCP', 'UDP'], (item) => textIn(below(item, 'hostname')) === ''),
  ),
  uniqueBy('name'),
  uniqueBy('port', 'protocol', 'hostname'),
]

/** What is asked of every listener that has one of these protocols. */
function ofEach(protocols: readonly string[], check: (item: Json) => boolean): (listeners: Json) => boolean {
  return (listeners) =>
    itemsIn(listeners).every((item) => !protocols.includes(textIn(below(item, 'protocol'))) || check(item))
}

const ADDRESS_TYPE =
  /^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/

const IP: Schema = string({
  alternatives: [{ fit: 'any', of: [string({ format: 'ipv4' }), string({ format: 'ipv6' })] }],
})
const OTHER_TYPE: Schema = string({ default: 'IPAddress', alternatives: [{ fit: 'none', of: [oneOf(['IPAddress'])] }] })
/** Alternatives see an absent type as its default. */
const IP_OR_OTHER: Alternatives = {
  fit: 'one',
  of: [object({ type: oneOf(['IPAddress'], { default: 'IPAddress' }), value: IP }), object({ type: OTHER_TYPE })],
}

const address = object(
  {
    type: string({ default: 'IPAddress', minLength: 1, maxLength: 253, pattern: ADDRESS_TYPE, help: 'address.type' }),
    value: string({ maxLength: 253, help: 'address.value' }),
  },
  {
    alternatives: [IP_OR_OTHER],
    rules: [
      holds('address-hostname', (item) => {
        const value = below(item, 'value')
        return below(item, 'type') !== 'Hostname' || value === undefined || WILDCARD_HOST.test(textIn(value))
      }),
    ],
  },
)

function onceEach(type: string): Rule {
  const valuesIn = (addresses: Json): readonly string[] =>
    itemsIn(addresses).flatMap((item) =>
      below(item, 'type') === type && below(item, 'value') !== undefined ? [textIn(below(item, 'value'))] : [],
    )
  return holds('address-twice', (addresses) => new Set(valuesIn(addresses)).size === valuesIn(addresses).length, {
    type,
  })
}

/** Keys as those of labels; their prefix may be one character shorter than there. */
const labelKeys: Rule = holds('map-keys', (values) =>
  keysIn(values).every((key) => isOfForm(key, 'qualified-name') && (key.split('/')[0] ?? '').length < 253),
)

const infrastructure = object(
  {
    labels: map(string({ minLength: 0, maxLength: 63, pattern: /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/ }), {
      maxProperties: 8,
      rules: [labelKeys],
    }),
    annotations: map(string({ minLength: 0, maxLength: 4096 }), { maxProperties: 8, rules: [labelKeys] }),
    parametersRef: fullReference('gateway.parametersRef'),
  },
  { help: 'gateway.infrastructure' },
)

const clientValidation = object({
  validation: object(
    {
      caCertificateRefs: list(
        fullReference('validation.caCertificateRef', { namespace: namespaceName('reference.namespace') }),
        { minItems: 1, maxItems: 8 },
      ),
      mode: oneOf(['AllowValidOnly', 'AllowInsecureFallback'], { default: 'AllowValidOnly' }),
    },
    { required: ['caCertificateRefs'] },
  ),
})

const frontend = object(
  {
    default: clientValidation,
    perPort: list(object({ port: portNumber('listener.port'), tls: clientValidation }, { required: ['port', 'tls'] }), {
      maxItems: 64,
      itemKeys: ['port'],
      rules: [uniqueBy('port')],
    }),
  },
  { required: ['default'] },
)
