import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, MODEL_CLUSTER, OTHER_PORT, UNVERIFIED_443 } from './parts.js'

/**
 * kgateway 2.1: the provider stands flat beside host and port, pools are `priorityGroups`; one API, two data planes.
 * On Envoy port 443 is TLS and nothing is verified; on agentgateway (0.10) only a BackendTLSPolicy brings TLS to a host of
 * one's own.
 */
export const kgateway210: Change = {
  envoy: {
    rules: { table: [OTHER_PORT, UNVERIFIED_443] },
    gains: [
      'broken-policy-drops',
      'port-range-unchecked',
      'istio-annotation-parsed',
      'reads-tls-policy-v1',
      'retries-by-route',
      'detects-outliers',
    ],
    loses: ['route-host-wins'],
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
        bedrockMantle: false,
      },
      policyNames: false,
      refusesNames: false,
      selectors: false,
      missingCa: { provider: 'dropped', policy: 'dropped', attached: 'dropped' },
      gatewayCertificate: 'never',
      spiffe: false,
      caReferences: { secrets: false, keys: false },
      tunnelUrl: false,
      wholeService: false,
      missingSecret: 'skipped',
      hasPolicies: false,
      aiBlocks: 'first',
      versionOfPods: false,
      paths: {
        vertexVersion: 'v1beta1',
        vertexGemini: false,
        geminiNative: false,
        bedrockEncodes: false,
        bedrockMantle: false,
        foundryByProject: false,
        foundryClaude: false,
        azureIsOpenai: true,
        vertexOverwrites: true,
        azureResponses: 'no',
        azureResponsesAtRoot: false,
        messagesBecome: [],
        responsesBecome: [],
        geminiResponses: false,
        openTypes: [],
        otherEmbeddings: false,
        vertexEmbedContent: false,
        anthropicCounts: false,
        countsTokens: false,
        deepseekResponses: false,
      },
      requests: {
        pathWithoutHost: false,
        prefixForV1: false,
        baseIsRoot: false,
        defaultsDespiteHost: false,
        prefixForUntouched: false,
        prefixForAll: false,
        rewritesHost: false,
        movesKey: false,
        versionAlways: false,
        queryNeedsPath: false,
        emptyAuth: 'sent',
        implicitAzure: false,
      },
    },
    gains: [
      'failover-on-429',
      'reads-tls-policy-v1',
      'path-needs-host',
      'gateway-api-decides-tls',
      'azure-becomes-openai',
    ],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields of Backend', file: BACKEND_CRD, at: 'kgateway v2.1.0' },
  { says: 'TLS on Envoy (pull request 11819)', file: MODEL_CLUSTER, at: 'kgateway v2.1.0' },
  { says: 'TLS on agentgateway', file: 'crates/agentgateway/src/http/backendtls.rs', at: 'agentgateway v0.10.3' },
  { says: 'hosts and paths on agentgateway', file: 'crates/agentgateway/src/llm/mod.rs', at: 'agentgateway v0.10.3' },
]
