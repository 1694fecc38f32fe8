import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { LLM } from './parts.js'

/** agentgateway 1.3.1: Vertex AI’s multi-regions `us` and `eu` have hosts of their own. */
export const agentgateway131: Change = {
  evidence: 'executed',
  agentgateway: {
    rules: { hosts: { vertexMultiRegion: true } },
  },
}

export const sources: readonly UpstreamSource[] = [{ says: 'hosts of Vertex AI', file: LLM, at: 'agentgateway v1.3.1' }]
