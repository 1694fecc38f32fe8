import { contentOf } from '../connection/contents.js'
import { TOKEN_KEY } from '../providers/secret-keys.js'
import { membersOf } from '../shapes/shape.js'
import { secretOf, tokensOf } from '../shapes/token.js'
import { itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { blocksOf } from './blocks.js'
import type { Hit, Trap } from './trap.js'

/** From a key that is named, and from `credentials`, `Bearer ` is not cut off: it goes out twice (domain: agentgateway, T37). */
export const bearerTwice: Trap = {
  code: 'bearer-twice',
  needs: 'policies-decide-tls',
  find: (view) =>
    blocksOf(view, 'auth').flatMap(({ document, path, node }): Hit<'bearer-twice'>[] =>
      namedKeys(node).flatMap(({ name, key, at }): Hit<'bearer-twice'>[] => {
        const content = contentOf(view.world, 'Secret', view.namespace, name, key)
        if (content.is !== 'bytes' || !content.bytes.startsWith('Bearer ')) return []
        const params = { secret: name, key }
        return [{ severity: 'warning', source: 'advice', document, path: [...path, ...at, 'key'], params }]
      }),
    ),
}

interface NamedKey {
  readonly name: string
  readonly key: string
  readonly at: Path
}

/** The keys of Secrets that a block of `auth` names, but those that say where in the request and so how they go out. */
function namedKeys(auth: YamlNode): readonly NamedKey[] {
  const items = itemsOf(nodeAt(auth, ['credentials'])).map((_, i): Path => ['credentials', i, 'secretRef'])
  return [['secretRef'], ...items].flatMap((at): NamedKey[] => {
    const [name, key] = ['name', 'key'].map((field) => stringOf(nodeAt(auth, [...at, field])))
    return name !== undefined && key !== undefined ? [{ name, key, at }] : []
  })
}

/** Nothing is trimmed: a Secret made from a file ends with the file's last line break (kgateway-envoy, T25). */
export const secretLineBreak: Trap = {
  code: 'secret-line-break',
  needs: 'envoy-controller',
  find: ({ backend, world, namespace }) =>
    tokensOf(membersOf(backend)).flatMap(({ member, token }): Hit<'secret-line-break'>[] => {
      const secret = token.kind === 'SecretRef' ? secretOf(member) : null
      const content = secret ? contentOf(world, 'Secret', namespace, secret, TOKEN_KEY) : null
      return secret && content?.is === 'bytes' && /[\r\n]$/.test(content.bytes)
        ? [{ severity: 'warning', source: 'advice', path: [...token.path, 'secretRef', 'name'], params: { secret } }]
        : []
    }),
}
