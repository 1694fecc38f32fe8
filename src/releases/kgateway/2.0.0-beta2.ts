import { backend20 } from '../../schema/kinds/backend-2.0.js'
import { awsAuth } from '../../schema/kinds/backend-parts.js'
import type { Change } from '../change.js'
import { backendOf20 } from './parts.js'

/** kgateway 2.0.0-beta2: AWS credentials come from a Secret alone. */
export const kgateway200beta2: Change = {
  sources: [{ says: 'fields of Backend', file: 'install/helm/kgateway/crds', at: 'kgateway v2.0.0-beta2' }],
  kinds: [backendOf20(backend20({ awsAuth: awsAuth(['Secret'], 'secret') }))],
}
