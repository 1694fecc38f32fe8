import { lacksKey } from '../connection/agentgateway/tls-block.js'
import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason } from '../connection/connection.js'
import type { Reason } from '../model/reason.js'
import { AWS_KEYS, TOKEN_KEY } from '../providers/secret-keys.js'
import { tokenOf } from '../shapes/token.js'
import { isPresent, nodeAt } from '../yaml/nodes.js'
import { bearer, implicit, nameAndKey, ownHeader, secretText, signature, type Auth } from './credential-parts.js'
import { entryPlace } from './request.js'

/** kgateway 2.1 keeps the credential in the provider's entry; a Secret without the key is no credential (T10). */
export function fromToken(lookup: Lookup): Auth {
  const { member, rules, surroundings } = lookup
  const { document, world, namespace } = surroundings
  const at = (rule: Reason['rule'], params: Reason['params'], ...field: string[]): Reason => {
    const node = nodeAt(member.entry?.node, field)
    return reason(
      rule,
      params,
      document.index,
      member.entry && node ? { path: [...member.entry.path, ...field], node } : entryPlace(member),
    )
  }
  const aws = nodeAt(member.entry?.node, ['auth', 'secretRef'])
  if (isPresent(aws)) {
    const [secret, key] = nameAndKey(aws, AWS_KEYS[0])
    return {
      auth: [
        {
          value: signature(aws),
          because: [at('credential-from-secret', { secret, key }, 'auth', 'secretRef'), at('aws-signature', {})],
        },
      ],
      aboutAuth: [],
    }
  }
  const token = tokenOf(member)
  if (token?.kind === 'SecretRef') {
    const [secret, key] = nameAndKey(token.secretRef, TOKEN_KEY)
    if (lacksKey(world, 'Secret', namespace, secret, key))
      return implicit(lookup, [at('credential-missing', { secret, key }, 'authToken', 'secretRef')])
    const why = at('credential-from-secret', { secret, key }, 'authToken', 'secretRef')
    return {
      auth: ownHeader(secretText(token.secretRef, TOKEN_KEY), [why], member, rules.requests.movesKey, document.index),
      aboutAuth: [],
    }
  }
  if (token?.kind === 'Inline') {
    const why = at('credential-inline', { field: 'authToken.inline' }, 'authToken', 'inline')
    return {
      auth: ownHeader('<authToken.inline>', [why], member, rules.requests.movesKey, document.index),
      aboutAuth: [],
    }
  }
  if (token?.kind === 'Passthrough')
    return {
      auth: [
        {
          value: bearer('<the client’s own Authorization header>', ''),
          because: [at('passthrough', {}, 'authToken', 'kind')],
        },
      ],
      aboutAuth: [],
    }
  return implicit(lookup, [])
}
