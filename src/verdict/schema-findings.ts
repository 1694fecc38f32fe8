import type { Document } from '../documents/documents.js'
import type { Coded } from '../model/codes/coded.js'
import { findingCode, type FindingParams } from '../model/codes/codes.js'
import type { Finding } from '../model/finding.js'
import type { Release, ServedKind } from '../releases/release.js'
import { blocksRules } from '../schema/blocking.js'
import { judge } from '../schema/judge.js'
import { schemaAt, type Schema } from '../schema/language.js'
import type { Violation } from '../schema/violation.js'
import { entryOf, fieldsOf, nodeAt, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import { placeOf } from '../yaml/places.js'
import { finding } from './finding-at.js'
import { lookAlike } from './look-alike.js'
import { mendOf } from './mend.js'
import { isPlaceholder, placeholdersIn } from './placeholders.js'
import { aboutUnknownField } from './unknown-fields.js'

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

/** What is wrong with a document by the schema of its kind, with what was meant where that is plain. */
export function schemaFindings(
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

/** The fix of a name that only looks right. */
function inPlainLetters(root: YamlNode, path: Path, looksLike: string | undefined): Pick<Finding, 'fix'> {
  const isFree = looksLike !== undefined && entryOf(nodeAt(root, path.slice(0, -1)), looksLike) === undefined
  return isFree ? { fix: { path, change: { do: 'rename', to: looksLike } } } : {}
}

/** Without its kind an object has no schema; names that only look like those it needs are told all the same. */
export function lookAlikes(document: Document, root: YamlNode): Finding[] {
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
