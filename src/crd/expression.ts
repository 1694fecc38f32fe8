import { Environment, type ParseResult } from '@marcbachmann/cel-js'
import type { Budget } from '../schema/budget.js'
import { registerDurations } from './functions/durations.js'
import { registerLists } from './functions/lists.js'
import { registerNetwork } from './functions/network.js'
import { registerQuantities } from './functions/quantities.js'
import { registerStrings } from './functions/strings.js'
import { countWhole, meter, within } from './meter.js'

/** A rule in CEL, ready to be asked. */
export interface Expression {
  /** True or false; null where it can't be evaluated here, or not within the budget. */
  readonly check: (self: unknown, budget: Budget) => boolean | null
  /** The text that it gives; null where it gives none, or not within the budget. */
  readonly text: (self: unknown, budget: Budget) => string | null
}

const env = new Environment({
  unlistedVariablesAreDyn: false,
  homogeneousAggregateLiterals: false,
  enableOptionalTypes: true,
})
env.registerVariable('self', 'dyn')
for (const register of [registerStrings, registerDurations, registerQuantities, registerLists, registerNetwork])
  register(env)
meter(env)

/** Reads a rule; null where it is no CEL that can be evaluated here. */
export function expressionOf(source: string): Expression | null {
  try {
    const program = env.parse(withOwnFunctions(source))
    return {
      check: (self, budget) => within(budget, () => outcome(program, self)),
      text: (self, budget) => within(budget, () => textOf(program, self)),
    }
  } catch {
    return null
  }
}

/** Functions that exist here, by name and number of arguments. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  env.getDefinitions().functions.map(({ name, params }) => `${name}/${params.length}`),
)
const NOT_HERE: ReadonlySet<string> = new Set(['unknown_variable', 'unknown_function', 'invalid_macro_argument'])

/** Whether an error says that something is missing here, and not that the value is wrong: then nothing is known of the rule. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code !== 'no_matching_overload') return NOT_HERE.has(code)
  const [, name = '', given = ''] = /(\w+)\(([^']*)\)'/.exec(error instanceof Error ? error.message : '') ?? []
  const count = given === '' ? 0 : given.replaceAll(/<[^()]*?>/g, '').split(',').length
  return !FUNCTIONS.has(`${name}/${count}`)
}

function resultOf(program: ParseResult, self: unknown): unknown {
  // What it does is known once its types are; without them the evaluation says what is wrong.
  if (program.check().valid) countWhole(program)
  return program({ self })
}

function outcome(program: ParseResult, self: unknown): boolean | null {
  try {
    const result = resultOf(program, self)
    return typeof result === 'boolean' ? result : null
  } catch (error) {
    // A rule that fails while it is evaluated is a broken rule to the API server.
    return isMissing(error) ? null : false
  }
}

function textOf(program: ParseResult, self: unknown): string | null {
  try {
    const result = resultOf(program, self)
    return typeof result === 'string' && result.trim() !== '' ? result : null
  } catch {
    return null
  }
}

/** Text in quotes, raw or not, in one or in three quotes. */
const QUOTED = /[rRbB]{0,2}("""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/g

/** Applies a change to what is not in quotes. */
function outsideQuotes(source: string, change: (code: string) => string): string {
  let [at, result] = [0, '']
  for (const quoted of source.matchAll(QUOTED)) {
    result += change(source.slice(at, quoted.index)) + quoted[0]
    at = quoted.index + quoted[0].length
  }
  return result + change(source.slice(at))
}

/** Some of the library's functions can't be replaced and mean less than Kubernetes' own; those are written in another way. */
function withOwnFunctions(source: string): string {
  const renamed = outsideQuotes(source, (code) =>
    code.replaceAll(/\.\s*matches\s*\(/g, '.matchesRe2(').replaceAll(/(?<![.\w])duration\s*\(/g, 'goDuration('),
  )
  return withHasBelowItems(renamed)
}

/** The library's has() takes no field below an item of a list, `has(self[0].a)`: such a one is asked as an optional field. */
function withHasBelowItems(source: string): string {
  return source.replaceAll(/(?<![.\w])has\s*\(((?:[^()]|\([^()]*\))*)\)/g, (whole, field: string) => {
    const dot = field.lastIndexOf('.')
    return field.includes('[') && dot > field.lastIndexOf(']')
      ? `${field.slice(0, dot).trim()}.?${field.slice(dot + 1).trim()}.hasValue()`
      : whole
  })
}
