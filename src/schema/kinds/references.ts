import type { HelpKey } from '../../words/help.js'
import { integer, object, string, type NumberSchema, type ObjectSchema, type StringSchema } from '../language.js'
import { DNS_LABEL, DNS_SUBDOMAIN } from '../forms.js'

// References between objects, as the Gateway API writes them (domain: agentgateway, sections 2.3 and 2.6).

/** A DNS-1123 subdomain, or nothing. */
export const GROUP = /^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
export const KIND = /^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/

export const groupName = (options: Partial<StringSchema> = {}): StringSchema =>
  string({ maxLength: 253, pattern: GROUP, ...options })
export const kindName = (options: Partial<StringSchema> = {}): StringSchema =>
  string({ minLength: 1, maxLength: 63, pattern: KIND, ...options })
export const objectName = (help: HelpKey): StringSchema => string({ minLength: 1, maxLength: 253, help })
export const namespaceName = (help: HelpKey): StringSchema =>
  string({ minLength: 1, maxLength: 63, pattern: DNS_LABEL, help })
export const sectionName = (help: HelpKey): StringSchema =>
  string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help })

/** A port where another object listens. */
export const portNumber = (help: HelpKey): NumberSchema => integer({ minimum: 1, maximum: 65535, help })

/** A reference that says group and kind in full. */
export const fullReference = (help: HelpKey, extra: ObjectSchema['fields'] = {}): ObjectSchema =>
  object(
    {
      group: groupName({ help: 'reference.group' }),
      kind: kindName({ help: 'reference.kind' }),
      name: objectName('reference.name'),
      ...extra,
    },
    { required: ['group', 'kind', 'name'], help },
  )

/** A reference to a Secret, or to what stands for one. */
export const secretObjectReference = (help: HelpKey): ObjectSchema =>
  object(
    {
      group: groupName({ default: '', help: 'reference.group' }),
      kind: kindName({ default: 'Secret', help: 'reference.kind' }),
      name: objectName('secretRef.name'),
      namespace: namespaceName('reference.namespace'),
    },
    { required: ['name'], help },
  )

/** A reference to a target of requests. */
export function backendReference(
  help: HelpKey,
  { namespace, extra = {} }: { readonly namespace: boolean; readonly extra?: ObjectSchema['fields'] },
): ObjectSchema {
  return object(
    {
      group: groupName({ default: '', help: 'backendRef.group' }),
      kind: kindName({ default: 'Service', help: 'backendRef.kind' }),
      name: objectName('backendRef.name'),
      ...(namespace && { namespace: namespaceName('backendRef.namespace') }),
      port: portNumber('backendRef.port'),
      ...extra,
    },
    { required: ['name'], rules: [{ rule: 'port-of-service' }], help },
  )
}
