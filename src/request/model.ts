import { reason } from '../connection/connection.js'
import { aiField } from '../connection/agentgateway/ai-block.js'
import type { Lookup } from '../connection/agentgateway/policy-blocks.js'
import { CLIENT_MODEL } from '../providers/provider.js'
import { entryOf, fieldsOf, itemsOf, stringOf } from '../yaml/nodes.js'
import { modelOf, type Explained } from './request.js'

/** The model of a request on the agentgateway data plane. */
interface Models {
  /** In the body. */
  readonly body: Explained<string>
  /** In a path that names it, where that is not the client's own. */
  readonly path: string | null
}

/**
 * An override of the field `model` wins in the body; in a path the configured model does. Without either an alias takes the
 * place of the name that the client asks for (domain: agentgateway, 4.5, D4).
 */
export function modelsOf(lookup: Lookup): Models {
  const { member, surroundings } = lookup
  const configured = modelOf(member, surroundings.document.index)
  const override = overrideOf(lookup)
  const alias = member.model === null && !member.modelBy && !override ? aliasOf(lookup) : null
  return {
    body: override ?? alias ?? configured,
    path: member.model ?? override?.value ?? alias?.value ?? null,
  }
}

function overrideOf(lookup: Lookup): Explained<string> | null {
  const field = aiField('overrides', lookup)
  const found = itemsOf(field?.node)
    .map((item, i) => ({ item, i }))
    .findLast(({ item }) => stringOf(entryOf(item, 'field')?.value) === 'model')
  const node = entryOf(found?.item, 'value')?.value
  const value = stringOf(node)
  if (!field || !found || !node || value === undefined) return null
  const path = [...field.path, found.i, 'value']
  return { value, because: [reason('model-overridden', {}, field.block.document.index, { path, node })] }
}

/** One alias tells what goes out where clients use it; of several none does. */
function aliasOf(lookup: Lookup): Explained<string> | null {
  const field = aiField('modelAliases', lookup)
  const aliases = fieldsOf(field?.node)
  const [first] = aliases
  const target = stringOf(first?.value)
  if (!field || !first || target === undefined) return null
  const others = aliases.length - 1
  return {
    value: others === 0 ? target : CLIENT_MODEL,
    because: aliases.map(({ name, value }) =>
      reason('model-alias', { alias: name, model: stringOf(value) ?? '' }, field.block.document.index, {
        path: [...field.path, name],
        node: value,
      }),
    ),
  }
}
