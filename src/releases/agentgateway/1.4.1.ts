import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD } from './parts.js'

/** agentgateway 1.4.1: webhooks of guards get headers. */
export const agentgateway141: Change = {
  evidence: 'executed',
}

export const sources: readonly UpstreamSource[] = [
  { says: 'promptGuard webhook headers', file: BACKEND_CRD, at: 'agentgateway v1.4.1' },
]
