import type { CrdFault } from '../../src/crd/read.js'

const quoted = (value: string): string => JSON.stringify(value)

const help = `Judges AI backends of kgateway and agentgateway.

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
  --lang en|zh                  language of every command (default: en)
  --help, --version

Exit status of check: 0 nothing found that --fail-on names, 1 something was, 2 the call was wrong or a file could not be read.
Of migrate: 0 migrated, 1 something could not be kept (the notes say what), 2 not migrated.
`

/** What the command line says for itself. */
export const cli = {
  help,
  note: (line: string) => `note: ${line}`,
  error: (line: string) => `error: ${line}`,

  unknownCommand: (command: string) => `unknown command "${command}"; see --help`,
  unknownRelease: (id: string, nearest: readonly string[]) =>
    `unknown release ${quoted(id)}; nearest: ${nearest.join(', ')}`,
  noFiles: 'no file given; name files, or "-" for standard input',
  noFile: 'no file given; name one, or "-" for standard input',
  oneFile: (command: string) => `${command} takes one file`,
  inputOnce: 'standard input ("-") can be read only once',
  togetherFormat: (format: string) => `--together joins files, and --format ${format} names places in single ones`,
  noNamespace: (name: string) => `-n takes a namespace (a DNS label), not ${quoted(name)}`,
  noChoice: (flag: string, allowed: readonly string[], value: string) =>
    `${flag} takes ${allowed.join(' or ')}, not ${quoted(value)}`,
  noTarget: 'migrate needs --to RELEASE',
  servesNo: (release: string, kind: string | null) => `${release} serves no ${kind ?? 'AI backends'}`,
  ignored: (flag: string, by: string) => `${flag} has no meaning for ${by} and is ignored`,

  input: 'standard input',
  unreadable: (name: string, why: string) => `${name} can't be read: ${why}`,
  closed: 'it is closed',
  notText: 'it is not UTF-8 text',
  tooLarge: (mebibytes: number) => `it has more than ${mebibytes} MiB`,
  noManifests: (folder: string) => `${folder} holds no .yaml, .yml or .json file`,
  noDocument: (file: string) => `${file} holds no document that can be read`,
  unwritable: (why: string) => `the output can't be written: ${why}`,
  crdFaults: {
    unreadable: (file: string) => `--crd ${file} is not readable YAML`,
    'no-crd': (file: string) => `--crd ${file} holds no CustomResourceDefinition`,
    'no-schema': (file: string) =>
      `--crd ${file} holds a CustomResourceDefinition without a served version that has a schema`,
  } satisfies Record<CrdFault, (file: string) => string>,

  via: (first: string, others: number, badge: string) =>
    `via ${first}${others === 0 ? '' : ` and ${others} more`}: ${badge}`,
  goes: (type: string, becomes: string | null, target: string) =>
    `${type}${becomes === null ? '' : ` as ${becomes}`} → ${target}`,
  refused: 'refused',
  answered: 'answered by the gateway',
  streaming: (type: string) => `${type} streaming`,
  verdicts: { accepts: 'accepts', refuses: 'refuses', nothing: 'nothing', unjudged: 'unjudged' },
  verdict: (apiServer: string, controller: string, wire: readonly string[]) =>
    `API server: ${apiServer} · controller: ${controller} · wire: ${wire.join(', ')}`,
  working: (n: number, plaintext: number) => `${n} working${plaintext > 0 ? ` (${plaintext} in plaintext)` : ''}`,
  failing: (n: number) => `${n} failing`,
  undetermined: (n: number) => `${n} not determined`,
  endpoint: 'endpoint',
  request: 'request',
  what: 'what',
  nothingChanges: 'no endpoint changes',

  noteKinds: { renamed: 'renamed', added: 'added', dropped: 'dropped', changed: 'changed' },
  document: (n: number) => `document ${n}`,

  lines: (numbers: readonly number[]) => `line ${numbers.join(', ')}`,
  notRecognised: (numbers: readonly number[]) => `not recognised: line ${numbers.join(', ')}`,
  nothingRecognised: 'no message that is known here stands in this',
  cut: 'only the first 200,000 characters were read',
}

/** What the command line says for itself; another language must have it all. */
export type CliWords = typeof cli
