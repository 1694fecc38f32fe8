import type { HelpKey } from '../../text/help.js'
import { integer, object, string, type ObjectSchema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { DNS_LABEL } from './metadata.js'

/** A DNS-1123 subdomain, or nothing. */
export const GROUP = /^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
export const KIND = /^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/

/** A reference to a target, as the Gateway API writes it (domain: agentgateway, sections 2.3 and 2.6). */
export function backendReference(help: HelpKey, { namespace }: { readonly namespace: boolean }): ObjectSchema {
  return object(
    {
      group: string({ default: '', maxLength: 253, pattern: GROUP, help: 'backendRef.group' }),
      kind: string({ default: 'Service', minLength: 1, maxLength: 63, pattern: KIND, help: 'backendRef.kind' }),
      name: string({ minLength: 1, maxLength: 253, help: 'backendRef.name' }),
      ...(namespace && { namespace: string({ minLength: 1, maxLength: 63, pattern: DNS_LABEL, help: 'backendRef.namespace' }) }),
      port: integer({ minimum: 1, maximum: 65535, help: 'backendRef.port' }),
    },
    { required: ['name'], rules: [{ rule: 'port-of-service' }], help },
  )
}

/** A name alone, which may be left out (section 2.2). */
export const byName = (help: HelpKey, nameHelp: HelpKey): ObjectSchema => object({ name: string({ default: '', help: nameHelp }) }, { help })

interface SecretOptions {
  readonly nameHelp?: HelpKey
  /** Whether 1.4 lets the key of the Secret be named here (section 2.7). */
  readonly key?: boolean
}

/** A reference to a Secret; from 1.3 on to other kinds of credentials too (section 2.6). */
export function secretReference(
  { credentialKinds, credentials }: Differences,
  help: HelpKey,
  { nameHelp = 'secretRef.name', key = false }: SecretOptions = {},
): ObjectSchema {
  if (!credentialKinds) return byName(help, nameHelp)
  return object(
    {
      name: string({ minLength: 1, maxLength: 253, help: nameHelp }),
      ...(key && credentials && { key: string({ minLength: 1, maxLength: 253, help: 'secretRef.key' }) }),
      group: string({ help: 'secretRef.group' }),
      kind: string({ help: 'secretRef.kind' }),
    },
    { required: ['name'], rules: [{ rule: 'credential-reference' }], help },
  )
}
