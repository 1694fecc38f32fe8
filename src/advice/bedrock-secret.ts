import { membersOf } from '../shapes/shape.js'
import { entryOf, fieldsOf, isPresent, nodeAt, stringOf } from '../yaml/nodes.js'
import { AWS_KEYS, TOKEN_KEY } from '../providers/secret-keys.js'
import type { Hit, Trap } from './trap.js'

/**
 * A plain `secretRef` is sent as a bearer token, which a Bedrock API key is; a Secret of the text that holds a pair of AWS
 * keys instead belongs under `auth.aws` (domain: agentgateway, section 4.5). Of a Secret outside the text only the name tells.
 */
export const bedrockSecret: Trap = {
  code: 'bedrock-needs-aws-auth',
  needs: 'policies-decide-tls',
  find: ({ backend, world, namespace }) =>
    membersOf(backend)
      .filter(({ provider }) => provider?.implicitAuth === 'aws')
      .flatMap(({ path }): Hit<'bedrock-needs-aws-auth'>[] => {
        const places = [...(backend.isSingle ? [] : [[...path, 'policies', 'auth']]), ['spec', 'policies', 'auth']]
        const found = places.map((auth) => [...auth, 'secretRef']).find((at) => isPresent(nodeAt(backend.root, at)))
        const name = found && stringOf(entryOf(nodeAt(backend.root, found), 'name')?.value)
        const secret = name === undefined ? undefined : world.find('Secret', namespace, name)
        const keys = ['data', 'stringData'].flatMap((field) =>
          fieldsOf(nodeAt(secret?.root, [field])).map((entry) => entry.name),
        )
        const isPair = secret
          ? AWS_KEYS.some((key) => keys.includes(key)) && !keys.includes(TOKEN_KEY)
          : !/key|token/i.test(name ?? '')
        if (!found || !isPair) return []
        const fix = {
          path: [...found.slice(0, -1), 'aws'],
          change: { do: 'set', value: { secretRef: { name: name ?? '' } } },
          then: [{ path: found, change: { do: 'remove' } }],
        } as const
        return [{ severity: 'warning', source: 'advice', path: found, params: {}, ...(name !== undefined && { fix }) }]
      }),
}
