/**
 * The engine as a package: what another program needs to judge, explain, change and lead on AI backends, with facts, traps,
 * requests and sentences loaded. The page and the command line use `index.ts`, which loads them by parts.
 */
import './schema/facts/load.js'
import './yaml/edit/editing.js'
import './advice/every.js'
import './request/requests.js'
import './words/en/later.js'

export { analyze, DEFAULT_SETTINGS, type Analysis, type DocumentAnswer, type Settings } from './analyze.js'
export { read, type AnalyzedDocument, type Reading } from './reading.js'
export { badgeText, message, report, type Report } from './report.js'
export { badgeOf } from './connection/badge.js'
export { compareReports, type CompareReport } from './compare-reports.js'

export { evidenceOf, releaseId, type ClusterKind, type Release } from './releases/release.js'
export { findRelease, nearestReleases, releases } from './releases/table.js'
export { UnknownRelease } from './releases/choose.js'

export { editDocument, type EditedDocument } from './plans/edits.js'
export type { Change } from './yaml/edit/change.js'
export { applyChange, difference, invert, mapOffset, type ChangeSet } from './yaml/change-set.js'
export { formatPath, parsePath, type Path } from './yaml/path.js'

export { planChange, planOf, type Plan } from './plans/plan.js'
export { preview, type Hunk } from './plans/preview.js'
export { newBackend } from './plans/new-backend.js'
export { whatWouldChange, type Goal, type Offer, type WouldChange } from './plans/what-would-change.js'
export { migrate, NoTarget, type Migration, type MigrationTarget } from './plans/migrate/migrate.js'

export {
  assumptionText,
  english,
  findingLine,
  findingMore,
  fixLabel,
  noteText,
  offerText,
  reasonText,
  releaseReasonText,
  type Words,
} from './words/words.js'

export { redact, type Redaction, type Replaced } from './secrets/redact.js'
export { linkTo, openLink, type LinkProblem, type OpenedLink, type Shared } from './share/link.js'

export type { EndpointAnswer } from './endpoint-answer.js'
export type { Endpoint } from './connection/endpoints.js'
export type { Finding, Severity } from './model/finding.js'
export type { Reason } from './model/reason.js'
export type { Summary } from './verdict/summary.js'
