import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD } from './parts.js'

/** kgateway 2.4: `Backend` gets the type `PriorityGroups`, and may go without a type. */
export const kgateway244: Change = {}

export const sources: readonly UpstreamSource[] = [
  { says: 'types and rules of Backend', file: BACKEND_CRD, at: 'kgateway v2.4.x' },
]
