import { throughAgentgateway } from '../connection/agentgateway.js'
import type { AgentgatewayRules } from '../connection/agentgateway-rules.js'
import { throughEnvoy, type EnvoyRules } from '../connection/envoy.js'
import { agentgatewayRequests } from '../request/agentgateway.js'
import { envoyRequests } from '../request/envoy.js'
import type { Plane, Trait } from './release.js'

/** Envoy under these rules. */
export function envoyPlane(rules: EnvoyRules, traits: readonly Trait[]): Plane {
  return {
    id: 'envoy',
    connect: throughEnvoy(rules),
    requests: (member, { host }, { backend }) => (host === null ? [] : envoyRequests(member, backend, host)),
    traits,
  }
}

/** agentgateway under these rules. */
export function agentgatewayPlane(rules: AgentgatewayRules, traits: readonly Trait[] = []): Plane {
  return {
    id: 'agentgateway',
    connect: throughAgentgateway(rules),
    requests: (member, connection, surroundings) => agentgatewayRequests(member, connection, surroundings, rules),
    traits,
  }
}
