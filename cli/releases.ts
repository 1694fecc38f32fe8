import { doubtsOf, openFactText, releaseId, releases, SOURCES, type Release } from '../src/index.js'
import { choice, parsed } from './arguments.js'
import { words } from './language.js'

/** The releases that are known, oldest first; as names, or as JSON with how each is known. Throws a UsageError for an unknown argument. */
export function listReleases(args: readonly string[]): string {
  const { values } = parsed({ args: [...args], options: { format: { type: 'string' } } })
  const format = choice('--format', values.format ?? 'text', ['text', 'json'])
  return format === 'text'
    ? releases.map((release) => `${releaseId(release)}\n`).join('')
    : `${JSON.stringify({ version: 1, releases: releases.map(described) })}\n`
}

/** A release with its day, how it is known, and what is open; `openFields` are ends of paths below which fields are not known whole. */
function described(release: Release) {
  const { date, evidence, open, planes, agentgatewayModels } = release
  return {
    release: releaseId(release),
    date,
    evidence,
    dataPlanes: planes.map((plane) => ({ dataPlane: plane.id, evidence: plane.evidence ?? evidence })),
    agentgatewayModels,
    open: open.map((fact) => ({ code: fact, text: openFactText(fact, words) })),
    openFields: doubtsOf(releaseId(release)),
    sources: SOURCES[releaseId(release)] ?? [],
  }
}
