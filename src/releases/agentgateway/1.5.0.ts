import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, LLM, PROXY } from './parts.js'

/** agentgateway 1.5: Gemini is called natively; CAs from Secrets; SPIFFE; a proxy by its URL; system-assigned identities; attached `backend.ai` joins the backend’s own. */
export const agentgateway150: Change = {
  evidence: 'read',
  opens: ['gemini-behind-proxy'],
  agentgateway: {
    rules: { paths: { geminiNative: true } },
    loses: ['ai-blocks-replace', 'service-policy-needs-port', 'picker-bypassed'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields', file: BACKEND_CRD, at: 'agentgateway 75b4e6ce6 with pull requests 3095 and 3128' },
  { says: 'native paths and the key of Gemini', file: LLM, at: 'agentgateway 75b4e6ce6' },
  { says: 'policies behind custom.backendRef', file: PROXY, at: 'agentgateway 75b4e6ce6' },
]
