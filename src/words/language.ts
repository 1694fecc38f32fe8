import type { FindingParams } from '../model/codes/codes.js'
import type { RuleParams } from '../model/codes/rules.js'
import type { TrapParams } from '../model/codes/traps.js'
import type { ReasonOnlyParams } from '../model/codes/codes.js'
import type { AssumptionParams, BadgeParams, OpenFactParams, ReleaseReasonParams } from '../model/codes/other.js'
import type { Severity } from '../model/finding.js'
import type { Evidence } from '../releases/evidence.js'
import type { FindingWords, Sentences } from './say.js'

/** Codes whose words come beside the first load: of traps, and of the API server's rules. */
export interface LaterParams extends TrapParams, RuleParams {}

/** All words of the engine in one language. A language that lacks a code, or reads a part that the code does not have, does not compile. */
export interface Words {
  /** The others come with the traps (`provideLaterWords`). */
  readonly findings: FindingWords<Omit<FindingParams, keyof LaterParams>>
  readonly releaseReasons: Sentences<ReleaseReasonParams>
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly badges: Sentences<BadgeParams>
  readonly severities: Readonly<Record<Severity, string>>
}

/** The words that come beside the first load, with the traps. */
export interface LaterWords {
  readonly findings: FindingWords<LaterParams>
  readonly reasons: Sentences<ReasonOnlyParams>
  /** What is not known of a release, as one sentence. */
  readonly openFacts: Sentences<OpenFactParams>
  readonly assumptions: Sentences<AssumptionParams>
}
