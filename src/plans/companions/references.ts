import type { Document } from '../../documents/documents.js'
import { AWS_KEYS, AZURE_KEYS, GCP_KEY, TOKEN_KEY } from '../../providers/secret-keys.js'
import type { Provider } from '../../providers/provider.js'
import { membersOf, type AiBackend } from '../../shapes/shape.js'
import { entryOf, itemsOf, nodeAt, stringOf, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'
import type { Ground } from './companion.js'

/** What a Secret or ConfigMap is read for. */
export type Use = 'token' | 'aws' | 'azure' | 'gcp' | 'certificate' | 'ca'

/** A place that names a Secret or ConfigMap. */
export interface ObjectReference {
  readonly kind: 'Secret' | 'ConfigMap'
  readonly name: string
  /** Where it is looked for, and whether the text says so. */
  readonly namespace: string
  readonly written: string | null
  readonly use: Use
  /** The keys that are read. */
  readonly keys: readonly string[]
  readonly document: number
  /** The provider whose own host gets what is in it; null where that is not one. */
  readonly provider: Provider | null
}

/** Every Secret and ConfigMap that backends, their policies and Gateways of a text name (domain: agentgateway, section 6). */
export function objectReferences({ reading, world, backends }: Ground): readonly ObjectReference[] {
  const ofBackends = backends.flatMap(({ document, backend }) =>
    referencesIn(document, nodeAt(document.root, ['spec']), ['spec'], backend),
  )
  const below = (kind: string, path: Path) =>
    world.all(kind).flatMap((document) => referencesIn(document, nodeAt(document.root, path), path, null))
  return [
    ...ofBackends,
    ...below('AgentgatewayPolicy', ['spec', 'backend']),
    ...below('BackendTLSPolicy', ['spec', 'validation']),
    ...below('Gateway', ['spec']),
  ].map(({ at, ...reference }) => ({ ...reference, namespace: reference.written ?? at ?? reading.namespace }))
}

type Found = Omit<ObjectReference, 'namespace'> & { readonly at: string | null }

function referencesIn(document: Document, node: YamlNode | undefined, path: Path, backend: AiBackend | null): Found[] {
  if (!node || node.kind === 'alias' || node.kind === 'scalar') return []
  if (node.kind === 'seq') return node.items.flatMap((item, i) => referencesIn(document, item, [...path, i], backend))
  return node.entries.flatMap(({ name, value }) => {
    const at = [...path, name]
    const read = Object.hasOwn(READ, name) ? READ[name] : undefined
    if (!read) return referencesIn(document, value, at, backend)
    const refs = value.kind === 'seq' ? itemsOf(value) : [value]
    return refs.flatMap((ref): Found[] => {
      const text = (field: string): string | undefined => stringOf(entryOf(ref, field)?.value)
      const called = text('name') ?? ''
      const kind = text('kind') ?? read.kind
      // Other kinds are other products' own, and a name with a slash is none.
      if (called === '' || called.includes('/') || (text('group') ?? '') !== '' || !isKnown(kind)) return []
      const written = text('namespace') ?? document.namespace
      const { use, keys } = read.of(path, text('key'))
      return [
        {
          ...{ kind, name: called, written, use, keys, at: document.namespace, document: document.index },
          provider: backend && providerAt(backend, path),
        },
      ]
    })
  })
}

const isKnown = (kind: string): kind is ObjectReference['kind'] => kind === 'Secret' || kind === 'ConfigMap'

type Read = Pick<ObjectReference, 'use' | 'keys'>

/** What is read, by the name of the field that refers, and where that stands. */
const READ: Readonly<
  Record<string, { readonly kind: 'Secret' | 'ConfigMap'; readonly of: (path: Path, key?: string) => Read }>
> = {
  secretRef: { kind: 'Secret', of: credential },
  mtlsCertificateRef: { kind: 'Secret', of: certificate },
  certificateRefs: { kind: 'Secret', of: certificate },
  clientCertificateRef: { kind: 'Secret', of: certificate },
  caCertificateRefs: { kind: 'ConfigMap', of: () => ({ use: 'ca', keys: ['ca.crt'] }) },
}

function certificate(): Read {
  return { use: 'certificate', keys: ['tls.crt', 'tls.key'] }
}

/** The cloud is the block around the reference; kgateway 2.1 has Bedrock's in the provider's entry. */
function credential(path: Path, key?: string): Read {
  const [outer, inner] = path.slice(-2).map(String)
  if (inner === 'aws' || (outer === 'bedrock' && inner === 'auth')) return { use: 'aws', keys: AWS_KEYS }
  if (inner === 'azure') return { use: 'azure', keys: AZURE_KEYS }
  if (inner === 'gcp') return { use: 'gcp', keys: [key ?? GCP_KEY] }
  return { use: 'token', keys: [key ?? TOKEN_KEY] }
}

/** The provider of the member around a place, or of all members; null where they differ or go to a host of their own. */
function providerAt(backend: AiBackend, path: Path): Provider | null {
  const members = membersOf(backend)
  const around = backend.isSingle ? [] : members.filter((each) => each.path.every((part, i) => path[i] === part))
  const concerned = around.length > 0 ? around : members
  const [first] = concerned
  const isAlike = concerned.every(({ provider, host, base }) => provider === first?.provider && !host && !base)
  return isAlike ? (first?.provider ?? null) : null
}
