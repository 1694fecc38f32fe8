import {
  AGENTGATEWAY_10,
  AGENTGATEWAY_11,
  AGENTGATEWAY_12,
  AGENTGATEWAY_120,
  AGENTGATEWAY_13,
  AGENTGATEWAY_14,
  AGENTGATEWAY_140,
  KGATEWAY_22,
  type Differences,
} from './agentgateway-differences.js'

/**
 * What differs between the releases that serve `AgentgatewayPolicy`, beside what its `spec.backend` shares with backends.
 * Of 1.0, 1.2, 1.3 and 1.4 the CRD of the last patch is restated (domain: agentgateway, section 1: those of 1.0 and 1.3
 * don't differ in it; 1.2.0 and 1.4.0 are taken as their patch, but for
 * what section 1 names of backends).
 */
interface Own {
  /** What a policy may be attached to, as `Kind` or `group/Kind`. */
  readonly targets: readonly string[]
  /** The kinds among them that take `traffic`. */
  readonly trafficTargets: readonly string[]
  /** The kinds among those where it may take effect before routing. */
  readonly listenerTargets: readonly string[]
  /** The parts of `traffic` that can't take effect before routing. */
  readonly afterRouting: readonly string[]
  /** Access logs over OTLP, a path for traces; an empty `frontend` is refused. */
  readonly exporters: boolean
  /** Authorization of connections, MCP with JWTs, a failure mode of rate limits. */
  readonly networkAuthorization: boolean
  /** Policies with conditions, places of credentials, metrics, the PROXY protocol. */
  readonly conditional: boolean
  /** The pattern of a size, which is a quantity too; null where it is a number. */
  readonly sizes: RegExp | null
  /** Strategies, buffers, CONNECT, conditions of retries, headers of direct responses, options of external processing. */
  readonly inheritance: boolean
  /** Ports of targets, delays, keys from ConfigMaps, attributes of external processing. */
  readonly targetPorts: boolean
}

export type PolicyDifferences = Differences & Own

const OF_KGATEWAY_22: Own = {
  targets: [
    'Service',
    'agentgateway.dev/AgentgatewayBackend',
    'gateway.networking.k8s.io/Gateway',
    'gateway.networking.k8s.io/HTTPRoute',
    'gateway.networking.x-k8s.io/XListenerSet',
  ],
  trafficTargets: ['Gateway', 'HTTPRoute', 'XListenerSet'],
  listenerTargets: ['Gateway', 'XListenerSet'],
  afterRouting: ['authorization', 'cors', 'csrf', 'headerModifiers', 'hostRewrite', 'rateLimit', 'retry', 'timeouts'],
  exporters: false,
  networkAuthorization: false,
  conditional: false,
  sizes: null,
  inheritance: false,
  targetPorts: false,
}

const OF_10: Own = {
  ...OF_KGATEWAY_22,
  targets: [
    'Service',
    'agentgateway.dev/AgentgatewayBackend',
    'gateway.networking.k8s.io/Gateway',
    'gateway.networking.k8s.io/HTTPRoute',
    'gateway.networking.k8s.io/GRPCRoute',
    'gateway.networking.k8s.io/ListenerSet',
  ],
  trafficTargets: ['Gateway', 'HTTPRoute', 'GRPCRoute', 'ListenerSet'],
  listenerTargets: ['Gateway', 'ListenerSet'],
  afterRouting: [...OF_KGATEWAY_22.afterRouting, 'directResponse'],
  exporters: true,
}

const OF_11: Own = { ...OF_10, networkAuthorization: true }

const OF_12: Own = {
  ...OF_11,
  targets: [...OF_11.targets, 'inference.networking.k8s.io/InferencePool'],
  trafficTargets: [...OF_11.trafficTargets, 'InferencePool'],
  conditional: true,
  sizes: AGENTGATEWAY_12.extAuth.bodySize,
}

const OF_13: Own = {
  ...OF_12,
  afterRouting: [
    'buffer',
    'csrf',
    'directResponse',
    'headerModifiers',
    'hostRewrite',
    'rateLimit',
    'retry',
    'timeouts',
  ],
  sizes: AGENTGATEWAY_13.extAuth.bodySize,
  inheritance: true,
}

const OF_14: Own = { ...OF_13, afterRouting: [...OF_13.afterRouting, 'delay'], targetPorts: true }

export const POLICY_KGATEWAY_22: PolicyDifferences = { ...KGATEWAY_22, ...OF_KGATEWAY_22 }
export const POLICY_10: PolicyDifferences = { ...AGENTGATEWAY_10, ...OF_10 }
export const POLICY_11: PolicyDifferences = { ...AGENTGATEWAY_11, ...OF_11 }
export const POLICY_120: PolicyDifferences = { ...AGENTGATEWAY_120, ...OF_12 }
export const POLICY_12: PolicyDifferences = { ...AGENTGATEWAY_12, ...OF_12 }
export const POLICY_13: PolicyDifferences = { ...AGENTGATEWAY_13, ...OF_13 }
export const POLICY_140: PolicyDifferences = { ...AGENTGATEWAY_140, ...OF_14 }
export const POLICY_14: PolicyDifferences = { ...AGENTGATEWAY_14, ...OF_14 }
