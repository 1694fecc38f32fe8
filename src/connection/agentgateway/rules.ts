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
  /** Names that no certificate can be held against, such as wildcards, are refused (D1). */
  readonly refusesNames: boolean
  /** `targetSelectors` of a policy have an effect (1.2 on; D15). */
  readonly selectors: boolean
  readonly gatewayCertificate: GatewayCertificate
  /** Certificates and roots may come from SPIFFE (1.5 on). */
  readonly spiffe: boolean
  /** CAs of policies may stand in Secrets (1.5 on), under any key (1.6 on). */
  readonly caReferences: { readonly secrets: boolean; readonly keys: boolean }
  /** A tunnel's proxy may be a URL (1.5 on). */
  readonly tunnelUrl: boolean
  /** Policies on a whole Service or InferencePool count for what `custom.backendRef` names (1.5 on; agentgateway-1.5-1.7, section 3.3). */
  readonly wholeService: boolean
  /** A credential whose Secret is missing: it counts for nothing, or goes out empty (A2, T12). */
  readonly missingSecret: 'skipped' | 'empty'
  /** `policies` are part of the backend (2.2 on). */
  readonly hasPolicies: boolean
  /** Pods are asked in the version that their Service's port is for (1.4; D27). */
  readonly versionOfPods: boolean
  /** How several blocks `ai` come together: the first one counts, of each field the first, or those of providers join in too (C4). */
  readonly aiBlocks: 'first' | 'by-field' | 'merged'
  readonly paths: PathRules
  readonly requests: RequestRules
}

/** How requests are made (domain: agentgateway, sections 3.4, 4.4 and 4.5). */
interface RequestRules {
  /** `path` counts without a host of one's own (1.1 on). */
  readonly pathWithoutHost: boolean
  /** A prefix works for providers whose leading /v1 it replaces (1.1 on). */
  readonly prefixForV1: boolean
  /** A base URL without a path stands for its root (1.6 on); before, what follows depends on the provider. */
  readonly baseIsRoot: boolean
  /** Requests that go out as they came, and Realtime, get the provider's own Host, Realtime its path, behind a host of one's own too (2.2, 1.0; A4). */
  readonly defaultsDespiteHost: boolean
  /** A prefix works for requests that go out as they came (1.4 on; C10). */
  readonly prefixForUntouched: boolean
  /** A prefix works for every provider (1.2 on). */
  readonly prefixForAll: boolean
  /** An overridden host becomes the Host header (2.2 on). */
  readonly rewritesHost: boolean
  /** A key moves to the provider's own header with an overridden host too (2.2 on). */
  readonly movesKey: boolean
  /** A provider that wants to know the version of its API is told it with any credential, and without one (1.2 on; D3). */
  readonly versionAlways: boolean
  /** A path of one's own drops the query, and a credential in it (1.2 on; D12). */
  readonly queryNeedsPath: boolean
  /** An empty key, or Azure without a method, in an attached policy: the policy is refused (1.1 to 1.3), or the key is dropped (1.4; D14). */
  readonly emptyAuth: 'sent' | 'refused' | 'dropped'
  /** An Entra token is used without being told (1.1 on). */
  readonly implicitAzure: boolean
}
