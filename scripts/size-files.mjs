// A budget over a file that is not there measures nothing: every pattern of .size-limit.js must match a file, and the first
// load must hold the page's own start.
import fs from 'node:fs'
import path from 'node:path'
import budgets from '../.size-limit.js'

const toRegExp = (pattern) => new RegExp(`^${path.basename(pattern).replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
const matches = (pattern) => {
  const folder = path.dirname(pattern)
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => toRegExp(pattern).test(file)) : []
}

const missing = budgets.flatMap(({ path: patterns }) => patterns).filter((pattern) => matches(pattern).length === 0)
const hasStart = budgets[0].path.some((file) => /start-[^/]*\.js$/.test(file))

for (const pattern of missing) console.error(`no file for ${pattern}: build first, or mend .size-limit.js`)
if (!hasStart) console.error('the first load does not hold the start of the page')
process.exitCode = missing.length > 0 || !hasStart ? 1 : 0
