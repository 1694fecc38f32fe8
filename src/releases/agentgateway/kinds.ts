import { groups } from '../../shapes/groups.js'
import { agentgatewayBackend } from '../../schema/kinds/agentgateway-backend.js'
import { agentgatewayPolicy } from '../../schema/kinds/agentgateway-policy.js'
import type { PolicyDifferences } from '../../schema/kinds/agentgateway-policy-differences.js'
import type { ServedKind } from '../release.js'

/** The kinds of agentgateway.dev; what differs in a backend differs in the same part of a policy too. */
export function agentgatewayKinds(differences: PolicyDifferences): readonly ServedKind[] {
  const { group, version, kind } = groups
  return [
    { group, version, kind, schema: agentgatewayBackend(differences), shape: groups },
    { group, version, kind: 'AgentgatewayPolicy', schema: agentgatewayPolicy(differences), shape: null },
  ]
}
