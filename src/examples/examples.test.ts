import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analyze.js'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { exampleWords } from '../words/en/examples.js'
import { exampleIds, examples, releasesOf, settingsOf, TOPICS, type Example, type ExampleId } from './index.js'

const folder = new URL('./', import.meta.url)
const textOf = (id: ExampleId): string => fs.readFileSync(new URL(`${id}.yaml`, folder), 'utf8')
const served = releases.filter(({ planes }) => planes.length > 0).map(releaseId)

/** What speaks against an example on a release; empty where it is right there as it stands. */
function against(id: ExampleId, release: string): readonly string[] {
  const { point = [] }: Example = examples[id]
  const { verdict, findings, endpoints } = analyze(textOf(id), { ...settingsOf(id), release })
  return [
    ...(verdict.apiServer === 'accepts' ? [] : [`API server: ${verdict.apiServer}`]),
    ...(verdict.controller === 'accepts' ? [] : [`controller: ${verdict.controller}`]),
    ...(verdict.wire.failing > 0 ? ['failing on the wire'] : []),
    ...(verdict.wire.undetermined > 0 ? ['not determined'] : []),
    ...(endpoints.length === 0 ? ['no endpoint'] : []),
    ...findings
      .filter(({ severity, code }) => severity === 'error' || (severity === 'warning' && !point.includes(code)))
      .map(({ severity, code }) => `${severity} ${code}`),
  ]
}

test('every file is an example and every example a file; there are at least 30', () => {
  const files = fs.readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []))
  expect(files.sort()).toEqual([...exampleIds].sort())
  expect(files.length).toBeGreaterThanOrEqual(30)
})

test('every topic has examples, and titles differ', () => {
  expect([...new Set(exampleIds.map((id) => examples[id].topic))].sort()).toEqual([...TOPICS].sort())
  const titles = exampleIds.map((id) => exampleWords.examples[id].title)
  expect(new Set(titles).size).toBe(titles.length)
})

describe.each(exampleIds.map((id) => [id] as const))('%s', (id) => {
  const named = releasesOf(id)

  test('its releases exist', () => {
    const { since, until, release }: Example = examples[id]
    for (const name of [since, until, release]) if (name !== undefined) expect(served).toContain(name)
    expect(named.length).toBeGreaterThan(0)
  })

  test('it is right as it stands on every release that it names, and on no other', () => {
    const problems = new Map(served.map((release) => [release, against(id, release)]))
    const right = served.filter((release) => problems.get(release)?.length === 0)
    const wrong = named.flatMap((release) => (problems.get(release) ?? []).map((problem) => `${release}: ${problem}`))
    expect(wrong).toEqual([])
    expect(right).toEqual(named)
  })

  test('it opens on one of them, and shows its point there or on another', () => {
    const { point = [], release }: Example = examples[id]
    expect(named).toContain(analyze(textOf(id), settingsOf(id)).release)
    for (const code of point) {
      const on = release === undefined ? named : [release]
      const found = on.some((name) =>
        analyze(textOf(id), { ...settingsOf(id), release: name }).findings.some((finding) => finding.code === code),
      )
      expect(found, code).toBe(true)
    }
  })

  test('it explains itself in lines that can be read, and holds no credential', () => {
    const text = textOf(id)
    expect(text).toMatch(/^ *# \S/m)
    expect(text.endsWith('\n')).toBe(true)
    expect(text.split('\n').filter((line) => line.length > 120 || /\s$/.test(line))).toEqual([])
    expect(text).not.toMatch(/kind: Secret\n/)
  })
})

test('names of releases that the table lacks are an empty list, not all of them', () => {
  expect(releasesOf('openai', [])).toEqual([])
})
