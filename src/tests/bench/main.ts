import '../../advice/every.js'
import '../../words/en/later.js'
import '../../schema/facts/load.js'
import '../../yaml/edit/editing.js'
import '../../request/requests.js'
import { analyzeSource, DEFAULT_SETTINGS, readSource, type Settings } from '../../analyze.js'
import { read, readingOf } from '../../reading.js'
import { endpointsOf } from '../../connection/endpoints.js'
import { editDocument } from '../../plans/edits.js'
import { hostileInputs } from '../hostile/corpus.js'
import { redact } from '../../secrets/redact.js'
import { verdictOf } from '../../verdict/verdict.js'
import { World } from '../../documents/world.js'
import { milliseconds, table, timed } from './measure.js'
import { SCALE } from './texts.js'

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' }
const MEMBER =
  '        - provider:\n            openai:\n              authToken:\n                kind: SecretRef\n                secretRef:\n                  name: s\n              model: m\n          hostOverride:\n            host: h.internal\n            port: 80\n'
const PORT = ['spec', 'ai', 'multipool', 'priorities', 0, 'pool', 0, 'hostOverride', 'port']

/** A pool of that many members, twenty in a group at most. */
function pool(members: number, name = 'b'): string {
  const groups = Array.from(
    { length: Math.ceil(members / 20) },
    (_, i) => `      - pool:\n${MEMBER.repeat(Math.min(20, members - i * 20))}`,
  )
  return `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: ${name}\nspec:\n  type: AI\n  ai:\n    multipool:\n      priorities:\n${groups.join('')}`
}

/** A stream of backends with two members each, and Secrets between them, of that many lines. */
function stream(lines: number): string {
  const parts: string[] = []
  for (let count = 0, i = 0; count < lines; i++) {
    const part = `${pool(2, `b${i}`)}---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: s${i}\nstringData:\n  Authorization: x\n---\n`
    parts.push(part)
    count += part.split('\n').length - 1
  }
  return parts.join('')
}

function measured(size: number, text: string): { size: number; times: Record<string, number> } {
  const source = readSource(text)
  const { documents, release, facts, namespace } = readingOf(analyzeSource(source, SETTINGS), source)
  const world = new World(source.documents, namespace)
  const [first] = documents
  return {
    size,
    times: {
      parse: milliseconds(() => readSource(text)),
      verdict: milliseconds(() => source.documents.map((document) => verdictOf(document, release, text))),
      endpoints: milliseconds(() =>
        documents.map((document) => document.backend && endpointsOf(document.backend, document, release, facts, world)),
      ),
      'all but parse': milliseconds(() => analyzeSource(source, SETTINGS)),
      edit: milliseconds(() => first && editDocument(text, first, PORT, { do: 'set', value: 443 })),
    },
  }
}

/** What a person waits for with a text of any kind: it is opened, changed in one place, and stored. */
const ACTIONS: Readonly<Record<string, (text: string) => () => unknown>> = {
  analysis: (text) => () => read(text),
  'one edit': (text) => {
    const [first] = read(text).documents
    return () => first && editDocument(text, first, ['metadata', 'name'], { do: 'set', value: 'another' })
  },
  'without secrets': (text) => () => redact(text, { unreadable: 'hidden' }),
}

/** The hostile texts that take longest for any one action; each is tried once, as in the page. */
function slowest(count: number): string {
  const rows = hostileInputs.map(({ family, name, make }) => {
    const text = make()
    const times = Object.values(ACTIONS).map((prepare) => timed(prepare(text)))
    return {
      longest: Math.max(...times),
      line: [
        ...times.map((time) => time.toFixed(0).padStart(17)),
        String(text.length).padStart(10),
        ` ${family}: ${name}`,
      ].join(' '),
    }
  })
  const lines = [...rows].sort((a, b) => b.longest - a.longest).slice(0, count)
  const head = [...Object.keys(ACTIONS).map((name) => name.padStart(17)), 'length'.padStart(10), ' input'].join(' ')
  return [`the slowest of ${rows.length} hostile texts; in ms`, head, ...lines.map(({ line }) => line), ''].join('\n')
}

/** What texts of one kind cost, each twice as large as the one before: measured once, as in the page. */
function scaled(name: string): string {
  const { size, make } = SCALE[name] as (typeof SCALE)[string]
  const rows = [4, 2, 1].map((part) => {
    const text = make(size / part)
    const times = Object.entries(ACTIONS).map(([action, prepare]) => [action, timed(prepare(text))] as const)
    return { size: size / part, times: Object.fromEntries(times) }
  })
  return table(`${name}: ${make(size).length} units`, 'size', rows)
}

const print = (text: string): boolean => process.stdout.write(`${text}\n`)
print(
  table(
    'members of one backend',
    'members',
    [1, 20, 400, 800, 1600].map((members) => measured(members, pool(members))),
  ),
)
print(
  table(
    'a stream',
    'lines',
    [1000, 10_000, 20_000, 40_000].map((lines) => measured(lines, stream(lines))),
  ),
)
for (const name of Object.keys(SCALE)) print(scaled(name))
if (!process.argv.includes('--scale')) print(slowest(10))
