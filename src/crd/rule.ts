import type { RuleParams } from '../model/codes/rules.js'
import type { Condition } from '../schema/constraints.js'
import type { Schema } from '../schema/language.js'
import type { Json } from '../yaml/nodes.js'
import { parsePath } from '../yaml/path.js'
import { expressionOf, type Expression } from './expression.js'
import { loadOf, selfOf } from './self.js'

/** One of `x-kubernetes-validations`. */
export interface CrdRule {
  readonly rule: string
  readonly message?: string
  readonly messageExpression?: string
  readonly fieldPath?: string
}

/** Steps that a rule may take before it counts as too much work for a page; the API server has a budget of its own. */
const BUDGET = 2_000_000
const LONGEST_RULE = 20_000

/**
 * A CRD's rule as a condition of the schema language. A rule that compares with the object's old state holds for a new
 * object, as at the API server.
 */
export function conditionOf(rule: CrdRule, schema: () => Schema): Condition {
  const changes = /\boldSelf\b/.test(rule.rule)
  const expression = changes || rule.rule.length > LONGEST_RULE ? null : expressionOf(rule.rule)
  const wording = rule.messageExpression === undefined ? null : expressionOf(rule.messageExpression)
  return {
    rule: 'holds',
    code: 'crd-rule',
    params: (self) => paramsOf(rule, self === null ? null : (wording?.text(selfOf(self, schema())) ?? null)),
    holds: (self) => changes || holds(expression, self, schema()),
    at: parsePath((rule.fieldPath ?? '').replace(/^\./, '')),
  }
}

function holds(expression: Expression | null, self: Json, schema: Schema): boolean | null {
  if (!expression || loadOf(self) ** Math.max(1, expression.depth) > BUDGET) return null
  return expression.check(selfOf(self, schema))
}

function paramsOf({ rule, message }: CrdRule, said: string | null): RuleParams['crd-rule'] {
  const shortRule = rule.length > 200 ? `${rule.slice(0, 200)} …` : rule
  return { rule: shortRule, message: said ?? message?.trim() ?? `failed rule: ${shortRule}` }
}
