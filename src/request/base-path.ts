import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason } from '../connection/connection.js'
import type { Reason } from '../model/reason.js'
import type { BaseUrl } from '../shapes/base-url.js'
import type { Located } from '../shapes/shape.js'
import { formatOf } from './formats.js'
import { entryPlace, readerOf, type Explained } from './request.js'

/** What clients call for a chat completion on a listener that serves models (domain: agentgateway-1.5-1.7, section 6.2). */
const CHAT = '/v1/chat/completions'

/**
 * The path of a chat completion where a base URL says below which path an API stands (domain: agentgateway-1.5-1.7,
 * section 6.3): paths of their own stay, OpenAI's and Anthropic's lose `/v1` to the base, any other is put behind it.
 */
export function pathBelow(
  base: Located<BaseUrl>,
  { member, surroundings: { document }, rules: { requests, paths }, way }: Lookup,
  streaming: boolean,
): Explained<string> {
  const { provider } = member
  const at = (rule: Reason['rule'], params: Reason['params'], place: Parameters<typeof reason>[3]) =>
    reason(rule, params, document.index, place)
  const label = provider?.label ?? ''
  const preset = provider?.inModel?.preset
  const format = formatOf(member)
  if (format?.path) return { value: format.path.text, because: [at('path-of-format', {}, format.path)] }
  const verbatim = preset?.paths?.['Completions']
  if (verbatim !== undefined)
    return { value: verbatim, because: [at('path-of-provider', { provider: label }, entryPlace(member))] }
  const { read, used } = readerOf(member, document.index)
  const own = preset ? CHAT : (format?.standard ?? provider?.agentgatewayPath?.(read, streaming, paths) ?? '')
  const below = (path: string): string => (provider?.prefixReplacesV1 ? own.replace(/^\/v1/, () => path) : path + own)
  const { path } = base.value
  if (path !== null)
    return { value: below(path), because: [at('path-below-base', { base: path, provider: label }, base), ...used()] }
  if (requests.baseIsRoot) return { value: below(''), because: [at('path-base-is-root', {}, base), ...used()] }
  if (preset || provider?.hasFormats)
    return { value: own, because: [at('path-base-has-none', { provider: label }, base), ...used()] }
  const called = (way?.path?.value ?? '').replace(/\/…$/, '') + CHAT
  return { value: called, because: [at('path-of-client-below-base', { path: called }, base)] }
}
