import { backend20 } from '../../schema/kinds/backend-2.0.js'
import type { Change } from '../change.js'
import { BACKEND_CRD, backendOf20 } from './parts.js'

/** kgateway 2.0.0-rc.1: `aws.auth.secret` is called `secretRef`. */
export const kgateway200rc1: Change = {
  sources: [{ says: 'fields of Backend', file: BACKEND_CRD, at: 'kgateway v2.0.0-rc.1' }],
  kinds: [backendOf20(backend20())],
}
