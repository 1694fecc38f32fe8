import { connectThroughAgentgateway } from '../connection/agentgateway/agentgateway.js'
import type { AgentgatewayRules } from '../connection/agentgateway/rules.js'
import { overEveryWay, type OneWay } from '../connection/contexts.js'
import { routesTo, type BackendRoute } from '../connection/routes.js'
import { blockOf } from '../connection/agentgateway/policy-blocks.js'
import type { Connect, PolicyOf, Surroundings } from '../connection/connection.js'
import type { Member } from '../shapes/shape.js'
import { throughEnvoy, type EnvoyRules } from '../connection/envoy/envoy.js'
import { throughReference } from '../connection/references.js'
import { givenRequests } from '../request/store.js'
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
      const through = (way: BackendRoute | null): OneWay => {
        const rewritten = traits.includes('route-host-wins') ? givenRequests().hostOfRoute(way) : null
        return {
          ...connection,
          requests:
            reachable && host !== null
              ? givenRequests().envoy(member, backend, document.index, host, { mixedAsClient, rewritten, way })
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
      // Everything but path and Host is worked out once for ways that differ in nothing else.
      const known = new Map<BackendRoute | null, (way: BackendRoute | null) => OneWay>()
      const through = (way: BackendRoute | null, base: BackendRoute | null): OneWay => {
        const answer = known.get(base) ?? prepared(member, surroundings, rules, base)
        known.set(base, answer)
        return answer(way)
      }
      return overEveryWay(surroundings, through, true)
    }),
    policyOf: policyBy(rules, traits),
    traits,
  }
}

/** Where providers' `health` counts for nothing it is not looked for there (domain: agentgateway, C3). */
function policyBy(rules: AgentgatewayRules, traits: readonly Trait[]): PolicyOf {
  const elsewhere = rules.sources.filter((source) => source !== 'provider' && source !== 'section')
  const ofHealth = traits.includes('provider-health-ignored') ? { ...rules, sources: elsewhere } : rules
  return (name, member, surroundings, via) => {
    const ways = routesTo(surroundings)
    const way = ways.find((each) => each.via === via) ?? ways[0] ?? null
    const around = { member, surroundings, way, service: null, port: null }
    const block = blockOf(name, { ...around, rules: name === 'health' ? ofHealth : rules })
    return block && { document: block.document.index, path: block.path, node: block.node }
  }
}

function prepared(
  member: Member,
  surroundings: Surroundings,
  rules: AgentgatewayRules,
  base: BackendRoute | null,
): (way: BackendRoute | null) => OneWay {
  const connection = connectThroughAgentgateway(member, surroundings, rules, base)
  const { target: service = null, port } = connection
  const requests = givenRequests().agentgateway(connection, { member, surroundings, rules, way: base, service, port })
  return (way) => ({ ...connection, requests: requests(way) })
}

/** Members that stand for another object get its answer. */
function withReferences(connect: Connect): Connect {
  return (member, surroundings) =>
    member.reference ? throughReference(member, member.reference, surroundings, connect) : connect(member, surroundings)
}
