/**
 * The engine: pure TypeScript, the same in the page, in a worker and in Node. This is its only door.
 */
export { badgeOf } from './connection/badge.js'
export { lastWord } from './connection/open-marks.js'
export type { BadgeCode } from './model/codes/other.js'
export { analyze, DEFAULT_SETTINGS, type Analysis, type DocumentAnswer, type Settings } from './analyze.js'
export type { EndpointAnswer } from './endpoint-answer.js'
export type { Summary } from './verdict/summary.js'
export { read, readingOf, type AnalyzedDocument, type Reading } from './reading.js'
export { editDocument } from './plans/edits.js'
export { backendForms, newBackend, startAnew, type BackendForm, type WantedBackend } from './plans/new-backend.js'
export { withModelines } from './plans/modelines.js'
export { duplicateOf, planChange, planFor, planOf, type Plan } from './plans/plan.js'
export {
  whatWouldChange,
  type Elsewhere,
  type EndpointPlace,
  type Goal,
  type Offer,
  type WouldChange,
} from './plans/what-would-change.js'
export { isFitForProduction, practiceOf, type Practice } from './advice/practice.js'
export { poolOf, poolsOf } from './failover/pool-of.js'
export type { Fault, Health, Pool, Retry, Target, Unsure, WayPool } from './failover/pool.js'
export { choose, type Chance, type Choice } from './failover/choose.js'
export { request, type Answer, type Attempt, type Eviction, type Played } from './failover/play.js'
export { begin, wait, type Memory, type PlayState } from './failover/state.js'
export type { FailoverMend } from './failover/mends.js'
export { whereFailing, type WhereFailing } from './failover/where-failing.js'
export { preview, type Hunk } from './plans/preview.js'
export { badgeText, message, report, type Report } from './report.js'
export { chooseRelease, isAiBackend, UnknownRelease } from './releases/choose.js'
export { isBackendKind } from './shapes/table.js'
export { evidenceOf, planeOf, releaseId, type ClusterKind, type Release } from './releases/release.js'
export { doubtsOf } from './schema/facts/doubts.js'
export { SOURCES } from './releases/sources.js'
export { ruleSource, sourceAddress } from './releases/rule-sources.js'
export { releasesNamedIn } from './releases/named-in.js'
export { findRelease, nearestReleases, releases } from './releases/table.js'
export type { Step } from './plans/edits.js'
export {
  applyChange,
  changeSet,
  compose,
  difference,
  fits,
  invert,
  mapOffset,
  type ChangeSet,
} from './yaml/change-set.js'
export type { Endpoint } from './connection/endpoints.js'
export type { Finding, Severity } from './model/finding.js'
export type { Reason } from './model/reason.js'
export { providers } from './providers/table.js'
export type { Provider } from './providers/provider.js'
export { newServiceMember } from './plans/services.js'
export { services, type Service } from './providers/services.js'
export { freeName, newMember, switchProvider, toPool, toSingle } from './plans/change.js'
export {
  isFixed,
  membersOf,
  offeredProviders,
  readBackend,
  type AiBackend,
  type Member,
  type Shape,
} from './shapes/shape.js'
export {
  schemaAt,
  type ListSchema,
  type MapSchema,
  type ObjectSchema,
  type Schema,
  type StringSchema,
} from './schema/language.js'
export {
  english,
  findingLine,
  findingMore,
  fixLabel,
  noteText,
  openFactText,
  reasonText,
  assumptionText,
  offerText,
  unsureText,
  releaseReasonText,
  type Words,
} from './words/words.js'
export type { Help, HelpKey } from './words/help.js'
export type { Change } from './yaml/edit/change.js'
export { canEdit } from './yaml/edit/store.js'
export { lineBreakOf, Lines, linesOf, type Position, type Range, type TextEdit } from './yaml/lines.js'
export {
  entryOf,
  fieldsOf,
  isPresent,
  itemsOf,
  nodeAt,
  scalarOf,
  stringOf,
  toJson,
  type Json,
  type YamlNode,
} from './yaml/nodes.js'
export { formatPath, isWithin, parsePath, type Path } from './yaml/path.js'
export { pathAt, placeOf } from './yaml/places.js'
export { visible } from './words/visible.js'
export { textOf } from './yaml/bytes.js'
export { resolveScalar } from './yaml/nodes.js'
export { compareReleases, type Comparison } from './compare.js'
export { compareReports, type CompareReport } from './compare-reports.js'
export { blankOf } from './schema/blank.js'
export type { RedactOptions, Redaction, Replaced } from './secrets/redact.js'
export { piecesOf } from './secrets/pieces.js'
export { PLACEHOLDER } from './secrets/rules.js'
export { countServerFields, withoutServerFields } from './plans/server-fields.js'
export {
  isLink,
  linkTo,
  openLink,
  readSettings,
  type LinkProblem,
  type OpenedLink,
  type Shared,
  type SharedSelection,
} from './share/link.js'
export { unwrapped } from './documents/wrappers.js'
export { holdsOnlyCrds, readDocuments, rereadDocument } from './documents/documents.js'
export { migrate, NoTarget, type Migration, type MigrationTarget } from './plans/migrate/migrate.js'
export { migrationAnswer, migrationOf, type MigrationAnswer } from './plans/migrate/answer.js'
export { isLoss } from './plans/migrate/note.js'
export { ANSWERED_BY_MIGRATION } from './plans/migrate/answered.js'
export type { MigratedEndpoint } from './plans/migrate/differences.js'
export type { MigrationNote, NoteKind } from './model/codes/migration.js'
export { diagnose, type Diagnoses } from './diagnose/diagnose.js'
export type { Diagnosis, Family as DiagnosisFamily, Place as DiagnosisPlace } from './diagnose/message.js'
export { diagnosisText, type DiagnosisWords } from './words/diagnoses.js'
export type { EditedDocument } from './plans/edits.js'
export { allTogether, weighedCompanions, type Effect, type WeighedCompanion } from './plans/companions/effect.js'
export type { Companion } from './plans/companions/companion.js'
export { filesOf, inApplyOrder, type File } from './apply/order.js'
export {
  saysNamespaces,
  setCommand,
  shellCommand,
  shellVariables,
  type ShellVariable,
  type Verb,
} from './apply/shell.js'
export { zipOf } from './apply/zip.js'
export {
  followName,
  followSection,
  nameablesOf,
  referencesByName,
  renameMember,
  renameObject,
  type Nameable,
} from './plans/rename.js'
export { answerText, checkText, companionText, type ApplyWords } from './words/apply.js'
export { checksOf } from './apply/checks.js'
export type { Check, CheckAnswer } from './apply/check.js'
export { markdownOf } from './apply/markdown.js'
