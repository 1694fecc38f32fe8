import { NotRecognised, type Formula, type Statement } from './formula.js'

/** A statement or its contrary. */
export interface Literal {
  readonly statement: Statement
  readonly not: boolean
}

/** Statements of which at least one must hold. */
export type Clause = readonly Literal[]

/** What a formula demands: all of these clauses, and the counts that stand for themselves. */
export interface Demands {
  readonly clauses: readonly Clause[]
  readonly counts: readonly { readonly count: Extract<Formula, { is: 'count' }>; readonly unless: Clause }[]
}

const MOST = 60

/** The formula in conjunctive normal form, without what says nothing. */
export function demandsOf(formula: Formula): Demands {
  switch (formula.is) {
    case 'constant':
      return formula.value ? { clauses: [], counts: [] } : { clauses: [[]], counts: [] }
    case 'statement': {
      const { statement, not } = formula
      if (statement.about !== 'among' || !not) return { clauses: [[formula]], counts: [] }
      const { field, values } = statement
      return { clauses: values.map((value) => [{ statement: { about: 'equal', field, value }, not }]), counts: [] }
    }
    case 'count':
      return { clauses: [], counts: [{ count: formula, unless: [] }] }
    case 'and': {
      const parts = formula.of.map(demandsOf)
      return reduced({
        clauses: parts.flatMap(({ clauses }) => clauses),
        counts: parts.flatMap(({ counts }) => counts),
      })
    }
    case 'or':
      return reduced(formula.of.map(demandsOf).reduce(either))
  }
}

function either(a: Demands, b: Demands): Demands {
  if (a.counts.length > 0 && b.counts.length > 0) throw new NotRecognised()
  const clauses = a.clauses.flatMap((one) => b.clauses.map((other) => [...one, ...other]))
  const counts = [
    ...a.counts.flatMap(({ count, unless }) => b.clauses.map((more) => ({ count, unless: [...unless, ...more] }))),
    ...b.counts.flatMap(({ count, unless }) => a.clauses.map((more) => ({ count, unless: [...unless, ...more] }))),
  ]
  if (clauses.length > MOST) throw new NotRecognised()
  return { clauses, counts }
}

function reduced({ clauses, counts }: Demands): Demands {
  const kept = clauses.map(simplified).filter((clause): clause is Clause => clause !== null)
  const shortest = kept.filter(
    (clause, i) => !kept.some((other, j) => implies(other, clause) && (other.length < clause.length || j < i)),
  )
  return {
    clauses: shortest,
    counts: counts.flatMap(({ count, unless }) => {
      const rest = simplified(unless)
      return rest ? [{ count, unless: rest }] : []
    }),
  }
}

const keyOf = (literal: Literal): string => JSON.stringify([literal.not, literal.statement])
const implies = (one: Clause, other: Clause): boolean => {
  const keys = new Set(other.map(keyOf))
  return one.every((literal) => keys.has(keyOf(literal)))
}

/** A clause without the literals that another one covers; null where it always holds. */
function simplified(clause: Clause): Clause | null {
  const keys = new Set(clause.map(keyOf))
  if (clause.some((literal) => keys.has(keyOf({ ...literal, not: !literal.not })))) return null
  const once = [...new Map(clause.map((literal) => [keyOf(literal), literal])).values()]
  return once.filter((literal) => !once.some((other) => other !== literal && covers(other, literal)))
}

/** Whether `other` holds wherever the literal does. */
function covers(other: Literal, literal: Literal): boolean {
  const [wide, narrow] = [other.statement, literal.statement]
  // Where something is absent, all below it is absent too, equals nothing, and no item is wrong.
  if (narrow.about === 'set' && literal.not)
    return (
      (isWithin(wide.field, narrow.field) && other.not && wide.field !== narrow.field) ||
      (wide.about === 'equal' && other.not && isWithin(wide.field, narrow.field)) ||
      (wide.about === 'among' && !other.not && isWithin(wide.field, narrow.field))
    )
  return narrow.about === 'equal' && !literal.not && wide.about === 'set' && !other.not && wide.field === narrow.field
}

const isWithin = (field: string, parent: string): boolean =>
  field === parent || field.startsWith(`${parent}.`) || field.startsWith(`${parent}[]`)
