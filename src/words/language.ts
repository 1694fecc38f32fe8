import type { FindingParams } from '../model/codes/codes.js'
import type { TrapParams } from '../model/codes/traps.js'
import type { ReasonOnlyParams } from '../model/codes/codes.js'
import type { AssumptionParams, BadgeParams, OpenFactParams, ReleaseReasonParams } from '../model/codes/other.js'
import type { Severity } from '../model/finding.js'
import type { Evidence } from '../releases/evidence.js'
import type { FindingWords, Sentences } from './say.js'

/** All words of the engine in one language. A language that lacks a code, or reads a part that the code does not have, does not compile. */
export interface Words {
  /** Those of traps come with the traps (`provideTrapWords`). */
  readonly findings: FindingWords<Omit<FindingParams, keyof TrapParams>>
  readonly reasons: Sentences<ReasonOnlyParams>
  readonly assumptions: Sentences<AssumptionParams>
  readonly releaseReasons: Sentences<ReleaseReasonParams>
  readonly evidence: Readonly<Record<Evidence, string>>
  /** What is not known of a release, as one sentence. */
  readonly openFacts: Sentences<OpenFactParams>
  readonly badges: Sentences<BadgeParams>
  readonly severities: Readonly<Record<Severity, string>>
}
