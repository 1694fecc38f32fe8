import {
  atLeastOneOf,
  atMostOneOf,
  exactlyOneOf,
  excludes,
  forbiddenWhen,
  holds,
  limitedTo,
  requires,
  type Rule,
} from '../constraints.js'
import { object, oneOf, type ObjectSchema, type Schema } from '../language.js'
import { below, itemsIn } from '../reading.js'
import { frontend } from './agentgateway-frontend.js'
import { policies } from './agentgateway-policies.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { targetRefs, targetSelectors } from './agentgateway-policy-targets.js'
import { traffic } from './agentgateway-traffic.js'
import { kubernetesObject } from '../core/metadata.js'

/** `AgentgatewayPolicy` of kgateway 2.2 and agentgateway 1.0 to 1.4 (domain: agentgateway, section 1). */
export function agentgatewayPolicy(differences: PolicyDifferences): ObjectSchema {
  const fields: Record<string, Schema> = {
    targetRefs: targetRefs(differences),
    targetSelectors: targetSelectors(differences),
    ...(differences.inheritance && { strategy: STRATEGY }),
    frontend: frontend(differences),
    traffic: traffic(differences),
    backend: policies(differences, { of: 'policy' }),
  }
  return kubernetesObject(
    {
      spec: object(fields, {
        rules: [...PARTS, ...backendRules(differences), ...targetRules(differences)],
        help: 'spec',
      }),
    },
    ['spec'],
  )
}

/** From 1.3 on. */
const STRATEGY = object(
  { inheritance: oneOf(['Default', 'Override'], { help: 'policy.strategy.inheritance' }) },
  { help: 'policy.strategy' },
)

const PARTS: readonly Rule[] = [
  exactlyOneOf('targetRefs', 'targetSelectors'),
  atLeastOneOf('traffic', 'frontend', 'backend'),
]

const LISTS = ['targetRefs', 'targetSelectors']
const kinds = LISTS.map((name) => `${name}[].kind`)
const sections = LISTS.map((name) => `${name}[].sectionName`)
const ports = LISTS.map((name) => `${name}[].port`)

/** What the parts of `backend` exclude. */
function backendRules({ networkAuthorization, conditional, inheritance }: PolicyDifferences): readonly Rule[] {
  return [
    ...['backend.mcp', 'backend.ai'].flatMap((part) => kinds.map((kind) => forbiddenWhen(kind, 'Service', part))),
    ...(networkAuthorization ? [atMostOneOf('traffic.jwtAuthentication', 'backend.mcp.authentication')] : []),
    ...(conditional ? [holds('mcp-on-section', mcpTargetsWhole)] : []),
    ...(inheritance
      ? [requires('strategy.inheritance', 'traffic'), excludes('strategy.inheritance', 'frontend', 'backend')]
      : []),
  ]
}

/** A policy for MCP can't be attached to a section of a backend. */
const mcpTargetsWhole: (self: Parameters<typeof below>[0]) => boolean = (spec) =>
  below(below(spec, 'backend'), 'mcp') === undefined ||
  !LISTS.flatMap((name) => itemsIn(below(spec, name))).some(
    (target) => below(target, 'kind') === 'AgentgatewayBackend' && below(target, 'sectionName') !== undefined,
  )

/** The parts of `frontend` that belong to a whole Gateway, since listeners share a port. */
const OF_PORTS = ['tcp', 'networkAuthorization', 'tls', 'http', 'proxyProtocol', 'connect'].map(
  (name) => `frontend.${name}`,
)

/** What may be attached where. */
function targetRules({ trafficTargets, listenerTargets, targetPorts }: PolicyDifferences): readonly Rule[] {
  return [
    limitedTo(kinds, ['Gateway'], 'frontend'),
    limitedTo(kinds, trafficTargets, 'traffic'),
    limitedTo(kinds, listenerTargets, 'traffic.phase', 'PreRouting'),
    ...(targetPorts ? OF_PORTS : ['frontend']).map((part) => excludes(part, ...sections)),
    ...(targetPorts ? ports.flatMap((port) => [requires(port, 'frontend'), excludes(port, 'traffic', 'backend')]) : []),
  ]
}
