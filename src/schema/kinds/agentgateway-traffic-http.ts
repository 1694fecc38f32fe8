import type { HelpKey } from '../../words/help.js'
import { atLeastOneOf, atMostOneOf, holds, type Rule } from '../constraints.js'
import {
  boolean,
  integer,
  list,
  object,
  oneOf,
  string,
  type ListSchema,
  type ObjectSchema,
  type Schema,
} from '../language.js'
import { itemsIn } from '../reading.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { conditionally, plainHeaderName } from './agentgateway-policy-parts.js'
import { TOKEN, expression } from './agentgateway-texts.js'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', '*']

/** An origin of any scheme, before 1.0. */
const ANY_ORIGIN = /(^\*$)|(^([a-zA-Z][a-zA-Z0-9+\-.]+):\/\/([^:/?#]+)(:([0-9]{1,5}))?$)/
/** An origin of the web, perhaps with a wildcard. */
const WEB_ORIGIN = /(^\*$)|(^(http(s)?):\/\/(((\*\.)?([a-zA-Z0-9\-]+\.)*[a-zA-Z0-9-]+|\*)(:([0-9]{1,5}))?)$)/

const ALONE: readonly Rule[] = [
  holds('star-not-alone', (self) => !itemsIn(self).includes('*') || itemsIn(self).length === 1),
]

/** Which other origins may call, as the Gateway API has it; unknown fields are kept. */
export function cors({ exporters }: PolicyDifferences): ObjectSchema {
  const header = string({ minLength: 1, maxLength: 256, pattern: TOKEN })
  const origin = string({ minLength: 1, maxLength: 253, pattern: exporters ? WEB_ORIGIN : ANY_ORIGIN })
  return object(
    {
      allowOrigins: list(origin, { maxItems: 64, set: true, rules: ALONE, help: 'traffic.cors.allowOrigins' }),
      allowMethods: list(oneOf(METHODS), { maxItems: 9, set: true, rules: ALONE, help: 'traffic.cors.allowMethods' }),
      allowHeaders: list(header, {
        maxItems: 64,
        set: true,
        ...(exporters && { rules: ALONE }),
        help: 'traffic.cors.allowHeaders',
      }),
      exposeHeaders: list(header, { maxItems: 64, set: true, help: 'traffic.cors.exposeHeaders' }),
      allowCredentials: boolean({ help: 'traffic.cors.allowCredentials' }),
      maxAge: integer({ default: 5, minimum: 1, help: 'traffic.cors.maxAge' }),
    },
    { open: true, help: 'traffic.cors' },
  )
}

export function headerModifiers(): ObjectSchema {
  return object(
    {
      request: headerChanges('traffic.headerModifiers.request'),
      response: headerChanges('traffic.headerModifiers.response'),
    },
    { rules: [atLeastOneOf('request', 'response')], help: 'traffic.headerModifiers' },
  )
}

function headerChanges(help: HelpKey): ObjectSchema {
  const value = string({ minLength: 1, maxLength: 4096, help: 'traffic.header.value' })
  return object(
    {
      set: headers(value, 'traffic.header.set'),
      add: headers(value, 'traffic.header.add'),
      remove: list(string(), { maxItems: 16, set: true, help: 'traffic.header.remove' }),
    },
    { help },
  )
}

function headers(value: Schema, help: HelpKey, minItems?: number): ListSchema {
  const header = object({ name: plainHeaderName('traffic.header.name'), value }, { required: ['name', 'value'] })
  return list(header, { maxItems: 16, itemKeys: ['name'], help, ...(minItems !== undefined && { minItems }) })
}

/** An answer of the gateway's own; with headers and an expression for the body from 1.3 on. */
export function directResponse(differences: PolicyDifferences): ObjectSchema {
  const { inheritance } = differences
  const fields = {
    status: integer({ minimum: 200, maximum: 599, help: 'traffic.directResponse.status' }),
    body: string({ minLength: 1, maxLength: 4096, help: 'traffic.directResponse.body' }),
    ...(inheritance && {
      bodyExpression: expression('traffic.directResponse.bodyExpression'),
      headers: headers(expression('traffic.header.expression'), 'traffic.directResponse.headers', 1),
    }),
  }
  const rules = inheritance ? [atMostOneOf('body', 'bodyExpression')] : []
  return conditionally(differences, { fields, needs: ['status'], rules }, 'traffic.directResponse')
}
