import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, LLM_CRATE } from './parts.js'

/** agentgateway 1.4: AgentgatewayModel, off by default; several credentials, token exchange, workload identity; Gemini on Vertex AI is called natively. */
export const agentgateway140: Change = {
  evidence: 'read',
  opens: ['nested-virtual'],
  agentgatewayModels: 'off',
  agentgateway: {
    rules: {
      versionOfPods: true,
      paths: {
        vertexGemini: true,
        foundryClaude: true,
        responsesBecome: ['Responses', 'Completions', 'Converse'],
        azureResponsesAtRoot: true,
      },
      requests: { emptyAuth: 'dropped', prefixForUntouched: true },
    },
    loses: ['azure-needs-method', 'rejects-empty-credentials'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields', file: BACKEND_CRD, at: 'agentgateway v1.4.0' },
  { says: 'Gemini on Vertex AI', file: LLM_CRATE, at: 'agentgateway v1.4.0' },
]
