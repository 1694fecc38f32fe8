import fs from 'node:fs'
import { expect, test } from 'vitest'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { foundIn, trapCases, type TrapCase } from '../tests/support/trap-cases.js'
import { findingLine, findingMore, fixLabel } from '../words/words.js'

const FOLDER = 'docs/advice'
const HOW = 'Made from `src/advice/cases` by `npm run advice`.'

/** The releases on which the text as it stands is served and found, as spans of the line of descent. */
function spans(each: TrapCase): string {
  // Releases without AI kinds stand beside the line.
  const line = releases.filter(({ planes }) => planes.length > 0)
  const found = line.map((release) => {
    const there = foundIn(each, releaseId(release))
    return there?.reading.documents.every(({ unserved, served }) => !unserved && served) === true
  })
  const texts: string[] = []
  for (let first = found.indexOf(true); first >= 0;) {
    const next = found.indexOf(false, first)
    const last = next < 0 ? found.length - 1 : next - 1
    const [from, to] = [first, last].map((at) => (line[at] ? releaseId(line[at]) : ''))
    texts.push(from === to ? `${from}` : next < 0 ? `${from} and later` : `${from} to ${to}`)
    first = next < 0 ? -1 : found.indexOf(true, next)
  }
  return texts.join(', ')
}

const yaml = (text: string): string[] => ['```yaml', text.trimEnd(), '```', '']

function section(each: TrapCase): string[] {
  const found = foundIn(each)
  if (!found) throw new Error(`${each.code} is not found in its own text`)
  const { finding } = found
  const more = findingMore(finding)
  const fix = each.fixed ? `The fix “${fixLabel(finding)}” makes of it:` : 'Written right:'
  return [
    `**${findingLine(finding)}.**${more === '' ? '' : ` ${more}`}`,
    '',
    `Severity ${finding.severity}, source ${finding.source}. This text is caught on ${spans(each)}${each.facts === '' ? '' : ` (with ${each.facts})`}.`,
    '',
    `At \`${each.path}\`:`,
    '',
    ...yaml(each.bad),
    fix,
    '',
    ...yaml(each.good),
  ]
}

/** Every page of the folder by its name. */
function pages(): ReadonlyMap<string, string> {
  const all = [...trapCases()]
  const rows = all.flatMap(([code, [first]]) => {
    const found = first && foundIn(first)
    const says = found ? findingLine(found.finding).replaceAll('|', '\\|') : ''
    return [`| [\`${code}\`](${code}.md) | ${found?.finding.severity ?? ''} | ${says} |`]
  })
  const index = ['# Advice', '', `What is accepted and does not work as it looks. ${HOW}`, '']
  const table = ['| code | severity | says, for example |', '| --- | --- | --- |', ...rows, '']
  return new Map([
    ['README.md', [...index, ...table].join('\n')],
    ...all.map(([code, cases]) => {
      const lines = [`# ${code}`, '', HOW, '', ...cases.flatMap(section)]
      return [`${code}.md`, lines.join('\n')] as const
    }),
  ])
}

test('docs/advice is made of the cases as they are; npm run advice writes it', () => {
  const made = pages()
  if (process.env['UPDATE_DOCS'] === '1') {
    fs.rmSync(FOLDER, { recursive: true, force: true })
    fs.mkdirSync(FOLDER)
    for (const [name, text] of made) fs.writeFileSync(`${FOLDER}/${name}`, text)
  }
  const kept = fs.readdirSync(FOLDER).map((name) => [name, fs.readFileSync(`${FOLDER}/${name}`, 'utf8')] as const)
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(made))
})
