import { Environment, type ParseResult } from '@marcbachmann/cel-js'
import { registerDurations } from './functions/durations.js'
import { registerLists } from './functions/lists.js'
import { registerNetwork } from './functions/network.js'
import { registerQuantities } from './functions/quantities.js'
import { registerStrings } from './functions/strings.js'

/** A rule in CEL, ready to be asked. */
export interface Expression {
  /** True or false; null where it can't be evaluated here. */
  readonly check: (self: unknown) => boolean | null
  /** The text that it gives; null where it gives none. */
  readonly text: (self: unknown) => string | null
  /** How deep its loops are nested. */
  readonly depth: number
}

const env = new Environment({
  unlistedVariablesAreDyn: false,
  homogeneousAggregateLiterals: false,
  enableOptionalTypes: true,
})
env.registerVariable('self', 'dyn')
for (const register of [registerStrings, registerDurations, registerQuantities, registerLists, registerNetwork])
  register(env)

/** Reads a rule; null where it is no CEL that can be evaluated here. */
export function expressionOf(source: string): Expression | null {
  try {
    const program = env.parse(withOwnFunctions(source))
    return { check: (self) => outcome(program, self), text: (self) => textOf(program, self), depth: loopDepth(source) }
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

function outcome(program: ParseResult, self: unknown): boolean | null {
  try {
    const result: unknown = program({ self })
    return typeof result === 'boolean' ? result : null
  } catch (error) {
    // A rule that fails while it is evaluated is a broken rule to the API server.
    return isMissing(error) ? null : false
  }
}

function textOf(program: ParseResult, self: unknown): string | null {
  try {
    const result: unknown = program({ self })
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

const LOOP = /\.\s*(?:all|exists|exists_one|filter|map|bind|indexOf|lastIndexOf|contains)\s*$/

/** How many loops stand inside each other at most. */
function loopDepth(source: string): number {
  const open: boolean[] = []
  let [deepest, code] = [0, '']
  outsideQuotes(source, (part) => {
    for (const letter of part) {
      if (letter === '(') {
        open.push(LOOP.test(code.slice(-40)))
        deepest = Math.max(deepest, open.filter(Boolean).length)
      } else if (letter === ')') open.pop()
      code += letter
    }
    return part
  })
  return deepest
}
