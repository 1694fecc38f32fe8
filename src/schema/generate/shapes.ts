import { alone, atMost, once, referenceTo, startsWith, uniqueBy } from '../constraints.js'
import type { Word } from '../facts/node.js'

/** Words about lists, numbers and texts, by the canonical text of the expressions that say them. */
const SHAPES: readonly (readonly [shape: RegExp, word: (...parts: string[]) => Word | null])[] = [
  [/^self\.all\(\$0, self\.exists_one\(\$1, \(\$0\.(\w+) == \$1\.\1\)\)\)$/, (field) => uniqueBy(field) as Word],
  [/^\(self\.filter\(\$0, \(\$0\.(\w+) == "(\w+)"\)\)\.size\(\) <= 1\)$/, (field, value) => once(field, value) as Word],
  [
    /^!\(self\.exists\(\$0, \(\$0\.(\w+) == "(\w+)"\)\) && self\.exists\(\$0, \(\$0\.\1 == "(\w+)"\)\)\)$/,
    (field, one, other) => once(field, one, other) as Word,
  ],
  [/^!\(\("([^"]+)" in self\) && \(self\.size\(\) > 1\)\)$/, (value) => alone(value) as Word],
  [/^\(self\.(\w+) <= self\.(\w+)\)$/, (field, limit) => atMost(field, limit) as Word],
  [
    /^\(!has\(self\.(\w+)\) \|\| self\.\1\.startsWith\("([^"]+)"\)\)$/,
    (field, prefix) => startsWith(field, prefix) as Word,
  ],
  [/^self\.all\(\$0, (.*)\)$/, (targets) => targetsOf(targets)],
]

/** The word for an expression in canonical text; null where none fits. */
export function shapeOf(canonical: string): Word | null {
  for (const [shape, word] of SHAPES) {
    const [whole, ...parts] = shape.exec(canonical) ?? []
    const found = whole === undefined ? null : word(...parts)
    if (found) return found
  }
  return null
}

const PAIR = /\(\((?:\$0\.kind == ("\w+")|\(?\$0\.kind in \[([^\]]*)\]\)?)\) && \(\$0\.group == "([^"]*)"\)\)/g
const REVERSED = /\(\(\$0\.group == "([^"]*)"\) && \(\$0\.kind == "(\w+)"\)\)/g

/** The targets of `kind and group, or kind and group, …`. */
function targetsOf(text: string): Word | null {
  const plain = text.replaceAll(
    REVERSED,
    (_, group: string, kind: string) => `(($0.kind == "${kind}") && ($0.group == "${group}"))`,
  )
  const pairs = [...plain.replaceAll(/\(\$0\.kind in/g, '($0.kind in').matchAll(PAIR)]
  const rest = plain.replaceAll(PAIR, '').replaceAll(/[()| ]/g, '')
  if (pairs.length === 0 || rest !== '') return null
  const targets = pairs.flatMap(([, one, several, group = '']) =>
    (one ?? several ?? '').split(', ').map((kind) => `${group === '' ? '' : `${group}/`}${kind.replaceAll('"', '')}`),
  )
  return referenceTo('[]', ...targets) as Word
}

/** The least length in milliseconds that an expression demands of a span of time; null for any other. */
export function leastSpan(canonical: string): number | null {
  const [, count, unit] = /^\(duration\(self\) >= duration\("(\d+)(ms|s|m)"\)\)$/.exec(canonical) ?? []
  return count === undefined ? null : Number(count) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : 60_000)
}

/** Whether an expression demands the form of a span of time. */
export const isSpanForm = (canonical: string): boolean =>
  canonical === String.raw`matches(self, "^([0-9]{1,5}(h|m|s|ms)){1,4}$")`
