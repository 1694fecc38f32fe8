import fs from 'node:fs'
import { readCrds, type CrdFault } from '../src/crd/read.js'
import {
  read,
  releases,
  report,
  textOf,
  type Reading,
  type ClusterKind,
  type Report,
  type Settings,
} from '../src/index.js'
import { UsageError, type CheckCall } from './arguments.js'
import { textReport } from './text-report.js'

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
    namespace: call.namespace,
  }
  const clusterKinds = call.crds.flatMap(kindsOf)
  const inputs = call.files.map((file) => ({ file, text: readText(file) }))
  const worlds = call.together ? [{ file: call.files.join('+'), text: join(inputs.map(({ text }) => text)) }] : inputs
  const answers = worlds.map(({ file, text }) => ({ file, analysis: read(text, settings, releases, clusterKinds) }))
  const reports = answers.map(({ file, analysis }) => report(file, analysis))
  const loud = (each: Report): boolean =>
    each.diagnostics.some(
      ({ severity }) => severity === 'error' || (call.failOn === 'warning' && severity === 'warning'),
    )
  return {
    out:
      call.format === 'json'
        ? JSON.stringify({ version: 1, files: reports }) + '\n'
        : answers.map(({ file, analysis }) => textReport(file, analysis)).join('\n'),
    notes: [...new Set(answers.flatMap(({ analysis }) => ignoredFlags(call, analysis)))],
    status: reports.some(loud) ? 1 : 0,
  }
}

const FAULTS: Readonly<Record<CrdFault, string>> = {
  unreadable: 'is not readable YAML',
  'no-crd': 'holds no CustomResourceDefinition',
  'no-schema': 'holds a CustomResourceDefinition without a served version that has a schema',
}

function kindsOf(file: string): readonly ClusterKind[] {
  const { kinds, fault } = readCrds(readText(file))
  if (fault) throw new UsageError(`--crd ${file} ${FAULTS[fault]}`)
  return kinds
}

function ignoredFlags(call: CheckCall, { release }: Reading): string[] {
  const notes: string[] = call.lang === 'en' ? [] : [`--lang ${call.lang} has no words yet; English is used`]
  if (call.istioAutoMtls && !release.istioMatters)
    notes.push(`--istio-auto-mtls has no meaning for ${release.product}@${release.version} and is ignored`)
  if (call.dataPlane !== null && release.planes.length === 1)
    notes.push(`--data-plane has no meaning for ${release.product}@${release.version} and is ignored`)
  return notes
}

function readText(file: string): string {
  try {
    const text = textOf(fs.readFileSync(file === '-' ? 0 : file))
    if (text === null) throw new Error('it is not UTF-8 text')
    return text
  } catch (error) {
    throw new UsageError(
      `${file === '-' ? 'standard input' : file} can't be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Several files as one stream. */
function join(texts: readonly string[]): string {
  return texts.map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)).join('---\n')
}
