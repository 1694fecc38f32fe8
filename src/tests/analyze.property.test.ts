import fc from 'fast-check'
import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { report } from '../report.js'
import { holds } from './support/seeds.js'

const EXAMPLE = fs.readFileSync(new URL('../examples/failover.yaml', import.meta.url), 'utf8')
const SNIPPETS = [
  '\t',
  '\n',
  '\r',
  '- ',
  ': ',
  '[',
  '{',
  '}',
  ']',
  '&a ',
  '*a',
  '<<: *a',
  '|\n',
  '>-\n',
  '"',
  "'",
  '#',
  '---\n',
  '...\n',
  '!!int ',
  '\u0000',
  '\uFEFF',
  '\ud800',
  '\u202e',
  '__proto__: 1\n',
  'null',
  '1e999',
  '{{ x }}',
  '? ',
  '%YAML 9\n',
  ' '.repeat(40),
  'port: 99999999999999999999',
]

/** One random wound: a cut, a copy, or something put in. */
const wound = fc.record({
  at: fc.nat(2000),
  length: fc.nat(40),
  kind: fc.nat(2),
  snippet: fc.constantFrom(...SNIPPETS),
  to: fc.nat(2000),
})

function hurt(
  text: string,
  { at, length, kind, snippet, to }: { at: number; length: number; kind: number; snippet: string; to: number },
): string {
  const [from, target] = [at % (text.length + 1), to % (text.length + 1)]
  if (kind === 0) return text.slice(0, from) + text.slice(from + length)
  if (kind === 1) return text.slice(0, target) + text.slice(from, from + length) + text.slice(target)
  return text.slice(0, from) + snippet + text.slice(from)
}

describe('analysis', () => {
  test('of any mutated text answers, with every place inside the text', () => {
    holds(
      fc.property(
        fc.array(wound, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...releases.map(releaseId), 'auto'),
        fc.boolean(),
        (wounds, release, istioAutoMtls) => {
          const text = wounds.reduce(hurt, EXAMPLE)
          const analysis = read(text, { ...DEFAULT_SETTINGS, release, istioAutoMtls })
          expect(analysis.text).toBe(text)
          for (const { range } of analysis.findings) {
            expect(range.start).toBeGreaterThanOrEqual(0)
            expect(range.end).toBeGreaterThanOrEqual(range.start)
            expect(range.end).toBeLessThanOrEqual(text.length)
          }
          for (const { reachable, wire, because } of analysis.endpoints) {
            expect(because.length).toBeGreaterThan(0)
            expect(wire.scheme !== null).toBe(reachable)
          }
          JSON.stringify(report('x', analysis))
        },
      ),
    )
  }, 300_000)
})
