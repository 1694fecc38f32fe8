import type { Answer, Facts, Surroundings } from './connection.js'
import { unreachable, reason } from './connection.js'
import type { FindingParams } from '../model/codes/codes.js'
import type { Document } from '../documents/documents.js'
import { planeOf, type Release } from '../releases/release.js'
import { membersOf, type AiBackend, type Member } from '../shapes/shape.js'
import { assumptions, type Assumption } from './assumptions.js'
import { entryOf } from '../yaml/nodes.js'
import type { World } from '../documents/world.js'

/** One LLM provider entry and what the release makes of it. */
export interface Endpoint extends Omit<Answer, 'standsFor'> {
  readonly document: number
  readonly member: Member
  readonly assumes: readonly Assumption[]
  /** A finding warns that it is reached in plaintext. */
  readonly warnedPlaintext?: true
}

/** The endpoints of one backend on a release, in document order. */
export function endpointsOf(
  backend: AiBackend,
  document: Document,
  release: Release,
  facts: Facts,
  world: World,
): Endpoint[] {
  const plane = planeOf(release, facts)
  const surroundings: Surroundings = { document, backend, facts, world, namespace: world.namespaceOf(document) }
  return membersOf(backend).map((member) => {
    const { standsFor, ...answer } = plane ? plane.connect(member, surroundings) : unreachable([])
    if (!standsFor)
      return { document: document.index, member, assumes: assumptions(member, answer, surroundings), ...answer }
    const { provider, model } = standsFor.member
    const assumes = assumptions(standsFor.member, answer, standsFor.surroundings)
    return { document: document.index, member: { ...member, provider, model }, assumes, ...answer }
  })
}

/** The endpoints of a backend that the release does not serve: known, and going nowhere. */
export function unservedEndpoints(
  backend: AiBackend,
  document: Document,
  because: FindingParams['kind-not-served'],
): Endpoint[] {
  const at = entryOf(document.root, 'apiVersion')
  const why = reason('kind-not-served', because, document.index, at ? { path: ['apiVersion'], node: at.value } : null)
  return membersOf(backend).map((member) => ({
    document: document.index,
    member,
    assumes: [],
    ...unreachable([why]),
  }))
}
