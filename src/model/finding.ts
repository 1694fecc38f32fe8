import type { Change } from '../yaml/edit/change.js'
import type { Path } from '../yaml/path.js'
import type { Coded } from './codes/coded.js'
import type { FindingParams } from './codes/codes.js'
import type { OpenFact } from './codes/other.js'
import type { Range } from '../yaml/lines.js'
import type { ChangeSet } from '../yaml/change-set.js'

export type Severity = 'error' | 'warning' | 'info'

/**
 * Who minds: the reader, the API server at apply, the controller afterwards, the wire (all is configured, and certain to
 * fail), or nobody but the writer.
 */
export type Source = 'yaml' | 'api-server' | 'controller' | 'wire' | 'advice'

/** The step of the API server that refuses. */
export type Stage = 'decode' | 'schema' | 'rules'

/** A repair that one click applies: a change of the finding's object, or of another. Its words come from the finding's code and params. */
export type Fix =
  | {
      /** The object that it changes, where that is not the finding's. */
      readonly document?: number
      readonly path: Path
      readonly change: Change
      /** Changes after that one; all together are one step. */
      readonly then?: readonly { readonly path: Path; readonly change: Change }[]
    }
  /** Where no path leads: an exact change of the text, bound to it. */
  | { readonly exact: ChangeSet }

/** Something that a reader of the text should know, at its exact place. Words are made from code and params (`words/`). */
export type Finding = Coded<FindingParams> & {
  readonly severity: Severity
  readonly source: Source
  readonly stage?: Stage
  /** Index of the document; null for the text as a whole. */
  readonly document: number | null
  readonly path: Path
  readonly range: Range
  readonly fix?: Fix
  /** What is not known of the release, and the finding rests on. */
  readonly open?: OpenFact
}
