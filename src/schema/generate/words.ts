import {
  atLeastOneOf,
  atMostOneOf,
  exactlyOneOf,
  excludes,
  forbiddenUnless,
  forbiddenWhen,
  limitedTo,
  requiredUnless,
  requiredWhen,
  requires,
  together,
} from '../constraints.js'
import type { Word } from '../facts/node.js'
import { demandsOf, type Clause, type Demands, type Literal } from './clauses.js'
import { formulaOf, NotRecognised } from './formula.js'

/** The words of the schema language that say what an expression says; null where they have none. Callers prove the answer. */
export function wordsOf(expression: string): readonly Word[] | null {
  try {
    const demands = demandsOf(formulaOf(expression))
    return withPairs([...demands.counts.flatMap(countWords), ...demands.clauses.map(clauseWord)])
  } catch (error) {
    if (error instanceof NotRecognised) return null
    throw error
  }
}

function countWords({ count, unless }: Demands['counts'][number]): readonly Word[] {
  const { fields, op, number } = count
  const given = onlySet(unless)
  if (number === 0 && op === '==') {
    const [first] = unless
    if (given !== null) return [excludes(given, ...fields) as Word]
    if (unless.length === 1 && first?.not && first.statement.about === 'equal') {
      const { field, value } = first.statement
      return fields.map((name) => forbiddenWhen(field, value, name) as Word)
    }
    return refuse()
  }
  if (number !== 1) return refuse()
  if (op === '==') return given === null && unless.length > 0 ? refuse() : [exactly(fields, given)]
  if (unless.length > 0) return refuse()
  return [(op === '<=' ? atMostOneOf(...fields) : atLeastOneOf(...fields)) as Word]
}

const exactly = (fields: readonly string[], given: string | null): Word =>
  given === null ? (exactlyOneOf(...fields) as Word) : { rule: 'exactly-one-of', fields, given }

/** The field of a clause that says only that it is not set; null for any other clause. */
function onlySet(clause: Clause): string | null {
  const [literal] = clause
  return clause.length === 1 && literal?.not && literal.statement.about === 'set' ? literal.statement.field : null
}

const isSet = ({ statement, not }: Literal): boolean => statement.about === 'set' && !not
const isUnset = ({ statement, not }: Literal): boolean => statement.about === 'set' && not
const fieldsOf = (clause: Clause): string[] => clause.map(({ statement }) => statement.field)

function clauseWord(clause: Clause): Word {
  const [set, unset] = [fieldsOf(clause.filter(isSet)), fieldsOf(clause.filter(isUnset))]
  const rest = clause.filter(({ statement }) => statement.about !== 'set')
  const [only] = rest
  if (rest.length === 0 && unset.length === 0) return atLeastOneOf(...set) as Word
  if (rest.length === 0 && unset.length === 1) return requires(unset[0] ?? '', ...set) as Word
  if (rest.length === 0 && unset.length === 2 && set.length === 0)
    return excludes(unset[0] ?? '', unset[1] ?? '') as Word
  if (rest.length === 1 && only) return aboutValue(only, set, unset)
  return twoValues(rest, set, unset)
}

function aboutValue({ statement: said, not }: Literal, set: readonly string[], absent: readonly string[]): Word {
  // Where the field itself may be absent, only its other values are refused.
  const others = absent.filter((field) => field !== said.field)
  if (said.about === 'equal' && !not && set.length === 0 && others.length === 1 && absent.length === 2)
    return limitedTo([said.field], [said.value], others[0] ?? '') as Word
  const [needed, forbidden] = [set.length, absent.length]
  const [one = ''] = [...set, ...absent]
  if (said.about === 'among' && !not && needed === 0 && forbidden === 1)
    return limitedTo([said.field], said.values, one) as Word
  if (said.about !== 'equal') return refuse()
  const { field, value } = said
  if (not && needed === 1 && forbidden === 0) return requiredWhen(field, value, one) as Word
  if (not && needed === 0 && forbidden === 1) return forbiddenWhen(field, value, one) as Word
  if (!not && needed === 0 && forbidden === 1 && one !== field) return forbiddenUnless(field, value, one) as Word
  if (!not && needed === 0 && forbidden === 1) return limitedTo([field], [value], field) as Word
  if (!not && needed === 1 && forbidden === 1 && absent[0] === field) return requiredUnless(field, value, one) as Word
  return refuse()
}

function twoValues(rest: Clause, set: readonly string[], unset: readonly string[]): Word {
  const given = rest.find(({ statement, not }) => statement.about === 'equal' && not)?.statement
  const limit = rest.find(({ statement, not }) => statement.about !== 'set' && !not)?.statement
  if (isPort(rest) && set.length === 1 && set[0] === 'port' && unset.length === 0) return { rule: 'port-of-service' }
  if (rest.length !== 2 || given?.about !== 'equal' || !limit || limit.about === 'set' || set.length + unset.length > 0)
    return refuse()
  const values = limit.about === 'among' ? limit.values : [limit.value]
  return limitedTo([limit.field], values, given.field, given.value) as Word
}

/** A reference without a group, to a Service. */
const isPort = (rest: Clause): boolean =>
  rest.length === 2 &&
  rest.every(({ statement, not }) => statement.about === 'equal' && not) &&
  rest.some(({ statement }) => statement.about === 'equal' && statement.field === 'group' && statement.value === '') &&
  rest.some(
    ({ statement }) => statement.about === 'equal' && statement.field === 'kind' && statement.value === 'Service',
  )

/** Pairs that have a word of their own: both or none, and exactly one of two. */
function withPairs(words: readonly Word[]): readonly Word[] {
  const [one, other] = words
  if (words.length !== 2 || !one || !other) return words
  if (one.rule === 'requires' && other.rule === 'requires' && one.fields.length === 1 && other.fields.length === 1)
    return one.field === other.fields[0] && other.field === one.fields[0]
      ? [together(one.field, other.field) as Word]
      : words
  const needs = words.find((word) => word.rule === 'requires')
  const apart = words.find((word) => word.rule === 'excludes')
  if (needs?.rule === 'requires' && apart?.rule === 'excludes' && needs.fields.length === 2)
    return [apart.field, ...apart.fields].every((field) => needs.fields.includes(field))
      ? [{ rule: 'exactly-one-of', fields: needs.fields, given: needs.field }]
      : words
  const least = words.find((word) => word.rule === 'at-least-one-of')
  const most = words.find((word) => word.rule === 'excludes')
  if (
    least?.rule === 'at-least-one-of' &&
    most?.rule === 'excludes' &&
    most.fields.length === 1 &&
    least.fields.length === 2
  )
    return [most.field, ...most.fields].every((field) => least.fields.includes(field))
      ? [exactlyOneOf(...least.fields) as Word]
      : words
  return words
}

function refuse(): never {
  throw new NotRecognised()
}
