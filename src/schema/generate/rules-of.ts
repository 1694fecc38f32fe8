import { atLeastOneOf, excludes } from '../constraints.js'
import type { FactRule, Word } from '../facts/node.js'
import { BY_HAND } from './by-hand.js'
import { canonical, hashOf } from './canonical.js'
import { isSpanForm, leastSpan, shapeOf } from './shapes.js'
import { wordsOf } from './words.js'

/** What the rules of one value become. */
export interface Recognised {
  readonly rules: readonly FactRule[]
  /** Where they ask for a span of time: the least one, in milliseconds. */
  readonly leastSpan: number | null
}

/** An expression that nobody has entered yet. */
export class UnknownRule extends Error {
  constructor(
    readonly path: string,
    readonly expression: string,
  ) {
    super(`${path}: no word says this rule; enter its hash ${hashOf(expression)} in by-hand.ts`)
  }
}

/**
 * The rules of a value in the project's own words; throws UnknownRule with path and hash for what has none. `optional`
 * are the fields that may be absent: a rule that compares one without asking for it first can't be evaluated without it.
 */
export function rulesOf(expressions: readonly string[], path: string, optional: readonly string[] = []): Recognised {
  const texts = expressions.map((expression) => ({ expression, text: canonical(expression) }))
  const spans = texts.flatMap(({ text }) => leastSpan(text) ?? (isSpanForm(text) ? 0 : []))
  const rest = texts.filter(({ text }) => leastSpan(text) === null && !isSpanForm(text))
  const rules = rest.flatMap(({ expression, text }) => {
    const known = BY_HAND[hashOf(expression)] ?? wordsOf(expression) ?? shapeOf(text)
    if (known === null) throw new UnknownRule(path, expression)
    const missed = optional.filter((field) => text.startsWith(`((self.${field} == `))
    const needed = missed.map((field) => atLeastOneOf(field) as Word)
    return [...needed, ...('rule' in known ? [known] : known)]
  })
  return { rules: merged(rules), leastSpan: spans.length > 0 ? Math.max(...spans) : null }
}

/** Each rule once, and what several say together said by one. */
function merged(rules: readonly FactRule[]): readonly FactRule[] {
  const once = [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()]
  return withoutRepeats(withExact(withLimits(withExclusions(once))))
}

/** Fields that exclude the same one: one rule. Two that exclude each other: at most one of them. */
function withExclusions(rules: readonly FactRule[]): readonly FactRule[] {
  const of = (field: string): string[] =>
    rules.flatMap((rule) => (isWord(rule, 'excludes') && rule.field === field ? rule.fields : []))
  const told = new Set<string>()
  return rules.flatMap((rule): FactRule[] => {
    if (!isWord(rule, 'excludes')) return [rule]
    if (told.has(rule.field)) return []
    told.add(rule.field)
    const others = of(rule.field)
    const [only] = others
    return others.length === 1 && only !== undefined && !only.includes('[]')
      ? [{ rule: 'at-most-one-of', fields: [rule.field, only] }]
      : [excludes(rule.field, ...others) as Word]
  })
}

/** The same limit for several fields: one rule. */
function withLimits(rules: readonly FactRule[]): readonly FactRule[] {
  const same = (rule: Extract<Word, { rule: 'limited-to' }>): string =>
    JSON.stringify([rule.values, rule.given, rule.is])
  const told = new Set<string>()
  return rules.flatMap((rule): FactRule[] => {
    if (!isWord(rule, 'limited-to')) return [rule]
    if (told.has(same(rule))) return []
    told.add(same(rule))
    const fields = rules.flatMap((other) =>
      isWord(other, 'limited-to') && same(other) === same(rule) ? other.fields : [],
    )
    return [{ ...rule, fields }]
  })
}

/** A rule whose fields stand in another order says the same. */
function withoutRepeats(rules: readonly FactRule[]): readonly FactRule[] {
  const key = (rule: FactRule): string =>
    isWord(rule, 'at-most-one-of') ? `at most ${rule.fields.toSorted().join()}` : JSON.stringify(rule)
  return [...new Map(rules.map((rule) => [key(rule), rule])).values()]
}

/** At least one and at most one of the same fields: exactly one. */
function withExact(rules: readonly FactRule[]): readonly FactRule[] {
  return rules.flatMap((rule): FactRule[] => {
    if (typeof rule === 'string' || !('fields' in rule)) return [rule]
    const same = (name: Word['rule']): boolean =>
      rules.some((other) => isWord(other, name) && 'fields' in other && other.fields.join() === rule.fields.join())
    if (rule.rule === 'at-least-one-of' && same('at-most-one-of'))
      return [{ rule: 'exactly-one-of', fields: rule.fields }]
    return rule.rule === 'at-most-one-of' && same('at-least-one-of') ? [] : [rule]
  })
}

const isWord = <Name extends Word['rule']>(rule: FactRule, name: Name): rule is Extract<Word, { rule: Name }> =>
  typeof rule !== 'string' && rule.rule === name
