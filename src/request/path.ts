import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { reason } from '../connection/connection.js'
import type { Reason } from '../model/reason.js'
import type { Member } from '../shapes/shape.js'
import { nodeAt, stringOf } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { pathBelow } from './base-path.js'
import type { Going } from './going.js'
import { formatsOf, type TextPlace } from './formats.js'
import { CLIENT_PATH, clientPath, entryPlace, type Explained } from './request.js'
import type { readerWith } from './reader.js'

type At = (rule: Reason['rule'], params: Reason['params'], place: Parameters<typeof reason>[3]) => Reason

/** Section 4.4: what `path`, `pathPrefix` and a host of one's own do to the provider's path. */
export function pathOf(going: Going, lookup: Lookup, { read, used }: ReturnType<typeof readerWith>): Explained<string> {
  const { member, rules } = lookup
  const { requests, paths } = rules
  const { provider, host } = member
  const { answer, streaming, type } = going
  const { index } = lookup.surroundings.document
  const at: At = (rule, params, place) => reason(rule, params, index, place)
  const label = provider?.label ?? ''
  if (member.base && answer) return pathBelow(member.base, going, lookup)
  const full = textAt(member, ['path']) ?? textAt(member, ['path', 'full'])
  const own = answer || host ? undefined : provider?.untouched?.({ read, streaming, rules: paths }).path
  // Requests that go out as they came take it without a host too (A4).
  if (full && (host || requests.pathWithoutHost || (!answer && own === undefined)))
    return { value: full.text, because: [at('path-full', {}, full)] }
  if (own !== undefined)
    return { value: own, because: [at('path-of-provider', { provider: label }, entryPlace(member))] }
  if (!answer) return untouched(going, lookup, at)
  const ignored = full ? [at('path-needs-host', {}, full)] : []
  const prefix = textAt(member, ['pathPrefix'])
  const prefixed = (rule: 'prefix-replaces-v1' | 'prefix-before-path', value: string): Explained<string> => ({
    value,
    because: [at(rule, { prefix: prefix?.text ?? '', provider: label }, prefix), ...used()],
  })
  const ofProvider = {
    ...at('path-of-provider', { provider: label }, entryPlace(member)),
    ...(answer.open && { open: answer.open }),
  }
  const preset = provider?.inModel?.preset
  const format = formatsOf(lookup)?.[answer.format]
  if (format?.place) return { value: format.place.text, because: [at('path-of-format', {}, format.place)] }
  if (preset) {
    const below = format?.own ?? replaceV1(answer.path, preset.at?.base ?? '/v1')
    return { value: below, because: [ofProvider] }
  }
  if (provider?.hasFormats)
    return prefix
      ? prefixed('prefix-replaces-v1', replaceV1(answer.path, prefix.text))
      : { value: answer.path, because: [ofProvider] }
  // Realtime keeps the provider's path behind a host of one's own (2.2, 1.0; A4).
  if (!host || (requests.defaultsDespiteHost && type === 'Realtime'))
    return { value: answer.path, because: [ofProvider, ...used(), ...ignored] }
  if (prefix && requests.prefixForV1 && provider?.prefixReplacesV1)
    return prefixed('prefix-replaces-v1', replaceV1(answer.path, prefix.text))
  if (prefix && requests.prefixForAll) return prefixed('prefix-before-path', trimmed(prefix.text) + answer.path)
  const unused = prefix ? [at('prefix-has-no-effect', { provider: label }, prefix)] : []
  const { value, because } = clientPath(going.way)
  return { value, because: [at('path-of-client', { path: answer.path }, host), ...because, ...unused] }
}

/**
 * The path of what goes out as it came. Up to 1.3 that is the client's own; from 1.4 on a prefix, or the path of a base URL,
 * takes the place of a leading /v1 for OpenAI and Anthropic, and comes before it for the others (4.4, C10).
 */
function untouched({ way }: Going, { member, rules: { requests } }: Lookup, at: At): Explained<string> {
  const { provider, base } = member
  const client = clientPath(way)
  const asCame: Explained<string> = { ...client, because: [at('goes-as-it-came', {}, null), ...client.because] }
  const written = textAt(member, ['pathPrefix'])
  const prefix = written ?? (base?.value.path ? { ...base, text: base.value.path } : null)
  if (!prefix) return asCame
  if (!requests.prefixForUntouched)
    return { ...asCame, because: [...asCame.because, at('prefix-has-no-effect-here', {}, prefix)] }
  const params = { prefix: prefix.text, provider: provider?.label ?? '' }
  if (!provider?.prefixReplacesV1 || provider.hasFormats || provider.inModel?.preset)
    return {
      value: trimmed(prefix.text) + client.value,
      because: [at('prefix-before-path', params, prefix), ...client.because],
    }
  // A client's path that nothing tells begins with /v1 or not: what follows it stays.
  const value =
    client.value === CLIENT_PATH
      ? `${trimmed(prefix.text)}/…`
      : /^\/v1(?:\/|$)/.test(client.value)
        ? replaceV1(client.value, prefix.text)
        : trimmed(prefix.text) + client.value
  return { value, because: [at('prefix-for-v1-of-client', params, prefix), ...client.because] }
}

export const trimmed = (prefix: string): string => prefix.replace(/\/$/, '')
export const replaceV1 = (path: string, prefix: string): string => path.replace(/^\/v1/, () => trimmed(prefix))

function textAt(member: Member, path: Path): TextPlace | null {
  const node = nodeAt(member.node, path)
  const text = stringOf(node)
  return node && text !== undefined ? { text, path: [...member.path, ...path], node } : null
}
