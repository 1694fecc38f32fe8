import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, LLM, POLICY_STORE } from './parts.js'

/** agentgateway 1.2: provider `azure`, into which `azureopenai` is translated; `auth.location`; `pathPrefix` for every provider; a policy on a route beats one on the backend. */
export const agentgateway120: Change = {
  evidence: 'read',
  agentgateway: {
    rules: {
      sources: ['provider', 'section', 'inline', 'rule', 'route', 'backend', 'listener', 'gateway'],
      selectors: true,
      hosts: { azureEndpoint: 'parsed', foundrySuffix: true },
      paths: { foundryByProject: true, geminiResponses: true },
      requests: { prefixForAll: true, versionAlways: true, queryNeedsPath: true },
    },
    loses: ['prefix-for-v1-only', 'selectors-ignored'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields', file: BACKEND_CRD, at: 'agentgateway v1.2.0' },
  { says: 'rank of routes', file: POLICY_STORE, at: 'agentgateway v1.2.0' },
  { says: 'Azure, path prefixes', file: LLM, at: 'agentgateway v1.2.0' },
]
