import { analyzeOne, readSource, type Part, type Settings, type Source } from './analyze.js'
import { endpointAnswer, type EndpointAnswer } from './endpoint-answer.js'
import type { Facts } from './connection/connection.js'
import type { Endpoint } from './connection/endpoints.js'
import { releaseId, type Release } from './releases/release.js'
import { releases } from './releases/table.js'
import { silence } from './verdict/silence.js'
import { withWarnedPlaintext } from './verdict/summary.js'
import { formatPath } from './yaml/path.js'

/** One release on one of its data planes. */
export interface Column {
  /** Its name. */
  readonly release: string
  readonly dataPlane: Facts['dataPlane']
  /** The release serves the document in the shape in which it is written. */
  readonly serves: boolean
}

/** One endpoint across releases; each cell says whether it differs from the release before. */
export interface Row {
  readonly path: string
  readonly cells: readonly { readonly endpoint: EndpointAnswer | null; readonly changed: boolean }[]
}

export interface Comparison {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** One document of a text under every release, those included that do not serve it; plain data, as an analysis is. */
export function compareReleases(
  text: string,
  settings: Settings,
  document: number,
  table: readonly Release[] = releases,
): Comparison {
  const source = readSource(text)
  const answers = table.flatMap((release) =>
    release.planes.map(({ id: dataPlane }) => {
      const part = analyzeOne(source, { ...settings, release: releaseId(release), dataPlane }, document, release)
      const serves = part?.document.unserved === null && part.document.backend !== null
      const endpoints = new Map(
        part && warned(part, source).map((endpoint) => [formatPath(endpoint.member.path), endpointAnswer(endpoint)]),
      )
      return { column: { release: releaseId(release), dataPlane, serves }, endpoints }
    }),
  )
  const paths = [...new Set(answers.flatMap(({ endpoints }) => [...endpoints.keys()]))]
  return {
    columns: answers.map(({ column }) => column),
    rows: paths.map((path) => {
      const endpoints = answers.map(({ column, endpoints }) => (column.serves ? (endpoints.get(path) ?? null) : null))
      return {
        path,
        cells: endpoints.map((endpoint, i) => ({ endpoint, changed: differs(endpoint, endpoints[i - 1] ?? null) })),
      }
    }),
  }
}

/** The endpoints of a part, those marked whose plaintext is warned about where no comment of the text turns that off. */
function warned({ endpoints, findings }: Part, { text, lines }: Source): readonly Endpoint[] {
  return withWarnedPlaintext(endpoints, silence(text, lines, findings).findings)
}

function differs(endpoint: EndpointAnswer | null, before: EndpointAnswer | null): boolean {
  return endpoint !== null && before !== null && answerOf(endpoint) !== answerOf(before)
}

/** What a cell says, as one text to compare by. */
function answerOf({ reachable, host, port, wire }: EndpointAnswer): string {
  return JSON.stringify([reachable, host, port, wire])
}
