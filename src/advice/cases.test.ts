import { describe, expect, test } from 'vitest'
import { analyze } from '../analyze.js'
import { read } from '../reading.js'
import { formatPath } from '../yaml/path.js'
import { afterFix, casesIn, foundIn, trapCases, type TrapCase } from '../tests/support/trap-cases.js'
import { moreTraps } from './more-table.js'
import { traps } from './table.js'

const all = trapCases()

test('every trap has a file of cases, src/advice/cases/CODE.yaml, and every file a trap', () => {
  const codes = [...new Set([...traps, ...moreTraps].map(({ code }) => code))].sort()
  expect([...all.keys()].sort()).toEqual(codes)
})

const told = (text: string, { settings }: TrapCase): string[] =>
  analyze(text, settings).findings.map(
    ({ severity, code, path, document }) => `${severity} ${code} at ${formatPath(path)} in document ${document ?? '-'}`,
  )

describe.each([...all])('%s', (code, cases) => {
  test.each(cases.map((each) => [each.settings.release, each.path, each] as const))('on %s at %s', (_, path, each) => {
    const found = foundIn(each)
    if (!found) throw new Error([`not found: ${code} at ${path}; but:`, ...told(each.bad, each)].join('\n'))

    // Good is silent: of this trap, and of anything that is more than an info.
    const { findings } = read(each.good, each.settings)
    expect(told(each.good, each).filter((line) => !line.startsWith('info'))).toEqual([])
    expect(findings.map((finding) => finding.code)).not.toContain(code)

    // A fix turns bad into good, to the letter.
    const fixed = afterFix(found.reading, found.finding)
    expect(fixed).toBe(each.fixed ? each.good : null)
  })
})

test('a file that is no case is told with its place', () => {
  expect(() => casesIn('x', 'apiVersion: v1\n')).toThrow('x.yaml, character 0')
  expect(() => casesIn('x', '# release: R\n# with: moon\n# bad: a\n# good:\n')).toThrow('moon')
})
