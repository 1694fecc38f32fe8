import type { MigrationCode, MigrationNote, MigrationParams, NoteKind } from '../../model/codes/migration.js'
import type { Path } from '../../yaml/path.js'

const KINDS: Readonly<Record<MigrationCode, NoteKind>> = {
  'kind-renamed': 'renamed',
  'field-moved': 'renamed',
  'reference-follows': 'renamed',
  'name-generated': 'added',
  'credential-required': 'added',
  'field-dropped': 'dropped',
  'credential-unused': 'dropped',
  'policy-not-read': 'dropped',
  'endpoint-gone': 'dropped',
  'value-changed': 'changed',
  'wire-differs': 'changed',
  'checked-more': 'changed',
  'http-version': 'changed',
  'reachable-now': 'changed',
  refused: 'changed',
  unreadable: 'changed',
  'not-converted': 'changed',
  'nothing-to-migrate': 'changed',
}

/** What says that something of the text could not be kept. */
const LOSSES: ReadonlySet<MigrationCode> = new Set([
  'field-dropped',
  'credential-unused',
  'policy-not-read',
  'endpoint-gone',
  'wire-differs',
  'refused',
  'unreadable',
  'not-converted',
])

export const isLoss = ({ code }: MigrationNote): boolean => LOSSES.has(code)

/** A note at a place of an object; `document` is its index in the text before. */
export function note<Code extends MigrationCode>(
  document: number | null,
  path: Path,
  code: Code,
  params: MigrationParams[Code],
): MigrationNote {
  return { document, path, kind: KINDS[code], code, params } as MigrationNote
}

/** Each thing once: what happens to every member of a pool is said at the first. */
export function distinct(notes: readonly MigrationNote[]): readonly MigrationNote[] {
  const said = new Map<string, MigrationNote>()
  for (const each of notes) {
    const key = JSON.stringify([
      each.document,
      each.code,
      each.code === 'refused' ? [each.path, each.params.finding.code] : each.params,
      PLACED.has(each.code) && each.path,
    ])
    if (!said.has(key)) said.set(key, each)
  }
  return [...said.values()]
}

/** What is told at each place. */
const PLACED: ReadonlySet<MigrationCode> = new Set([
  'name-generated',
  'wire-differs',
  'endpoint-gone',
  'reference-follows',
])
