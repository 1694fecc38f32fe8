import {
  agentgateway10Rules,
  agentgateway11Rules,
  agentgateway12Rules,
  agentgateway130Rules,
  agentgateway131Rules,
  agentgateway14Rules,
  type AgentgatewayRules,
} from '../connection/agentgateway-rules.js'
import { groups } from '../resources/groups.js'
import { agentgatewayBackend } from '../schema/kinds/agentgateway-backend.js'
import {
  AGENTGATEWAY_10,
  AGENTGATEWAY_11,
  AGENTGATEWAY_12,
  AGENTGATEWAY_120,
  AGENTGATEWAY_13,
  AGENTGATEWAY_14,
  AGENTGATEWAY_140,
} from '../schema/kinds/agentgateway-differences.js'
import type { ObjectSchema } from '../schema/language.js'
import { agentgatewayPlane } from './planes.js'
import type { Family } from './release.js'

function family(rules: AgentgatewayRules, schema: ObjectSchema): Family {
  return {
    kinds: [{ group: groups.group, version: groups.version, kind: groups.kind, schema, shape: groups }],
    planes: [agentgatewayPlane(rules, ['policies-decide-tls', 'failover-needs-health'])],
    istioMatters: false,
  }
}

const schema13 = agentgatewayBackend(AGENTGATEWAY_13)

export const agentgateway10: Family = family(agentgateway10Rules, agentgatewayBackend(AGENTGATEWAY_10))
export const agentgateway11: Family = family(agentgateway11Rules, agentgatewayBackend(AGENTGATEWAY_11))
export const agentgateway120: Family = family(agentgateway12Rules, agentgatewayBackend(AGENTGATEWAY_120))
export const agentgateway121: Family = family(agentgateway12Rules, agentgatewayBackend(AGENTGATEWAY_12))
export const agentgateway130: Family = family(agentgateway130Rules, schema13)
export const agentgateway131: Family = family(agentgateway131Rules, schema13)
export const agentgateway140: Family = family(agentgateway14Rules, agentgatewayBackend(AGENTGATEWAY_140))
export const agentgateway141: Family = family(agentgateway14Rules, agentgatewayBackend(AGENTGATEWAY_14))
