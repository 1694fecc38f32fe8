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
import { AGENTGATEWAY_10, AGENTGATEWAY_11, AGENTGATEWAY_12, AGENTGATEWAY_13, AGENTGATEWAY_14 } from '../schema/kinds/agentgateway-differences.js'
import type { ObjectSchema } from '../schema/language.js'
import { agentgatewayPlane } from './planes.js'
import type { Family, Trait } from './release.js'

function family(rules: AgentgatewayRules, schema: ObjectSchema, ...traits: Trait[]): Family {
  return {
    kinds: [{ group: groups.group, version: groups.version, kind: groups.kind, schema, shape: groups }],
    planes: [agentgatewayPlane(rules, ['policies-decide-tls', 'failover-needs-health', ...traits])],
    istioMatters: false,
  }
}

const schema13 = agentgatewayBackend(AGENTGATEWAY_13)

export const agentgateway10: Family = family(agentgateway10Rules, agentgatewayBackend(AGENTGATEWAY_10), 'azure-needs-method', 'provider-health-ignored')
const until13: readonly Trait[] = ['azure-needs-method', 'rejects-empty-credentials']
const until12: readonly Trait[] = [...until13, 'rejects-nameless-aws-secret', 'provider-health-ignored']

export const agentgateway11: Family = family(agentgateway11Rules, agentgatewayBackend(AGENTGATEWAY_11), ...until12)
export const agentgateway12: Family = family(agentgateway12Rules, agentgatewayBackend(AGENTGATEWAY_12), ...until12)
export const agentgateway130: Family = family(agentgateway130Rules, schema13, ...until13)
export const agentgateway131: Family = family(agentgateway131Rules, schema13, ...until13)
export const agentgateway14: Family = family(agentgateway14Rules, agentgatewayBackend(AGENTGATEWAY_14))
