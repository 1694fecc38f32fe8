import type { RuleParams } from '../model/codes/rules.js'
import type { Budget } from '../schema/budget.js'
import type { Condition } from '../schema/constraints.js'
import type { Schema } from '../schema/language.js'
import type { Json } from '../yaml/nodes.js'
import { parsePath } from '../yaml/path.js'
import { expressionOf, type Expression } from './expression.js'
import { selfOf, sizeOf } from './self.js'

/** One of `x-kubernetes-validations`. */
export interface CrdRule {
  readonly rule: string
  readonly message?: string
  readonly messageExpression?: string
  readonly fieldPath?: string
}

const LONGEST_RULE = 20_000
/** Characters of a rule that are read in one step. */
const CHARACTERS = 4

/**
 * A CRD's rule as a condition of the schema language; it is read when it is first asked. A rule that compares with the
 * object's old state holds for a new object, as at the API server.
 */
export function conditionOf(rule: CrdRule, schema: () => Schema): Condition {
  const changes = /\boldSelf\b/.test(rule.rule)
  const [check, wording] = [lazily(rule.rule), lazily(rule.messageExpression ?? '')]
  const seen = (self: Json, budget: Budget): { readonly self: unknown } | null =>
    budget.spend(sizeOf(self)) ? { self: selfOf(self, schema()) } : null
  return {
    rule: 'holds',
    code: 'crd-rule',
    holds: (self, budget) => {
      if (changes) return true
      const expression = check(budget)
      const value = expression && seen(self, budget)
      return value ? expression.check(value.self, budget) : null
    },
    params: (self, budget) => {
      const expression = self === null ? null : wording(budget)
      const value = expression && seen(self, budget)
      return paramsOf(rule, value ? expression.text(value.self, budget) : null)
    },
    at: parsePath((rule.fieldPath ?? '').replace(/^\./, '')),
  }
}

/** An expression that is read once, when it is first asked for. Reading costs each document the same. */
function lazily(source: string): (budget: Budget) => Expression | null {
  let expression: Expression | null | undefined
  return (budget) => {
    if (source === '' || source.length > LONGEST_RULE || !budget.spend(Math.ceil(source.length / CHARACTERS)))
      return null
    return (expression ??= expressionOf(source))
  }
}

function paramsOf({ rule, message }: CrdRule, said: string | null): RuleParams['crd-rule'] {
  const shortRule = rule.length > 200 ? `${rule.slice(0, 200)} …` : rule
  return { rule: shortRule, message: said ?? message?.trim() ?? `failed rule: ${shortRule}` }
}
