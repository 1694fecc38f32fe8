// Builds the page twice and compares every file: the same sources give the same bytes.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'reproducible-'))

/** Every file of one build with its hash. */
function built(name) {
  const folder = path.join(root, name, 'page')
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'], {
    stdio: 'inherit',
  })
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, file), createHash('sha256').update(fs.readFileSync(file)).digest('hex')]
    }),
  )
}

const [first, second] = [built('first'), built('second')]
const names = [...new Set([...first.keys(), ...second.keys()])].sort()
const different = names.filter((name) => first.get(name) !== second.get(name))
fs.rmSync(root, { recursive: true })
for (const name of different) console.error(`differs: ${name}`)
if (different.length > 0) process.exitCode = 1
else console.log(`${names.length} files, the same in both builds`)
