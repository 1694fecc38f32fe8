import { custom } from '../../providers/custom.js'
import type { Provider } from '../../providers/provider.js'
import { providers } from '../../providers/table.js'
import { baseUrlOf } from '../../shapes/base-url.js'
import { groups } from '../../shapes/groups.js'
import { fieldsOf, isPresent, itemsOf, nodeAt, stringOf, toJson, type Json } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { Impossible } from './draft.js'
import { addressOf, formatsOf, presetOf } from './presets.js'
import type { Rewrite } from './rewrite.js'

const POLICIES: Path = ['spec', 'policies']
const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*$/

/**
 * `AgentgatewayModel` with a provider → `AgentgatewayBackend`: the URL becomes host, port and prefix, a transformation to one
 * model the provider's `model`. Who may ask for it, and by which name, routes say there.
 */
export function fromModel(rewrite: Rewrite): void {
  const { provider, entry, url } = entryOf(rewrite)
  const { block } = provider.inModel ?? {}
  const model = transformed(rewrite)
  const field = groups.dialect(provider)?.modelField
  if (model !== null && field) entry[field] = model.value
  const home = groups.single
  rewrite.set(home, { [provider.id]: entry, ...address(rewrite, url) })
  rewrite.moved(['spec', 'provider'], [...home, provider.id])
  for (const name of [
    'provider',
    'baseURL',
    'match',
    'visibility',
    'parentRefs',
    ...(block === undefined ? [] : [block]),
  ])
    if (rewrite.at(['spec', name])) rewrite.remove(['spec', name])
  if (model?.isOnly) rewrite.remove([...POLICIES, 'transformations'])
  rewrite.commit()
  if (rewrite.at(POLICIES) && fieldsOf(rewrite.at(POLICIES)).length === 0) rewrite.remove(POLICIES)
  rewrite.commit()
  rewrite.note(['spec', 'parentRefs'], 'route-needed', {})
}

/** The provider as a backend has it, and the URL of its API; a service known by name is written out. */
function entryOf(rewrite: Rewrite): { provider: Provider; entry: Record<string, Json>; url: string } {
  const named = stringOf(rewrite.at(['spec', 'provider']))
  const written = stringOf(rewrite.at(['spec', 'baseURL'])) ?? ''
  const own = providers.find(({ inModel, withPolicies }) => withPolicies && inModel?.name === named)
  if (own) {
    const block = own.inModel?.block
    const fields = fieldsOf(block === undefined ? undefined : rewrite.at(['spec', block]))
    const kept = fields.filter(({ value }) => isPresent(value))
    return {
      provider: own,
      entry: Object.fromEntries(kept.map(({ name, value }): [string, Json] => [name, toJson(value)])),
      url: written,
    }
  }
  const preset = presetOf(rewrite)
  const address = preset && addressOf(rewrite, preset)
  if (!preset?.inModel || !address || !rewrite.takes([...groups.single, custom.id, 'formats'])) throw new Impossible()
  rewrite.note(['spec', 'provider'], 'preset-written-out', { preset: preset.inModel.name, where: groups.kind })
  return {
    provider: custom,
    entry: { formats: formatsOf(preset, address.base) },
    url: address.url.slice(0, address.url.length - address.base.length),
  }
}

/** Host, port and prefix of the URL; https is TLS that a policy says there. */
function address(rewrite: Rewrite, written: string): Record<string, Json> {
  const url = baseUrlOf(written)
  if (!url) return {}
  if (url.scheme === 'https' && !rewrite.has([...POLICIES, 'tls'])) {
    rewrite.set([...POLICIES, 'tls'], {})
    rewrite.note(['spec', 'baseURL'], 'tls-added', { verify: 'chain+name' })
  }
  const prefix = rewrite.takes([...groups.single, 'pathPrefix']) && url.path !== null ? { pathPrefix: url.path } : {}
  for (const field of ['host', 'port', ...Object.keys(prefix)])
    rewrite.moved(['spec', 'baseURL'], [...groups.single, field])
  return { host: url.host, port: url.port, ...prefix }
}

/** The one model that requests get by a transformation; null where none says it. */
function transformed(rewrite: Rewrite): { readonly value: string; readonly isOnly: boolean } | null {
  const all = itemsOf(rewrite.at([...POLICIES, 'transformations']))
  const own = all.find((item) => stringOf(nodeAt(item, ['field'])) === 'model')
  const [, double, single] = LITERAL.exec(stringOf(nodeAt(own, ['expression'])) ?? '') ?? []
  const value = double ?? single
  return value === undefined ? null : { value, isOnly: all.length === 1 }
}
