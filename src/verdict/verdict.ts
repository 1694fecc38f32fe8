import type { Document } from '../documents/documents.js'
import { originalOf } from '../documents/enterprise.js'
import type { Coded } from '../model/codes/coded.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Finding, Fix } from '../model/finding.js'
import type { ReadProblem } from '../yaml/read/problem.js'
import { readDocument } from '../yaml/read/read.js'
import { mapAround, withoutFirstCopy, withoutTabs } from './mend.js'
import { isAiBackend, serves } from '../releases/choose.js'
import { nearestKind, servedKind, type Release, type ServedKind } from '../releases/release.js'
import { isBackendKind } from '../shapes/table.js'
import { likeOriginal, ofEnterpriseClass } from './enterprise.js'
import { finding } from './finding-at.js'
import { notServedFinding, strangeKind, unservedParams, type NotServed } from './not-served.js'
import { templateFindings } from './placeholders.js'
import { isOfForm } from '../schema/forms.js'
import { lookAlikes, schemaFindings } from './schema-findings.js'
import { entryOf, isPresent, scalarOf, type YamlNode } from '../yaml/nodes.js'
import { pathAt } from '../yaml/places.js'

/** What the API server says of one document. */
export interface Verdict {
  /** Whether a cluster with the release serves its kind. */
  readonly known: boolean
  /** The schema it was judged by; null where none fits. */
  readonly served: ServedKind | null
  /** Why its AI part is not served by the release; null where it is. */
  readonly unserved: NotServed | null
  readonly findings: readonly Finding[]
}

/** How many problems of one document have their mend, which is worked out on the whole of it: the next ones get theirs when these are mended. */
const MENDED = 50

/** Judges one document as the API server with this release's CRDs would. */
export function verdictOf(document: Document, release: Release, text: string): Verdict {
  const { root, index } = document
  const template = templateFindings(document, text)
  if (template) return nothing(template)
  const unreadable = document.problems.map((problem, i): Finding => {
    const decode = problem.code === 'duplicate-key'
    const fix = i < MENDED ? fixOfProblem(document, problem, text) : null
    return {
      severity: 'error',
      source: decode ? 'api-server' : 'yaml',
      ...(decode && { stage: 'decode' }),
      ...saidOf(problem),
      document: index,
      path: pathAt(root, problem.start),
      range: problem,
      ...(fix && { fix }),
    }
  })
  if (document.skipped) return nothing([tooLarge(document)])
  if (!root) return nothing(unreadable)
  if (root.kind !== 'map')
    return nothing([...unreadable, finding(document, root, [], 'error', 'yaml', 'not-an-object', {})])
  const { apiVersion, kind } = document
  const isMissing = (value: YamlNode | undefined): boolean => !isPresent(value) || scalarOf(value) === ''
  const missing = ['apiVersion', 'kind'].filter((name) => isMissing(entryOf(root, name)?.value))
  // An empty text counts as none.
  if (!apiVersion || !kind) {
    const untyped = missing.length === 0
    return nothing([
      ...unreadable,
      ...lookAlikes(document, root),
      ...(untyped ? ['apiVersion', 'kind'] : missing).map((name) =>
        finding(
          document,
          root,
          [name],
          'error',
          'api-server',
          untyped ? 'not-a-string' : 'required',
          { field: name },
          'schema',
        ),
      ),
    ])
  }
  if (!isOfForm(apiVersion, 'api-version'))
    return nothing([
      ...unreadable,
      finding(
        document,
        root,
        ['apiVersion'],
        'error',
        'api-server',
        'form',
        { value: apiVersion, form: 'api-version' },
        'decode',
      ),
    ])
  const head = document.headless ? headless(document, root, apiVersion, kind) : []
  const served = servedKind(release, apiVersion, kind)
  const nearest = nearestKind(release, apiVersion, kind)
  const original = originalOf(document)
  const like = original && servedKind(release, original.apiVersion, original.kind)
  if (like) {
    const found = likeOriginal(document, root, like.kind, schemaFindings(document, root, like, release, text))
    return { known: false, served: like, unserved: null, findings: [...unreadable, ...found] }
  }
  if (!nearest && !isBackendKind(kind)) return nothing([...unreadable, strangeKind(document, root, release)])
  const unserved =
    isAiBackend(document) && !serves(release, document) ? unservedParams(document, release, nearest) : null
  const notServed =
    unserved || !served
      ? [notServedFinding(document, root, served, unserved ?? unservedParams(document, release, nearest))]
      : []
  return {
    known: served !== undefined,
    served: nearest ?? null,
    unserved,
    findings: [
      ...unreadable,
      ...head,
      ...notServed,
      ...ofEnterpriseClass(document, root),
      ...(nearest ? schemaFindings(document, root, nearest, release, text) : lookAlikes(document, root)).filter(
        // The missing head is told with what it must be.
        ({ code, path }) => head.length === 0 || code !== 'required' || !head.some((own) => own.path[0] === path[0]),
      ),
    ],
  }
}

/** A body without a head: both fields are missing, and what they must be is plain from its shape. */
function headless(document: Document, root: YamlNode, apiVersion: string, kind: string): Finding[] {
  return Object.entries({ apiVersion, kind }).map(([field, value]) => ({
    ...finding(document, root, [field], 'error', 'api-server', 'head-missing', { field, value }, 'schema'),
    fix: {
      path: ['apiVersion'],
      change: { do: 'set', value: apiVersion },
      then: [{ path: ['kind'], change: { do: 'set', value: kind } }],
    },
  }))
}

const nothing = (findings: readonly Finding[]): Verdict => ({ known: false, served: null, unserved: null, findings })

/** What the reader minds, without its place. */
function saidOf({ start: _start, end: _end, ...said }: ReadProblem): Coded<FindingParams> {
  return said
}

/** The mend of what the reader minds: a field that stands twice, tabs in the indentation. */
function fixOfProblem({ tree, range }: Document, problem: ReadProblem, text: string): Fix | null {
  if (problem.code === 'duplicate-key') {
    const map = tree && mapAround(tree, problem.start)
    return map ? withoutFirstCopy(text, tree, map, problem.params.field) : null
  }
  if (problem.code !== 'syntax') return null
  return withoutTabs(text, range, (after) => readDocument(after, { start: 0, end: after.length }).root !== null)
}

function tooLarge(document: Document): Finding {
  const { start } = document.range
  return {
    severity: 'error',
    source: 'yaml',
    code: 'document-too-large',
    params: { size: document.range.end - start },
    document: document.index,
    path: [],
    range: { start, end: start + 1 },
  }
}
