import { version } from '../package.json'
import { readCrds } from '../src/crd/read.js'
import {
  compareReports,
  read,
  releaseId,
  releases,
  report,
  type Reading,
  type ClusterKind,
  type Report,
  type Settings,
} from '../src/index.js'
import { UsageError, type CheckCall } from './arguments.js'
import { filesOf } from './files.js'
import { github } from './github.js'
import { cli, words } from './language.js'
import { readText } from './input.js'
import { sarif } from './sarif.js'
import { comparisonLines, textReport } from './text-report.js'

/** What a command prints, and how it ends. */
export interface Outcome {
  readonly out: string
  readonly notes: readonly string[]
  readonly status: 0 | 1
}

/** Judges files; each is a world of its own unless they are joined. */
export function check(call: CheckCall): Outcome {
  const settings: Settings = {
    release: call.release,
    istioAutoMtls: call.istioAutoMtls,
    production: call.production,
    dataPlane: call.dataPlane,
    agentgatewayModels: call.agentgatewayModels,
    namespace: call.namespace,
  }
  const clusterKinds = call.crds.flatMap(kindsOf)
  const judged = worldsOf(call).map(({ file, text }) => judge(file, text(), call, settings, clusterKinds))
  return {
    out: printed(call, judged),
    notes: [...new Set(judged.flatMap(({ notes }) => notes))],
    status: judged.some(({ isLoud }) => isLoud) ? 1 : 0,
  }
}

/** The texts that are judged, each read when its turn comes, so that no more than one is held with its trees. */
function worldsOf({ files, together }: CheckCall): readonly { readonly file: string; readonly text: () => string }[] {
  const inputs = filesOf(files).map((file) => ({ file, text: () => readText(file) }))
  if (!together) return inputs
  return [{ file: inputs.map(({ file }) => file).join('+'), text: () => join(inputs.map(({ text }) => text())) }]
}

/** What is kept of a world: what its format prints of it. */
interface Judged {
  /** JSON, or lines for people. */
  readonly text: string
  /** For formats that print all files as one. */
  readonly report: Report | null
  readonly isLoud: boolean
  readonly notes: readonly string[]
}

function judge(
  file: string,
  text: string,
  call: CheckCall,
  settings: Settings,
  clusterKinds: readonly ClusterKind[],
): Judged {
  const reading = read(text, settings, releases, clusterKinds)
  const isForPeople = call.format === 'text'
  const here = isForPeople && call.compare === null ? null : report(file, reading, words)
  const comparison =
    here && call.compare !== null
      ? compareReports(
          here,
          report(file, read(text, { ...settings, release: call.compare }, releases, clusterKinds), words),
        )
      : null
  const isOne = call.format === 'sarif' || call.format === 'github'
  return {
    text: isForPeople
      ? textReport(file, reading, comparisonLines(releaseId(reading.release), comparison))
      : call.format === 'json'
        ? JSON.stringify({ ...here, ...(comparison && { compare: comparison }) })
        : '',
    report: isOne ? here : null,
    isLoud: reading.findings.some(
      ({ severity }) => severity === 'error' || (call.failOn === 'warning' && severity === 'warning'),
    ),
    notes: ignoredFlags(call, reading),
  }
}

function printed({ format }: CheckCall, judged: readonly Judged[]): string {
  const reports = judged.flatMap(({ report: each }) => each ?? [])
  switch (format) {
    case 'json':
      return `{"version":1,"files":[${judged.map(({ text }) => text).join(',')}]}\n`
    case 'sarif':
      return sarif(reports, version)
    case 'github':
      return github(reports)
    case 'text':
      return judged.map(({ text }) => text).join('\n')
  }
}

function kindsOf(file: string): readonly ClusterKind[] {
  const { kinds, fault } = readCrds(readText(file))
  if (fault) throw new UsageError(cli.crdFaults[fault](file))
  return kinds
}

function ignoredFlags(call: CheckCall, { release }: Reading): string[] {
  const notes: string[] = []
  const id = releaseId(release)
  if (call.istioAutoMtls && !release.istioMatters) notes.push(cli.ignored('--istio-auto-mtls', id))
  if (call.dataPlane !== null && release.planes.length < 2) notes.push(cli.ignored('--data-plane', id))
  if (call.agentgatewayModels !== null && release.agentgatewayModels === null)
    notes.push(cli.ignored('--agentgateway-models', id))
  if (call.compare !== null && (call.format === 'sarif' || call.format === 'github'))
    notes.push(cli.ignored('--compare', `--format ${call.format}`))
  return notes
}

/** Several files as one stream. */
function join(texts: readonly string[]): string {
  return texts.map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)).join('---\n')
}
