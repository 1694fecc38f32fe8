import { tokenOf } from '../resources/token.js'
import { TOKEN_KEY } from '../keys.js'
import { CLIENT_MODEL, type ReadField } from '../providers/provider.js'
import type { AiBackend, Member } from '../resources/shape.js'
import { entryOf, nodeAt, stringOf } from '../yaml/nodes.js'
import { bothWays, type Credential, type WireRequest } from './request.js'

/**
 * What the upstream of a member receives through Envoy (domain: kgateway-envoy, sections 4.1 and 4.2). One transformation
 * serves a whole backend: path shape, header name and prefix are those of the first member of a pool.
 */
export function envoyRequests(member: Member, backend: AiBackend, host: string): readonly WireRequest[] {
  const first = backend.groups[0]?.members[0] ?? member
  const request = first.provider?.envoyRequest
  if (!request) return []
  const full = stringOf(nodeAt(first.node, ['path', 'full']))
  const header = stringOf(nodeAt(first.node, ['authHeader', 'headerName'])) ?? request.header
  const prefix = stringOf(nodeAt(first.node, ['authHeader', 'prefix'])) ?? request.prefix
  const { value, fromClient } = tokenText(member)
  return bothWays((streaming) => {
    const own = request.path(reader(member), streaming, reader(first))
    // The path template has no fallback to the client's token (T21).
    const query = request.query === undefined ? '' : `${own.includes('?') ? '&' : '?'}${request.query}=${fromClient ? '' : value}${streaming ? '&alt=sse' : ''}`
    const auth: Credential[] = [{ in: 'header', name: header, value: prefix + value }]
    if (request.query !== undefined && full === undefined) auth.push({ in: 'query', name: request.query, value: fromClient ? '' : value })
    return { routeType: 'Completions', path: full ?? own + query, host, auth, model: member.model ?? CLIENT_MODEL }
  })
}

function reader({ entry }: Member): ReadField {
  return (field) => stringOf(entryOf(entry?.node, field)?.value)
}

/** The token as a name, never as a value. */
function tokenText(member: Member): { readonly value: string; readonly fromClient: boolean } {
  const token = tokenOf(member)
  if (token?.kind === 'SecretRef') return { value: `<Secret ${stringOf(entryOf(token.secretRef, 'name')?.value) ?? ''}, key ${TOKEN_KEY}>`, fromClient: false }
  if (token?.kind === 'Inline') return { value: '<authToken.inline>', fromClient: false }
  return { value: '<token of the client’s Authorization header>', fromClient: true }
}
