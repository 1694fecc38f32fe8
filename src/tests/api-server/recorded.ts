import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { serverPath } from '../../verdict/server-path.js'
import { refuses } from '../../verdict/summary.js'

/** One document, or stream, that the API server's own library has judged (Kubernetes 1.34, strict validation). */
export interface Recorded {
  readonly name: string
  readonly release: string
  readonly text: string
  readonly accepted: boolean
  readonly problems: readonly { readonly path: string; readonly type?: string; readonly stage?: string }[]
}

/** The small cases: a folder with `index.json` and a file a case. */
export function casesIn(folder: string): readonly Recorded[] {
  const index = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8')) as readonly {
    readonly file: string
    readonly release: string
    readonly oracleVerdict: string
    readonly oraclePaths: Recorded['problems']
  }[]
  return index.map(({ file, release, oracleVerdict, oraclePaths }) => ({
    name: file,
    release,
    text: fs.readFileSync(path.join(folder, 'cases', file), 'utf8'),
    accepted: oracleVerdict === 'accepted',
    problems: oraclePaths,
  }))
}

/** Random documents: a line of JSON each, compressed. */
export function randomIn(file: string): readonly Recorded[] {
  const lines = zlib.gunzipSync(fs.readFileSync(file)).toString().trim().split('\n')
  return lines.map((line, i) => ({ name: `line ${i + 1}`, ...(JSON.parse(line) as Omit<Recorded, 'name'>) }))
}

/** What differs between the server's answer and the product's; null where nothing does, or where the contract says that it may. */
export function difference(recorded: Recorded): string | null {
  const { release, text, accepted, problems } = recorded
  const { valid, findings, documents } = analyze(text, { ...DEFAULT_SETTINGS, release })
  if (mayDiffer(recorded, valid && documents.some(({ known }) => !known))) return null
  // Where the facts of a release are not known whole, an unknown field is a warning (contract, section 1).
  const doubted = findings.filter(({ code, severity }) => code === 'unknown-field' && severity === 'warning')
  const open = doubted.map((finding) => paths([serverPath(finding)]))
  const known = problems.filter((problem) => problem.type !== 'unknown' || !open.includes(paths([problem.path])))
  const accepts = accepted || (problems.length > 0 && known.length === 0)
  const wanted = paths(known.map((problem) => problem.path))
  const told = paths(findings.filter(refuses).map((finding) => serverPath(finding)))
  const isPathless = problems.some(({ stage }) => stage === 'yaml' || stage === 'fatal')
  if (valid === accepts && (isPathless || wanted === told)) return null
  const errors = findings.filter(refuses).map((finding) => `${serverPath(finding)} ${finding.code}`)
  const server = problems.map((problem) => `${problem.path} ${problem.type ?? ''}`)
  return `${recorded.name} ${release} server ${accepted ? 'accepts' : `refuses: ${server.join('; ')}`} | ${valid ? 'accepted' : 'refused'} here: ${errors.join('; ')}`
}

/** By contract unknown kinds pass and `resourceVersion` is a warning; kubectl itself reads a field that overrides a merge. */
function mayDiffer({ text, accepted, problems }: Recorded, passesAsUnknown: boolean): boolean {
  return (
    (!accepted && passesAsUnknown && problems.some(({ type }) => type === 'not-served')) ||
    (text.includes('<<') && problems.some(({ type }) => type === 'duplicate')) ||
    problems.some((problem) => problem.path === 'metadata.resourceVersion')
  )
}

/** Paths in one notation, each once. */
function paths(all: readonly string[]): string {
  const plain = all.map((one) =>
    one
      .replaceAll(/\[([^\]\d][^\]]*|)\]/g, '.$1')
      .replaceAll('[', '.')
      .replaceAll(']', '')
      .replaceAll(/^\.|\.$/g, ''),
  )
  return [...new Set(plain)].sort().join(' ')
}
