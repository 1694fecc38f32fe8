import { providers } from '../../providers/table.js'
import { atMostOneOf, exactlyOneOf, requires, together, uniqueBy, type Rule } from '../constraints.js'
import { integer, list, object, string, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { otherTargets } from './agentgateway-other-targets.js'
import { policies } from './agentgateway-policies.js'
import { DNS_SUBDOMAIN, kubernetesObject } from '../core/metadata.js'

/** `AgentgatewayBackend` of kgateway 2.2 and agentgateway 1.0 to 1.4 (domain: agentgateway, sections 2.2 to 2.7). */
export function agentgatewayBackend(differences: Differences): ObjectSchema {
  const { fields, rules } = memberOf(differences)
  const name = string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'agentgateway.member.name' })
  const ownPolicies = policies(differences, { of: 'provider' })
  const member = object(
    { name, ...fields, policies: ownPolicies },
    { required: ['name'], rules, help: 'agentgateway.member' },
  )
  const members = list(member, {
    minItems: 1,
    maxItems: differences.maxProviders,
    rules: [uniqueBy('name')],
    help: 'agentgateway.providers',
  })
  const group = object({ providers: members }, { required: ['providers'], help: 'agentgateway.group' })
  const ai = object(
    {
      provider: object(fields, { rules, help: 'agentgateway.provider' }),
      groups: list(group, { minItems: 1, maxItems: differences.maxGroups, help: 'agentgateway.groups' }),
    },
    { rules: [exactlyOneOf('provider', 'groups')], help: 'agentgateway.ai' },
  )
  const all: Readonly<Record<string, Schema>> = { ai, ...otherTargets(differences) }
  const parts = Object.fromEntries(Object.entries(all).filter(([name]) => differences.parts.includes(name)))
  const spec = object(
    { ...parts, policies: policies(differences, { of: 'backend' }) },
    {
      rules: [exactlyOneOf(...differences.parts), requires('policies.ai', 'ai'), requires('policies.mcp', 'mcp')],
      help: 'spec',
    },
  )
  return kubernetesObject({ spec }, ['spec'])
}

/** What `ai.provider` and the members of groups have in common. */
function memberOf(differences: Differences): {
  readonly fields: Readonly<Record<string, Schema>>
  readonly rules: readonly Rule[]
} {
  const { entries, ownRules } = providerEntries(differences)
  const path = { minLength: 1, maxLength: 1024 }
  const fields = {
    ...entries,
    host: string({ minLength: 1, maxLength: 256, help: 'agentgateway.host' }),
    port: integer({ minimum: 1, maximum: 65535, help: 'agentgateway.port' }),
    path: string({ ...path, help: 'agentgateway.path' }),
    ...(differences.pathPrefix && { pathPrefix: string({ ...path, help: 'agentgateway.pathPrefix' }) }),
  }
  const ofPrefix = [atMostOneOf('path', 'pathPrefix'), requires('pathPrefix', 'host')]
  const rules = [
    together('host', 'port'),
    ...(differences.pathPrefix ? ofPrefix : []),
    ...ownRules,
    exactlyOneOf(...Object.keys(entries)),
  ]
  return { fields, rules }
}

/** The entries of all providers that the release has, in the order of its API, and what holds beside them. */
function providerEntries(differences: Differences): {
  readonly entries: Readonly<Record<string, Schema>>
  readonly ownRules: readonly Rule[]
} {
  const present = providers.flatMap(({ id, withPolicies }) => {
    const schema = withPolicies?.schema(differences)
    return schema ? [{ id, schema, rules: withPolicies?.rules ?? [] }] : []
  })
  return {
    entries: Object.fromEntries(present.map(({ id, schema }) => [id, schema])),
    ownRules: present.flatMap(({ rules }) => rules),
  }
}
