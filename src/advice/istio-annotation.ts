import { isPresent, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Trap } from './trap.js'

const PLACE = ['metadata', 'annotations', 'kgateway.dev/disable-istio-auto-mtls']

/** What Go's strconv takes for a boolean. */
const BOOLEANS = ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False']

/** An annotation that is no boolean drops the backend, with Istio or without (kgateway-envoy, A1 and 3.3). */
export const istioAnnotation: Trap = {
  code: 'istio-annotation-unreadable',
  needs: 'istio-annotation-parsed',
  find: ({ backend }) => {
    const node = nodeAt(backend.root, PLACE)
    const value = stringOf(node)
    return isPresent(node) && value !== undefined && !BOOLEANS.includes(value)
      ? [
          {
            severity: 'error',
            source: 'controller',
            path: PLACE,
            params: { value },
            dropsBackend: true,
            fix: { path: PLACE, change: { do: 'remove' } },
          },
        ]
      : []
  },
}
