import type { Document } from '../documents/documents.js'
import { originalOf } from '../documents/enterprise.js'
import type { World } from '../documents/world.js'
import type { Reason } from '../model/reason.js'
import { releaseId, type Release } from '../releases/release.js'
import { nodeAt } from '../yaml/nodes.js'
import { reason } from './connection.js'
import type { Endpoint } from './endpoints.js'

/** An endpoint with what its answer as a whole rests on and nobody knows, as its last reasons. */
export function marked(endpoint: Endpoint, document: Document, release: Release, world: World): Endpoint {
  if (!endpoint.reachable) return endpoint
  const marks = [...ofEnterprise(endpoint, document, world), ...ofRelease(release)]
  return marks.length === 0 ? endpoint : { ...endpoint, because: [...endpoint.because, ...marks] }
}

/** The reason that decides: what a whole answer rests on stands behind it, and says nothing of this endpoint. */
export function lastWord(because: readonly Reason[]): Reason | null {
  return because.findLast(({ rule }) => rule !== 'answered-as-before' && rule !== 'read-like-original') ?? null
}

/** Objects of the Enterprise distribution that took part: the backend, and policies. */
function ofEnterprise({ because, requests }: Endpoint, document: Document, world: World): Reason[] {
  const all = [...because, ...requests.flatMap((request) => request.because)]
  const parts = new Set([document, ...all.flatMap(({ place }) => (place && world.at(place.document)) ?? [])])
  return [...parts].flatMap((part): Reason[] => {
    const original = originalOf(part)
    const node = nodeAt(part.root, ['kind'])
    if (!original || !node) return []
    const params = { kind: part.kind ?? '', original: original.kind }
    return [{ ...reason('read-like-original', params, part.index, { path: ['kind'], node }), open: 'enterprise-kinds' }]
  })
}

/** A data plane that nobody looked at answers as the one before it (domain: agentgateway-1.5-1.7, sections 5 and 11). */
function ofRelease(release: Release): Reason[] {
  return release.open.includes('data-plane')
    ? [{ ...reason('answered-as-before', { release: releaseId(release) }, 0, null), open: 'data-plane' }]
    : []
}
