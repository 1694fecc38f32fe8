import { providerOf } from '../../providers/table.js'
import type { Provider } from '../../providers/provider.js'
import { groups } from '../../shapes/groups.js'
import { fieldsOf, isPresent, nodeAt, scalarOf, stringOf, toJson, type Json, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { Impossible } from './draft.js'
import { providerEntry } from './members.js'
import type { Rewrite } from './rewrite.js'

type Fields = Record<string, Json>
const POLICIES: Path = ['spec', 'policies']

/**
 * `AgentgatewayBackend` with one provider → `AgentgatewayModel`: host, port and prefix become a URL, the model a
 * transformation (domain: agentgateway-1.5-1.7, sections 6.3 and 8). Any model name still leads to it, as by a route.
 */
export function toModel(rewrite: Rewrite): void {
  const { model, from } = providerOut(rewrite)
  if (model !== undefined) {
    rewrite.set([...POLICIES, 'transformations'], [{ field: 'model', expression: JSON.stringify(model) }])
    rewrite.moved(from, [...POLICIES, 'transformations'])
  }
  rewrite.set(['spec', 'match', 'model'], '*')
  rewrite.note(['spec', 'match', 'model'], 'takes-any-model', {})
  rewrite.commit()
}

/** A model that only others lead to: it gets the name that they say. */
export function toInternalModel(rewrite: Rewrite): void {
  providerOut(rewrite)
  rewrite.set(['spec', 'visibility'], 'Internal')
  rewrite.commit()
}

/** Steps that turn the one provider into a model's; the model that it sends, and where that was said. */
function providerOut(rewrite: Rewrite): { readonly model: string | undefined; readonly from: Path } {
  const member = rewrite.at(groups.single)
  if (!member) throw new Impossible()
  const entry = providerEntry(member)
  const { provider, block, name } = inModel(entry?.name, entry?.value)
  const path = [...groups.single, entry?.name ?? '']
  const modelField = groups.dialect(provider)?.modelField ?? ''
  const url = urlOf(member, provider, isPresent(rewrite.at([...POLICIES, 'tls'])))
  rewrite.set(['spec', 'provider'], name)
  rewrite.moved(path, ['spec', 'provider'])
  if (provider.inModel?.block !== undefined) rewrite.set(['spec', provider.inModel.block], block)
  if (url !== null) {
    rewrite.set(['spec', 'baseURL'], url)
    for (const field of ['host', 'port', 'pathPrefix', 'path'])
      if (rewrite.at([...groups.single, field])) rewrite.moved([...groups.single, field], ['spec', 'baseURL'])
  }
  rewrite.remove(['spec', 'ai'])
  return { model: stringOf(nodeAt(entry?.value, [modelField])), from: [...path, modelField] }
}

/** A provider by the name that it has in a model, and the block that goes with it. Throws `Impossible` where a model has no such provider. */
function inModel(
  id: string | undefined,
  entry: YamlNode | undefined,
): { provider: Provider; name: string; block: Fields } {
  const own = id === undefined ? undefined : providerOf(id)
  const azure = id === 'azureopenai' ? azureBlock(entry) : null
  const provider = azure ? providerOf('azure') : own
  if (!provider?.inModel || (id === 'azureopenai' && !azure)) throw new Impossible()
  const fields = fieldsOf(entry).filter(({ name, value }) => name !== 'model' && isPresent(value))
  const block = azure ?? Object.fromEntries(fields.map(({ name, value }) => [name, toJson(value)]))
  return { provider, name: provider.inModel.name, block }
}

/** Azure's resource by its name, where an endpoint tells it. */
function azureBlock(entry: YamlNode | undefined): Fields | null {
  const [endpoint, apiVersion] = ['endpoint', 'apiVersion'].map((field) => stringOf(nodeAt(entry, [field])))
  const name = /^([a-z0-9-]+)\.openai\.azure\.com$/.exec(endpoint ?? '')?.[1]
  return name === undefined
    ? null
    : { resourceName: name, resourceType: 'OpenAI', ...(apiVersion !== undefined && { apiVersion }) }
}

/** The URL below which the API stands; null for a provider's own host. A path that no base makes can't be kept. */
function urlOf(member: YamlNode, provider: Provider, hasTls: boolean): string | null {
  const [host, prefix, full] = ['host', 'pathPrefix', 'path'].map((field) => stringOf(nodeAt(member, [field])))
  const port = scalarOf(nodeAt(member, ['port']))
  if (host === undefined) {
    if (full !== undefined || prefix !== undefined) throw new Impossible()
    return null
  }
  const base = prefix ?? baseOf(full, provider)
  const [scheme, defaultPort] = hasTls ? ['https', 443] : ['http', 80]
  return `${scheme}://${host}${port === undefined || port === defaultPort ? '' : `:${String(port)}`}${base.replace(/\/+$/, '')}`
}

/** Requests of OpenAI's and Anthropic's form begin with /v1 at a listener; from 1.6 on a URL without a path means none. */
function baseOf(full: string | undefined, { prefixReplacesV1 }: Provider): string {
  if (full === undefined) return prefixReplacesV1 ? '/v1' : ''
  const base = /^(\/.*)\/(?:chat\/completions|messages)$/.exec(full)?.[1]
  if (base === undefined) throw new Impossible()
  return base
}
