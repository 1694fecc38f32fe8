import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, BACKEND_TLS, LLM } from './parts.js'

/** agentgateway 1.1: `pathPrefix`; Vertex AI has a default region; Azure gets an Entra token without being told; a missing Secret or CA fails closed. */
export const agentgateway110: Change = {
  evidence: 'executed',
  agentgateway: {
    rules: {
      hosts: { vertexRegion: 'global', vertexGlobal: true },
      missingCa: { provider: 'nothing', attached: 'nothing' },
      missingSecret: 'empty',
      requests: {
        pathWithoutHost: true,
        prefixForV1: true,
        implicitAzure: true,
        emptyAuth: 'refused',
        defaultsDespiteHost: false,
      },
    },
    gains: ['prefix-for-v1-only', 'rejects-empty-credentials', 'rejects-nameless-aws-secret'],
    loses: ['path-needs-host'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields', file: BACKEND_CRD, at: 'agentgateway v1.1.0' },
  { says: 'missing CAs', file: BACKEND_TLS, at: 'agentgateway v1.1.0' },
  { says: 'paths, hosts and default credentials', file: LLM, at: 'agentgateway v1.1.0' },
]
