// Starts a release: `npm run -s new-release -- PRODUCT@VERSION DAY`. Writes its file and its line of the table, at the end of
// its product's rows; what the version changes is then filled in (CONTRIBUTING.md).
import fs from 'node:fs'

const [id = '', day = ''] = process.argv.slice(2)
const [, product, version] = /^([a-z]+)@(\d+\.\d+\.\d+(?:-[a-z0-9.]+)?)$/.exec(id) ?? []
if (!product || !/^\d{4}-\d\d-\d\d$/.test(day)) fail('usage: npm run -s new-release -- PRODUCT@VERSION YYYY-MM-DD')

const TABLE = 'src/releases/table.ts'
const SOURCES = 'src/releases/sources.ts'
const file = `src/releases/${product}/${version}.ts`
const name = product + version.replace(/[^a-z0-9]/g, '')
const table = fs.readFileSync(TABLE, 'utf8')
const rows = [...table.matchAll(new RegExp(`^  \\['${product}@.*\\],\\n`, 'gm'))]
const last = rows.at(-1)
if (!last) fail(`${product} has no row in ${TABLE}`)
if (table.includes(`'${id}'`) || fs.existsSync(file)) fail(`${id} is there already`)

fs.writeFileSync(
  file,
  `import type { Change } from '../change.js'
import type { UpstreamSource } from '../evidence.js'

/** ${product} ${version}: (what it changes, for whom, in one sentence). */
export const ${name}: Change = {
  evidence: 'notes',
}

export const sources: readonly UpstreamSource[] = []
`,
)
const end = last.index + last[0].length
fs.writeFileSync(
  TABLE,
  `import { ${name} } from './${product}/${version}.js'\n${table.slice(0, end)}  ['${id}', '${day}', ${name}],\n${table.slice(end)}`,
)
const listed = fs.readFileSync(SOURCES, 'utf8')
const entries = [...listed.matchAll(new RegExp(`^  '${product}@.*,\n`, 'gm'))]
const behind = entries.at(-1)
if (!behind) fail(`${product} has no line in ${SOURCES}`)
const after = behind.index + behind[0].length
fs.writeFileSync(
  SOURCES,
  `import { sources as ${name} } from './${product}/${version}.js'\n${listed.slice(0, after)}  '${id}': ${name},\n${listed.slice(after)}`,
)
process.stdout.write(`${file}\n${TABLE}\n${SOURCES}\n`)

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
