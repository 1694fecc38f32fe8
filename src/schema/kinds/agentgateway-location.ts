import type { HelpKey } from '../../words/help.js'
import { exactlyOneOf } from '../constraints.js'
import { object, string, type ObjectSchema } from '../language.js'
import { TOKEN, expression, short } from './agentgateway-texts.js'

const places = {
  header: object(
    {
      name: string({ minLength: 1, maxLength: 256, pattern: TOKEN, help: 'location.header.name' }),
      prefix: short('location.header.prefix'),
    },
    { required: ['name'], help: 'location.header' },
  ),
  queryParameter: object(
    { name: short('location.queryParameter.name') },
    { required: ['name'], help: 'location.queryParameter' },
  ),
  cookie: object({ name: short('location.cookie.name') }, { required: ['name'], help: 'location.cookie' }),
} as const

/** A place in a request to write a credential to (domain: agentgateway, section 2.5). */
export const location = (help: HelpKey): ObjectSchema =>
  object(places, { rules: [exactlyOneOf(...Object.keys(places))], help })

/** A place in a request to read a token from, or an expression that finds it (section 2.7). */
export function source(help: HelpKey): ObjectSchema {
  const fields = { ...places, expression: expression('source.expression') }
  return object(fields, { rules: [exactlyOneOf(...Object.keys(fields))], help })
}
