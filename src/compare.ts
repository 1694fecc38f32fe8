import { analyzeSource, readSource, type Analysis, type Settings } from './analyze.js'
import type { Endpoint } from './endpoints.js'
import { releaseId, type Release } from './releases/release.js'
import { releases } from './releases/table.js'
import { formatPath } from './yaml/path.js'

/** What one release, on one of its data planes, makes of a text. */
export interface Column {
  readonly release: Release
  readonly dataPlane: Analysis['facts']['dataPlane']
  readonly analysis: Analysis
  /** The release serves the document in the shape in which it is written. */
  readonly serves: boolean
}

/** One endpoint across releases; each cell says whether it differs from the release before. */
export interface Row {
  readonly path: string
  readonly cells: readonly { readonly endpoint: Endpoint | null; readonly changed: boolean }[]
}

export interface Comparison {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** One document under every release, those included that do not serve it. */
export function compareReleases(text: string, settings: Settings, document: number, table: readonly Release[] = releases): Comparison {
  const source = readSource(text)
  const columns = table.flatMap((release) =>
    release.planes.map(({ id }): Column => {
      const analysis = analyzeSource(source, { ...settings, release: releaseId(release), dataPlane: id })
      const target = analysis.documents[document]
      return { release, dataPlane: id, analysis, serves: target?.unserved === null && (target.served?.shape ?? null) !== null }
    }),
  )
  const byPath = columns.map(({ analysis }) => endpointsIn(analysis, document))
  const paths = [...new Set(byPath.flatMap((endpoints) => [...endpoints.keys()]))]
  const rows = paths.map((path): Row => {
    const endpoints = columns.map(({ serves }, i) => (serves ? (byPath[i]?.get(path) ?? null) : null))
    const answers = endpoints.map(answerOf)
    return {
      path,
      cells: endpoints.map((endpoint, i) => ({
        endpoint,
        changed: endpoint !== null && i > 0 && (endpoints[i - 1] ?? null) !== null && answers[i] !== answers[i - 1],
      })),
    }
  })
  return { columns, rows }
}

/** The endpoints of one document, by path, in its order. */
function endpointsIn({ endpoints }: Analysis, document: number): ReadonlyMap<string, Endpoint> {
  return new Map(endpoints.filter((endpoint) => endpoint.document === document).map((endpoint) => [formatPath(endpoint.member.path), endpoint]))
}

/** What a cell says, as one text to compare by. */
function answerOf(endpoint: Endpoint | null): string {
  return endpoint === null ? '' : JSON.stringify([endpoint.reachable, endpoint.host, endpoint.port, endpoint.wire])
}
