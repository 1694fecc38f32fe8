import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, LLM, PROXY } from './parts.js'

/** agentgateway 1.5: Gemini is called natively; CAs from Secrets; SPIFFE; a proxy by its URL; system-assigned identities; attached `backend.ai` joins the backend’s own. */
export const agentgateway150: Change = {
  evidence: 'read',
  opens: ['gemini-behind-proxy'],
  agentgateway: {
    rules: {
      spiffe: true,
      aiBlocks: 'merged',
      caReferences: { secrets: true },
      tunnelUrl: true,
      wholeService: true,
      paths: {
        geminiNative: true,
        vertexEmbedContent: true,
        messagesBecome: ['Messages', 'Completions', 'Responses', 'Converse'],
        deepseekResponses: true,
      },
    },
    gains: [
      'models-by-route',
      'ai-joins-attached',
      'whole-service-policies',
      'gemini-native',
      'takes-spiffe',
      'jwt-needs-claims',
      'delegation-needs-grant',
    ],
    loses: ['picker-bypassed', 'tcp-ignored', 'ai-blocks-replace', 'identity-of-three', 'service-policy-needs-port'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields', file: BACKEND_CRD, at: 'agentgateway 75b4e6ce6 with pull requests 3095 and 3128' },
  { says: 'native paths and the key of Gemini', file: LLM, at: 'agentgateway 75b4e6ce6' },
  { says: 'policies behind custom.backendRef', file: PROXY, at: 'agentgateway 75b4e6ce6' },
]
