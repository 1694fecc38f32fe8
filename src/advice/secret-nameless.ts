import { membersOf } from '../shapes/shape.js'
import { tokensOf } from '../shapes/token.js'
import { entryOf, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** A `secretRef` without a name is looked up under the empty name, whatever `kind` says, and never found (kgateway-envoy, T5 and T35). */
export const secretNameless: Trap = {
  code: 'secret-nameless',
  needs: 'envoy-controller',
  find: ({ backend }) =>
    tokensOf(membersOf(backend)).flatMap(({ token }): Hit<'secret-nameless'>[] => {
      if (!token.secretRef || (stringOf(entryOf(token.secretRef, 'name')?.value) ?? '') !== '') return []
      return [
        {
          severity: 'error',
          source: 'controller',
          path: [...token.path, 'secretRef', 'name'],
          params: {},
          dropsBackend: true,
        },
      ]
    }),
}
