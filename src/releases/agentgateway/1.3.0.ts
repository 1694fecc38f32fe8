import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD, LLM, POLICY_STORE, PROXY } from './parts.js'

/** agentgateway 1.3: provider `custom`, also by Service or InferencePool; route Rerank; AWS roles; `health` of a provider counts; a Gateway’s client certificate counts per Gateway. */
export const agentgateway130: Change = {
  agentgateway: {
    rules: {
      sources: ['service', 'provider', 'section', 'inline', 'rule', 'route', 'backend', 'listener', 'gateway'],
      aiBlocks: 'by-field',
      gatewayCertificate: 'every-gateway',
      hosts: { foundrySuffix: false },
      paths: { bedrockEncodes: true },
    },
    gains: ['health-needs-eviction', 'retry-sees-eviction', 'service-policy-needs-port', 'picker-bypassed'],
    loses: ['rejects-nameless-aws-secret', 'provider-health-ignored'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields', file: BACKEND_CRD, at: 'agentgateway v1.3.0' },
  { says: 'policies on a Service', file: POLICY_STORE, at: 'agentgateway v1.3.0' },
  { says: 'custom.backendRef', file: PROXY, at: 'agentgateway v1.3.0' },
  { says: 'Foundry, Bedrock paths', file: LLM, at: 'agentgateway v1.3.0' },
]
