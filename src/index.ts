/**
 * The engine: pure TypeScript, the same in the page, in a worker and in Node. This is its only door.
 */
export { analyze, DEFAULT_SETTINGS, type Analysis, type AnalyzedDocument, type Settings } from './analyze.js'
export { editDocument } from './edits.js'
export { fixEdits } from './fix.js'
export { badgeText, message, report, type Report } from './report.js'
export { chooseRelease, isAiBackend, UnknownRelease } from './releases/choose.js'
export { releaseId, type Release } from './releases/release.js'
export { findRelease, nearestReleases, releases } from './releases/table.js'
