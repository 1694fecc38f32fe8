import { connectThroughAgentgateway } from '../connection/agentgateway/agentgateway.js'
import type { AgentgatewayRules } from '../connection/agentgateway/rules.js'
import { overEveryWay } from '../connection/contexts.js'
import { throughEnvoy, type EnvoyRules } from '../connection/envoy/envoy.js'
import { agentgatewayRequests } from '../request/agentgateway.js'
import { envoyRequests } from '../request/envoy.js'
import type { Plane, Trait } from './release.js'

/** Envoy under these rules. */
export function envoyPlane(rules: EnvoyRules, traits: readonly Trait[]): Plane {
  const connect = throughEnvoy(rules)
  return {
    id: 'envoy',
    gatewayClass: { name: 'kgateway', controller: null },
    connect: (member, surroundings) => {
      const connection = connect(member, surroundings)
      const { backend, document } = surroundings
      const { reachable, host } = connection
      return {
        ...connection,
        requests: reachable && host !== null ? envoyRequests(member, backend, document.index, host) : [],
      }
    },
    traits,
  }
}

/** agentgateway under these rules. */
export function agentgatewayPlane(rules: AgentgatewayRules, traits: readonly Trait[] = []): Plane {
  return {
    id: 'agentgateway',
    // domain: agentgateway, section 6
    gatewayClass: {
      name: 'agentgateway',
      controller: rules.hasPolicies ? 'agentgateway.dev/agentgateway' : 'kgateway.dev/agentgateway',
    },
    connect: (member, surroundings) =>
      overEveryWay(surroundings, (way) => {
        const connection = connectThroughAgentgateway(member, surroundings, rules, way)
        const { target: service = null, port } = connection
        return {
          ...connection,
          requests: agentgatewayRequests(connection, { member, surroundings, rules, way, service, port }),
        }
      }),
    traits,
  }
}
