import {
  agentgateway10Rules,
  agentgateway11Rules,
  agentgateway12Rules,
  agentgateway130Rules,
  agentgateway131Rules,
  agentgateway14Rules,
  type AgentgatewayRules,
} from '../connection/agentgateway/rules.js'
import { groups } from '../shapes/groups.js'
import { agentgatewayBackend } from '../schema/kinds/agentgateway-backend.js'
import { agentgatewayPolicy } from '../schema/kinds/agentgateway-policy.js'
import {
  POLICY_10,
  POLICY_11,
  POLICY_12,
  POLICY_120,
  POLICY_13,
  POLICY_14,
  POLICY_140,
  type PolicyDifferences,
} from '../schema/kinds/agentgateway-policy-differences.js'
import { agentgatewayPlane } from './planes.js'
import type { Family, ServedKind, Trait } from './release.js'

function family(rules: AgentgatewayRules, kinds: readonly ServedKind[], ...traits: Trait[]): Family {
  return {
    kinds,
    planes: [agentgatewayPlane(rules, ['policies-decide-tls', 'failover-needs-health', ...traits])],
    istioMatters: false,
  }
}

/** The kinds of agentgateway.dev; what differs in a backend differs in the same part of a policy too. */
function kindsOf(differences: PolicyDifferences): readonly ServedKind[] {
  const { group, version, kind } = groups
  return [
    { group, version, kind, schema: agentgatewayBackend(differences), shape: groups },
    { group, version, kind: 'AgentgatewayPolicy', schema: agentgatewayPolicy(differences), shape: null },
  ]
}

const kinds13 = kindsOf(POLICY_13)
const until13: readonly Trait[] = ['azure-needs-method', 'rejects-empty-credentials']
const until12: readonly Trait[] = [...until13, 'rejects-nameless-aws-secret', 'provider-health-ignored']

export const agentgateway10: Family = family(
  agentgateway10Rules,
  kindsOf(POLICY_10),
  'azure-needs-method',
  'provider-health-ignored',
)
export const agentgateway11: Family = family(agentgateway11Rules, kindsOf(POLICY_11), ...until12)
export const agentgateway120: Family = family(agentgateway12Rules, kindsOf(POLICY_120), ...until12)
export const agentgateway121: Family = family(agentgateway12Rules, kindsOf(POLICY_12), ...until12)
export const agentgateway130: Family = family(agentgateway130Rules, kinds13, ...until13)
export const agentgateway131: Family = family(agentgateway131Rules, kinds13, ...until13)
export const agentgateway140: Family = family(agentgateway14Rules, kindsOf(POLICY_140))
export const agentgateway141: Family = family(agentgateway14Rules, kindsOf(POLICY_14))
