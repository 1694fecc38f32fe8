import { argsOf, isNode, nodesIn, treeOf, type Node } from './canonical.js'

/**
 * What a rule says of the fields of one value: a formula over few kinds of statements. Fields are named as the schema
 * language names them: `a.b`, and `list[].field` for a field of any item.
 */
export type Formula =
  | { readonly is: 'statement'; readonly statement: Statement; readonly not: boolean }
  | { readonly is: 'and' | 'or'; readonly of: readonly Formula[] }
  | { readonly is: 'constant'; readonly value: boolean }
  /** How many of these fields are set. */
  | {
      readonly is: 'count'
      readonly fields: readonly string[]
      readonly op: '==' | '<=' | '>='
      readonly number: number
    }

export type Statement =
  | { readonly about: 'set'; readonly field: string }
  | { readonly about: 'equal'; readonly field: string; readonly value: string }
  /** Every text at the field's places is one of these. */
  | { readonly about: 'among'; readonly field: string; readonly values: readonly string[] }

/** An expression that says something else than these statements. */
export class NotRecognised extends Error {}

/** What the names of an expression stand for: a place below the value. */
type Names = Readonly<Record<string, string>>

/** Reads an expression as a formula; throws NotRecognised for any other. */
export function formulaOf(expression: string): Formula {
  return read(treeOf(expression), { self: '' })
}

function read(node: Node, names: Names): Formula {
  const { op, args } = node
  if (op === '!_') return isNode(args) ? negated(read(args, names)) : fail()
  if (op === 'value' && typeof args === 'boolean') return { is: 'constant', value: args }
  if (op === 'call' || op === 'rcall') return called(node, names)
  const [first, second, third] = nodesIn(args)
  if (!first || !second) return fail()
  switch (op) {
    case '&&':
    case '||':
      return { is: op === '&&' ? 'and' : 'or', of: [read(first, names), read(second, names)] }
    case '?:': {
      if (!third) return fail()
      const condition = read(first, names)
      return and(or(negated(condition), read(second, names)), or(condition, read(third, names)))
    }
    case '==':
    case '!=':
    case '<=':
    case '>=':
      return compared(op, first, second, names)
    case 'in':
      return statement({ about: 'among', field: fieldOf(first, names), values: textsIn(second) })
    default:
      return fail()
  }
}

function compared(op: '==' | '!=' | '<=' | '>=', left: Node, right: Node, names: Names): Formula {
  const counted = countedIn(left, names)
  if (counted && typeof right.args === 'bigint' && op !== '!=')
    return { is: 'count', fields: counted, op, number: Number(right.args) }
  if (op !== '==' && op !== '!=') return fail()
  const same = (formula: Formula): Formula => (op === '==' ? formula : negated(formula))
  if (right.op === 'value' && typeof right.args === 'string')
    return same(statement({ about: 'equal', field: fieldOf(left, names), value: right.args }))
  if (right.op === 'value' && right.args === 0n)
    return same(statement({ about: 'equal', field: measured(left, names), value: '' }))
  const [a, b] = [read(left, names), read(right, names)]
  return same(and(or(negated(a), b), or(a, negated(b))))
}

/** The fields of `[has(a), has(b)].filter(x, x == true).size()`. */
function countedIn(node: Node, names: Names): readonly string[] | null {
  const [name, receiver] = argsOf(node)
  if (node.op !== 'rcall' || name !== 'size' || !isNode(receiver) || receiver.op !== 'rcall') return null
  const [inner, list] = argsOf(receiver)
  if (inner !== 'filter' || !isNode(list) || list.op !== 'list') return null
  return nodesIn(list.args).map((item) => {
    const formula = read(item, names)
    return formula.is === 'statement' && formula.statement.about === 'set' && !formula.not
      ? formula.statement.field
      : fail()
  })
}

/** The field of `size(self.text)` or `self.text.size()`. */
function measured(node: Node, names: Names): string {
  const [name, second] = argsOf(node)
  const of = node.op === 'rcall' ? second : nodesIn(second)[0]
  return name === 'size' && isNode(of) && of.op === '.' ? fieldOf(of, names) : fail()
}

function called(node: Node, names: Names): Formula {
  const [name, second, third] = argsOf(node)
  if (node.op === 'call') {
    const [of] = nodesIn(second)
    return name === 'has' && of ? statement({ about: 'set', field: fieldOf(of, names) }) : fail()
  }
  const [variable, condition] = nodesIn(third)
  if ((name !== 'all' && name !== 'exists') || !isNode(second) || !variable || !condition) return fail()
  const items = `${fieldOf(second, names)}[]`
  const inner = read(condition, { ...names, [String(variable.args)]: items })
  return name === 'all' ? ofEach(inner) : negated(ofEach(negated(inner)))
}

/** A condition that each item keeps; what an item has or is counts for any item of the list. */
function ofEach(formula: Formula): Formula {
  if (formula.is === 'and') return { is: 'and', of: formula.of.map(ofEach) }
  if (formula.is !== 'statement') return fail()
  const { statement: said, not } = formula
  if (said.about === 'equal' && !not) return statement({ about: 'among', field: said.field, values: [said.value] })
  return (said.about === 'among') === not ? fail() : formula
}

/** The place that a chain of names leads to. */
function fieldOf(node: Node, names: Names): string {
  if (node.op === 'id' && typeof node.args === 'string' && Object.hasOwn(names, node.args))
    return names[node.args] ?? fail()
  const [object, name] = argsOf(node)
  if (node.op !== '.' || !isNode(object) || typeof name !== 'string') return fail()
  const from = fieldOf(object, names)
  const plain = name.replace(/^__(\w+)__$/, '$1')
  return from === '' ? plain : `${from}.${plain}`
}

const textsIn = (node: Node): readonly string[] =>
  node.op === 'list'
    ? nodesIn(node.args).map(({ op, args }) => (op === 'value' && typeof args === 'string' ? args : fail()))
    : fail()

const statement = (said: Statement, not = false): Formula => ({ is: 'statement', statement: said, not })
const and = (...of: Formula[]): Formula => ({ is: 'and', of })
const or = (...of: Formula[]): Formula => ({ is: 'or', of })

function negated(formula: Formula): Formula {
  switch (formula.is) {
    case 'statement':
      return { ...formula, not: !formula.not }
    case 'constant':
      return { is: 'constant', value: !formula.value }
    case 'count':
      return fail()
    default:
      return { is: formula.is === 'and' ? 'or' : 'and', of: formula.of.map(negated) }
  }
}

function fail(): never {
  throw new NotRecognised()
}
