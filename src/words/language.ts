import type { FindingParams } from '../model/codes/codes.js'
import type { ReasonOnlyParams } from '../model/codes/codes.js'
import type { Unsure } from '../failover/pool.js'
import type { OfferParams } from '../model/codes/offers.js'
import type { AssumptionParams, BadgeParams, OpenFactParams, ReleaseReasonParams } from '../model/codes/other.js'
import type { Severity } from '../model/finding.js'
import type { Evidence } from '../releases/evidence.js'
import type { MigrationWords } from '../model/codes/migration.js'
import type { FindingWords, Sentences } from './say.js'

/** The words of the engine in one language that answers need at once. A language that lacks a code, or reads a part that the code does not have, does not compile. */
export interface Words {
  /** What stands between two texts on one line. */
  readonly between: {
    readonly sentences: string
    /** The line of a finding, and the sentence under it. */
    readonly lines: string
    /** What something is, and what is said of it. */
    readonly parts: string
  }
  readonly releaseReasons: Sentences<ReleaseReasonParams>
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly badges: Sentences<BadgeParams>
  readonly severities: Readonly<Record<Severity, string>>
}

/** The words that come after the first load. */
export interface LaterWords {
  readonly findings: FindingWords<FindingParams>
  readonly reasons: Sentences<ReasonOnlyParams>
  /** What is not known of a release, as one sentence. */
  readonly openFacts: Sentences<OpenFactParams>
  readonly assumptions: Sentences<AssumptionParams>
  /** What an offered edit does, as the label of a button. */
  readonly offers: Sentences<OfferParams>
  readonly migration: Sentences<MigrationWords>
  /** What a play of failing targets takes for granted. */
  readonly unsure: Readonly<Record<Unsure, string>>
}
