// Mutation testing of a seeded sample: npm run mutants -- [folder …]
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { FOLDERS, draw } from './sample.mjs'
import { write } from './page.mjs'

const COUNT = Number(process.env['COUNT'] ?? 300)
const SEED = process.env['SEED'] ?? '1'
/** A mutant that answers nothing for so long has made an endless loop. */
const STALL_MS = 900_000
const OUT = 'dist/mutants'

/** Runs the tests, and ends them where nothing happens any more; whether they ended by themselves, and how. */
function run(folder, env) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['vitest', 'run', '--config', 'scripts/mutants/vite.config.ts', '--root', '.'], {
      env: { ...process.env, MUTANTS: `${OUT}/${folder}.state.json`, ...env },
      stdio: ['ignore', fs.openSync(`${OUT}/${folder}.out`, 'a'), fs.openSync(`${OUT}/${folder}.out`, 'a')],
      detached: true,
    })
    // Tests that run alone keep no log; their reporter writes as each file ends.
    const log = `${OUT}/${folder}.${env['__STRYKER_ACTIVE_MUTANT__'] === undefined ? 'log' : 'out'}`
    let size = -1
    let since = Date.now()
    const watch = setInterval(() => {
      const now = fs.existsSync(log) ? fs.statSync(log).size : 0
      if (now !== size) [size, since] = [now, Date.now()]
      if (Date.now() - since < STALL_MS) return
      clearInterval(watch)
      process.kill(-child.pid, 'SIGKILL')
      resolve('stalled')
    }, 1000)
    child.on('exit', (code) => {
      clearInterval(watch)
      resolve(code)
    })
  })
}

async function runFolder(folder) {
  const { all, mutants, files } = await draw(folder, COUNT, SEED)
  const log = `${OUT}/${folder}.log`
  // A run that was broken off goes on, as long as no file has changed.
  if (process.env['RESUME'] === undefined) fs.rmSync(log, { force: true })
  const found = new Map()
  const leaves = new Set()
  const atLoad = new Set()
  const reached = new Set()
  const done = new Set()
  const survived = new Set()
  const hear = (line) => {
    if (line.killed) found.set(line.killed, line.test)
    if (line.leaves) leaves.add(line.leaves)
    if (line.atLoad) atLoad.add(line.atLoad)
    if (line.reached) reached.add(line.reached)
    if (line.done) done.add(line.done)
    if (line.survived) survived.add(line.survived)
  }
  const linesFrom = (start) =>
    (fs.existsSync(log) ? fs.readFileSync(log).subarray(start).toString() : '')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  linesFrom(0).forEach(hear)
  const { tests } = FOLDERS[folder]
  for (;;) {
    const left = mutants.map(({ id }) => id).filter((id) => !found.has(id) && !leaves.has(id))
    const state = { tests, left, log, done: [...done], files: Object.fromEntries(files) }
    fs.writeFileSync(`${OUT}/${folder}.state.json`, JSON.stringify(state))
    const start = fs.existsSync(log) ? fs.statSync(log).size : 0
    const end = await run(folder, {})
    const lines = linesFrom(start)
    lines.forEach(hear)
    const last = lines.at(-1) ?? {}
    if (end === 'stalled' && last.begin) found.set(last.begin, `${last.test} (never ends)`)
    else if (end === 'stalled') throw new Error(`the tests of ${folder} do not go on`)
    else if (!last.leaves) break
  }
  fs.writeFileSync(`${OUT}/${folder}.state.json`, JSON.stringify({ tests, done: [], files: Object.fromEntries(files) }))
  // What is reached only as modules load, and what a mutant left behind, asks for modules of its own.
  for (const id of [...leaves, ...[...atLoad].filter((each) => !reached.has(each))]) {
    if (found.has(id) || survived.has(id)) continue
    const end = await run(folder, { __STRYKER_ACTIVE_MUTANT__: id })
    const line = end === 0 ? { survived: id } : { killed: id, test: end === 'stalled' ? 'alone (never ends)' : 'alone' }
    fs.appendFileSync(log, `${JSON.stringify(line)}\n`)
    hear(line)
  }
  const result = mutants.map(({ id, name, fileName, location, mutatorName, original, replacement }) => ({
    ...{ name, fileName, line: location.start.line + 1, mutatorName, original, replacement },
    ...{ killedBy: found.get(id) ?? null, isReached: reached.has(id) || atLoad.has(id) },
  }))
  fs.writeFileSync(`${OUT}/${folder}.json`, JSON.stringify({ folder, all, seed: SEED, mutants: result }, null, 1))
  const killed = result.filter(({ killedBy }) => killedBy !== null).length
  process.stdout.write(`${folder}: ${killed} of ${result.length} killed\n`)
}

fs.mkdirSync(OUT, { recursive: true })
const asked = process.argv.slice(2)
for (const folder of asked.length ? asked : Object.keys(FOLDERS)) await runFolder(folder)
write(OUT, JSON.parse(fs.readFileSync('scripts/mutants/reasons.json', 'utf8')))
