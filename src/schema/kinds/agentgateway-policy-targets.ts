import { atMostOneOf, holds, referenceTo } from '../constraints.js'
import { integer, list, map, object, string, type ListSchema, type Schema } from '../language.js'
import { below, itemsIn } from '../reading.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { GROUP, KIND } from './references.js'
import { DNS_SUBDOMAIN } from '../core/metadata.js'

/** The objects that a policy is attached to, by name. */
export function targetRefs(differences: PolicyDifferences): ListSchema {
  return targets(
    differences,
    { name: string({ minLength: 1, maxLength: 253, help: 'policy.target.name' }) },
    'policy.targetRefs',
  )
}

/** The objects that a policy is attached to, by their labels. */
export function targetSelectors(differences: PolicyDifferences): ListSchema {
  return targets(
    differences,
    { matchLabels: map(string(), { help: 'policy.target.matchLabels' }) },
    'policy.targetSelectors',
  )
}

function targets(
  { targets, targetPorts }: PolicyDifferences,
  which: Readonly<Record<string, Schema>>,
  help: 'policy.targetRefs' | 'policy.targetSelectors',
): ListSchema {
  const target = object(
    {
      group: string({ maxLength: 253, pattern: GROUP, help: 'policy.target.group' }),
      kind: string({ minLength: 1, maxLength: 63, pattern: KIND, help: 'policy.target.kind' }),
      ...which,
      sectionName: string({ minLength: 1, maxLength: 253, pattern: DNS_SUBDOMAIN, help: 'policy.target.sectionName' }),
      ...(targetPorts && { port: integer({ minimum: 1, maximum: 65535, help: 'policy.target.port' }) }),
    },
    {
      required: ['group', 'kind', ...Object.keys(which)],
      rules: targetPorts ? [atMostOneOf('sectionName', 'port')] : [],
    },
  )
  const rules = [
    referenceTo('[]', ...targets),
    holds('kinds-differ', (self) => new Set(itemsIn(self).map((item) => below(item, 'kind'))).size <= 1),
  ]
  return list(target, { minItems: 1, maxItems: 16, rules, help })
}
