import { analyze, DEFAULT_SETTINGS, type Analysis } from '../../analyze.js'
import { read, readingOf, type AnalyzedDocument, type Reading } from '../../reading.js'
import { choicesAt, hoverAt } from '../../assist/assist.js'
import { help } from '../../words/en/help.js'
import { compareReleases } from '../../compare.js'
import { readDocuments } from '../../documents/documents.js'
import { editDocument } from '../../plans/edits.js'
import { planChange, planOf } from '../../plans/plan.js'
import { providers } from '../../providers/table.js'
import { report } from '../../report.js'
import { switchProvider, toPool, toSingle } from '../../plans/change.js'
import { membersOf } from '../../shapes/shape.js'
import { secretsIn } from '../../secrets/places.js'
import { redact } from '../../secrets/redact.js'
import { countServerFields, withoutServerFields } from '../../plans/server-fields.js'
import type { Finding } from '../../model/finding.js'
import type { Change } from '../../yaml/edit/change.js'
import { applyChange, type ChangeSet } from '../../yaml/change-set.js'
import { fieldsOf, itemsOf, toJson, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import { pathAt } from '../../yaml/places.js'
import { printDocument } from '../../yaml/edit/print.js'

/** What a text broke. */
export class Broken extends Error {}

/** One thing that the product does with a text; it throws where that goes wrong. */
export interface Exercise {
  readonly name: string
  readonly run: () => void
}

const RELEASES = ['kgateway@2.0.5', 'kgateway@2.1.2', 'agentgateway@1.4.1']
/** Of what a text has many of, so many are tried: the first, the last and some between. */
const TRIED = 8

/** Of a text of that size less is tried, since each try costs as much as the text is long. */
const LARGE = 100_000

/** Everything that the product does with a text, each with its own proof that no byte is lost. */
export function exercises(text: string): readonly Exercise[] {
  const analysis = read(text)
  const isLarge = text.length > LARGE
  const documents = some(analysis.documents, isLarge ? 1 : 4)
  return [
    { name: 'analyze', run: () => checkPlaces(text, analysis) },
    ...(isLarge ? [] : RELEASES).map((release) => ({
      name: `analyze ${release}`,
      run: () => checkPlaces(text, read(text, { ...DEFAULT_SETTINGS, release })),
    })),
    { name: 'report', run: () => void JSON.stringify(report('x', analysis)) },
    { name: 'plain data', run: () => checkPlain(text, analysis) },
    {
      name: 'fixes',
      run: () =>
        some(
          analysis.findings.filter(({ fix }) => fix),
          TRIED,
        ).forEach((finding) => checkEdits(text, analysis, finding.document, fixOf(analysis, finding))),
    },
    { name: 'assist', run: () => checkAssist(analysis) },
    // Every release judges the text: of a larger one that is much the same many times.
    ...(text.length > 200_000 ? [] : [{ name: 'compare', run: () => void compareReleases(text, DEFAULT_SETTINGS, 0) }]),
    { name: 'edits', run: () => documents.forEach((document) => checkDocumentEdits(text, analysis, document)) },
    { name: 'rebuilds', run: () => documents.forEach((document) => checkRebuilds(text, analysis, document)) },
    { name: 'secrets', run: () => checkSecrets(text) },
    { name: 'server fields', run: () => checkServerFields(text, analysis) },
    { name: 'print', run: () => documents.forEach(({ root }) => checkPrint(root)) },
  ]
}

function some<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count || count < 2) return items.slice(0, count)
  return Array.from({ length: count }, (_, i) => items[Math.round((i * (items.length - 1)) / (count - 1))] as T)
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what)
}

function checkPlaces(text: string, analysis: Reading): void {
  must(analysis.text === text, 'the text changed')
  for (const { range, code } of analysis.findings)
    must(range.start >= 0 && range.start <= range.end && range.end <= text.length, `${code} lies outside the text`)
  for (const { because } of analysis.endpoints) must(because.length > 0, 'an endpoint without a reason')
}

function checkPlain(text: string, reading: Reading): void {
  const answer = analyze(text)
  const json = JSON.stringify(answer)
  must(JSON.stringify(structuredClone(answer)) === json, 'a clone of the answer is another')
  must(
    JSON.stringify(readingOf(JSON.parse(json) as Analysis, text).findings) === JSON.stringify(reading.findings),
    'the answer lost something as JSON',
  )
}

const fixOf = (analysis: Reading, finding: Finding): ChangeSet | null => {
  const plan = planOf(finding)
  return plan && planChange(analysis, plan)
}

/** Edits may touch their own document only, and what they leave must be readable if it was. */
function checkEdits(text: string, analysis: Reading, index: number | null, edits: ChangeSet | null): void {
  if (!edits || index === null) return
  const range = analysis.documents[index]?.range ?? { start: 0, end: text.length }
  for (const edit of edits.edits)
    must(edit.start >= range.start && edit.end <= range.end && edit.start <= edit.end, 'an edit left its document')
  const after = applyChange(text, edits)
  must(
    after.startsWith(text.slice(0, range.start)) && after.endsWith(text.slice(range.end)),
    'an edit changed another document',
  )
}

function checkAssist({ text, release, documents }: Reading): void {
  const parts = text.length > LARGE ? [0.5] : [0.1, 0.25, 0.5, 0.75, 0.99]
  const offsets = [0, 1, ...parts.map((part) => Math.floor(text.length * part)), text.length]
  for (const offset of offsets) {
    for (const { range } of choicesAt(text, offset, release))
      must(range.start <= offset && range.end === offset, 'a choice replaces something else')
    const document = documents.find(({ range }) => range.start <= offset && offset <= range.end)
    if (document) hoverAt(pathAt(document.root, offset), document.apiVersion, document.kind, release, help)
  }
}

/** Paths of a tree, breadth first, so many at most. */
function pathsOf(root: YamlNode | null, limit: number): Path[] {
  const found: { path: Path; node: YamlNode }[] = root ? [{ path: [], node: root }] : []
  for (const { path, node } of found) {
    if (found.length > limit) break
    for (const entry of some(fieldsOf(node), 20)) found.push({ path: [...path, entry.name], node: entry.value })
    for (const [i, item] of some([...itemsOf(node).entries()], 5)) found.push({ path: [...path, i], node: item })
  }
  return found.map(({ path }) => path)
}

const CHANGES: readonly Change[] = [
  { do: 'set', value: 'x: "y" #\n' },
  { do: 'set', value: { __proto__: null, a: [1, { b: null }] } },
  { do: 'insert', index: 0, value: 1 },
  { do: 'remove' },
  { do: 'rename', to: 'constructor' },
  { do: 'duplicate' },
]

function checkDocumentEdits(text: string, analysis: Reading, document: AnalyzedDocument): void {
  const paths = some(pathsOf(document.root, 300), text.length > LARGE ? 1 : TRIED)
  for (const [i, path] of paths.entries()) {
    const changes = text.length > LARGE ? CHANGES.filter((_, c) => c % 4 === i % 4) : CHANGES
    for (const change of changes) checkEdits(text, analysis, document.index, editDocument(text, document, path, change))
    const value = editDocument(text, document, [...path, 'toString'], { do: 'set', value: 'x' })
    checkEdits(text, analysis, document.index, value)
  }
}

function checkRebuilds(text: string, analysis: Reading, document: AnalyzedDocument): void {
  const { backend } = document
  if (!backend) return
  const target = { index: document.index, backend }
  const members = membersOf(backend).slice(0, 1)
  const to = text.length > LARGE ? providers.slice(0, 1) : some(providers, 3)
  const rebuilds = [
    toPool(target),
    toSingle(target),
    ...members.flatMap((member) => to.map((provider) => switchProvider(target, member, provider))),
  ]
  for (const plan of rebuilds) checkEdits(text, analysis, document.index, planChange(analysis, plan))
}

/** A text without its secrets holds none, and can be read where it could before. */
function checkSecrets(text: string): void {
  const documents = readDocuments(text)
  for (const unreadable of ['left-out', 'hidden'] as const) {
    const bare = redact(text, { unreadable, documents })
    must(bare.replaced.length > 0 || bare.text === text, 'a text without secrets changed')
    const left = bare.text === text ? documents : readDocuments(bare.text)
    const readable = left.filter(({ problems }) => problems.length === 0)
    const trees = new Set(readable.map(({ tree }) => tree))
    must(
      [...trees].every((tree) => secretsIn(tree).length === 0),
      'a secret is left',
    )
  }
}

function checkServerFields(text: string, { documents }: Reading): void {
  const plan = withoutServerFields(text)
  if (!plan) return
  must(countServerFields(documents) > 0, 'fields of the server go that are not there')
  const change = planChange({ text, documents: [] }, plan)
  must(
    change !== null && countServerFields(readDocuments(applyChange(text, change))) < countServerFields(documents),
    'fields of the server stay',
  )
}

function checkPrint(root: YamlNode | null): void {
  const printed = printDocument(toJson(root))
  const isReadable = read(printed).findings.every(
    ({ code, params }) => code !== 'syntax' || params['reason'].startsWith('nesting'),
  )
  must(isReadable, 'what was printed can not be read')
}
