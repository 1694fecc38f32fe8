import type { Range } from '../lines.js'

type None = Readonly<Record<string, never>>

/** Why a document, or a part of it, can't be read, with the parts that its words need. Codes are those of findings. */
interface ProblemParams {
  syntax: { reason: string }
  'duplicate-key': { field: string }
  'unknown-alias': { name: string }
  'alias-loop': { name: string }
  'alias-bomb': None
  'bad-merge': None
  'bad-key': None
  'bad-tag': { text: string; tag: string }
  'not-a-number': { text: string }
  'several-documents': None
}

/** A code with its parts. */
export type Problem = {
  [Code in keyof ProblemParams]: { readonly code: Code; readonly params: Readonly<ProblemParams[Code]> }
}[keyof ProblemParams]

/** A problem at its place in the text. */
export type ReadProblem = Problem & Range
