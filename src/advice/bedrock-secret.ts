import { isPresent, nodeAt } from '../yaml/nodes.js'
import { membersOf } from '../shapes/shape.js'
import type { Hit, Trap } from './trap.js'

/** A plain `secretRef` or `key` is sent as a bearer token; Bedrock's signature needs `auth.aws` (domain: agentgateway, section 4.5). */
export const bedrockSecret: Trap = {
  code: 'bedrock-needs-aws-auth',
  needs: 'policies-decide-tls',
  find: ({ backend }) =>
    membersOf(backend)
      .filter(({ provider }) => provider?.implicitAuth === 'aws')
      .flatMap(({ path }): Hit<'bedrock-needs-aws-auth'>[] => {
        const places = [
          ...(backend.isSingle ? [] : [[...path, 'policies', 'auth']]),
          ['spec', 'policies', 'auth'],
        ].flatMap((auth) => ['secretRef', 'key'].map((field) => [...auth, field]))
        const found = places.find((place) => isPresent(nodeAt(backend.root, place)))
        return found ? [{ severity: 'warning', source: 'advice', path: found, params: {} }] : []
      }),
}
