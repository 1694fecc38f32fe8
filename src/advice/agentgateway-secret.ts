import { lacksKey } from '../connection/agentgateway/tls-block.js'
import { AWS_KEYS, TOKEN_KEY } from '../providers/secret-keys.js'
import { membersOf } from '../shapes/shape.js'
import { secretOf, tokensOf } from '../shapes/token.js'
import { entryOf, isPresent, nodeAt, stringOf } from '../yaml/nodes.js'
import type { Hit, Trap } from './trap.js'

/** kgateway 2.1: Bedrock whose Secret lacks a key is not sent to the proxy (domain: agentgateway, A8). */
export const bedrockSecretMissing: Trap = {
  code: 'bedrock-secret-missing',
  needs: 'gateway-api-decides-tls',
  find: ({ backend, world, namespace }) =>
    membersOf(backend).flatMap(({ entry }): Hit<'bedrock-secret-missing'>[] => {
      const ref = nodeAt(entry?.node, ['auth', 'secretRef'])
      if (!entry || !isPresent(ref)) return []
      const secret = stringOf(entryOf(ref, 'name')?.value) ?? ''
      const missing = AWS_KEYS.filter((key) => lacksKey(world, 'Secret', namespace, secret, key))
      if (missing.length === 0) return []
      return [
        {
          severity: 'error',
          source: 'controller',
          path: [...entry.path, 'auth', 'secretRef', 'name'],
          params: { secret, missing },
          dropsBackend: true,
        },
      ]
    }),
}

/** kgateway 2.1: any other provider goes on without a credential (domain: agentgateway, T10). */
export const tokenSecretMissing: Trap = {
  code: 'token-secret-missing',
  needs: 'gateway-api-decides-tls',
  find: ({ backend, world, namespace }) =>
    tokensOf(membersOf(backend)).flatMap(({ member, token }): Hit<'token-secret-missing'>[] => {
      const secret = secretOf(member) ?? ''
      if (token.kind !== 'SecretRef' || !lacksKey(world, 'Secret', namespace, secret, TOKEN_KEY)) return []
      return [
        {
          severity: 'warning',
          source: 'controller',
          path: [...token.path, 'secretRef', 'name'],
          params: { secret, key: TOKEN_KEY },
        },
      ]
    }),
}
