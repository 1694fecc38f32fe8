import type { HelpKey } from '../../words/help.js'
import { atLeastOneOf } from '../constraints.js'
import { list, map, object, type ObjectSchema, type Schema } from '../language.js'
import type { Differences } from './agentgateway-differences.js'
import { expression, headerName } from './agentgateway-texts.js'

/** Changes to headers, body and metadata of requests and responses; backends have them from 1.0 on (domain: agentgateway, section 2.3). */
export function transformation(differences: Differences): ObjectSchema {
  return object(transformations(differences), { rules: [atLeastOneOf('request', 'response')], help: 'transformation' })
}

/** Its two sides, for kinds that have more beside them. */
export function transformations(differences: Differences): Record<'request' | 'response', Schema> {
  return {
    request: changes(differences, 'transformation.request'),
    response: changes(differences, 'transformation.response'),
  }
}

/** The metadata of a request came with 1.0. */
function changes({ health }: Differences, help: HelpKey): ObjectSchema {
  const fields = {
    set: headers('transformation.set'),
    add: headers('transformation.add'),
    remove: list(headerName(), { minItems: 1, maxItems: 16, set: true, help: 'transformation.remove' }),
    body: expression('transformation.body'),
    ...(health && {
      metadata: map(expression(), { minProperties: 1, maxProperties: 16, help: 'transformation.metadata' }),
    }),
  }
  return object(fields, { rules: [atLeastOneOf(...Object.keys(fields))], help })
}

function headers(help: HelpKey): Schema {
  const header = object(
    { name: headerName('transformation.header.name'), value: expression('transformation.header.value') },
    { required: ['name', 'value'] },
  )
  return list(header, { minItems: 1, maxItems: 16, itemKeys: ['name'], help })
}
