import { membersOf } from '../shapes/shape.js'
import { nodeAt, stringOf } from '../yaml/nodes.js'
import { PATH_HEADER } from '../request/envoy.js'
import type { Hit, Trap } from './trap.js'

/** The path template is written after the credential (kgateway-envoy, D13). */
export const authHeaderOverwritten: Trap = {
  code: 'auth-header-overwritten',
  needs: 'envoy-controller',
  find: ({ backend }) => {
    // The first member's header counts for the whole backend (kgateway-envoy, T29).
    const [first] = membersOf(backend)
    const field = ['authHeader', 'headerName']
    return first && stringOf(nodeAt(first.node, field)) === PATH_HEADER
      ? [
          {
            severity: 'warning',
            source: 'advice',
            path: [...first.path, ...field],
            params: { header: PATH_HEADER },
          } satisfies Hit<'auth-header-overwritten'>,
        ]
      : []
  },
}
