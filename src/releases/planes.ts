import { connectThroughAgentgateway } from '../connection/agentgateway/agentgateway.js'
import type { AgentgatewayRules } from '../connection/agentgateway/rules.js'
import { overEveryWay, type OneWay } from '../connection/contexts.js'
import type { Way } from '../connection/ways.js'
import type { Connect } from '../connection/connection.js'
import { throughEnvoy, type EnvoyRules } from '../connection/envoy/envoy.js'
import { throughReference } from '../connection/references.js'
import { agentgatewayRequests } from '../request/agentgateway.js'
import { envoyRequests, hostOfRoute } from '../request/envoy.js'
import type { Plane, Trait } from './release.js'

/** Envoy under these rules. */
export function envoyPlane(rules: EnvoyRules, traits: readonly Trait[]): Plane {
  const connect = throughEnvoy(rules)
  return {
    id: 'envoy',
    gatewayClass: { name: 'kgateway', controller: null },
    connect: (member, surroundings) => {
      const { backend, document } = surroundings
      const mixedAsClient = traits.includes('mixed-pool-as-client')
      const connection = connect(member, surroundings)
      const { reachable, host } = connection
      const through = (way: Way | null): OneWay => {
        const rewritten = traits.includes('route-host-wins') ? hostOfRoute(way) : null
        return {
          ...connection,
          requests:
            reachable && host !== null
              ? envoyRequests(member, backend, document.index, host, { mixedAsClient, rewritten, way })
              : [],
        }
      }
      return overEveryWay(surroundings, through, false)
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
    connect: withReferences((member, surroundings) => {
      const through = (way: Way | null): OneWay => {
        const connection = connectThroughAgentgateway(member, surroundings, rules, way)
        const { target: service = null, port } = connection
        const lookup = { member, surroundings, rules, way, service, port }
        return {
          ...connection,
          requests: agentgatewayRequests(connection, lookup),
        }
      }
      return overEveryWay(surroundings, through, true)
    }),
    traits,
  }
}

/** Members that stand for another object get its answer. */
function withReferences(connect: Connect): Connect {
  return (member, surroundings) =>
    member.reference ? throughReference(member, member.reference, surroundings, connect) : connect(member, surroundings)
}
