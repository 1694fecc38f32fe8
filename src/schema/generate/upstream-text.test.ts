import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { testShared } from '../../tests/support/shared.js'
import { canonical } from './canonical.js'

// Facts and words are the project's own: nothing that upstream wrote for people to read, and no expression, is in them.

const OUTPUT = ['src/schema/facts', 'src/schema/overlay', 'src/schema/named-rules', 'src/words', 'docs/releases']

const filesIn = (folder: string): readonly string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(place) : place.endsWith('.test.ts') ? [] : [place]
  })

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The texts under these names, wherever they stand in a CRD. */
function textsOf(value: unknown, names: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) textsOf(item, names, found)
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      if (names.includes(name) && typeof inner === 'string') found.add(spaced(inner))
      else textsOf(inner, names, found)
    }
  return found
}

testShared(
  'no description, message or expression of upstream is in facts and words',
  'crds',
  async (folder) => {
    const { load } = await import('js-yaml')
    const output = spaced(
      OUTPUT.flatMap(filesIn)
        .map((file) => fs.readFileSync(file, 'utf8'))
        .join('\n'),
    )
    const [words, rules] = [new Set<string>(), new Set<string>()]
    for (const file of filesIn(folder).filter((file) => file.endsWith('.yaml'))) {
      const crd = load(fs.readFileSync(file, 'utf8'))
      textsOf(crd, ['description', 'message', 'messageExpression'], words)
      textsOf(crd, ['rule'], rules)
    }
    expect(words.size).toBeGreaterThan(1000)
    expect(rules.size).toBeGreaterThan(300)
    // A sentence of a description counts as well as the whole.
    const sentences = [...words]
      .flatMap((text) => [text, ...text.split(/(?<=[.!?:;]) /)])
      .filter((text) => text.split(' ').length >= 4)
    expect(sentences.filter((text) => output.includes(text))).toEqual([])
    const expressions = [...rules].flatMap((rule) => [rule, canonical(rule)])
    expect(expressions.filter((text) => output.includes(text))).toEqual([])
    expect(/\bself\.(all|exists|filter|matches|size)\(|\bhas\(self/.test(output)).toBe(false)
  },
  60_000,
)
