import { DEFAULT_SETTINGS, diagnose, diagnosisText, formatPath, read, visible, type Diagnosis } from '../src/index.js'
import type { DiagnosisWords } from '../src/index.js'
import { checkRelease, parsed, UsageError } from './arguments.js'
import type { Outcome } from './check.js'
import { readText } from './input.js'
import { cli, words } from './language.js'

/** What `explain` was asked to do. */
export interface ExplainCall {
  /** The answer of a command, a log or a provider. */
  readonly answer: string
  /** The YAML that it is about; null: none is at hand. */
  readonly yaml: string | null
  readonly release: string
}

/** Reads the arguments after `explain`. Throws a UsageError for anything it does not know. */
export function readExplainCall(args: readonly string[]): ExplainCall {
  const { values, positionals } = parsed({
    args: [...args],
    allowPositionals: true,
    options: { with: { type: 'string' }, release: { type: 'string' } },
  })
  const [answer, ...more] = positionals
  if (answer === undefined) throw new UsageError(cli.noFile)
  if (more.length > 0) throw new UsageError(cli.oneFile('explain'))
  const { with: yaml = null, release = 'auto' } = values
  if (answer === '-' && yaml === '-') throw new UsageError(cli.inputOnce)
  if (release !== 'auto') checkRelease(release)
  return { answer, yaml, release }
}

/** What an answer means, with the places of the YAML; the status is 1 where nothing of it is known. */
export function explain({ answer, yaml, release }: ExplainCall, diagnoses: DiagnosisWords): Outcome {
  const reading = read(yaml === null ? '' : readText(yaml), { ...DEFAULT_SETTINGS, release })
  const { found, unknown, isCut } = diagnose(readText(answer), reading)
  const told = found.flatMap((each) => [
    `${cli.lines(each.lines)}: ${each.code}: ${said(each, diagnoses)}`,
    ...each.places.map(
      ({ path, range }) => `  ${yaml ?? ''}:${reading.lines.position(range.start).line}: ${formatPath(path)}`,
    ),
  ])
  return {
    out: told.map((line) => `${visible(line)}\n`).join(''),
    notes: [
      ...(unknown.length > 0 ? [cli.notRecognised(unknown)] : []),
      ...(found.length === 0 ? [cli.nothingRecognised] : []),
      ...(isCut ? [cli.cut] : []),
    ],
    status: found.length === 0 ? 1 : 0,
  }
}

function said(diagnosis: Diagnosis, diagnoses: DiagnosisWords): string {
  const { means, next } = diagnosisText(diagnosis, diagnoses)
  return `${means}${words.between.sentences}${next}`
}
