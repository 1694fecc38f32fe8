import type { Endpoint } from '../connection/endpoints.js'
import type { FindingCode } from '../model/codes/codes.js'
import type { Finding } from '../model/finding.js'
import type { AnalyzedDocument, Reading } from '../reading.js'
import { nodeAt } from '../yaml/nodes.js'
import { formatPath, isWithin, parsePath, type Path } from '../yaml/path.js'
import { placeOf } from '../yaml/places.js'
import type { Line, Named, Place } from './message.js'

/** So many places of one cause are told. */
const MOST = 8

/** Where a path of an answer leads in the text: in the object that the answer names, else wherever it leads somewhere. */
export function atPath(reading: Reading, { object }: Line, written: string): readonly Place[] {
  const path = parsePath(written)
  const has = ({ root }: AnalyzedDocument): boolean => nodeAt(root, path) !== undefined
  return within(reading, object)
    .filter(has)
    .flatMap((document) => place(reading, document, path))
    .slice(0, MOST)
}

/** Where a field is missing: in what should hold it. */
export function atMissing(reading: Reading, { object }: Line, written: string): readonly Place[] {
  const path = parsePath(written)
  return within(reading, object)
    .filter(({ root }) => path.length > 0 && nodeAt(root, path) === undefined)
    .filter(({ root }) => nodeAt(root, path.slice(0, -1)) !== undefined)
    .flatMap((document) => place(reading, document, path))
    .slice(0, MOST)
}

/** The objects of a name and kind; of the kind alone where the name is another; all where the answer names none. */
function within({ documents }: Reading, object: Named | null): readonly AnalyzedDocument[] {
  if (!object) return documents
  const ofKind = documents.filter(({ kind }) => kind === object.kind)
  const own = ofKind.filter(({ name }) => object.name === null || name === object.name)
  return own.length > 0 ? own : ofKind
}

/** The objects of a kind, each at a path. */
export function atObjects(reading: Reading, is: (document: AnalyzedDocument) => boolean, path: Path): readonly Place[] {
  return reading.documents
    .filter(is)
    .flatMap((document) => place(reading, document, path))
    .slice(0, MOST)
}

function place({ findings }: Reading, { index, root }: AnalyzedDocument, path: Path): readonly Place[] {
  if (!root) return []
  const said = formatPath(path)
  const own = findings.filter((each) => each.document === index && formatPath(each.path) === said)
  return [{ document: index, path, range: placeOf(root, path), finding: worst(own) }]
}

const RANK = { error: 0, warning: 1, info: 2 }
const worst = (findings: readonly Finding[]): Finding | null =>
  [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])[0] ?? null

/** What the analysis says of these codes. */
export function atFindings({ findings }: Reading, ...codes: readonly FindingCode[]): readonly Place[] {
  return findings
    .filter(({ code }) => codes.includes(code))
    .flatMap((finding): readonly Place[] => {
      const { document, path, range } = finding
      return document === null ? [] : [{ document, path, range, finding }]
    })
    .slice(0, MOST)
}

/** Endpoints of which something holds, at one of their fields, each with the worst that is said of it. */
export function atEndpoints(reading: Reading, is: (endpoint: Endpoint) => boolean, field: Path = []): readonly Place[] {
  return reading.endpoints
    .filter(is)
    .flatMap(({ document, member }): readonly Place[] => {
      const root = reading.documents[document]?.root
      if (!root) return []
      const own = reading.findings.filter((each) => each.document === document && isWithin(each.path, member.path))
      const path = [...member.path, ...field]
      return [{ document, path, range: placeOf(root, path), finding: worst(own) }]
    })
    .slice(0, MOST)
}

/** The first of several ways to find the cause that finds something. */
export function firstOf(...ways: readonly (() => readonly Place[])[]): readonly Place[] {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}
