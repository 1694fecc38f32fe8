import type { Finding } from '../model/finding.js'
import { releaseId, type Release } from '../releases/release.js'

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
