import { Budget } from '../schema/budget.js'
import type { Rule } from '../schema/constraints.js'
import type { Pattern, Schema } from '../schema/language.js'

/** A schema of the same structure in which no rule and no pattern is asked: each is told as not checked. */
export function outlineOf({ rules = [], alternatives, ...schema }: Schema): Schema {
  // Nobody knows which alternative fits before the patterns in it are asked.
  const unasked = [...rules.map(unaskedRule), ...(alternatives ? [UNKNOWN] : [])]
  return { ...inner(schema), ...(unasked.length > 0 && { rules: unasked }) }
}

const UNKNOWN: Rule = {
  rule: 'holds',
  code: 'crd-rule',
  params: { rule: '', message: 'alternatives' },
  at: [],
  holds: () => null,
}

/** The words of a rule may be a rule themselves. */
function unaskedRule(rule: Rule): Rule {
  if (rule.rule !== 'holds' || rule.code !== 'crd-rule') return rule
  const { params } = rule
  return { ...rule, holds: () => null, params: typeof params === 'function' ? params(null, new Budget(0)) : params }
}

const unaskedPattern = ({ source }: Pattern): Pattern => ({ source, test: () => null })

function inner(schema: Schema): Schema {
  switch (schema.type) {
    case 'object':
      return {
        ...schema,
        fields: Object.fromEntries(Object.entries(schema.fields).map(([name, field]) => [name, outlineOf(field)])),
      }
    case 'map':
      return { ...schema, values: outlineOf(schema.values) }
    case 'list':
      return { ...schema, items: outlineOf(schema.items) }
    case 'string':
    case 'int-or-string':
      return schema.pattern ? { ...schema, pattern: unaskedPattern(schema.pattern) } : schema
    default:
      return schema
  }
}
