import type { HostRules, PathRules } from '../../providers/hosts.js'

/** Where a block of policies may stand; the place of a source in a release's order is its rank. */
export type PolicySource =
  'service' | 'provider' | 'section' | 'inline' | 'rule' | 'route' | 'backend' | 'listener' | 'gateway'

/** What a missing or broken CA does. */
type MissingCa = 'system' | 'nothing' | 'dropped'

/** For which backends a Gateway's own client certificate counts where a BackendTLSPolicy brings TLS (domain: agentgateway, A1). */
type GatewayCertificate = 'never' | 'only-gateway' | 'every-gateway'

/** How one release of the agentgateway data plane connects (domain: agentgateway, section 3). */
export interface AgentgatewayRules {
  readonly sources: readonly PolicySource[]
  readonly hosts: HostRules
  /** BackendTLSPolicy's subjectAltNames count (1.0 on). */
  readonly policyNames: boolean
  /** A provider's own policies, BackendTLSPolicy: what a missing CA leads to (section 3.2). */
  readonly missingCa: { readonly provider: MissingCa; readonly policy: MissingCa; readonly attached: MissingCa }
  readonly gatewayCertificate: GatewayCertificate
  /** A credential whose Secret is missing: it counts for nothing, or goes out empty (A2, T12). */
  readonly missingSecret: 'skipped' | 'empty'
  /** `policies` are part of the backend (2.2 on). */
  readonly hasPolicies: boolean
  readonly paths: PathRules
  readonly requests: RequestRules
}

/** How requests are made (domain: agentgateway, sections 3.4, 4.4 and 4.5). */
interface RequestRules {
  /** `path` counts without a host of one's own (1.1 on). */
  readonly pathWithoutHost: boolean
  /** A prefix works for providers whose leading /v1 it replaces (1.1 on). */
  readonly prefixForV1: boolean
  /** A prefix works for every provider (1.2 on). */
  readonly prefixForAll: boolean
  /** An overridden host becomes the Host header (2.2 on). */
  readonly rewritesHost: boolean
  /** A key moves to the provider's own header with an overridden host too (2.2 on). */
  readonly movesKey: boolean
  /** An Entra token is used without being told (1.1 on). */
  readonly implicitAzure: boolean
}

const OLD_ORDER: readonly PolicySource[] = [
  'provider',
  'section',
  'inline',
  'rule',
  'backend',
  'route',
  'listener',
  'gateway',
]
const NEW_ORDER: readonly PolicySource[] = [
  'provider',
  'section',
  'inline',
  'rule',
  'route',
  'backend',
  'listener',
  'gateway',
]

/** kgateway 2.1, class agentgateway (data plane 0.10): only BackendTLSPolicy brings TLS to an override. */
export const kgateway21Rules: AgentgatewayRules = {
  sources: ['section', 'backend'],
  hosts: { vertexGlobal: false, vertexMultiRegion: false, azureEndpoint: 'lost', foundrySuffix: false },
  policyNames: false,
  missingCa: { provider: 'dropped', policy: 'dropped', attached: 'dropped' },
  gatewayCertificate: 'never',
  missingSecret: 'skipped',
  hasPolicies: false,
  paths: { vertexVersion: 'v1beta1', vertexGemini: false, bedrockEncodes: false, azureIsOpenai: true },
  requests: {
    pathWithoutHost: false,
    prefixForV1: false,
    prefixForAll: false,
    rewritesHost: false,
    movesKey: false,
    implicitAzure: false,
  },
}

/** kgateway 2.2 (data plane 0.11). */
export const kgateway22Rules: AgentgatewayRules = {
  sources: OLD_ORDER,
  hosts: { ...kgateway21Rules.hosts, azureEndpoint: 'verbatim' },
  policyNames: false,
  missingCa: { provider: 'system', policy: 'dropped', attached: 'system' },
  gatewayCertificate: 'never',
  missingSecret: 'skipped',
  hasPolicies: true,
  paths: { ...kgateway21Rules.paths, azureIsOpenai: false },
  requests: { ...kgateway21Rules.requests, rewritesHost: true, movesKey: true },
}

export const agentgateway10Rules: AgentgatewayRules = {
  ...kgateway22Rules,
  policyNames: true,
  missingCa: { provider: 'system', policy: 'nothing', attached: 'system' },
  gatewayCertificate: 'only-gateway',
  paths: { ...kgateway22Rules.paths, vertexVersion: 'v1' },
}

export const agentgateway11Rules: AgentgatewayRules = {
  ...agentgateway10Rules,
  hosts: { ...agentgateway10Rules.hosts, vertexGlobal: true },
  missingCa: { provider: 'nothing', policy: 'nothing', attached: 'nothing' },
  missingSecret: 'empty',
  requests: { ...agentgateway10Rules.requests, pathWithoutHost: true, prefixForV1: true, implicitAzure: true },
}

export const agentgateway12Rules: AgentgatewayRules = {
  ...agentgateway11Rules,
  sources: NEW_ORDER,
  hosts: { ...agentgateway11Rules.hosts, azureEndpoint: 'parsed', foundrySuffix: true },
  requests: { ...agentgateway11Rules.requests, prefixForAll: true },
}

export const agentgateway130Rules: AgentgatewayRules = {
  ...agentgateway12Rules,
  sources: ['service', ...NEW_ORDER],
  gatewayCertificate: 'every-gateway',
  hosts: { ...agentgateway12Rules.hosts, foundrySuffix: false },
  paths: { ...agentgateway12Rules.paths, bedrockEncodes: true },
}

/** From 1.3.1 on. */
export const agentgateway131Rules: AgentgatewayRules = {
  ...agentgateway130Rules,
  hosts: { ...agentgateway130Rules.hosts, vertexMultiRegion: true },
}

export const agentgateway14Rules: AgentgatewayRules = {
  ...agentgateway131Rules,
  paths: { ...agentgateway131Rules.paths, vertexGemini: true },
}
