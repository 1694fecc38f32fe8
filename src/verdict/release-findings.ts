import type { Facts } from '../connection/connection.js'
import type { Document } from '../documents/documents.js'
import type { Finding } from '../model/finding.js'
import { MODEL_KIND, releaseId, type Release, type ServedKind } from '../releases/release.js'
import { finding } from './finding-at.js'

/** A patch that nobody looked at is answered as the one before it, and says so. */
export function assumedFindings(text: string, release: Release): readonly Finding[] {
  if (release.answersAs === undefined) return []
  return [
    {
      severity: 'info',
      source: 'advice',
      code: 'release-assumed',
      params: { release: releaseId(release), last: release.answersAs },
      document: null,
      path: [],
      range: { start: 0, end: Math.min(1, text.length) },
    },
  ]
}

/** Stored and ignored: the controller does not serve AgentgatewayModel (domain: agentgateway-1.5-1.7, section 6.1). */
export function modelsOff(
  document: Document,
  served: ServedKind | null,
  release: Release,
  { agentgatewayModels }: Pick<Facts, 'agentgatewayModels'>,
): readonly Finding[] {
  if (served?.kind !== MODEL_KIND || agentgatewayModels !== 'off' || !document.root) return []
  const params = { release: releaseId(release) }
  return [finding(document, document.root, ['kind'], 'error', 'controller', 'models-off', params)]
}
