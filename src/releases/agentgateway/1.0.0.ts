import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, BACKEND_TLS } from './parts.js'

/** agentgateway 1.0: fewer groups and members, `health`, `tunnel`, `transformation`, Azure and Google credentials; failing over needs `health`; other names of a BackendTLSPolicy count; a Gateway may bring a client certificate. */
export const agentgateway100: Change = {
  agentgateway: {
    rules: {
      policyNames: true,
      refusesNames: true,
      missingCa: { policy: 'nothing' },
      gatewayCertificate: 'only-gateway',
      paths: {
        vertexOverwrites: false,
        messagesBecome: ['Messages', 'Completions', 'Converse'],
        azureResponses: 'yes',
        openTypes: [],
        otherEmbeddings: true,
        countsTokens: true,
      },
    },
    gains: ['failover-needs-health', 'azure-needs-method', 'provider-health-ignored'],
    loses: ['failover-on-429'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields', file: BACKEND_CRD, at: 'agentgateway v1.0.0' },
  { says: 'CAs, names', file: BACKEND_TLS, at: 'agentgateway v1.0.0' },
]
