import type { Environment } from '@marcbachmann/cel-js'
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

function matches(text: string, pattern: string): boolean {
  const compiled = re2(pattern)
  if (!compiled) throw new SyntaxError(`not a pattern: ${pattern}`)
  return compiled.test(text)
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
