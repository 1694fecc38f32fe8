import type { HelpKey } from '../../words/help.js'
import { atLeastOneOf, atMostOneOf, exactlyOneOf, excludes, holds, type Rule } from '../constraints.js'
import { list, object, string, type ListSchema, type ObjectSchema, type Schema } from '../language.js'
import { below, itemsIn } from '../reading.js'
import type { PolicyDifferences } from './agentgateway-policy-differences.js'
import { TOKEN, expression } from './agentgateway-texts.js'

// What recurs in `frontend` and `traffic` of AgentgatewayPolicy.

/** The name of a header, and no pseudo-header. */
export const plainHeaderName = (help: HelpKey): Schema => string({ minLength: 1, maxLength: 256, pattern: TOKEN, help })

/** One form of a policy that may have conditions. */
interface Form {
  readonly fields: Readonly<Record<string, Schema>>
  /** One of these must be there at least. */
  readonly needs: readonly string[]
  /** Exactly one of these must be there. */
  readonly either?: readonly string[]
  readonly rules?: readonly Rule[]
}

/** A policy that from 1.2 on stands either for itself or has several forms, of which the first with a true condition counts. */
export function conditionally({ conditional }: PolicyDifferences, form: Form, help: HelpKey): ObjectSchema {
  const { fields, needs, either = [], rules = [] } = form
  const exclusive = either.length > 0 ? [exactlyOneOf(...either)] : []
  const [only, ...more] = needs
  if (!conditional) {
    const one = only !== undefined && more.length === 0
    return object(fields, {
      required: one ? [only] : [],
      rules: [...(one ? [] : [atLeastOneOf(...needs)]), ...exclusive, ...rules],
      help,
    })
  }
  const ofAll = either.length > 0 ? [atLeastOneOf('conditional', ...either), atMostOneOf(...either)] : []
  return object(
    {
      ...fields,
      conditional: forms(
        object(fields, { rules: [atLeastOneOf(...needs), ...exclusive, ...rules], help: 'conditional.policy' }),
      ),
    },
    {
      rules: [
        atLeastOneOf('conditional', ...needs),
        excludes('conditional', ...Object.keys(fields)),
        ...ofAll,
        ...rules,
      ],
      help,
    },
  )
}

function forms(policy: ObjectSchema): ListSchema {
  const item = object({ condition: expression('conditional.condition'), policy }, { required: ['policy'] })
  const onlyLastIsOpen = holds('condition-missing', (self) =>
    itemsIn(self)
      .slice(0, -1)
      .every((entry) => below(entry, 'condition') !== undefined),
  )
  return list(item, { minItems: 1, maxItems: 16, rules: [onlyLastIsOpen], help: 'conditional' })
}
