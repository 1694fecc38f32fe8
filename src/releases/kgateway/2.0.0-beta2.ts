import type { Change } from '../change.js'

/** kgateway 2.0.0-beta2: AWS credentials come from a Secret alone. */
export const kgateway200beta2: Change = {
  sources: [{ says: 'fields of Backend', file: 'install/helm/kgateway/crds', at: 'kgateway v2.0.0-beta2' }],
}
