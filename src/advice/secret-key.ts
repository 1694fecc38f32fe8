import { contentOf, isEmpty, isUtf8 } from '../connection/contents.js'
import { TOKEN_KEY } from '../providers/secret-keys.js'
import { fieldsOf, nodeAt } from '../yaml/nodes.js'
import { secretOf, tokensOf } from '../shapes/token.js'
import { membersOf } from '../shapes/shape.js'
import type { Hit, Trap, View } from './trap.js'

interface Read {
  readonly name: string
  readonly path: Hit['path']
  readonly content: ReturnType<typeof contentOf>
}

/** The Secrets whose key is read. Under another kind the Secret must exist, its key is not looked at (kgateway-envoy, D6). */
function secretsRead({ backend, world, namespace }: View): Read[] {
  return tokensOf(membersOf(backend)).flatMap(({ member, token }) => {
    const name = secretOf(member)
    return name && token.kind === 'SecretRef' && token.secretRef
      ? [
          {
            name,
            path: [...token.path, 'secretRef', 'name'],
            content: contentOf(world, 'Secret', namespace, name, TOKEN_KEY),
          },
        ]
      : []
  })
}

/** A Secret of the text without a filled key `Authorization`: the backend looks accepted and has no endpoints (kgateway-envoy, T6). */
export const secretKey: Trap = {
  code: 'secret-key-missing',
  needs: 'envoy-controller',
  find: (view) =>
    secretsRead(view).flatMap(({ name, path, content }): Hit<'secret-key-missing'>[] => {
      if (!isEmpty(content)) return []
      const secret = view.world.find('Secret', view.namespace, name)
      const found = ['stringData', 'data'].flatMap((field) => fieldsOf(nodeAt(secret?.root, [field])))
      return [
        {
          severity: 'error',
          source: 'controller',
          path,
          params: { secret: name, key: TOKEN_KEY, found: found.map((entry) => entry.name) },
          dropsBackend: true,
        },
      ]
    }),
}

/** A value that is no UTF-8 is no token (kgateway-envoy, D8). */
export const secretNotText: Trap = {
  code: 'secret-not-text',
  needs: 'envoy-controller',
  find: (view) =>
    secretsRead(view).flatMap(({ name, path, content }): Hit<'secret-not-text'>[] =>
      content.is === 'bytes' && !isUtf8(content.bytes)
        ? [
            {
              severity: 'error',
              source: 'controller',
              path,
              params: { secret: name, key: TOKEN_KEY },
              dropsBackend: true,
            },
          ]
        : [],
    ),
}
