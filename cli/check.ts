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
  const inputs = filesOf(call.files).map((file) => ({ file, text: readText(file) }))
  const worlds = call.together
    ? [{ file: inputs.map(({ file }) => file).join('+'), text: join(inputs.map(({ text }) => text)) }]
    : inputs
  const readings = worlds.map(({ file, text }) => ({
    file,
    text,
    reading: read(text, settings, releases, clusterKinds),
  }))
  const reports = readings.map(({ file, reading }) => report(file, reading, words))
  const comparisons = readings.map(({ file, text }, i) => {
    const here = reports[i]
    if (call.compare === null || !here) return null
    const there = read(text, { ...settings, release: call.compare }, releases, clusterKinds)
    return compareReports(here, report(file, there, words))
  })
  const loud = (each: Report): boolean =>
    each.diagnostics.some(
      ({ severity }) => severity === 'error' || (call.failOn === 'warning' && severity === 'warning'),
    )
  const printed = (): string => {
    switch (call.format) {
      case 'json': {
        const files = reports.map((each, i) => ({ ...each, ...(comparisons[i] && { compare: comparisons[i] }) }))
        return `${JSON.stringify({ version: 1, files })}\n`
      }
      case 'sarif':
        return sarif(reports, version)
      case 'github':
        return github(reports)
      case 'text':
        return readings
          .map(({ file, reading }, i) =>
            textReport(file, reading, comparisonLines(releaseId(reading.release), comparisons[i] ?? null)),
          )
          .join('\n')
    }
  }
  return {
    out: printed(),
    notes: [...new Set(readings.flatMap(({ reading }) => ignoredFlags(call, reading)))],
    status: reports.some(loud) ? 1 : 0,
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
