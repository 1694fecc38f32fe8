import type { FindingCode } from '../../model/codes/codes.js'

/** The findings that a migration answers: another group or version, another release's body, an old body under a new kind. */
export const ANSWERED_BY_MIGRATION: ReadonlySet<FindingCode> = new Set([
  'kind-not-served',
  'shape-not-served',
  'older-body',
])
