import { reason } from '../connection/connection.js'
import { blocksAt, fieldOf, type Lookup, type PolicyBlock } from '../connection/agentgateway/policy-blocks.js'
import { lacksKey } from '../connection/agentgateway/tls-block.js'
import { contentOf } from '../connection/contents.js'
import type { Reason } from '../model/reason.js'
import type { World } from '../documents/world.js'
import { AWS_KEYS, TOKEN_KEY } from '../providers/secret-keys.js'
import { entryOf, fieldsOf, isPresent, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import {
  bearer,
  implicit,
  nameAndKey,
  ownHeader,
  secretText,
  signature,
  type Auth,
  type CredentialLookup,
} from './credential-parts.js'
import { onTheWire } from './places.js'
import type { Explained } from './request.js'
import { fromToken } from './token.js'
import { nativeKey } from './native-key.js'
import type { Credential } from '../model/request.js'

/** Section 4.5: the credentials of a request as names, never as values, each with its reasons (domain: agentgateway). */
export function credentialsOf(lookup: CredentialLookup): Auth {
  return lookup.rules.hasPolicies ? fromPolicies(lookup) : fromToken(lookup)
}

/** The first source with a block counts; where a missing Secret is skipped, the next one (T12, A2). */
function fromPolicies(lookup: CredentialLookup): Auth {
  const skipped: Reason[] = []
  for (const source of lookup.rules.sources) {
    const [block] = blocksAt(source, 'auth', lookup)
    if (!block) continue
    const missing = missingSecret(block, lookup)
    if (missing && lookup.rules.missingSecret === 'skipped') {
      skipped.push(missing)
      continue
    }
    if (isRefused(block, lookup)) continue
    const own = isDropped(block, lookup) ? [] : primary(block, lookup, missing)
    const others = additional(block, lookup)
    if (own.length + others.length === 0) break
    return { auth: onTheWire(own, others, lookup), aboutAuth: skipped }
  }
  return implicit(lookup, skipped)
}

/** An empty key, or no method for Azure, costs an attached policy its credential (D14); inline it costs more (A3). */
const isRefused = ({ node, source }: PolicyBlock, { rules }: Lookup): boolean =>
  rules.requests.emptyAuth === 'refused' &&
  !INLINE.includes(source) &&
  (hasEmptyKey(node) || isEmptyMap(entryOf(node, 'azure')?.value))

const isDropped = ({ node }: PolicyBlock, { rules }: Lookup): boolean =>
  rules.requests.emptyAuth === 'dropped' && hasEmptyKey(node)

const hasEmptyKey = (auth: YamlNode): boolean => stringOf(entryOf(auth, 'key')?.value) === ''
const isEmptyMap = (node: YamlNode | undefined): boolean =>
  isPresent(node) && fieldsOf(node).every(({ value }) => !isPresent(value))

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

/** What the block itself asks for, besides `credentials` (section 4.5). */
function primary(
  block: PolicyBlock,
  lookup: CredentialLookup,
  missing: Reason | null,
): readonly Explained<Credential>[] {
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
      return token('<Entra token>', [why], lookup, block.document.index)
    case 'gcp':
      return token(gcpToken(kind.value), [why], lookup, block.document.index)
    default:
      return [{ value: bearer(`<token of ${kind.name}>`), because: [why] }]
  }
}

const gcpToken = (gcp: YamlNode): string =>
  `<GCP ${stringOf(entryOf(gcp, 'type')?.value) === 'IdToken' ? 'ID token' : 'access token'}>`

/** A token of a cloud goes where the provider wants a key (D8). */
const token = (value: string, because: readonly Reason[], { member, rules }: Lookup, document: number) =>
  ownHeader(value, because, member, rules.requests.movesKey, document)

function plainKey(
  kind: 'key' | 'secretRef',
  block: PolicyBlock,
  { member, rules, surroundings: { world }, isNative }: CredentialLookup,
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
  const native = isEmpty
    ? null
    : nativeKey(value, stringOf(entryOf(block.node, 'key')?.value) ?? null, { member, isNative })
  if (native) return [{ value: native.value, because: [...because, native.why(block.document.index)] }]
  if (member.provider?.keyHeader && isOauthToken(kind, block, world))
    return [
      { value: bearer(value), because: [...because, reason('oauth-token-stays', {}, block.document.index, null)] },
    ]
  return ownHeader(value, because, member, rules.requests.movesKey, block.document.index)
}

/** Whether the text shows a key to be a token of Claude's OAuth, which stays a bearer (D16). */
function isOauthToken(kind: 'key' | 'secretRef', block: PolicyBlock, world: World): boolean {
  const [name, key] = nameAndKey(entryOf(block.node, 'secretRef')?.value, TOKEN_KEY)
  const content = kind === 'key' ? null : contentOf(world, 'Secret', world.namespaceOf(block.document), name, key)
  const text =
    content === null ? stringOf(entryOf(block.node, 'key')?.value) : content.is === 'bytes' ? content.bytes : ''
  return /^\s*(?:Bearer )?\s*sk-ant-oat/.test(text ?? '')
}

/** Where a block stands under `policies`, not under a policy's `backend`. */
const INLINE: readonly PolicyBlock['source'][] = ['provider', 'inline']

/** `credentials` of 1.4: each at a place of its own. */
function additional(block: PolicyBlock, { surroundings: { world } }: Lookup): readonly Explained<Credential>[] {
  return itemsOf(fieldOf(block, 'credentials')?.node).map((item, i) => {
    const ref = entryOf(item, 'secretRef')?.value
    const [secret, key] = nameAndKey(ref, TOKEN_KEY)
    const place = { path: [...block.path, 'credentials', i], node: item }
    // What is missing goes out empty (D10).
    const isMissing = lacksKey(world, 'Secret', world.namespaceOf(block.document), secret, key)
    const from = reason('credential-from-secret', { secret, key }, block.document.index, place)
    return {
      value: placed(entryOf(item, 'location')?.value, isMissing ? '' : secretText(ref, TOKEN_KEY)),
      because: isMissing ? [from, reason('credential-empty', {}, block.document.index, null)] : [from],
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
