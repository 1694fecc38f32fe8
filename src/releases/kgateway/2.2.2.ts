import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { POLICY_CRD } from './parts.js'

/** kgateway 2.2.2: `directResponse` too has no place before routing. */
export const kgateway222: Change = {}

export const sources: readonly UpstreamSource[] = [
  { says: 'a rule of spec.traffic', file: POLICY_CRD, at: 'kgateway v2.2.2' },
]
