import { openai } from '../providers/openai.js'
import type { Service } from '../providers/services.js'
import { schemaAt } from '../schema/language.js'
import { isFixed, offeredProviders, type ServedShape } from '../shapes/shape.js'
import type { Json } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { freeName, newMember } from './change.js'

/** Where OpenAI's own API stands; with this base a member needs no path of its own. */
const OWN_BASE = '/v1'

/**
 * A new member that reaches an OpenAI-compatible server: OpenAI's entry with the server's host and port, its path where that
 * is another, and TLS where the port alone does not bring it. Null where the shape can't say the path.
 * @param taken the names that members have already; null for a single provider
 */
export function newServiceMember(
  service: Service,
  served: ServedShape,
  taken: readonly (string | null)[] | null,
): Json | null {
  if (isFixed(served) || !offeredProviders(served).includes(openai)) return null
  const path = pathOf(service, served)
  if (path === null) return null
  const { shape } = served
  const member = newMember(openai, served, taken, service.id) as Record<string, Json>
  const named = shape.name && taken ? { [String(shape.name[0])]: freeName(service.id, taken) } : {}
  return {
    ...member,
    ...named,
    ...nested([
      [shape.host, service.host],
      [shape.port, service.port],
    ]),
    ...path,
    // An override is plaintext on agentgateway, on 443 too (domain: agentgateway, section 3.1).
    ...(service.tls && hasField(served, ['policies', 'tls']) && { policies: { tls: {} } }),
  }
}

const memberPath = ({ shape }: ServedShape): Path => [...shape.groups, 0, shape.members, 0]

const hasField = (served: ServedShape, path: Path): boolean =>
  schemaAt(served.schema, [...memberPath(served), ...path]) !== undefined

/** The fields that lead to the server's path; none where it is OpenAI's own anyway, null where the shape has no such field. */
function pathOf({ base }: Service, served: ServedShape): Record<string, Json> | null {
  // Without one, a member of agentgateway with a host of its own takes the client's path (domain: agentgateway, section 4.4).
  if (hasField(served, ['pathPrefix'])) return { pathPrefix: base }
  // Where the shape has no prefix, clients of OpenAI's API call its paths.
  if (base === OWN_BASE) return {}
  const full = `${base}/chat/completions`
  if (hasField(served, ['path', 'full'])) return { path: { full } }
  return schemaAt(served.schema, [...memberPath(served), 'path'])?.type === 'string' ? { path: full } : null
}

/** Values at their places, as objects. */
function nested(values: readonly (readonly [Path, Json])[]): Record<string, Json> {
  const made: Record<string, Json> = {}
  for (const [path, value] of values) {
    const [first, second] = path.map(String)
    if (first === undefined) continue
    if (second === undefined) made[first] = value
    else made[first] = { ...(made[first] as Record<string, Json> | undefined), [second]: value }
  }
  return made
}
