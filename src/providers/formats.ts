import type { Format, RouteAnswer, RouteType } from '../model/request.js'
import type { PathRules } from './hosts.js'

/** The paths of the formats as their makers have them (domain: agentgateway, section 4.3, custom). */
export const STANDARD = {
  Completions: '/v1/chat/completions',
  Messages: '/v1/messages',
  AnthropicTokenCount: '/v1/messages/count_tokens',
  Responses: '/v1/responses',
  Embeddings: '/v1/embeddings',
  Rerank: '/v1/rerank',
  Realtime: '/v1/realtime',
} as const satisfies Partial<Record<Format, string>>

/** The paths of the formats that a provider speaks. */
export type Paths = Readonly<Partial<Record<Format, string | undefined>>>

/** Kinds of requests that go out as they came: no provider has a format for them. */
export const isUntouched = (type: RouteType): type is 'Detect' | 'Passthrough' =>
  type === 'Detect' || type === 'Passthrough'

/**
 * What becomes of a kind of request at a provider that speaks these formats: the first one that the release makes of it
 * (domain: agentgateway, sections 4.3, C6, A7; agentgateway-1.5-1.7, sections 3.4 and 4.3).
 */
export function spoken(type: RouteType, paths: Paths, rules: PathRules): RouteAnswer {
  for (const format of candidates(type, rules)) {
    const path = paths[format]
    if (path !== undefined) return { format, path }
  }
  if (type === 'Models') return { stops: 'models' }
  if (type === 'AnthropicTokenCount' && rules.countsTokens) return { stops: 'counted' }
  // The table of the domain document has no path here, and no sentence says what happens (section 4.3).
  const open = type === 'Realtime' || (rules.geminiNative && isGemini(type)) || rules.openTypes.includes(type)
  return open ? { stops: 'open', open: 'route-type' } : { stops: 'unsupported' }
}

const isGemini = (type: RouteType): boolean => type === 'GenerateContent' || type === 'GeminiCountTokens'

function candidates(type: RouteType, { messagesBecome, responsesBecome }: PathRules): readonly Format[] {
  switch (type) {
    case 'Completions':
      return ['Completions', 'Messages', 'Converse']
    case 'Messages':
      return messagesBecome
    case 'Responses':
      return responsesBecome
    case 'Detect':
    case 'Passthrough':
      return []
    default:
      return [type]
  }
}
