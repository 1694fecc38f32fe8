import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'

/** agentgateway 1.6: AgentgatewayModel is on by default; no defaults in the CRDs; Bedrock has two hosts; Messages prefer Responses; a failover evicts by default. */
export const agentgateway160: Change = {
  evidence: 'notes',
  opens: [
    'reconstructed-crd',
    'mantle-models',
    'default-eviction',
    'partially-valid',
    'base-of-formats',
    'same-name-models',
  ],
  agentgatewayModels: 'on',
  agentgateway: {
    rules: {
      caReferences: { keys: true },
      hosts: { bedrockMantle: true },
      paths: { bedrockMantle: true, messagesBecome: ['Messages', 'Responses', 'Completions', 'Converse'] },
      requests: { baseIsRoot: true },
    },
    gains: [
      'broken-target-is-skipped',
      'keeps-partly-valid',
      'messages-prefer-responses',
      'bedrock-two-hosts',
      'stores-no-defaults',
      'guards-fail-closed',
    ],
    loses: ['failover-needs-health', 'transforms-repeat'],
  },
}

export const sources: readonly UpstreamSource[] = [
  { says: 'what is new', file: 'release notes', at: 'agentgateway v1.6.0' },
  {
    says: 'pieces of the CRDs',
    file: 'agentgateway.dev/agentgatewaybackend_v1alpha1.json',
    at: 'DND-IT/CRDs-catalog 4eab8b84',
  },
  { says: 'hosts of Bedrock', file: 'crates/llm/src/bedrock.rs', at: 'agentgateway 68583435076' },
]
