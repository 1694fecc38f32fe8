import type { Document } from '../documents/documents.js'
import { originalOf } from '../documents/enterprise.js'
import type { Coded } from '../model/codes/coded.js'
import { findingCode, type FindingParams } from '../model/codes/codes.js'
import type { Finding, Fix } from '../model/finding.js'
import { readDocument, type ReadProblem } from '../yaml/read/read.js'
import { mapAround, mendOf, withoutFirstCopy, withoutTabs } from './mend.js'
import { isAiBackend, serves } from '../releases/choose.js'
import { nearestKind, servedKind, type Release, type ServedKind } from '../releases/release.js'
import { isBackendKind } from '../shapes/table.js'
import { likeOriginal, ofEnterpriseClass } from './enterprise.js'
import { finding } from './finding-at.js'
import { notServedFinding, strangeKind, unservedParams, type NotServed } from './not-served.js'
import { isPlaceholder, placeholdersIn, templateFindings } from './placeholders.js'
import { isOfForm } from '../schema/forms.js'
import { blocksRules, judge } from '../schema/judge.js'
import { schemaAt, type Schema } from '../schema/language.js'
import type { Violation } from '../schema/violation.js'
import { lookAlike } from './look-alike.js'
import { aboutUnknownField } from './unknown-fields.js'
import { entryOf, fieldsOf, isPresent, nodeAt, scalarOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { pathAt, placeOf } from '../yaml/places.js'

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
      ...({ code: problem.code, params: problem.params } as Coded<FindingParams>),
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

/**
 * What was meant by the unknown fields of a document is worked out by so many comparisons with names that exist; nobody
 * mistyped thousands of fields. Each is counted as so many at least.
 */
const [MOST_COMPARED, LEAST_COMPARED] = [200_000, 100]

/** How many names exist beside a field. */
function namesBeside(schema: Schema, path: Path): number {
  const around = schemaAt(schema, path.slice(0, -1))
  return around?.type === 'object' ? Object.keys(around.fields).length : 0
}

function schemaFindings(
  document: Document,
  root: YamlNode,
  served: ServedKind,
  release: Release,
  text: string,
): Finding[] {
  const violations = judge(root, served.schema)
  let compared = 0
  const found = violations.map((violation) => {
    const found = {
      ...mended(violationFinding(document, root, violation), root, served.schema),
      ...restingOn(violation, release),
    }
    if (found.code !== 'unknown-field' || found.params.looksLike !== undefined || compared > MOST_COMPARED) return found
    compared += Math.max(LEAST_COMPARED, namesBeside(served.schema, violation.path))
    if (compared > MOST_COMPARED) return found
    const { more, ...fix } = aboutUnknownField(document, root, served.schema, violation.path, release)
    return { ...found, ...fix, params: { ...found.params, ...more } }
  })
  const taken = new Set(found.map(({ path }) => JSON.stringify(path)))
  found.push(...placeholdersIn(document, served.schema, text.slice(root.start, root.end), taken))
  if (blocksRules(violations, served.schema))
    found.push(finding(document, root, [], 'info', 'api-server', 'rules-not-checked', {}, 'rules'))
  return found
}

/** What is not known of the CRDs of a release where an unknown field is not sure to be one. */
function restingOn(fault: Coded<FindingParams>, release: Release): Pick<Finding, 'open'> {
  if (fault.code !== 'unknown-field' || !fault.params.unsure) return {}
  const open = (['no-crd', 'reconstructed-crd'] as const).find((fact) => release.open.includes(fact))
  return open ? { open } : {}
}

/** The text of a scalar at fault, which a tool may still mend by filling in a placeholder; null for any other fault. */
function faultyText(fault: Coded<FindingParams>): string | null {
  if (fault.code === 'wrong-type') return fault.params.text
  const { code } = fault
  return code === 'pattern' || code === 'unsupported-value' || code === 'format' || code === 'not-a-duration'
    ? String(fault.params.value)
    : null
}

function violationFinding(document: Document, root: YamlNode, { stage, path, place, ...fault }: Violation): Finding {
  const text = faultyText(fault)
  const said =
    text !== null && isPlaceholder(text)
      ? findingCode('placeholder', { expected: fault.code === 'wrong-type' ? fault.params.expected : '', text })
      : fault
  return {
    severity: severityOf(fault),
    source: 'api-server',
    stage,
    ...said,
    document: document.index,
    path,
    range: place ?? placeOf(root, path),
    ...(fault.code === 'unknown-field' && inPlainLetters(root, path, fault.params.looksLike)),
    ...(fault.code === 'resource-version' && { fix: { path, change: { do: 'remove' } } as const }),
  }
}

/** What can't be checked here is told; where the facts of a release are not known whole, an unknown field is no error. */
function severityOf(fault: Coded<FindingParams>): Finding['severity'] {
  if (fault.code === 'rule-not-checked') return 'info'
  // Of what is there already an object may carry it (contract: a create is what is judged).
  if (fault.code === 'resource-version') return 'warning'
  return fault.code === 'unknown-field' && fault.params.unsure ? 'warning' : 'error'
}

/** A fault with its mend, where it is plain what was meant. */
function mended(found: Finding, root: YamlNode, schema: ServedKind['schema']): Finding {
  const mend = mendOf(found, root, schema, found.path)
  return mend
    ? ({ ...found, fix: mend.fix, params: { ...found.params, meant: mend.meant } } as unknown as Finding)
    : found
}

/** The mend of what the reader minds: a field that stands twice, tabs in the indentation. */
function fixOfProblem({ tree, range }: Document, { code, start, params }: ReadProblem, text: string): Fix | null {
  if (code === 'duplicate-key') {
    const map = tree && mapAround(tree, start)
    return map ? withoutFirstCopy(text, tree, map, params['field'] ?? '') : null
  }
  if (code !== 'syntax') return null
  return withoutTabs(text, range, (after) => readDocument(after, { start: 0, end: after.length }).root !== null)
}

/** The fix of a name that only looks right. */
function inPlainLetters(root: YamlNode, path: Path, looksLike: string | undefined): Pick<Finding, 'fix'> {
  const isFree = looksLike !== undefined && entryOf(nodeAt(root, path.slice(0, -1)), looksLike) === undefined
  return isFree ? { fix: { path, change: { do: 'rename', to: looksLike } } } : {}
}

/** Without its kind an object has no schema; names that only look like those it needs are told all the same. */
function lookAlikes(document: Document, root: YamlNode): Finding[] {
  return fieldsOf(root).flatMap(({ name, key }) => {
    const found = lookAlike(name, ['apiVersion', 'kind', 'metadata', 'spec'])
    return found
      ? [
          violationFinding(document, root, {
            stage: 'decode',
            code: 'unknown-field',
            params: { field: name, ...found },
            path: [name],
            place: key,
          }),
        ]
      : []
  })
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
