import { TOKEN_KEY } from '../providers/secret-keys.js'
import { fieldsOf, nodeAt, stringOf } from '../yaml/nodes.js'
import { secretOf, tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Hit, Trap } from './trap.js'

/** A Secret of the text without a filled key `Authorization`: the backend looks accepted and has no endpoints (kgateway-envoy, T6). */
export const secretKey: Trap = {
  code: 'secret-key-missing',
  needs: 'envoy-controller',
  find: ({ backend, world, namespace }) =>
    tokensOf(membersOf(backend)).flatMap(({ member, token }): Hit<'secret-key-missing'>[] => {
      const name = secretOf(member)
      const secret = name ? world.find('Secret', namespace, name) : undefined
      if (!name || !secret?.root || !token.secretRef) return []
      const entries = ['stringData', 'data'].flatMap((field) => fieldsOf(nodeAt(secret.root, [field])))
      if (entries.some((entry) => entry.name === TOKEN_KEY && stringOf(entry.value) !== '')) return []
      return [
        {
          severity: 'error',
          source: 'controller',
          path: [...token.path, 'secretRef', 'name'],
          params: { secret: name, key: TOKEN_KEY, found: entries.map((entry) => entry.name) },
          dropsBackend: true,
        },
      ]
    }),
}
