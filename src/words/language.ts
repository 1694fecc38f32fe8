import type { FindingParams } from '../model/codes/codes.js'
import type { RuleParams } from '../model/codes/rules.js'
import type { TrapParams } from '../model/codes/traps.js'
import type { ConnectionParams } from '../model/codes/connection.js'
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
  /** Why connections are as they are; why requests are comes with the traps. */
  readonly reasons: Sentences<ConnectionParams>
  readonly assumptions: Sentences<AssumptionParams>
  readonly releaseReasons: Sentences<ReleaseReasonParams>
  readonly evidence: Readonly<Record<Evidence, string>>
  /** What is not known of a release, as one sentence. */
  readonly openFacts: Sentences<OpenFactParams>
  readonly badges: Sentences<BadgeParams>
  readonly severities: Readonly<Record<Severity, string>>
}
