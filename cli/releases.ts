import { parseArgs } from 'node:util'
import { doubtsOf, openFactText, releaseId, releases, SOURCES, type Release } from '../src/index.js'
import { choice, UsageError } from './arguments.js'

/** The releases that are known, oldest first; as names, or as JSON with how each is known. Throws a UsageError for an unknown argument. */
export function listReleases(args: readonly string[]): string {
  const format = choice('--format', formatIn(args), ['text', 'json'])
  return format === 'text'
    ? releases.map((release) => `${releaseId(release)}\n`).join('')
    : `${JSON.stringify({ version: 1, releases: releases.map(described) })}\n`
}

function formatIn(args: readonly string[]): string {
  try {
    return parseArgs({ args: [...args], options: { format: { type: 'string' } } }).values.format ?? 'text'
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
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
    open: open.map((fact) => ({ code: fact, text: openFactText(fact) })),
    openFields: doubtsOf(releaseId(release)),
    sources: SOURCES[releaseId(release)] ?? [],
  }
}
