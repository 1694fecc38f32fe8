import { badgeText, message, releaseId, visible, type CompareReport, type Reading } from '../src/index.js'
import { english, releaseReasonText } from '../src/words/words.js'
import { formatPath } from '../src/yaml/path.js'

/** An analysis for people: one line a finding, then the endpoints as a table. */
export function textReport(file: string, analysis: Reading, more: readonly string[] = []): string {
  const { findings, endpoints, lines, documents } = analysis
  const said = findings.map((finding) => {
    const { line, column } = lines.position(finding.range.start)
    const path = formatPath(finding.path)
    return `${file}:${line}:${column}: ${english.severities[finding.severity]}: ${visible(`${path === '' ? '' : `${path}: `}${message(finding)}`)}`
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
  const why = releaseReasonText(analysis.releaseReason)
  const head = `${file}: ${releaseId(analysis.release)} (${why})`
  return [head, ...said, ...columns(table), ...sent, `  ${verdictLine(analysis)}`, ...more, ''].join('\n')
}

/** What the wire is, and what it is by ways that make it another; the first of many ways is named. */
function badges(endpoint: Reading['endpoints'][number], analysis: Reading): string {
  const own = badgeText(endpoint, analysis)
  const others = (endpoint.contexts ?? []).flatMap((context) => {
    const badge = badgeText(context, analysis)
    const [first = '', ...rest] = context.via
    return badge === own ? [] : [`via ${first}${rest.length === 0 ? '' : ` and ${rest.length} more`}: ${badge}`]
  })
  return [own, ...others].join('; ')
}

/** What goes out where it is more than a chat completion, or is none: one line an endpoint. */
function requestLines({ member, requests, reachable }: Reading['endpoints'][number], name: string): string[] {
  const plain = requests.filter(({ streaming }) => !streaming)
  if (!reachable || plain.every(({ routeType }) => routeType === 'Completions')) return []
  const told = plain.map(({ routeType, becomes, path, host, refused, answered }) => {
    const target = path === 'unknown' ? '?' : `${host ?? ''}${path ?? ''}`
    const goes = refused ? 'refused' : answered ? 'answered by the gateway' : target
    return `${routeType}${becomes ? ` as ${becomes}` : ''} → ${goes}`
  })
  return [`  ${visible(`${name} ${formatPath(member.path)}: ${told.join('; ')}`)}`]
}

/** The three verdicts on one line. */
function verdictLine({ verdict: { apiServer, controller, wire } }: Pick<Reading, 'verdict'>): string {
  const { working, failing, plaintext, undetermined } = wire
  const counts = [
    `${working} working${plaintext > 0 ? ` (${plaintext} in plaintext)` : ''}`,
    ...(failing > 0 ? [`${failing} failing`] : []),
    ...(undetermined > 0 ? [`${undetermined} not determined`] : []),
  ]
  return `API server: ${apiServer} · controller: ${controller} · wire: ${counts.join(', ')}`
}

/** What is different on another release: its verdicts, then a line for each endpoint that changes. */
export function comparisonLines(comparison: CompareReport | null): string[] {
  if (!comparison) return []
  const { release, endpoints } = comparison
  const told = ([here, there]: readonly [unknown, unknown]): string =>
    `${JSON.stringify(here ?? null)} → ${JSON.stringify(there ?? null)}`
  const changes = endpoints.flatMap(({ path, exists, changed, requests }) => {
    if (!exists) return [`    ${path}: no endpoint`]
    const parts = [
      ...Object.entries(changed).map(([name, pair]) => `${name} ${told(pair)}`),
      ...requests.flatMap((request) =>
        Object.entries(request.changed).map(
          ([name, pair]) => `${request.routeType}${request.streaming ? ' streaming' : ''} ${name} ${told(pair)}`,
        ),
      ),
    ]
    return parts.length === 0 ? [] : [`    ${path}: ${visible(parts.join('; '))}`]
  })
  return [`  ${release}: ${verdictLine(comparison)}`, ...(changes.length > 0 ? changes : ['    no endpoint changes'])]
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd())
}
