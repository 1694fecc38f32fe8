import { badgeText, message, releaseId, visible, type CompareReport, type Reading } from '../src/index.js'
import { releaseReasonText } from '../src/words/words.js'
import { formatPath } from '../src/yaml/path.js'
import { cli, words } from './language.js'

/** An analysis for people: one line a finding, then the endpoints as a table. */
export function textReport(file: string, analysis: Reading, more: readonly string[] = []): string {
  const { findings, endpoints, lines, documents } = analysis
  const said = findings.map((finding) => {
    const { line, column } = lines.position(finding.range.start)
    const path = formatPath(finding.path)
    return `${file}:${line}:${column}: ${words.severities[finding.severity]}: ${visible(`${path === '' ? '' : `${path}: `}${message(finding, words)}`)}`
  })
  const table = endpoints.map((endpoint) => [
    visible(documents[endpoint.document]?.name ?? ''),
    formatPath(endpoint.member.path),
    endpoint.member.provider?.label ?? '?',
    visible(endpoint.member.model ?? ''),
    visible(`${endpoint.host ?? '?'}:${endpoint.port ?? '?'}`),
    visible(badges(endpoint, analysis)),
  ])
  const sent = endpoints.flatMap((endpoint) => requestLines(endpoint, documents[endpoint.document]?.name ?? ''))
  const why = releaseReasonText(analysis.releaseReason, words)
  const head = `${file}: ${releaseId(analysis.release)} (${why})`
  return [head, ...said, ...columns(table), ...sent, `  ${verdictLine(analysis)}`, ...more, ''].join('\n')
}

/** What the wire is, and what it is by ways that make it another; the first of many ways is named. */
function badges(endpoint: Reading['endpoints'][number], analysis: Reading): string {
  const own = badgeText(endpoint, analysis, words)
  const others = (endpoint.contexts ?? []).flatMap((context) => {
    const badge = badgeText(context, analysis, words)
    const [first = '', ...rest] = context.via
    return badge === own ? [] : [cli.via(first, rest.length, badge)]
  })
  return [own, ...others].join('; ')
}

/** What goes out where it is more than a chat completion, or is none: one line an endpoint. */
function requestLines({ member, requests, reachable }: Reading['endpoints'][number], name: string): string[] {
  const plain = requests.filter(({ streaming }) => !streaming)
  if (!reachable || plain.every(({ routeType }) => routeType === 'Completions')) return []
  const told = plain.map(({ routeType, becomes, path, host, refused, answered }) => {
    const target = path === 'unknown' ? '?' : `${host ?? ''}${path ?? ''}`
    const goes = refused ? cli.refused : answered ? cli.answered : target
    return cli.goes(routeType, becomes ?? null, goes)
  })
  return [`  ${visible(`${name} ${formatPath(member.path)}: ${told.join('; ')}`)}`]
}

/** The three verdicts on one line. */
function verdictLine({ verdict: { apiServer, controller, wire } }: Pick<Reading, 'verdict'>): string {
  const { working, failing, plaintext, undetermined } = wire
  const counts = [
    cli.working(working, plaintext),
    ...(failing > 0 ? [cli.failing(failing)] : []),
    ...(undetermined > 0 ? [cli.undetermined(undetermined)] : []),
  ]
  return cli.verdict(cli.verdicts[apiServer], cli.verdicts[controller], counts)
}

/**
 * What is different on another release: its verdicts, a table with a line for each part of an endpoint or request that
 * changes, and what is said of the text there and not here (+), or here and not there (-).
 */
export function comparisonLines(here: string, comparison: CompareReport | null): string[] {
  if (!comparison) return []
  const { release, endpoints, diagnostics } = comparison
  const rows = endpoints.flatMap(({ document, path, exists, changed, requests }) => {
    const row = (request: string, part: string, [before, after]: readonly [unknown, unknown]): string[] => [
      `[${document}] ${path}`,
      request,
      part,
      ...[before, after].map((value) => visible(JSON.stringify(value ?? null))),
    ]
    if (!exists) return [row('', cli.endpoint, [true, false])]
    return [
      ...Object.entries(changed).map(([part, pair]) => row('', part, pair)),
      ...requests.flatMap(({ routeType, streaming, changed: parts }) =>
        Object.entries(parts).map(([part, pair]) => row(streaming ? cli.streaming(routeType) : routeType, part, pair)),
      ),
    ]
  })
  const table = rows.length > 0 ? columns([[cli.endpoint, cli.request, cli.what, here, release], ...rows]) : []
  const said = (sign: string, list: typeof diagnostics.come): string[] =>
    list.map(
      ({ severity, path, message: line }) =>
        `    ${sign} ${words.severities[severity]}: ${visible(`${path === '' ? '' : `${path}: `}${line}`)}`,
    )
  return [
    `  ${release}: ${verdictLine(comparison)}`,
    ...(table.length > 0 ? table.map((line) => `  ${line}`) : [`    ${cli.nothingChanges}`]),
    ...said('+', diagnostics.come),
    ...said('-', diagnostics.go),
  ]
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))))
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)))).join('  ')}`.trimEnd(),
  )
}

/** A terminal gives Chinese characters and full-width punctuation two places. */
const widthOf = (text: string): number => text.replace(/[\u3000-\u9fff\uff00-\uff60]/g, '--').length
