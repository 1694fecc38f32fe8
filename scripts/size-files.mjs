// A budget over a file that is not there measures nothing: every pattern of .size-limit.json must match a file, and the
// first load must count every file that index.html asks for, and every file that these and the page's own start import at once.
import fs from 'node:fs'
import path from 'node:path'

const budgets = JSON.parse(fs.readFileSync('.size-limit.json', 'utf8'))
const toRegExp = (pattern) => new RegExp(`^${path.basename(pattern).replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
const matches = (pattern) => {
  const folder = path.dirname(pattern)
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => toRegExp(pattern).test(file)) : []
}

const missing = budgets.flatMap(({ path: patterns }) => patterns).filter((pattern) => matches(pattern).length === 0)
const page = missing.length === 0 ? fs.readFileSync('dist/page/index.html', 'utf8') : ''
const inPage = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file)
const counted = budgets[0].path.flatMap(matches)
const importsOf = (file) => {
  const code = file.endsWith('.js') ? fs.readFileSync(path.join('dist/page/assets', file), 'utf8') : ''
  return [...code.matchAll(/\b(?:import|from)\s*"\.\/([^"]+\.js)"/g)].map(([, imported]) => imported)
}
const asked = new Set(missing.length === 0 ? [...inPage, ...counted] : [])
for (const file of asked) for (const imported of importsOf(file)) asked.add(imported)
const uncounted = [...asked].filter((file) => !counted.includes(file))

for (const pattern of missing) console.error(`no file for ${pattern}: build first, or mend .size-limit.json`)
for (const file of uncounted) console.error(`the first load has ${file}, and the budget does not count it`)
process.exitCode = missing.length + uncounted.length > 0 ? 1 : 0
