import { analyzeSource, DEFAULT_SETTINGS, readSource, type Settings } from '../analyze.js'
import { endpointsOf } from '../endpoints.js'
import { editDocument } from '../edits.js'
import { hostileInputs } from '../hostile/corpus.js'
import { exercises } from '../hostile/exercise.js'
import { verdictOf } from '../verdict.js'
import { World } from '../world.js'
import { milliseconds, table } from './measure.js'

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' }
const MEMBER =
  '        - provider:\n            openai:\n              authToken:\n                kind: SecretRef\n                secretRef:\n                  name: s\n              model: m\n          hostOverride:\n            host: h.internal\n            port: 80\n'
const PORT = ['spec', 'ai', 'multipool', 'priorities', 0, 'pool', 0, 'hostOverride', 'port']

/** A pool of that many members, twenty in a group at most. */
function pool(members: number, name = 'b'): string {
  const groups = Array.from({ length: Math.ceil(members / 20) }, (_, i) => `      - pool:\n${MEMBER.repeat(Math.min(20, members - i * 20))}`)
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
  const { documents, release, facts, namespace } = analyzeSource(source, SETTINGS)
  const world = new World(source.documents, namespace)
  const [first] = documents
  return {
    size,
    times: {
      parse: milliseconds(() => readSource(text)),
      verdict: milliseconds(() => source.documents.map((document) => verdictOf(document, release, text))),
      endpoints: milliseconds(() => documents.map((document) => document.backend && endpointsOf(document.backend, document, release, facts, world))),
      'all but parse': milliseconds(() => analyzeSource(source, SETTINGS)),
      edit: milliseconds(() => first && editDocument(text, first, PORT, { do: 'set', value: 443 })),
    },
  }
}

/** The slowest hostile texts: the longest single thing done with each, and everything together. */
function slowest(count: number): string {
  const times = hostileInputs.map(({ family, name, make }) => {
    const text = make()
    const start = performance.now()
    const steps = exercises(text).map((exercise): [string, number] => {
      const from = performance.now()
      exercise.run()
      return [exercise.name, performance.now() - from]
    })
    const total = performance.now() - start
    const [step = '', longest = 0] = [...steps].filter(([step]) => step.startsWith('analyze')).sort((a, b) => b[1] - a[1])[0] ?? []
    return { name: `${family}: ${name}`, length: text.length, step, longest, total }
  })
  const rows = [...times].sort((a, b) => b.longest - a.longest).slice(0, count)
  const cells = rows.map(({ name, length, step, longest, total }) =>
    [longest.toFixed(0).padStart(8), step.padEnd(28), total.toFixed(0).padStart(8), String(length).padStart(10), ` ${name}`].join(' '),
  )
  const head = `${'ms'.padStart(8)} ${'analysis'.padEnd(28)} ${'all ms'.padStart(8)} ${'length'.padStart(10)}  input`
  return [`the slowest of ${times.length} hostile texts; all: some thirty analyses, edits, fixes and rebuilds of each`, head, ...cells, ''].join('\n')
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
print(slowest(10))
