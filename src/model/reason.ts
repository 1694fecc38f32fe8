import type { Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'
import type { FindingParams, ReasonOnlyParams } from './codes/codes.js'
import type { OpenFact } from './codes/other.js'

/** Every code of a reason with its parts. */
export interface ReasonParams extends ReasonOnlyParams, FindingParams {}
export type ReasonCode = keyof ReasonParams

/** A rule with the parts of its sentence. */
export type CodedReason<Code extends ReasonCode = ReasonCode> = {
  [C in Code]: { readonly rule: C; readonly params: Readonly<ReasonParams[C]> }
}[Code]

/** One rule that took part in an answer, with the place in the text that made it apply. */
export type Reason = CodedReason & {
  /** Null where the rule is about something absent. */
  readonly place: { readonly document: number; readonly path: Path; readonly range: Range } | null
  /** What is not known of the release, and the answer rests on. */
  readonly open?: OpenFact
}
