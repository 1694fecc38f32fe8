import type { HelpKey } from '../../words/help.js'
import { list, map, object, string, type ListSchema, type ObjectSchema, type StringSchema } from '../language.js'
import { DNS_SUBDOMAIN } from '../forms.js'

// What several kinds of the Gateway API 1.4 share (its CRDs of v1; v1beta1 and v1alpha3 are the same).

export const GATEWAY_API = 'gateway.networking.k8s.io'

/** A host name, or one whose first label is "*". */
export const WILDCARD_HOST = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

export const hostName = (help: HelpKey): StringSchema =>
  string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help })
export const wildcardHost = (help: HelpKey): StringSchema =>
  string({ minLength: 1, maxLength: 253, pattern: WILDCARD_HOST, help })

/** A span of time; here its form is a matter of structure. */
export const duration = (help: HelpKey): StringSchema => string({ pattern: /^([0-9]{1,5}(h|m|s|ms)){1,4}$/, help })

export const headerName = (help: HelpKey): StringSchema =>
  string({ minLength: 1, maxLength: 256, pattern: /^[A-Za-z0-9!#$%&'*+\-.^_\x60|~]+$/, help })

/** Free settings of an implementation. */
export const OPTIONS = map(string({ minLength: 0, maxLength: 4096 }), { maxProperties: 16 })

/** Headers to set or to add, each name once. */
export const headerList = (help: HelpKey): ListSchema =>
  list(
    object(
      { name: headerName('header.name'), value: string({ minLength: 1, maxLength: 4096, help: 'header.value' }) },
      { required: ['name', 'value'] },
    ),
    {
      maxItems: 16,
      itemKeys: ['name'],
      help,
    },
  )

/** Which objects are meant, by their labels. */
export const labelSelector = (help: HelpKey): ObjectSchema =>
  object(
    {
      matchLabels: map(string(), { help: 'selector.matchLabels' }),
      matchExpressions: list(
        object({ key: string(), operator: string(), values: list(string()) }, { required: ['key', 'operator'] }),
        {
          help: 'selector.matchExpressions',
        },
      ),
    },
    { help },
  )
