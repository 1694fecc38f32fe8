import { priorityGroups } from '../../shapes/priority-groups.js'
import { backend21 } from '../../schema/kinds/backend-2.1.js'
import { backendConfigPolicy } from '../../schema/kinds/backend-config-policy.js'
import type { Change } from '../change.js'
import { BACKEND_CRD, MODEL_CLUSTER, OTHER_PORT, UNVERIFIED_443, withoutAi } from './parts.js'

const { group, version, kind } = priorityGroups

/**
 * kgateway 2.1: the provider stands flat beside host and port, pools are `priorityGroups`; one API, two data planes.
 * On Envoy port 443 is TLS and nothing is verified; on agentgateway (0.10) only a BackendTLSPolicy brings TLS to a host of
 * one's own.
 */
export const kgateway210: Change = {
  sources: [
    { says: 'fields of Backend', file: BACKEND_CRD, at: 'kgateway v2.1.0' },
    { says: 'TLS on Envoy (pull request 11819)', file: MODEL_CLUSTER, at: 'kgateway v2.1.0' },
    { says: 'TLS on agentgateway', file: 'crates/agentgateway/src/http/backendtls.rs', at: 'agentgateway v0.10.3' },
    { says: 'hosts and paths on agentgateway', file: 'crates/agentgateway/src/llm/mod.rs', at: 'agentgateway v0.10.3' },
  ],
  kinds: [
    { group, version, kind, schema: backend21(), shape: priorityGroups },
    withoutAi('BackendConfigPolicy', backendConfigPolicy()),
  ],
  envoy: {
    rules: { table: [OTHER_PORT, UNVERIFIED_443] },
    gains: ['broken-policy-drops'],
    loses: ['no-outlier-detection'],
  },
  agentgateway: {
    evidence: 'read',
    begins: {
      sources: ['section', 'backend'],
      hosts: {
        vertexRegion: null,
        vertexGlobal: false,
        vertexMultiRegion: false,
        azureEndpoint: 'lost',
        foundrySuffix: false,
      },
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
    },
    gains: ['gateway-api-decides-tls', 'azure-becomes-openai'],
  },
}
