import type { Coded } from '../model/codes/coded.js'
import type { RuleParams } from '../model/codes/rules.js'
import { findingCode, type FindingParams, type RuleFinding } from '../model/codes/codes.js'
import { entryOf, isPresent, itemsOf, scalarOf, type Json, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { milliseconds, spanText } from './duration.js'
import type { Violation } from './violation.js'
import type { Budget } from './budget.js'
import type { Condition, ListRule, Rule } from './constraints.js'
import type { Schema } from './language.js'
import { brokenInList } from './list-rules.js'
import { Values } from './value.js'

type Fault = Coded<FindingParams> & { readonly path: Path }

/** A value with the schema whose rules it must keep. */
export interface Ruled {
  readonly node: YamlNode
  readonly schema: Schema
  readonly path: Path
}

/** Beyond the budget so many values are named whose rules were not checked. */
const MOST_UNCHECKED = 20

/** The rules that these values break, within a budget. They may be asked only where structure is right. */
export function brokenRules(ruled: readonly Ruled[], budget: Budget): readonly Violation[] {
  const values = new Values()
  let unchecked = 0
  return ruled.flatMap(({ node, schema, path }) => {
    // Nothing is known any more; a few are named.
    if (budget.isSpent && ++unchecked > MOST_UNCHECKED) return []
    const broken = (schema.rules ?? []).flatMap((rule): Fault[] => {
      if (rule.rule === 'holds') return brokenCondition(rule, values.of(node, schema), path, budget)
      const said = isListRule(rule) ? brokenInList(rule, values.of(node, schema)) : brokenRule(rule, node, schema)
      return said ? [{ ...said, path }] : []
    })
    return [...broken, ...spanFaults(node, schema, path)].map((fault): Violation => ({ stage: 'rules', ...fault }))
  })
}

const LIST_RULES: readonly string[] = [
  'unique-by',
  'all-or-none',
  'once',
  'alone',
] satisfies readonly ListRule['rule'][]
const isListRule = (rule: Exclude<Rule, Condition>): rule is ListRule => LIST_RULES.includes(rule.rule)

function brokenCondition({ code, params, holds, at }: Condition, value: Json, path: Path, budget: Budget): Fault[] {
  const outcome = holds(value, budget)
  if (outcome === true) return []
  const below = typeof at === 'function' ? at(value) : at
  const said = (typeof params === 'function' ? params(value, budget) : params) as RuleParams[keyof RuleParams]
  const fault = { code: outcome === null ? 'rule-not-checked' : code, params: said } as Coded<RuleParams>
  return [{ ...fault, path: [...path, ...below] }]
}

function spanFaults(node: YamlNode, schema: Schema, path: Path): Fault[] {
  const value = scalarOf(node)
  if (schema.type !== 'string' || !schema.duration || typeof value !== 'string') return []
  const [span, minimum] = [milliseconds(value), schema.duration.atLeastMs]
  if (span === null) return [{ code: 'not-a-duration', params: { value }, path }]
  return span < minimum ? [{ code: 'duration-too-short', params: { value, minimum: spanText(minimum) }, path }] : []
}

/** What a broken rule between fields says of itself; null where it holds. */
function brokenRule(
  rule: Exclude<Rule, Condition | ListRule>,
  node: YamlNode,
  schema: Schema,
): Coded<FindingParams> | null {
  const at = (field: string): readonly Spot[] => spotsAt({ node, schema }, field)
  const has = (field: string): boolean => at(field).length > 0
  const is = (field: string, value: string): boolean => at(field).some((spot) => textOf(spot) === value)
  const unless = <Code extends RuleFinding>(holds: boolean, code: Code, params: FindingParams[Code]) =>
    holds ? null : findingCode(code, params)
  switch (rule.rule) {
    case 'exactly-one-of': {
      const set = rule.fields.filter(has)
      return unless(set.length === 1 || (rule.given !== undefined && !has(rule.given)), rule.rule, {
        fields: rule.fields,
        set,
      })
    }
    case 'at-most-one-of':
    case 'at-least-one-of': {
      const set = rule.fields.filter(has)
      return unless(rule.rule === 'at-most-one-of' ? set.length <= 1 : set.length >= 1, rule.rule, {
        fields: rule.fields,
        set,
      })
    }
    case 'together': {
      const set = rule.fields.filter(has)
      return unless(set.length === 0 || set.length === rule.fields.length, rule.rule, { fields: rule.fields, set })
    }
    case 'required-when':
      return unless(!is(rule.when, rule.is) || has(rule.field), rule.rule, {
        field: rule.field,
        when: rule.when,
        is: rule.is,
      })
    case 'required-unless':
      return unless(!has(rule.when) || is(rule.when, rule.is) || has(rule.field), rule.rule, {
        field: rule.field,
        when: rule.when,
        is: rule.is,
      })
    case 'forbidden-unless':
      return unless(is(rule.when, rule.is) || !has(rule.field), rule.rule, {
        field: rule.field,
        when: rule.when,
        is: rule.is,
      })
    case 'forbidden-when':
      return unless(!is(rule.when, rule.is) || !has(rule.field), rule.rule, {
        field: rule.field,
        when: rule.when,
        is: rule.is,
      })
    case 'requires':
      return unless(!has(rule.field) || rule.fields.some(has), rule.rule, { field: rule.field, fields: rule.fields })
    case 'excludes': {
      const set = rule.fields.filter(has)
      return unless(!has(rule.field) || set.length === 0, rule.rule, { field: rule.field, set })
    }
    case 'starts-with':
      return unless(
        at(rule.field).every((spot) => textOf(spot)?.startsWith(rule.prefix) ?? true),
        rule.rule,
        { field: rule.field, prefix: rule.prefix },
      )
    case 'at-most': {
      const [value = 0, limit = Infinity] = [rule.field, rule.limit].map((field) => numberOf(at(field)[0]))
      return unless(value <= limit, rule.rule, { field: rule.field, limit: rule.limit })
    }
    case 'limited-to': {
      const counts = rule.is === undefined ? has(rule.given) : is(rule.given, rule.is)
      const other = (text: string | undefined): boolean => text !== undefined && !rule.values.includes(text)
      const fields = rule.fields.filter((field) => at(field).some((spot) => other(textOf(spot))))
      return unless(!counts || fields.length === 0, rule.rule, {
        fields,
        values: rule.values,
        given: rule.given,
        is: rule.is ?? '',
      })
    }
    case 'port-of-service':
      return unless(has('port') || kindOf({ node, schema }, 'Service') !== 'Service', rule.rule, { field: 'port' })
    case 'reference-to': {
      const kinds = at(rule.field).map((spot) => kindOf(spot, 'Service'))
      return unless(
        kinds.every((kind) => rule.targets.includes(kind)),
        rule.rule,
        { field: rule.field, targets: rule.targets, found: kinds.join(', ') },
      )
    }
    case 'credential-reference': {
      const [group = '', kind = ''] = ['group', 'kind'].map((field) => textOf(at(field)[0]))
      return unless(group === '' ? kind === '' || kind === 'Secret' : kind !== '', rule.rule, { group, kind })
    }
  }
}

/** A value with its schema; without a node it is the default. */
interface Spot {
  readonly node: YamlNode | undefined
  readonly schema: Schema | undefined
}

/** The values that are set at a field's place: `a.b`, `a[].b`, or `[]` for the items of a list itself. */
function spotsAt(from: Spot, field: string): readonly Spot[] {
  let spots: readonly Spot[] = [from]
  for (const part of field.split('.')) {
    const name = part.replace('[]', '')
    if (name !== '')
      spots = spots
        .map((spot) => child(spot, name))
        .filter(({ node, schema }) => node !== undefined || schema?.default !== undefined)
    if (part !== name) spots = spots.flatMap(items)
  }
  return spots
}

function child({ node, schema }: Spot, name: string): Spot {
  const value = entryOf(node, name)?.value
  return {
    node: isPresent(value) ? value : undefined,
    schema: schema?.type === 'object' && Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined,
  }
}

const items = ({ node, schema }: Spot): readonly Spot[] =>
  itemsOf(node).map((item) => ({ node: item, schema: schema?.type === 'list' ? schema.items : undefined }))

function numberOf(spot: Spot | undefined): number | undefined {
  const value = spot?.node ? scalarOf(spot.node) : spot?.schema?.default
  return typeof value === 'number' ? value : undefined
}

function textOf(spot: Spot | undefined): string | undefined {
  const value = spot?.node ? scalarOf(spot.node) : spot?.schema?.default
  return typeof value === 'string' ? value : undefined
}

/** What a reference leads to, as `Kind` or `group/Kind`. */
function kindOf(spot: Spot, defaultKind: string): string {
  const [group = '', kind = defaultKind] = ['group', 'kind'].map((field) => textOf(child(spot, field)))
  return group === '' ? kind : `${group}/${kind}`
}
