import type { Environment } from '@marcbachmann/cel-js'
import { Budget } from '../../schema/budget.js'
import type { Pattern } from '../../schema/language.js'
import { budgetAtHand } from '../meter.js'
import { re2 } from '../re2.js'

// What Kubernetes has beyond the library's own string functions. `find` and `findAll` are left out: no engine at hand finds
// places in linear time, and a rule that uses them is reported as not checked.

function charAt(text: string, index: bigint): string {
  const points = Array.from(text)
  if (index < 0n || index > points.length) throw new RangeError(`index out of range: ${index}`)
  return points[Number(index)] ?? ''
}

/** Replaces the first `limit` places, or all where the limit is negative. */
function replace(text: string, from: string, to: string, limit = -1n): string {
  const parts = text.split(from)
  const most = limit < 0n ? parts.length - 1 : Math.min(Number(limit), parts.length - 1)
  return (
    parts
      .slice(0, most)
      .map((part) => part + to)
      .join('') + parts.slice(most).join(from)
  )
}

const patterns = new Map<string, Pattern>()
/** Patterns that are made of values are not kept without end. */
const MOST_PATTERNS = 1000

function patternOf(source: string): Pattern {
  const known = patterns.get(source)
  if (known) return known
  if (patterns.size >= MOST_PATTERNS) patterns.clear()
  const made = re2(source)
  patterns.set(source, made)
  return made
}

function matches(text: string, pattern: string): boolean {
  const outcome = patternOf(pattern).test(text, budgetAtHand() ?? new Budget())
  if (outcome === null) throw new SyntaxError(`not a pattern: ${pattern}`)
  return outcome
}

export function registerStrings(env: Environment): void {
  env
    .registerFunction('string.matchesRe2(string): bool', matches)
    .registerFunction('matches(string, string): bool', matches)
    .registerFunction('string.charAt(int): string', charAt)
    .registerFunction('string.replace(string, string): string', replace)
    .registerFunction('string.replace(string, string, int): string', replace)
    .registerFunction('string.reverse(): string', (text: string) => Array.from(text).reverse().join(''))
}
