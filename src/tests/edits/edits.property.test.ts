import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { editDocument, type EditedDocument, type Step } from '../../plans/edits.js'
import { read, type Reading } from '../../reading.js'
import { applyChange, type ChangeSet } from '../../yaml/change-set.js'
import { intend, sameJson } from '../../yaml/edit/intend.js'
import { toJson, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'
import { Random } from '../support/random.js'
import { anyAction } from './actions.js'
import { lostComments, lostLines, rewritten } from './kept.js'
import { anyValue, backend } from './objects.js'
import { Scribe } from './scribe.js'

const EDITS = Number(process.env['EDITS'] ?? 1500)
const SEED = Number(process.env['EDITS_SEED'] ?? 20_250_101)

interface Fault {
  readonly what: string
  readonly action: string
  readonly text: string
}

/** A stream of one to three objects, and which of them is edited. */
function stream(random: Random): { text: string; index: number } {
  const count = random.pick([1, 1, 2, 3])
  const documents = Array.from({ length: count }, (_, i) =>
    new Scribe(random).document(random.chance(0.6) ? backend(random, `b${i}`) : anyValue(random)),
  )
  let n = 0
  const text = documents
    .map((document, i) => (i === 0 || document.startsWith('---') ? document : `---\n${document}`))
    .join('')
    .replaceAll(/# c\d+;/g, () => `# c${n++};`)
  const lineBreak = random.pick(['\n', '\n', '\r\n'])
  return { text: text.replaceAll('\n', lineBreak), index: random.below(count) }
}

/** The fixes that the page offers for one of the objects. */
function fixesOf({ findings }: Reading, index: number): (readonly Step[])[] {
  return findings.flatMap(({ document, fix }) =>
    fix && 'path' in fix && (fix.document ?? document) === index
      ? [[{ path: fix.path, change: fix.change }, ...(fix.then ?? [])]]
      : [],
  )
}

/** Whether an edit writes the document as a whole, although it is about a part of it. */
function isWhole({ edits }: ChangeSet, root: YamlNode, path: Path): boolean {
  const parts = root.kind === 'map' ? root.entries.length : root.kind === 'seq' ? root.items.length : 0
  return path.length > 0 && parts > 1 && edits.some(({ start, end }) => start <= root.start && end >= root.end)
}

/** What is wrong with one step, and the text after it. */
function step(text: string, document: EditedDocument, { path, change }: Step): { faults: string[]; after: string } {
  const root = document.tree
  if (!root) return { faults: ['unreadable'], after: text }
  const intended = intend(root, path, change)
  const made = editDocument(text, document, path, change)
  if (intended === undefined) return { faults: made ? ['made without sense'] : [], after: text }
  if (!made) return { faults: ['refused'], after: text }
  const after = applyChange(text, made)
  const range = { start: document.range.start, end: document.range.end + after.length - text.length }
  const again = readDocument(after, range)
  const faults: string[] = []
  if (again.problems.length > 0 || !sameJson(toJson(again.root), intended)) faults.push('another value')
  if (!after.startsWith(text.slice(0, range.start)) || !after.endsWith(text.slice(document.range.end)))
    faults.push('another document')
  if (text.includes('\r\n') && /[^\r]\n/.test(after)) faults.push('line ends')
  if (isWhole(made, root, path)) faults.push('document printed anew')
  if (lostComments(text, after, root, path, change).length > 0) faults.push('comment lost')
  if (lostLines(text, after, root, path, change).length > 0) faults.push('line changed')
  if (rewritten(text, after, root, path, change).length > 0) faults.push('rewritten')
  return { faults, after }
}

test(`${EDITS} edits of formatted documents keep every comment and every line that they are not about`, () => {
  const random = new Random(SEED)
  const counts = new Map<string, { edits: number; faulty: number }>()
  const faults: Fault[] = []
  for (let edits = 0; edits < EDITS;) {
    const { text, index } = stream(random)
    const reading = read(text, DEFAULT_SETTINGS)
    const document = reading.documents[index]
    if (!document?.tree) throw new Error(`unreadable: ${text}`)
    const tree = document.tree
    for (let i = 0; i < 8 && edits < EDITS; i++) {
      const fixes = fixesOf(reading, index)
      const isFix = fixes.length > 0 && random.chance(0.25)
      const { name, steps } = isFix
        ? { name: 'fix', steps: random.pick(fixes) }
        : anyAction(random, tree, document.backend)
      let target: EditedDocument = document
      let now = text
      for (const each of steps) {
        const { faults: found, after } = step(now, target, each)
        edits++
        const count = counts.get(name) ?? { edits: 0, faulty: 0 }
        counts.set(name, { edits: count.edits + 1, faulty: count.faulty + (found.length > 0 ? 1 : 0) })
        for (const what of found)
          faults.push({ what, action: `${name} ${JSON.stringify(each)}`, text: `${now}\n=====\n${after}` })
        const range = { start: target.range.start, end: target.range.end + after.length - now.length }
        now = after
        target = { ...target, range, tree: readDocument(now, range).root }
      }
    }
  }
  if (process.env['EDITS_REPORT'] !== undefined)
    writeFileSync(process.env['EDITS_REPORT'], JSON.stringify({ counts: [...counts], faults }))
  if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync('docs/edits.md', figures(counts))
  const [first] = faults
  expect(faults.length, first && `${first.what}: ${first.action}\n${first.text}`).toBe(0)
}, 1_200_000)

function figures(counts: ReadonlyMap<string, { edits: number; faulty: number }>): string {
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b))
  const sum = (of: 'edits' | 'faulty'): number => rows.reduce((all, [, count]) => all + count[of], 0)
  const cells = [...rows, ['all', { edits: sum('edits'), faulty: sum('faulty') }] as const].map(
    ([name, { edits, faulty }]) => [name, String(edits), String(faulty)] as const,
  )
  const head = ['action', 'edits', 'faulty'] as const
  const width = (i: 0 | 1 | 2): number => Math.max(...[head, ...cells].map((row) => row[i].length))
  const line = (row: readonly [string, string, string]): string =>
    `| ${row[0].padEnd(width(0))} | ${row[1].padStart(width(1))} | ${row[2].padStart(width(2))} |\n`
  const rule = `| ${'-'.repeat(width(0))} | ${'-'.repeat(width(1) - 1)}: | ${'-'.repeat(width(2) - 1)}: |\n`
  return `# Edits

A change touches the bytes that it needs and no other: comments, quotes, layout, line ends and other documents stay. Three readings and a list of examples hold it to that.

- \`src/yaml/edit/edit.property.test.ts\`: random values written in every way that YAML has, 50,000 edits in each test run, half of them by a seed that no run had before. A line may differ only where the change is about it; blank lines may go only where they stand directly below a text that keeps its line ends (\`|+\`), since they would become part of it.
- \`src/yaml/edit/layouts.property.test.ts\`: backends as people and tools lay them out (block style with any indentation and wide dashes, pretty-printed JSON, flow style over several lines, comments, tags, complex keys, merge keys, CRLF), and what the page does with them. Every comment outside of what goes must survive; no line may differ that the change did not need, a comma of a neighbour aside. \`npm run edits\` draws 50,000, and 16,667 rebuilds.
- \`src/tests/edits\`: streams of backends and of any other values, also lists in lists, texts of several lines and lone texts, in block style, flow style and JSON, with comments, anchors, merge keys, tags, quotes, wide dashes, \`? key\` and both line ends, changed as the page changes them; a change at what others merge shows there, too. An edit is faulty where the text reads otherwise than intended, where a comment outside of what goes is lost, where a line differs that the change did not need, where a moved part is written anew, where a line end changes, or where a document is printed anew. Where an anchor goes and its alias stays, or a merged field goes, the line of that alias or merge key may differ: it is written out.
- \`src/yaml/edit/examples.test.ts\`: one example for each way of writing that once cost a comment, a line or a document.

Last run of \`npm run edits\` (seed ${SEED}), the third reading:

${line(head)}${rule}${cells.map(line).join('')}`
}
