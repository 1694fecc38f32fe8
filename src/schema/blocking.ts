import type { FindingCode } from '../model/codes/codes.js'
import type { Schema } from './language.js'
import type { Violation } from './violation.js'

/** These keep the rules from being checked (apiextensions-apiserver, strategy.go, hasBlockingErr). */
const BLOCKING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'required',
  'unsupported-value',
  'too-long',
  'too-many',
  'too-many-properties',
  'wrong-type',
  // The server calls a text without its format one of a wrong type.
  'format',
])

/** Whether errors of these kinds keep the API server from checking its rules; of a core kind, only what it can't decode. */
export function blocksRules(violations: readonly Violation[], schema: Schema): boolean {
  return violations.some(({ code }) => (isUnstaged(schema) ? code === 'wrong-type' : BLOCKING.has(code)))
}

/** Whether the server has no stage of rules for a kind: it is one of its own. */
export const isUnstaged = (schema: Schema): boolean => schema.type === 'object' && schema.unstaged === true
