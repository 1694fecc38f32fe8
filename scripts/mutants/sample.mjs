import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'

const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false }
const OPTIONS = { excludedMutations: [], ignorers: [], plugins: null, noHeader: false }

/**
 * The folders whose mutants are drawn: what of each is left out, and the folders of tests that are to find them, the nearest first.
 * @type {Record<string, { without: string[], tests: string[] }>}
 */
export const FOLDERS = {
  connection: { without: [], tests: ['src/connection', 'src/tests/vectors', 'src/advice/cases', 'src/examples'] },
  schema: { without: ['src/schema/facts/'], tests: ['src/schema', 'src/verdict', 'src/crd'] },
  yaml: {
    without: [],
    tests: [
      'src/yaml',
      'src/documents',
      'src/tests/api-server',
      'src/plans',
      'src/verdict',
      'src/apply',
      'src/secrets',
      'src/analyze',
    ],
  },
  plans: { without: [], tests: ['src/plans', 'src/verdict', 'src/apply'] },
}

function sources(folder) {
  return fs
    .readdirSync(`src/${folder}`, { recursive: true })
    .map((name) => path.posix.join('src', folder, name))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => !FOLDERS[folder].without.some((left) => name.startsWith(left)))
    .sort()
}

const instrument = (files) => new Instrumenter(silent).instrument(files, OPTIONS)

/** What a mutant is called from one drawing to the next. */
function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  return [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ')
}

function originalOf(text, { start, end }) {
  const lines = text.split('\n').slice(start.line, end.line + 1)
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column)
  lines[0] = lines[0].slice(start.column)
  return lines.join('\n')
}

/**
 * Draws mutants of a folder: those with the lowest hash of seed and name, so that a change of one file leaves the others' as they are.
 * @param {string} folder a name of `FOLDERS`
 * @param {number} count how many
 * @param {string} seed another seed is another sample
 * @returns {Promise<{ all: number, mutants: object[], files: Map<string, string> }>} how many there are; those drawn; the text of
 *   each file with its mutants built in, of which one at a time can be switched on
 */
export async function draw(folder, count, seed) {
  const texts = new Map(sources(folder).map((name) => [name, fs.readFileSync(name, 'utf8')]))
  const whole = await instrument([...texts].map(([name, content]) => ({ name, content, mutate: true })))
  const named = new Map()
  for (const mutant of whole.mutants.filter(({ status }) => status !== 'Ignored')) {
    const original = originalOf(texts.get(mutant.fileName), mutant.location)
    // By the text and how many alike come before it in the file, not by its line: lines move.
    const alike = `${mutant.fileName}\n${mutant.mutatorName}\n${original}\n${mutant.replacement}`
    let nth = 0
    while (named.has(`${alike}\n${nth}`)) nth++
    named.set(`${alike}\n${nth}`, { ...mutant, original, nth })
  }
  const hash = (name) => createHash('sha256').update(`${seed}\n${name}`).digest('hex')
  const drawn = [...named].map(([name, mutant]) => [hash(name), mutant]).sort(([a], [b]) => (a < b ? -1 : 1))
  const sample = new Map(
    drawn.slice(0, count).map(([id, mutant]) => [keyOf(mutant), { ...mutant, name: id.slice(0, 12) }]),
  )

  const files = new Map()
  const mutants = []
  for (const [name, content] of texts) {
    const here = [...sample.values()].filter(({ fileName }) => fileName === name)
    if (here.length === 0) continue
    const built = await instrument([{ name, content, mutate: here.map(({ location }) => location) }])
    const prefix = `${name}:`
    files.set(
      path.resolve(name),
      built.files[0].content.replace(/(stryMutAct_9fa48|stryCov_9fa48)\(("[^)]*")\)/g, (call) =>
        call.replace(/"(\d+)"/g, `"${prefix}$1"`),
      ),
    )
    for (const mutant of built.mutants) {
      const drawnOne = sample.get(keyOf(mutant))
      if (drawnOne) mutants.push({ ...drawnOne, id: prefix + mutant.id })
    }
  }
  return { all: named.size, mutants, files }
}
