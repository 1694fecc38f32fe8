import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason } from '../connection/connection.js'
import { entryOf, itemsOf, stringOf } from '../yaml/nodes.js'
import type { WireRequest } from '../model/request.js'
import { entryPlace, type Explained } from './request.js'

/** Where each format stands in OpenAI's and Anthropic's APIs (domain: agentgateway, section 4.3, custom). */
const STANDARD: Readonly<Record<string, string>> = {
  Messages: '/v1/messages',
  Responses: '/v1/responses',
  Embeddings: '/v1/embeddings',
  AnthropicTokenCount: '/v1/messages/count_tokens',
  Realtime: '/v1/realtime',
  Rerank: '/v1/rerank',
}

/** The requests of a chat completion, and of every other format that a model's provider speaks. */
export function withFormats(requests: readonly WireRequest[], lookup: Lookup): readonly WireRequest[] {
  const [chat] = requests
  if (!chat) return []
  const others = otherFormats(lookup).map(({ routeType, path }): WireRequest => {
    const because = path.because.map((each) => ({ part: 'path' as const, ...each }))
    const rest = chat.because.filter(({ part }) => part !== 'path')
    return { ...chat, routeType, streaming: false, path: path.value, because: [...because, ...rest] }
  })
  return [...requests, ...others]
}

interface Format {
  readonly routeType: string
  readonly path: Explained<string>
}

/**
 * What clients can call of a model besides a chat completion: the formats that the text lists for a custom provider, or
 * that the API knows of a service (domain: agentgateway-1.5-1.7, section 6.3). Paths of their own stay as they are.
 */
function otherFormats(lookup: Lookup): readonly Format[] {
  const { member, surroundings, rules } = lookup
  const { provider, entry } = member
  if (!surroundings.backend.shape.parents || !provider) return []
  const { index } = surroundings.document
  if (provider.hasFormats)
    return itemsOf(entryOf(entry?.node, 'formats')?.value).flatMap((item, i): Format[] => {
      const type = stringOf(entryOf(item, 'type')?.value) ?? ''
      const node = entryOf(item, 'path')?.value
      const own = stringOf(node)
      const standard = standardOf(type)
      if (!entry || standard === null) return []
      if (!node || own === undefined) return [{ routeType: type, path: below(standard, lookup) }]
      const place = { path: [...entry.path, 'formats', i, 'path'], node }
      return [{ routeType: type, path: { value: own, because: [reason('path-of-format', {}, index, place)] } }]
    })
  const preset = provider.inModel?.preset
  if (!preset) return []
  return [...preset.speaks, ...(rules.paths.laterFormats ? (preset.later ?? []) : [])].flatMap((type): Format[] => {
    const standard = standardOf(type)
    const own = preset.paths?.[type]
    if (standard === null) return []
    const ofProvider = reason('path-of-provider', { provider: provider.label }, index, entryPlace(member))
    return [
      { routeType: type, path: own === undefined ? below(standard, lookup) : { value: own, because: [ofProvider] } },
    ]
  })
}

const standardOf = (type: string): string | null => (Object.hasOwn(STANDARD, type) ? (STANDARD[type] ?? null) : null)

/** A path of the standard API below a base URL, or below the address of a service. */
function below(
  standard: string,
  { member, surroundings: { document }, rules: { requests } }: Lookup,
): Explained<string> {
  const { base, provider } = member
  const under = (path: string): string => standard.replace(/^\/v1/, () => path)
  const label = { provider: provider?.label ?? '' }
  if (!base)
    return {
      value: under(provider?.inModel?.preset?.at?.base ?? '/v1'),
      because: [reason('path-of-provider', label, document.index, entryPlace(member))],
    }
  const { path } = base.value
  if (path !== null)
    return { value: under(path), because: [reason('path-below-base', { base: path, ...label }, document.index, base)] }
  return requests.baseIsRoot
    ? { value: under(''), because: [reason('path-base-is-root', {}, document.index, base)] }
    : { value: standard, because: [reason('path-base-has-none', label, document.index, base)] }
}
