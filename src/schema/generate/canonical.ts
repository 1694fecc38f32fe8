import { createHash } from 'node:crypto'
import { parse } from '@marcbachmann/cel-js'

/** A node of a rule's syntax tree. */
export interface Node {
  readonly op: string
  readonly args: unknown
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'op' in value
export const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
export const argsOf = ({ args }: Node): readonly unknown[] => (Array.isArray(args) ? (args as readonly unknown[]) : [])

export const treeOf = (expression: string): Node => parse(expression).ast

/** The same text for every spelling of an expression: spaces, quotes, brackets and names of loops don't matter. */
export function canonical(expression: string): string {
  return print(treeOf(expression), {})
}

/** What a rule is known by: the beginning of the hash of its canonical text. */
export const hashOf = (expression: string): string =>
  createHash('sha256').update(canonical(expression)).digest('hex').slice(0, 10)

const LOOPS: readonly unknown[] = ['all', 'exists', 'exists_one', 'filter', 'map']

function print(node: Node, names: Readonly<Record<string, string>>): string {
  const { op, args } = node
  const [first, second, third] = argsOf(node)
  const one = (value: unknown): string => (isNode(value) ? print(value, names) : String(value))
  const many = (value: unknown): string => nodesIn(value).map(one).join(', ')
  switch (op) {
    case 'value':
      return typeof args === 'bigint' ? String(args) : JSON.stringify(args)
    case 'id':
      return names[String(args)] ?? String(args)
    case 'list':
      return `[${many(args)}]`
    case '.':
      return `${one(first)}.${String(second)}`
    case '[]':
      return `${one(first)}[${one(second)}]`
    case '!_':
      return `!${one(args)}`
    case '-_':
      return `-${one(args)}`
    case '?:':
      return `(${one(first)} ? ${one(second)} : ${one(third)})`
    case 'call':
      return `${one(first)}(${many(second)})`
    case 'rcall': {
      const [variable, ...rest] = nodesIn(third)
      if (!LOOPS.includes(first) || variable?.op !== 'id') return `${one(second)}.${one(first)}(${many(third)})`
      const own = `$${Object.keys(names).length}`
      const inner = { ...names, [String(variable.args)]: own }
      return `${one(second)}.${one(first)}(${[own, ...rest.map((item) => print(item, inner))].join(', ')})`
    }
    default:
      return `(${one(first)} ${op} ${one(second)})`
  }
}
