import { reason } from '../connection/connection.js'
import { blocksAt, fieldOf, type Lookup, type PolicyBlock } from '../connection/agentgateway/policy-blocks.js'
import { lacksKey } from '../connection/agentgateway/tls-block.js'
import type { Reason } from '../model/reason.js'
import { AWS_KEYS, TOKEN_KEY } from '../providers/secret-keys.js'
import { tokenOf } from '../shapes/token.js'
import { entryOf, fieldsOf, isPresent, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { entryPlace, type Explained, type ExplainedRequest } from './request.js'
import { nativeKey } from './native-key.js'
import type { Credential } from '../model/request.js'

type Auth = Pick<ExplainedRequest, 'auth' | 'aboutAuth'>
interface At {
  readonly node: YamlNode
  readonly path: Path
}

/** Section 4.5: the credentials of a request as names, never as values, each with its reasons (domain: agentgateway). */
export function credentialsOf(lookup: Lookup): Auth {
  return lookup.rules.hasPolicies ? fromPolicies(lookup) : fromToken(lookup)
}

/** The first source with a block counts; where a missing Secret is skipped, the next one (T12, A2). */
function fromPolicies(lookup: Lookup): Auth {
  const skipped: Reason[] = []
  for (const source of lookup.rules.sources) {
    const [block] = blocksAt(source, 'auth', lookup)
    if (!block) continue
    const missing = missingSecret(block, lookup)
    if (missing && lookup.rules.missingSecret === 'skipped') {
      skipped.push(missing)
      continue
    }
    return { auth: [...primary(block, lookup, missing), ...additional(block)], aboutAuth: skipped }
  }
  return implicit(lookup, skipped)
}

function missingSecret(block: PolicyBlock, { surroundings: { world } }: Lookup): Reason | null {
  const ref = fieldOf(block, 'secretRef')
  // An AWS Secret without a name is passed over with a line in the log where it is not rejected (T34, C12).
  const aws = nodeAt(block.node, ['aws', 'secretRef'])
  if (isPresent(aws) && nameAndKey(aws, '')[0] === '')
    return reason('credential-missing', { secret: '', key: AWS_KEYS[0] }, block.document.index, {
      path: [...block.path, 'aws', 'secretRef'],
      node: aws,
    })
  if (!ref) return null
  const [secret, key] = nameAndKey(ref.node, TOKEN_KEY)
  if (!lacksKey(world, 'Secret', world.namespaceOf(block.document), secret, key)) return null
  return reason('credential-missing', { secret, key }, block.document.index, ref)
}

function nameAndKey(ref: YamlNode | undefined, key: string): readonly [string, string] {
  return [stringOf(entryOf(ref, 'name')?.value) ?? '', stringOf(entryOf(ref, 'key')?.value) ?? key]
}

const secretText = (ref: YamlNode | undefined, key: string): string => {
  const [name, own] = nameAndKey(ref, key)
  return `<Secret ${name}, key ${own}>`
}

/** What the block itself asks for, besides `credentials` (section 4.5). */
function primary(block: PolicyBlock, lookup: Lookup, missing: Reason | null): readonly Explained<Credential>[] {
  const kind = fieldsOf(block.node).find(
    ({ name, value }) => !['location', 'credentials'].includes(name) && isPresent(value),
  )
  if (!kind) return []
  const place = { node: kind.value, path: [...block.path, kind.name] }
  const at = (rule: Reason['rule'], params: Reason['params']) => reason(rule, params, block.document.index, place)
  const why = at('credential-from', { source: block.source, policy: block.document.name ?? '', kind: kind.name })
  switch (kind.name) {
    case 'key':
    case 'secretRef':
      return plainKey(
        kind.name,
        block,
        lookup,
        missing ? [missing, reason('credential-empty', {}, block.document.index, null)] : [why],
      )
    case 'passthrough':
      return [{ value: bearer('<the client’s own Authorization header>', ''), because: [why, at('passthrough', {})] }]
    case 'aws':
      return [{ value: signature(entryOf(kind.value, 'secretRef')?.value), because: [why, at('aws-signature', {})] }]
    case 'azure':
      return [{ value: bearer('<Entra token>'), because: [why] }]
    case 'gcp':
      return [
        {
          value: bearer(
            `<GCP ${stringOf(entryOf(kind.value, 'type')?.value) === 'IdToken' ? 'ID token' : 'access token'}>`,
          ),
          because: [why],
        },
      ]
    default:
      return [{ value: bearer(`<token of ${kind.name}>`), because: [why] }]
  }
}

function plainKey(
  kind: 'key' | 'secretRef',
  block: PolicyBlock,
  { member, rules }: Lookup,
  because: readonly Reason[],
): readonly Explained<Credential>[] {
  const isEmpty = because.some(({ rule }) => rule === 'credential-empty')
  const value = isEmpty
    ? ''
    : kind === 'key'
      ? `<${INLINE.includes(block.source) ? 'policies' : 'backend'}.auth.key>`
      : secretText(entryOf(block.node, 'secretRef')?.value, TOKEN_KEY)
  const location = fieldOf(block, 'location')
  if (location)
    return [
      {
        value: placed(location.node, value),
        because: [...because, reason('location-chosen', {}, block.document.index, location)],
      },
    ]
  const native = isEmpty ? null : nativeKey(value, stringOf(entryOf(block.node, 'key')?.value) ?? null, member, rules)
  if (native) return [{ value: native.value, because: [...because, native.why(block.document.index)] }]
  return ownHeader(value, because, member, rules.requests.movesKey, block.document.index)
}

/** Where a block stands under `policies`, not under a policy's `backend`. */
const INLINE: readonly PolicyBlock['source'][] = ['provider', 'inline']

const bearer = (value: string, prefix = 'Bearer '): Credential => ({
  in: 'header',
  name: 'Authorization',
  value: prefix + value,
})

function signature(ref: YamlNode | undefined): Credential {
  return {
    in: 'signature',
    name: 'AWS Signature V4',
    value: isPresent(ref) ? secretText(ref, AWS_KEYS[0]) : '<AWS credentials of the proxy>',
  }
}

/** Some providers take the key in a header of their own, and want to know more besides. */
function ownHeader(
  value: string,
  because: readonly Reason[],
  { provider, host }: Lookup['member'],
  moves: boolean,
  document: number,
): readonly Explained<Credential>[] {
  const own = provider?.keyHeader
  if (!own) return [{ value: bearer(value), because }]
  const params = { provider: provider.label, header: own.name }
  if (!moves && host)
    return [{ value: bearer(value), because: [...because, reason('header-not-moved', params, document, host)] }]
  const why = reason('header-of-provider', params, document, null)
  const beside = Object.entries(own.beside).map(([name, text]): Explained<Credential> => ({
    value: { in: 'header', name, value: text },
    because: [reason('header-beside', { provider: provider.label, header: name }, document, null)],
  }))
  return [{ value: { in: 'header', name: own.name, value }, because: [...because, why] }, ...beside]
}

/** `credentials` of 1.4: each at a place of its own. */
function additional(block: PolicyBlock): readonly Explained<Credential>[] {
  return itemsOf(fieldOf(block, 'credentials')?.node).map((item, i) => {
    const ref = entryOf(item, 'secretRef')?.value
    const [secret, key] = nameAndKey(ref, TOKEN_KEY)
    const place = { path: [...block.path, 'credentials', i], node: item }
    return {
      value: placed(entryOf(item, 'location')?.value, secretText(ref, TOKEN_KEY)),
      because: [reason('credential-from-secret', { secret, key }, block.document.index, place)],
    }
  })
}

function placed(location: YamlNode | undefined, value: string): Credential {
  const header = entryOf(location, 'header')?.value
  const query = entryOf(location, 'queryParameter')?.value
  const name = (node: YamlNode | undefined): string => stringOf(entryOf(node, 'name')?.value) ?? ''
  if (isPresent(query)) return { in: 'query', name: name(query), value }
  if (isPresent(header))
    return { in: 'header', name: name(header), value: (stringOf(entryOf(header, 'prefix')?.value) ?? '') + value }
  return { in: 'header', name: 'Cookie', value: `${name(entryOf(location, 'cookie')?.value)}=${value}` }
}

const IMPLICIT = {
  gcp: bearer('<GCP access token>'),
  aws: signature(undefined),
  azure: bearer('<Entra token>'),
} as const

/** Cloud providers bring credentials of their own, where the host is theirs (section 3.1, A2 and A3). */
function implicit({ member, rules, surroundings: { document } }: Lookup, skipped: readonly Reason[]): Auth {
  const { provider, host } = member
  const kind = provider?.implicitAuth
  const params = { provider: provider?.label ?? '' }
  const none = (rule: Reason['rule'], place: At | null): Auth => ({
    auth: [],
    aboutAuth: [...skipped, reason(rule, params, document.index, place)],
  })
  if (!kind || (kind === 'azure' && !rules.requests.implicitAzure)) return none('no-credential', null)
  if (host) return none('implicit-credential-lost', host)
  return {
    auth: [
      { value: IMPLICIT[kind], because: [reason('implicit-credential', params, document.index, entryPlace(member))] },
    ],
    aboutAuth: skipped,
  }
}

/** kgateway 2.1 keeps the credential in the provider's entry; a Secret without the key is no credential (T10). */
function fromToken(lookup: Lookup): Auth {
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
