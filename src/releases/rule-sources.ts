import type { Facts } from '../connection/connection.js'
import type { ReasonCode } from '../model/reason.js'
import { releaseId, type Release } from './release.js'

/** Where a rule of a release is read: a file of the project that has it, at a tag or commit. */
export interface RuleSource {
  readonly project: string
  readonly file: string
  readonly at: string
}

const AI_CLUSTER = 'internal/kgateway/extensions2/plugins/backend/ai/ai_model_cluster.go'
const PROXY = 'crates/agentgateway/src/proxy/httpproxy.rs'
const TLS = 'crates/agentgateway/src/http/backendtls.rs'
const POLICIES = 'crates/agentgateway/src/store/binds.rs'
const RESOURCES = 'crates/agentgateway/src/types/agent_xds.rs'
const MODELS = 'controller/pkg/agentgateway/translator/model_collections.go'

/** domain: kgateway-envoy, sections 3.1, 3.2 and 3.4 */
const ENVOY: Partial<Readonly<Record<ReasonCode, string>>> = {
  'host-override': AI_CLUSTER,
  'host-default': AI_CLUSTER,
  'port-default': AI_CLUSTER,
  'port-override': AI_CLUSTER,
  'tls-on-every-port': AI_CLUSTER,
  'port-is-not-443': AI_CLUSTER,
  'port-443-unverified': AI_CLUSTER,
  'port-443-verified': AI_CLUSTER,
  'verification-skipped': AI_CLUSTER,
  'override-443-unverified': AI_CLUSTER,
  'default-host-verified': AI_CLUSTER,
  'istio-replaces-sockets': 'internal/kgateway/extensions2/plugins/istio/plugin.go',
}

/** domain: agentgateway, sections 3.1 and 3.2; agentgateway-1.5-1.7, sections 3.3 and 6.3 */
const AGENTGATEWAY: Partial<Readonly<Record<ReasonCode, string>>> = {
  'host-override': PROXY,
  'host-default': PROXY,
  'port-default': PROXY,
  'port-override': PROXY,
  'pods-behind': PROXY,
  'tls-by-default': PROXY,
  'no-tls-policy': PROXY,
  'tls-from': POLICIES,
  'policies-compete': POLICIES,
  'tls-by-spiffe': TLS,
  'tls-policy-rejected': TLS,
  'tls-rejects-backend': TLS,
  'base-url': RESOURCES,
  'tls-of-address': RESOURCES,
  'model-target': MODELS,
  'model-is-virtual': MODELS,
}

/** The data plane that a control plane of another project brings (domain: agentgateway, section 3.1; 1.5–1.7, section 8). */
const BROUGHT: readonly (readonly [release: RegExp, tag: string])[] = [
  [/^kgateway@2\.1\./, 'v0.10.3'],
  [/^kgateway@2\.2\.0$/, 'v0.11.1'],
  [/^kgateway@2\.2\./, 'v0.12.0'],
]

/** Releases of which no tag was at hand: the commit that was read, or nothing (domain: agentgateway-1.5-1.7, Sources). */
const UNTAGGED: Readonly<Record<string, string | null>> = {
  'agentgateway@1.5.0': '75b4e6ce6',
  'agentgateway@1.6.0': null,
  'agentgateway@1.7.0': null,
}

/** Where a rule of a connection is read for this release; null where nobody read it, or it has no file of its own. */
export function ruleSource(
  rule: ReasonCode,
  release: Release,
  { dataPlane }: Pick<Facts, 'dataPlane'>,
): RuleSource | null {
  const id = releaseId(release)
  const file = (dataPlane === 'envoy' ? ENVOY : AGENTGATEWAY)[rule]
  const own = id in UNTAGGED ? UNTAGGED[id] : `v${release.version}`
  const at = dataPlane === 'envoy' ? own : (BROUGHT.find(([of]) => of.test(id))?.[1] ?? own)
  if (file === undefined || !at) return null
  return { project: dataPlane === 'envoy' ? 'kgateway-dev/kgateway' : 'agentgateway/agentgateway', file, at }
}

/** Its address. */
export const sourceAddress = ({ project, file, at }: RuleSource): string =>
  `https://github.com/${project}/blob/${at}/${file}`
