import {
  any,
  atMostOneOf,
  exactlyOneOf,
  excludes,
  integer,
  list,
  object,
  requires,
  string,
  together,
  uniqueBy,
  type ObjectSchema,
  type Rule,
  type Schema,
} from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { policies } from './agentgateway-policies.js'
import { providerSchemas } from './agentgateway-providers.js'
import { DNS_SUBDOMAIN, kubernetesObject } from './metadata.js'

/** `AgentgatewayBackend` of kgateway 2.2 and agentgateway 1.0 to 1.4 (domain: agentgateway, sections 2.2 to 2.7). */
export function agentgatewayBackend(differences: Differences): ObjectSchema {
  const { fields, rules } = memberOf(differences)
  const name = string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'agentgateway.member.name' })
  const ownPolicies = policies(differences, { forProvider: true })
  const member = object({ name, ...fields, policies: ownPolicies }, { required: ['name'], rules, help: 'agentgateway.member' })
  const members = list(member, { minItems: 1, maxItems: differences.maxProviders, rules: [uniqueBy('name')], help: 'agentgateway.providers' })
  const group = object({ providers: members }, { required: ['providers'], help: 'agentgateway.group' })
  const ai = object(
    {
      provider: object(fields, { rules, help: 'agentgateway.provider' }),
      groups: list(group, { minItems: 1, maxItems: differences.maxGroups, help: 'agentgateway.groups' }),
    },
    { rules: [exactlyOneOf('provider', 'groups')], help: 'agentgateway.ai' },
  )
  const parts = Object.fromEntries(differences.parts.map((part): [string, Schema] => [part, part === 'ai' ? ai : any()]))
  const spec = object(
    { ...parts, policies: policies(differences, { forProvider: false }) },
    { rules: [exactlyOneOf(...differences.parts), requires('policies.ai', 'ai'), requires('policies.mcp', 'mcp')], help: 'spec' },
  )
  return kubernetesObject({ spec }, ['spec'])
}

/** What `ai.provider` and the members of groups have in common. */
function memberOf(differences: Differences): { readonly fields: Readonly<Record<string, Schema>>; readonly rules: readonly Rule[] } {
  const providers = providerSchemas(differences)
  const path = { minLength: 1, maxLength: 1024 }
  const fields = {
    ...providers,
    host: string({ minLength: 1, maxLength: 256, help: 'agentgateway.host' }),
    port: integer({ minimum: 1, maximum: 65535, help: 'agentgateway.port' }),
    path: string({ ...path, help: 'agentgateway.path' }),
    ...(differences.pathPrefix && { pathPrefix: string({ ...path, help: 'agentgateway.pathPrefix' }) }),
  }
  const ofPrefix = [atMostOneOf('path', 'pathPrefix'), requires('pathPrefix', 'host')]
  const ofCustom: readonly Rule[] = [
    { rule: 'exactly-one-of', fields: ['custom.backendRef', 'host'], given: 'custom' },
    excludes('custom.formats[].path', 'path', 'pathPrefix'),
  ]
  const rules = [
    together('host', 'port'),
    ...(differences.pathPrefix ? ofPrefix : []),
    ...(differences.custom ? ofCustom : []),
    exactlyOneOf(...Object.keys(providers)),
  ]
  return { fields, rules }
}
