import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'

/** kgateway 2.2.1: the data plane is agentgateway 0.12.0. Vertex AI is called by `v1`, and Claude there is Google’s own path of Anthropic. */
export const kgateway221: Change = {
  opens: ['route-type'],
  agentgateway: {
    rules: {
      paths: {
        vertexVersion: 'v1',
        anthropicCounts: true,
        azureResponses: 'open',
        openTypes: ['Messages'],
      },
    },
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'the data plane is agentgateway 0.12.0', file: 'go.mod', at: 'kgateway 1e593da75' },
  { says: 'paths of Vertex AI', file: 'crates/agentgateway/src/llm/vertex.rs', at: 'agentgateway v0.12.0' },
]
