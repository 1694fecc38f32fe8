import type { Coded } from '../model/codes/coded.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Stage } from '../model/finding.js'
import type { Range } from '../yaml/lines.js'
import type { Path } from '../yaml/path.js'

/** One reason for which the API server refuses a document. */
export type Violation = Coded<FindingParams> & {
  readonly stage: Stage
  readonly path: Path
  /** Where to point if the value at the path is not the culprit. */
  readonly place?: Range
}

/** A fault of one part of a value: told at `path` below the value, shown at `place` where that is not the place of the path. */
export type PartFault = Coded<FindingParams> & {
  readonly path: Path
  readonly place?: Range
}
