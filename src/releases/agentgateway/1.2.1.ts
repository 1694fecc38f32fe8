import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD } from './parts.js'

/** agentgateway 1.2.1: the largest forwarded body may be a quantity. */
export const agentgateway121: Change = {}

export const sources: readonly UpstreamSource[] = [
  { says: 'extAuth.forwardBody.maxSize', file: BACKEND_CRD, at: 'agentgateway v1.2.1' },
]
