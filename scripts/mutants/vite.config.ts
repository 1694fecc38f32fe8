import fs from 'node:fs'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'
import base from '../../vite.config'

interface State {
  readonly tests: readonly string[]
  readonly files: Readonly<Record<string, string>>
  readonly done: readonly string[]
}

const state = JSON.parse(fs.readFileSync(process.env['MUTANTS'] ?? '', 'utf8')) as State
const isAlone = process.env['__STRYKER_ACTIVE_MUTANT__'] !== undefined

class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): string =>
      `${state.tests.findIndex((folder) => moduleId.includes(folder))} ${moduleId}`
    return Promise.resolve(files.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)))
  }
}

export default {
  ...base,
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id: string) => state.files[id.split('?')[0] ?? ''] }],
  test: {
    ...base.test,
    include: state.tests.map((folder) => `${folder}{/**/*,}.test.ts`),
    exclude: ['src/tests/{hostile,differential,edits,bench,oracles}/**', '**/*.property.test.ts', ...state.done],
    // Modules are loaded once for all files: a mutant is switched on in them, and off again.
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    pool: 'forks',
    reporters: [['default', { summary: false }]],
    silent: true,
    bail: isAlone ? 1 : 0,
    sequence: { sequencer: NearestFirst },
    ...(!isAlone && { runner: './scripts/mutants/runner.mjs' }),
  },
}
