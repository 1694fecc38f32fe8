import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD } from './parts.js'

/** kgateway 2.2: AI moved to a kind of its own, `AgentgatewayBackend`, and off Envoy; `policies` stand in the backend (data plane 0.11.1). */
export const kgateway220: Change = {
  evidence: 'read',
  envoy: 'gone',
  agentgateway: {
    rules: {
      sources: ['provider', 'section', 'inline', 'rule', 'backend', 'route', 'listener', 'gateway'],
      hosts: { azureEndpoint: 'verbatim' },
      missingCa: { provider: 'system', policy: 'dropped', attached: 'system' },
      hasPolicies: true,
      paths: {
        azureIsOpenai: false,
        messagesBecome: ['Messages', 'Converse'],
        responsesBecome: ['Responses', 'Converse'],
      },
      requests: { rewritesHost: true, movesKey: true, defaultsDespiteHost: true },
    },
    gains: [
      'ai-blocks-replace',
      'selectors-ignored',
      'policies-decide-tls',
      'tcp-ignored',
      'identity-of-three',
      'transforms-repeat',
    ],
    loses: ['gateway-api-decides-tls', 'azure-becomes-openai'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'Backend without AI', file: BACKEND_CRD, at: 'kgateway v2.2.0' },
  {
    says: 'where policies stand and their rank',
    file: 'crates/agentgateway/src/store/binds.rs',
    at: 'agentgateway v0.11.1',
  },
  { says: 'hosts and paths', file: 'crates/agentgateway/src/llm/mod.rs', at: 'agentgateway v0.11.1' },
]
