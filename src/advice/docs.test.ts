import fs from 'node:fs'
import { expect, test } from 'vitest'
import { releaseId } from '../releases/release.js'
import { releases } from '../releases/table.js'
import { foundIn, trapCases, type TrapCase } from '../tests/support/trap-cases.js'
import { words as english } from '../words/en/en.js'
import { findingLine, findingMore, fixLabel, type Words } from '../words/words.js'
import '../words/zh/later.js'
import { words as chinese } from '../words/zh/zh.js'

/** How the pages of one language are written. */
interface Frame {
  readonly folder: string
  readonly words: Words
  readonly title: string
  readonly about: string
  readonly how: string
  readonly head: string
  readonly span: (from: string, to: string | null) => string
  readonly list: (spans: readonly string[]) => string
  readonly caught: (severity: string, source: string, spans: string, facts: string) => string
  readonly at: (path: string) => string
  readonly fixed: (label: string) => string
  readonly right: string
  readonly says: (line: string, more: string) => string
}

const FRAMES: readonly Frame[] = [
  {
    folder: 'docs/advice',
    words: english,
    title: 'Advice',
    about: 'What is accepted and does not work as it looks. ',
    how: 'Made from `src/advice/cases` by `npm run advice`.',
    head: '| code | severity | says, for example |',
    span: (from, to) => (to === null ? `${from} and later` : `${from} to ${to}`),
    list: (spans) => spans.join(', '),
    caught: (severity, source, spans, facts) =>
      `Severity ${severity}, source ${source}. This text is caught on ${spans}${facts === '' ? '' : ` (with ${facts})`}.`,
    at: (path) => `At \`${path}\`:`,
    fixed: (label) => `The fix “${label}” makes of it:`,
    right: 'Written right:',
    says: (line, more) => `**${line}.**${more === '' ? '' : ` ${more}`}`,
  },
  {
    folder: 'docs/zh/advice',
    words: chinese,
    title: '建议',
    about: '这些写法会被接受，但效果与看上去不同。',
    how: '由 `npm run advice` 从 `src/advice/cases` 生成。',
    head: '| 代码 | 级别 | 例如 |',
    span: (from, to) => (to === null ? `${from} 及以后` : `${from} 到 ${to}`),
    list: (spans) => spans.join('、'),
    caught: (severity, source, spans, facts) =>
      `级别：${severity}；来源：${source}。哪些版本会发现这份文本的问题：${spans}${facts === '' ? '' : `（条件：${facts}）`}。`,
    at: (path) => `位置 \`${path}\`：`,
    fixed: (label) => `应用修复“${label}”之后：`,
    right: '正确的写法：',
    says: (line, more) => `**${line}**。${more}`,
  },
]

const cases = [...trapCases()]

/** The releases that have AI kinds; the others stand beside the line of descent. */
const line = releases.filter(({ planes }) => planes.length > 0)

/** On which of them a case is served and found: asked once, and told in every language. */
const answers = new Map<TrapCase, readonly boolean[]>()

function foundOn(each: TrapCase): readonly boolean[] {
  const known = answers.get(each)
  if (known) return known
  const found = line.map((release) => {
    const there = foundIn(each, releaseId(release))
    return there?.reading.documents.every(({ unserved, served }) => !unserved && served) === true
  })
  answers.set(each, found)
  return found
}

/** The releases on which the text as it stands is served and found, as spans of the line of descent. */
function spans(each: TrapCase, { span, list }: Frame): string {
  const found = foundOn(each)
  const texts: string[] = []
  for (let first = found.indexOf(true); first >= 0;) {
    const next = found.indexOf(false, first)
    const last = next < 0 ? found.length - 1 : next - 1
    const [from, to] = [first, last].map((at) => (line[at] ? releaseId(line[at]) : ''))
    texts.push(from === to ? `${from}` : span(from ?? '', next < 0 ? null : (to ?? '')))
    first = next < 0 ? -1 : found.indexOf(true, next)
  }
  return list(texts)
}

const yaml = (text: string): string[] => ['```yaml', text.trimEnd(), '```', '']

function section(each: TrapCase, frame: Frame): string[] {
  const found = foundIn(each)
  if (!found) throw new Error(`${each.code} is not found in its own text`)
  const { finding } = found
  const { words } = frame
  const fix = each.fixed ? frame.fixed(fixLabel(finding, words)) : frame.right
  return [
    frame.says(findingLine(finding, words), findingMore(finding, words)),
    '',
    frame.caught(words.severities[finding.severity], finding.source, spans(each, frame), each.facts),
    '',
    frame.at(each.path),
    '',
    ...yaml(each.bad),
    fix,
    '',
    ...yaml(each.good),
  ]
}

/** Every page of a language's folder by its name. */
function pages(frame: Frame): ReadonlyMap<string, string> {
  const { title, about, how, head, words } = frame
  const rows = cases.flatMap(([code, [first]]) => {
    const found = first && foundIn(first)
    const says = found ? findingLine(found.finding, words).replaceAll('|', '\\|') : ''
    return [`| [\`${code}\`](${code}.md) | ${found ? words.severities[found.finding.severity] : ''} | ${says} |`]
  })
  const index = [`# ${title}`, '', `${about}${how}`, '']
  const table = [head, '| --- | --- | --- |', ...rows, '']
  return new Map([
    ['README.md', [...index, ...table].join('\n')],
    ...cases.map(([code, each]) => {
      const lines = [`# ${code}`, '', how, '', ...each.flatMap((one) => section(one, frame))]
      return [`${code}.md`, lines.join('\n')] as const
    }),
  ])
}

// Every case is read on every release: no matter of speed, so a machine that is busy gets its time.
test.each(FRAMES)('$folder is made of the cases as they are; npm run advice writes it', (frame) => {
  const { folder } = frame
  const made = pages(frame)
  if (process.env['UPDATE_DOCS'] === '1') {
    fs.rmSync(folder, { recursive: true, force: true })
    fs.mkdirSync(folder, { recursive: true })
    for (const [name, text] of made) fs.writeFileSync(`${folder}/${name}`, text)
  }
  const kept = fs.readdirSync(folder).map((name) => [name, fs.readFileSync(`${folder}/${name}`, 'utf8')] as const)
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(made))
})

test('what is put together in Chinese has no blank within Chinese, and none before full-width punctuation', () => {
  const { folder } = FRAMES[1]!
  const prose = fs.readdirSync(folder).flatMap((name) => {
    const text = fs.readFileSync(`${folder}/${name}`, 'utf8').replace(/```.*?```/gs, '')
    return text.split('\n').map((each) => `${name}: ${each}`)
  })
  expect(prose.filter((each) => /\p{Script=Han} \p{Script=Han}| [，。：；？（）、]/u.test(each))).toEqual([])
}, 300_000)
