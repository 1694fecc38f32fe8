import { providers } from '../../providers/table.js'
import { baseUrlOf } from '../../shapes/base-url.js'
import { groups } from '../../shapes/groups.js'
import { fieldsOf, isPresent, itemsOf, nodeAt, stringOf, toJson, type Json } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { Impossible } from './draft.js'
import type { Rewrite } from './rewrite.js'

const POLICIES: Path = ['spec', 'policies']
const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*$/

/**
 * `AgentgatewayModel` with a provider → `AgentgatewayBackend`: the URL becomes host, port and prefix, a transformation to one
 * model the provider's `model`. Who may ask for it, and by which name, routes say there.
 */
export function fromModel(rewrite: Rewrite): void {
  const named = stringOf(rewrite.at(['spec', 'provider']))
  const provider = providers.find(({ inModel, withPolicies }) => withPolicies && inModel?.name === named)
  if (!provider) throw new Impossible()
  const { block } = provider.inModel ?? {}
  const entry = Object.fromEntries(
    fieldsOf(block === undefined ? undefined : rewrite.at(['spec', block]))
      .filter(({ value }) => isPresent(value))
      .map(({ name, value }): [string, Json] => [name, toJson(value)]),
  )
  const model = transformed(rewrite)
  const field = groups.dialect(provider)?.modelField
  if (model !== null && field) entry[field] = model.value
  const home = groups.single
  rewrite.set(home, { [provider.id]: entry, ...address(rewrite) })
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

/** Host, port and prefix of the URL; https is TLS that a policy says there. */
function address(rewrite: Rewrite): Record<string, Json> {
  const url = baseUrlOf(stringOf(rewrite.at(['spec', 'baseURL'])) ?? '')
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
