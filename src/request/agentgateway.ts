import type { AgentgatewayRules } from '../connection/agentgateway-rules.js'
import { policyOf } from '../connection/agentgateway.js'
import type { Connection, Surroundings } from '../connection/connection.js'
import { isAddress } from '../connection/tls-block.js'
import { TOKEN_KEY } from '../keys.js'
import { CLIENT_MODEL, type ReadField } from '../providers/provider.js'
import type { Member } from '../resources/shape.js'
import { tokenOf } from '../resources/token.js'
import { entryOf, fieldsOf, isPresent, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import { bothWays, CLIENT_HOST, CLIENT_PATH, type Credential, type WireRequest } from './request.js'

/** What the upstream of a member receives of a chat completion on the agentgateway data plane (domain: agentgateway, sections 4.3 to 4.5). */
export function agentgatewayRequests(member: Member, connection: Connection, surroundings: Surroundings, rules: AgentgatewayRules): readonly WireRequest[] {
  const path = member.provider?.agentgatewayPath
  if (!path || !connection.reachable) return []
  const auth = credentials(member, surroundings, rules)
  return bothWays((streaming) => ({
    routeType: 'Completions',
    path: pathOf(member, path(reader(member), streaming, rules.paths), rules),
    host: hostHeader(member, connection, rules),
    auth,
    model: member.model ?? CLIENT_MODEL,
  }))
}

function reader({ entry }: Member): ReadField {
  return (field) => stringOf(entryOf(entry?.node, field)?.value)
}

/** Section 4.4: what `path`, `pathPrefix` and a host of one's own do to the provider's path. */
function pathOf(member: Member, own: string, { requests }: AgentgatewayRules): string {
  const full = stringOf(nodeAt(member.node, ['path'])) ?? stringOf(nodeAt(member.node, ['path', 'full']))
  const prefix = stringOf(nodeAt(member.node, ['pathPrefix']))?.replace(/\/$/, '')
  const hasHost = member.host !== null
  if (full !== undefined && (hasHost || requests.pathWithoutHost)) return full
  if (member.provider?.hasFormats) return formatPath(member) ?? (prefix === undefined ? own : own.replace(/^\/v1/, prefix))
  if (!hasHost) return own
  if (prefix === undefined) return CLIENT_PATH
  if (requests.prefixForV1 && member.provider?.prefixReplacesV1) return own.replace(/^\/v1/, prefix)
  return requests.prefixForAll ? prefix + own : CLIENT_PATH
}

/** A custom provider's own path for chat completions. */
function formatPath({ entry }: Member): string | undefined {
  const format = itemsOf(entryOf(entry?.node, 'formats')?.value).find((item) => stringOf(entryOf(item, 'type')?.value) === 'Completions')
  return stringOf(entryOf(format, 'path')?.value)
}

/** Section 3.4. */
function hostHeader(member: Member, { host }: Connection, { requests }: AgentgatewayRules): string {
  if (host === null) return CLIENT_HOST
  if (!member.host) return host
  return requests.rewritesHost && !isAddress(host) ? host : CLIENT_HOST
}

const secret = (node: YamlNode | undefined, key: string): string =>
  `<Secret ${stringOf(entryOf(node, 'name')?.value) ?? ''}, key ${stringOf(entryOf(node, 'key')?.value) ?? key}>`

/** Section 4.5: the credential as a name, never as a value. */
function credentials(member: Member, surroundings: Surroundings, rules: AgentgatewayRules): readonly Credential[] {
  if (!rules.hasPolicies) return tokenCredentials(member, rules)
  const auth = policyOf(member, surroundings, 'auth')?.node
  if (!isPresent(auth)) return implicit(member, rules)
  const [kind] = fieldsOf(auth).filter(({ name, value }) => !['location', 'credentials'].includes(name) && isPresent(value))
  const extra = itemsOf(entryOf(auth, 'credentials')?.value).map((item) =>
    placed(entryOf(item, 'location')?.value, secret(entryOf(item, 'secretRef')?.value, TOKEN_KEY), ''),
  )
  return [...(kind ? primary(kind.name, kind.value, member, entryOf(auth, 'location')?.value, rules) : []), ...extra]
}

function primary(kind: string, node: YamlNode, member: Member, location: YamlNode | undefined, { requests }: AgentgatewayRules): readonly Credential[] {
  switch (kind) {
    case 'key':
    case 'secretRef': {
      const value = kind === 'key' ? '<policies.auth.key>' : secret(node, TOKEN_KEY)
      if (isPresent(location)) return [placed(location, value, '')]
      return bearer(value, member, requests.movesKey)
    }
    case 'passthrough':
      return [{ in: 'header', name: 'Authorization', value: '<the client’s own Authorization header>' }]
    case 'aws':
      return [
        {
          in: 'signature',
          name: 'AWS Signature V4',
          value: isPresent(entryOf(node, 'secretRef')?.value) ? secret(entryOf(node, 'secretRef')?.value, 'accessKey') : '<AWS credentials of the proxy>',
        },
      ]
    case 'azure':
      return [{ in: 'header', name: 'Authorization', value: 'Bearer <Entra token>' }]
    case 'gcp':
      return [
        { in: 'header', name: 'Authorization', value: `Bearer <GCP ${stringOf(entryOf(node, 'type')?.value) === 'IdToken' ? 'ID token' : 'access token'}>` },
      ]
    default:
      return [{ in: 'header', name: 'Authorization', value: `Bearer <token of ${kind}>` }]
  }
}

/** Some providers take the key in a header of their own, and want to know more besides. */
function bearer(value: string, member: Member, moves: boolean): readonly Credential[] {
  const own = member.provider?.keyHeader
  if (!own || (!moves && member.host !== null)) return [{ in: 'header', name: 'Authorization', value: `Bearer ${value}` }]
  return [{ in: 'header', name: own.name, value }, ...Object.entries(own.beside).map(([name, text]): Credential => ({ in: 'header', name, value: text }))]
}

function placed(location: YamlNode | undefined, value: string, prefix: string): Credential {
  const header = entryOf(location, 'header')?.value
  const query = entryOf(location, 'queryParameter')?.value
  const name = (node: YamlNode | undefined): string => stringOf(entryOf(node, 'name')?.value) ?? ''
  if (isPresent(query)) return { in: 'query', name: name(query), value }
  if (isPresent(header)) return { in: 'header', name: name(header), value: (stringOf(entryOf(header, 'prefix')?.value) ?? prefix) + value }
  return { in: 'header', name: 'Cookie', value: `${name(entryOf(location, 'cookie')?.value)}=${value}` }
}

/** Cloud providers bring credentials of their own, where the host is theirs. */
function implicit(member: Member, { requests }: AgentgatewayRules): readonly Credential[] {
  if (member.host) return []
  switch (member.provider?.implicitAuth) {
    case 'gcp':
      return [{ in: 'header', name: 'Authorization', value: 'Bearer <GCP access token>' }]
    case 'aws':
      return [{ in: 'signature', name: 'AWS Signature V4', value: '<AWS credentials of the proxy>' }]
    case 'azure':
      return requests.implicitAzure ? [{ in: 'header', name: 'Authorization', value: 'Bearer <Entra token>' }] : []
    case undefined:
      return []
  }
}

/** kgateway 2.1 keeps the credential in the provider's entry. */
function tokenCredentials(member: Member, rules: AgentgatewayRules): readonly Credential[] {
  const token = tokenOf(member)
  if (token?.kind === 'SecretRef') return bearer(secret(token.secretRef, TOKEN_KEY), member, rules.requests.movesKey)
  if (token?.kind === 'Inline') return bearer('<authToken.inline>', member, rules.requests.movesKey)
  if (token?.kind === 'Passthrough') return [{ in: 'header', name: 'Authorization', value: '<the client’s own Authorization header>' }]
  return implicit(member, rules)
}
