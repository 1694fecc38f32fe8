import fs from 'node:fs'
import { TestRunner } from 'vitest'

const STATE = JSON.parse(fs.readFileSync(process.env['MUTANTS'], 'utf8'))
/** A test that takes longer than this is not one of the fast ones. */
const FAST_MS = 300
/** How many tests a mutant meets at most: the nearest ones come first. */
const TRIES = 400

const stryker = (globalThis.__stryker__ ??= {})
const coverage = (stryker.mutantCoverage ??= { static: {}, perTest: {} })
const left = new Set(STATE.left)
const tries = new Map()

const tell = (line) => fs.appendFileSync(STATE.log, `${JSON.stringify(line)}\n`)
const processorMs = () => process.cpuUsage().user / 1000

/** Runs each test as it is, then again for each mutant that it came across and that no test has found. */
export default class MutantRunner extends TestRunner {
  onAfterRunFiles(files) {
    for (const id of left) if (coverage.static[id]) tell({ atLoad: id })
    for (const { filepath } of files ?? []) tell({ done: filepath })
    return super.onAfterRunFiles()
  }

  async runTask(test) {
    const body = TestRunner.getTestFn(test)
    coverage.perTest.test = {}
    stryker.currentTestId = 'test'
    const start = processorMs()
    try {
      await body()
    } catch (error) {
      tell({ failsAsItIs: `${test.file.name} ${test.name}` })
      throw error
    } finally {
      stryker.currentTestId = undefined
    }
    const name = `${test.file.name} ${test.name}`
    const reached = Object.entries(coverage.perTest.test).filter(([id]) => left.has(id))
    for (const [id] of reached) if (!tries.has(id)) tell({ reached: id })
    if (processorMs() - start > FAST_MS || test.result?.errors?.length) return
    for (const [id, hits] of reached) {
      tries.set(id, (tries.get(id) ?? 0) + 1)
      if (tries.get(id) > TRIES) {
        left.delete(id)
        continue
      }
      tell({ begin: id, test: name })
      if (!(await fails(test, body, id, hits))) continue
      left.delete(id)
      // What a mutant leaves behind in a store of the engine would be held against the next one.
      if (await fails(test, body, undefined, 0)) {
        tell({ leaves: id, test: name })
        process.exit(7)
      }
      tell({ killed: id, test: name })
    }
  }
}

async function fails(test, body, id, hits) {
  stryker.hitCount = 0
  stryker.hitLimit = hits * 100 + 1000
  stryker.activeMutant = id
  const errors = test.result?.errors?.length ?? 0
  try {
    await body()
  } catch {
    return true
  } finally {
    stryker.activeMutant = undefined
    stryker.hitCount = undefined
  }
  if ((test.result?.errors?.length ?? 0) === errors) return false
  test.result.errors.length = errors
  test.result.state = 'run'
  return true
}
