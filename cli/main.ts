#!/usr/bin/env node
import '../src/advice/every.js'
import '../src/schema/facts/load.js'
import '../src/yaml/edit/editing.js'
import '../src/request/requests.js'
import { version } from '../package.json'
import { languages } from '../src/words/languages.js'
import { readCheckCall, UsageError } from './arguments.js'
import { check, type Outcome } from './check.js'
import { explain, readExplainCall } from './explain.js'
import { cli, languageIn, speak } from './language.js'
import { migrateFile, readMigrateCall } from './migrate.js'
import { listReleases } from './releases.js'
import { write } from './output.js'

async function run(args: readonly string[]): Promise<Outcome> {
  const [command, ...rest] = args
  const say = (out: string): Outcome => ({ out, notes: [], status: 0 })
  switch (command) {
    case 'check':
      if (rest.includes('--help')) return say(cli.help)
      return check(readCheckCall(rest))
    case 'migrate':
      if (rest.includes('--help')) return say(cli.help)
      return migrateFile(readMigrateCall(rest))
    case 'explain':
      if (rest.includes('--help')) return say(cli.help)
      return explain(readExplainCall(rest), (await languages[languageIn(rest)].diagnoses()).diagnosisWords)
    case 'releases':
      return say(listReleases(rest))
    case '--help':
    case undefined:
      return say(cli.help)
    case '--version':
      return say(`${version}\n`)
    default:
      throw new UsageError(cli.unknownCommand(command))
  }
}

/** Prints what a command answers; the status is set, not forced, so that Node ends by itself. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  await speak(languageIn(args))
  try {
    const { out, notes, status } = await run(args)
    for (const note of notes) tell(cli.note(note))
    process.exitCode = status
    print(out)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.exitCode = 2
    tell(cli.error(error.message))
  }
}

/** A line for people; where standard error takes none, the status still says what happened. */
function tell(line: string): void {
  try {
    write(2, `${line}\n`)
  } catch {
    // There is no other place to say it.
  }
}

function print(out: string): void {
  try {
    write(1, out)
  } catch (error) {
    throw new UsageError(cli.unwritable(error instanceof Error ? error.message : String(error)))
  }
}

await main()
