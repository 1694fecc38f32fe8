#!/usr/bin/env node
import '../src/advice/advice.js'
import '../src/words/en/later.js'
import '../src/schema/facts/load.js'
import '../src/request/requests.js'
import { version } from '../package.json'
import { readCheckCall, UsageError } from './arguments.js'
import { check, type Outcome } from './check.js'
import { explain, readExplainCall } from './explain.js'
import { migrateFile, readMigrateCall } from './migrate.js'
import { listReleases } from './releases.js'
import { write } from './output.js'

const HELP = `Judges AI backends of kgateway and agentgateway.

  check [options] FILE… | -     findings, and what each endpoint speaks; "-" reads standard input,
                                a folder stands for the manifests in it and below
    --release R|auto            release to judge by (default auto: the newest that serves the file)
    --compare R                 what is different on another release although the text stays
    --data-plane envoy|agentgateway
    --agentgateway-models on|off  whether the controller serves AgentgatewayModel (default: what the release's chart sets)
    --istio-auto-mtls           Istio auto mTLS is on in the cluster
    --production                warn of plaintext to the outside and of TLS that is not verified
    -n, --namespace NAMESPACE   what a missing namespace means (default: default)
    --together                  all files are one world
    --crd FILE                  judge its kinds by this CustomResourceDefinition (kubectl get crd NAME -o yaml); repeatable
    --fail-on error|warning     what makes the exit status 1 (default: error)
    --format text|json|sarif|github
  migrate --to R [options] FILE | -   the text as that release takes it; what becomes of it on standard error
    --from R|auto               release that the text is for (default auto)
    --kind AgentgatewayBackend|AgentgatewayModel
    --data-plane envoy|agentgateway
    --format yaml|json          json: with notes, and every endpoint before and after
  explain [options] FILE | -    what the answer of kubectl, a log, curl -v or a provider means
    --with FILE                 the YAML that it is about: places of causes are looked for there
    --release R|auto            release to judge it by
  releases [--format text|json] the releases that are known; json: how, since when, and what is open
  --help, --version

Exit status of check: 0 nothing found that --fail-on names, 1 something was, 2 the call was wrong or a file could not be read.
Of migrate: 0 migrated, 1 something could not be kept (the notes say what), 2 not migrated.
`

function run(args: readonly string[]): Outcome {
  const [command, ...rest] = args
  const say = (out: string): Outcome => ({ out, notes: [], status: 0 })
  switch (command) {
    case 'check':
      if (rest.includes('--help')) return say(HELP)
      return check(readCheckCall(rest))
    case 'migrate':
      if (rest.includes('--help')) return say(HELP)
      return migrateFile(readMigrateCall(rest))
    case 'explain':
      if (rest.includes('--help')) return say(HELP)
      return explain(readExplainCall(rest))
    case 'releases':
      return say(listReleases(rest))
    case '--help':
    case undefined:
      return say(HELP)
    case '--version':
      return say(`${version}\n`)
    default:
      throw new UsageError(`unknown command "${command}"; see --help`)
  }
}

/** Prints what a command answers; the status is set, not forced, so that Node ends by itself. */
function main(): void {
  try {
    const { out, notes, status } = run(process.argv.slice(2))
    for (const note of notes) tell(`note: ${note}`)
    process.exitCode = status
    print(out)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.exitCode = 2
    tell(`error: ${error.message}`)
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
    throw new UsageError(`the output can't be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

main()
