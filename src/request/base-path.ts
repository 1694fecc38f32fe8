import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason } from '../connection/connection.js'
import type { Reason } from '../model/reason.js'
import type { BaseUrl } from '../shapes/base-url.js'
import type { Located } from '../shapes/shape.js'
import { formatsOf } from './formats.js'
import type { Going } from './going.js'
import { CLIENT_PATH, entryPlace, readerOf, type Explained } from './request.js'
import { standardOf } from './routes.js'

/**
 * The path of a request where a base URL says below which path an API stands (domain: agentgateway-1.5-1.7, section 6.3):
 * paths of their own stay, OpenAI's and Anthropic's lose `/v1` to the base, any other is put behind it.
 */
export function pathBelow(base: Located<BaseUrl>, { type, answer, way }: Going, lookup: Lookup): Explained<string> {
  const {
    member,
    surroundings: { document },
    rules: { requests },
  } = lookup
  const { provider } = member
  const at = (rule: Reason['rule'], params: Reason['params'], place: Parameters<typeof reason>[3]) =>
    reason(rule, params, document.index, place)
  const label = provider?.label ?? ''
  const format = answer && formatsOf(lookup)?.[answer.format]
  // Whether such a path gets the base in 1.6 is open (section 4.3).
  const open = requests.baseIsRoot ? { open: 'base-of-formats' as const } : {}
  if (format?.place)
    return { value: format.place.text, because: [{ ...at('path-of-format', {}, format.place), ...open }] }
  if (format && format.own !== null)
    return {
      value: format.own,
      because: [{ ...at('path-of-provider', { provider: label }, entryPlace(member)), ...open }],
    }
  const { used } = readerOf(member, document.index)
  const own = answer?.path ?? ''
  const below = (path: string): string => (provider?.prefixReplacesV1 ? own.replace(/^\/v1/, () => path) : path + own)
  const { path } = base.value
  if (path !== null)
    return { value: below(path), because: [at('path-below-base', { base: path, provider: label }, base), ...used()] }
  if (requests.baseIsRoot) return { value: below(''), because: [at('path-base-is-root', {}, base), ...used()] }
  if (formatsOf(lookup))
    return { value: own, because: [at('path-base-has-none', { provider: label }, base), ...used()] }
  const called = (way?.path?.value ?? '').replace(/\/…$/, '') + (standardOf(type) ?? CLIENT_PATH)
  return { value: called, because: [at('path-of-client-below-base', { path: called }, base)] }
}
