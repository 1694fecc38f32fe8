import type { Environment, ParseResult } from '@marcbachmann/cel-js'
import type { Budget } from '../schema/budget.js'

/** What the library's evaluator is made of, as far as it is counted here. */
interface Evaluator {
  run: (node: Node, context: unknown) => unknown
  tryEval: (node: Node, context: unknown) => unknown
}

/** A part of an expression; `handle` takes the operands, evaluated. */
interface Node {
  readonly op: string
  readonly meta: { readonly alternate?: Node }
  handle?: (...operands: readonly unknown[]) => unknown
  evaluate(evaluator: Evaluator, node: Node, context: unknown): unknown
}

/** One for all: what is thrown a million times must cost nothing. */
const SPENT = new RangeError('too much work')
/** An error knows where it was thrown, which takes as long as many steps. */
const ERROR = 100
/** Characters that are read in one step. */
const CHARACTERS = 8

let budget: Budget | null = null
const counted = new WeakSet<Node>()

/** Makes the evaluations of an environment count their steps. */
export function meter(env: Environment): void {
  // The library gives a function its evaluator as `this`; every part of an expression passes through it.
  env.registerFunction('evaluatorOfThisEnvironment(): bool', function (this: Evaluator) {
    count(this)
    return true
  })
  env.evaluate('evaluatorOfThisEnvironment()')
}

function count(evaluator: Evaluator): void {
  evaluator.run = (node, context) => {
    spend(1)
    countOperands(node)
    return node.evaluate(evaluator, node, context)
  }
  evaluator.tryEval = (node, context) => {
    try {
      return evaluator.run(node, context)
    } catch (error) {
      budget?.spend(ERROR)
      return error
    }
  }
}

/** Does something within a budget; null where the budget does not suffice, whatever came out. */
export function within<T>(own: Budget, work: () => T): T | null {
  const outer = budget
  budget = own
  try {
    const result = work()
    return own.isSpent ? null : result
  } catch (error) {
    if (own.isSpent) return null
    throw error
  } finally {
    budget = outer
  }
}

/** Takes steps from the budget at hand; throws where there are not enough. */
export function spend(steps: number): void {
  if (budget && !budget.spend(Math.ceil(steps))) throw SPENT
}

/** The budget of what is being evaluated. */
export const budgetAtHand = (): Budget | null => budget

/** From now on what an expression's operators and functions do is counted; its types must be known. */
export function countWhole({ ast }: ParseResult): void {
  countOperands(ast as unknown as Node)
}

/** What an operator or a function does with its operands is counted before it is done. */
function countOperands(node: Node): void {
  if (counted.has(node)) return
  counted.add(node)
  if (node.meta.alternate) countOperands(node.meta.alternate)
  const { handle, op } = node
  const cost = COSTS[op]
  if (!handle || !cost) return
  node.handle = (...operands) => {
    spend(cost(operands))
    return handle(...operands)
  }
}

type Cost = (operands: readonly unknown[]) => number

const both: Cost = ([left, right]) => sizeOf(left) + sizeOf(right)
const ofCall: Cost = ([operands]) => product(operands as readonly unknown[])

const COSTS: Readonly<Record<string, Cost>> = {
  in: ([item, list]) => sizeOf(list) + (Array.isArray(list) ? list.length * sizeOf(item) : 0),
  ...Object.fromEntries(['==', '!=', '+', '<', '<=', '>', '>='].map((op) => [op, both])),
  call: ofCall,
  rcall: ofCall,
  comprehension: ([items]) => (typeof items === 'object' && items !== null ? Object.keys(items).length : 1),
}

/** A function may hold each part of one operand against each of the others. */
function product(operands: readonly unknown[]): number {
  return operands.reduce<number>((steps, operand) => steps * Math.max(1, sizeOf(operand)), 1)
}

/** How much a value is to read; what is beyond the budget is not walked. */
function sizeOf(value: unknown, most = (budget?.rest ?? 0) + 1): number {
  if (typeof value === 'string') return value.length / CHARACTERS
  if (typeof value !== 'object' || value === null) return 1
  const inner = Array.isArray(value) ? value : isPlain(value) ? Object.values(value) : []
  let size = 1
  for (const item of inner) {
    size += 1 + sizeOf(item, most - size)
    if (size > most) break
  }
  return size
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
