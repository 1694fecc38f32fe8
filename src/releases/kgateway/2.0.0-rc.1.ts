import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'
import { BACKEND_CRD } from './parts.js'

/** kgateway 2.0.0-rc.1: `aws.auth.secret` is called `secretRef`. */
export const kgateway200rc1: Change = {}

export const sources: readonly UpstreamSource[] = [
  { says: 'fields of Backend', file: BACKEND_CRD, at: 'kgateway v2.0.0-rc.1' },
]
