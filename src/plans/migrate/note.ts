import type { Coded } from '../../model/codes/coded.js'
import type { MigrationCode, MigrationNote, MigrationParams, NoteKind } from '../../model/codes/migration.js'
import type { Path } from '../../yaml/path.js'

const KINDS: Readonly<Record<MigrationCode, NoteKind>> = {
  'kind-renamed': 'renamed',
  'field-moved': 'renamed',
  'reference-follows': 'renamed',
  'name-generated': 'added',
  'credential-required': 'added',
  'tls-added': 'added',
  'path-added': 'added',
  'credential-placed': 'added',
  'eviction-added': 'added',
  'takes-any-model': 'added',
  'parent-added': 'added',
  'listener-takes': 'added',
  'models-split': 'added',
  'asked-by-name': 'changed',
  'preset-written-out': 'changed',
  'route-left': 'changed',
  'route-needed': 'dropped',
  'field-dropped': 'dropped',
  'share-lost': 'dropped',
  'in-the-way': 'changed',
  'credential-unused': 'dropped',
  'policy-not-read': 'dropped',
  'policy-taken-over': 'added',
  'endpoint-gone': 'dropped',
  'value-changed': 'changed',
  'wire-differs': 'changed',
  'checked-more': 'changed',
  'http-version': 'changed',
  'reachable-now': 'changed',
  'serves-more': 'changed',
  'serves-less': 'changed',
  'failover-differs': 'changed',
  'limit-shrank': 'changed',
  refused: 'changed',
  unreadable: 'changed',
  'not-converted': 'changed',
  'nothing-to-migrate': 'changed',
}

/** What says that something of the text could not be kept. */
const LOSSES: ReadonlySet<MigrationCode> = new Set([
  'field-dropped',
  'share-lost',
  'in-the-way',
  'serves-less',
  'route-left',
  'route-needed',
  'asked-by-name',
  'credential-unused',
  'policy-not-read',
  'endpoint-gone',
  'wire-differs',
  'refused',
  'limit-shrank',
  'unreadable',
  'not-converted',
])

export const isLoss = ({ code }: MigrationNote): boolean => LOSSES.has(code)

/** A note at a place of an object; `document` is its index in the text before. */
export function note(document: number | null, path: Path, what: Coded<MigrationParams>): MigrationNote {
  return { document, path, kind: KINDS[what.code], ...what }
}

/** Each thing once: what happens to every member of a pool alike is said at the first. */
export function distinct(notes: readonly MigrationNote[]): readonly MigrationNote[] {
  const said = new Map<string, MigrationNote>()
  for (const each of notes) {
    const key = keyOf(each)
    if (!said.has(key)) said.set(key, each)
  }
  return [...said.values()]
}

/** What is told at each place. */
const PLACED: ReadonlySet<MigrationCode> = new Set([
  'name-generated',
  'wire-differs',
  'endpoint-gone',
  'reachable-now',
  'serves-more',
  'serves-less',
  'checked-more',
  'http-version',
  'reference-follows',
  'refused',
  'limit-shrank',
  'share-lost',
  'in-the-way',
])

function keyOf({ document, code, path, params }: MigrationNote): string {
  const said = 'finding' in params ? params.finding.code : params
  return JSON.stringify([document, code, said, PLACED.has(code) && path])
}
