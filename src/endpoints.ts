import type { Connection, Facts, Surroundings } from './connection/connection.js'
import { unreachable, reason } from './connection/connection.js'
import type { Reason } from './connection/wire.js'
import type { Document } from './documents.js'
import { planeOf, type Release } from './releases/release.js'
import type { WireRequest } from './request/request.js'
import type { AiBackend, Member } from './resources/shape.js'
import { TOKEN_KEY } from './keys.js'
import { entryOf, itemsOf, nodeAt, stringOf, type YamlNode } from './yaml/nodes.js'
import type { Path } from './yaml/path.js'
import type { World } from './world.js'

/** An object that the answer relies on although the text does not hold it. */
export interface Assumption {
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly key: string | null
}

/** One LLM provider entry and what the release makes of it. */
export interface Endpoint extends Connection {
  readonly document: number
  readonly member: Member
  readonly assumes: readonly Assumption[]
  readonly requests: readonly WireRequest[]
}

/** The endpoints of one backend on a release, in document order. */
export function endpointsOf(backend: AiBackend, document: Document, release: Release, facts: Facts, world: World): Endpoint[] {
  const plane = planeOf(release, facts)
  const surroundings: Surroundings = { document, backend, facts, world, namespace: world.namespaceOf(document) }
  return backend.groups.flatMap(({ members }) =>
    members.map((member) => {
      const connection = plane ? plane.connect(member, surroundings) : unreachable([])
      const requests = plane && connection.reachable ? plane.requests(member, connection, surroundings) : []
      return { document: document.index, member, assumes: assumptions(member, backend, surroundings.namespace, world), ...connection, requests }
    }),
  )
}

/** The endpoints of a backend that the release does not serve: known, and going nowhere. */
export function unservedEndpoints(backend: AiBackend, document: Document, because: Reason['params']): Endpoint[] {
  const at = entryOf(document.root, 'apiVersion')
  const why = reason('kind-not-served', because, document.index, at ? { path: ['apiVersion'], node: at.value } : null)
  return backend.groups.flatMap(({ members }) =>
    members.map((member) => ({ document: document.index, member, assumes: [], requests: [], ...unreachable([why]) })),
  )
}

/** The Secret that a member's credential names; null where it names none. */
export function secretOf(member: Member): string | null {
  const token = entryOf(member.entry?.node, 'authToken')?.value
  return stringOf(entryOf(entryOf(token, 'secretRef')?.value, 'name')?.value) ?? null
}

/** What the answer refers to, in the entry and in policies, and the text does not hold. */
function assumptions(member: Member, backend: AiBackend, namespace: string, world: World): readonly Assumption[] {
  const policies = [...(backend.isSingle ? [] : [nodeAt(member.node, ['policies'])]), nodeAt(backend.root, ['spec', 'policies'])]
  const at = (node: YamlNode | undefined, ...path: Path): readonly YamlNode[] => itemsOf(nodeAt(node, path))
  const refs: [kind: string, key: string | null, ref: YamlNode | undefined][] = policies.flatMap((policy): [string, string | null, YamlNode | undefined][] => [
    ['Secret', TOKEN_KEY, nodeAt(policy, ['auth', 'secretRef'])],
    ['Secret', 'accessKey', nodeAt(policy, ['auth', 'aws', 'secretRef'])],
    ...at(policy, 'tls', 'caCertificateRefs').map((ref): [string, string, YamlNode] => ['ConfigMap', 'ca.crt', ref]),
    ...at(policy, 'tls', 'mtlsCertificateRef').map((ref): [string, string, YamlNode] => ['Secret', 'tls.crt', ref]),
  ])
  const token: [string, string, string | null] = ['Secret', TOKEN_KEY, secretOf(member)]
  const named = refs.map(([kind, key, ref]): [string, string | null, string | null] => [
    kind,
    stringOf(entryOf(ref, 'key')?.value) ?? key,
    stringOf(entryOf(ref, 'name')?.value) ?? null,
  ])
  return [token, ...named].flatMap(([kind, key, name]) =>
    name === null || name === '' || world.find(kind, namespace, name) ? [] : [{ kind, namespace, name, key }],
  )
}
