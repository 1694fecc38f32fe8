import { aiField } from '../connection/agentgateway/ai-block.js'
import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { ROUTE_TYPES, type RouteType } from '../model/request.js'
import { STANDARD } from '../providers/formats.js'
import { fieldsOf, nodeAt, scalarOf, stringOf } from '../yaml/nodes.js'
import type { Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'

/** A kind of request that an endpoint serves, and where the text asks for it; null where nothing does. */
export interface Route {
  readonly type: RouteType
  readonly place: { readonly document: number; readonly path: Path; readonly node: Range } | null
}

/** Which kinds of requests reach a member, and which one a path is of. */
export interface Routes {
  readonly routes: readonly Route[]
  readonly typeOf: (path: string) => RouteType
}

/**
 * The kinds of requests of a member (domain: agentgateway, section 4.2): those that `policies.ai.routes` names by suffixes of
 * paths, and chat completions, which anything is that no suffix fits. Up to 1.0 a `path` comes first, and its own kind is all.
 */
export function routesOf(lookup: Lookup): Routes {
  if (lookup.surroundings.backend.shape.parents) return ofListener(lookup)
  const field = aiField('routes', lookup)
  const named = fieldsOf(field?.node).flatMap(({ name, value }) => {
    const type = ROUTE_TYPES.find((each) => each === stringOf(value))
    if (!type || !field) return []
    const place = { document: field.block.document.index, path: [...field.path, name], node: value }
    return [{ suffix: name, type, place }]
  })
  const bySuffix = [...named].sort((a, b) => rank(b.suffix) - rank(a.suffix))
  const typeOf = (path: string): RouteType =>
    bySuffix.find(({ suffix }) => suffix === '*' || path.endsWith(suffix))?.type ?? 'Completions'
  const first = ROUTE_TYPES.flatMap((type) => named.find((each) => each.type === type) ?? [])
  const all: readonly Route[] =
    named.some(({ suffix }) => suffix === '*') || first.some(({ type }) => type === 'Completions')
      ? first
      : [{ type: 'Completions', place: null }, ...first]
  const full = pathBeforeRoutes(lookup)
  if (full === undefined) return { routes: all, typeOf }
  const only = typeOf(full)
  return { routes: [all.find(({ type }) => type === only) ?? { type: only, place: null }], typeOf }
}

/** The longest suffix first, `*` last. */
const rank = (suffix: string): number => (suffix === '*' ? -1 : suffix.length)

/** A path that is set before the kind of a request is made out (2.2, 1.0; section 4.2). */
function pathBeforeRoutes({ member, rules }: Lookup): string | undefined {
  const full = rules.requests.defaultsDespiteHost ? scalarOf(nodeAt(member.node, ['path'])) : undefined
  return typeof full === 'string' && full !== '' ? full : undefined
}

/** What a listener serves of a model; Google's own paths where the provider has them (domain: agentgateway-1.5-1.7, section 6.2). */
const OF_LISTENER: readonly RouteType[] = ['Completions', 'Messages', 'Responses', 'Embeddings', 'Rerank', 'Detect']

function ofListener({ member, rules: { paths } }: Lookup): Routes {
  const types: readonly RouteType[] = [
    ...OF_LISTENER,
    ...(paths.geminiNative ? (['AnthropicTokenCount'] as const) : []),
    ...(paths.geminiNative && member.provider?.servesGemini ? (['GenerateContent', 'GeminiCountTokens'] as const) : []),
  ]
  return {
    routes: ROUTE_TYPES.filter((type) => types.includes(type)).map((type) => ({ type, place: null })),
    typeOf: (path) => types.find((type) => type in STANDARD && path.endsWith(standardOf(type) ?? '-')) ?? 'Passthrough',
  }
}

/** The path that clients call for a kind of request; undefined where there are several. */
export const standardOf = (type: RouteType): string | undefined => STANDARD[type as keyof typeof STANDARD]
