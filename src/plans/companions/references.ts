import type { Document } from '../../documents/documents.js'
import { referencesIn } from '../../documents/references.js'
import { AWS_KEYS, AZURE_KEYS, GCP_KEY, TOKEN_KEY } from '../../providers/secret-keys.js'
import type { Provider } from '../../providers/provider.js'
import { membersOf, type AiBackend } from '../../shapes/shape.js'
import { entryOf, stringOf } from '../../yaml/nodes.js'
import { isWithin, type Path } from '../../yaml/path.js'
import type { Context } from './companion.js'

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
export function objectReferences({ reading, world, backends }: Context): readonly ObjectReference[] {
  const ofBackends = backends.flatMap(({ document, backend }) => referencesBelow(document, ['spec'], backend))
  const below = (kind: string, path: Path) =>
    world.all(kind).flatMap((document) => referencesBelow(document, path, null))
  return [
    ...ofBackends,
    ...below('AgentgatewayPolicy', ['spec', 'backend']),
    ...below('BackendTLSPolicy', ['spec', 'validation']),
    ...below('Gateway', ['spec']),
  ].map(({ at, ...reference }) => ({ ...reference, namespace: reference.written ?? at ?? reading.namespace }))
}

type Found = Omit<ObjectReference, 'namespace'> & { readonly at: string | null }

function referencesBelow(document: Document, path: Path, backend: AiBackend | null): Found[] {
  return [...referencesIn(document.root)].flatMap(
    ({ field, path: at, node, group, kind, name, namespace }): Found[] => {
      const read = Object.hasOwn(READ, field) ? READ[field] : undefined
      // Other kinds are other products' own, and a name with a slash is none.
      if (!read || !isWithin(at, path) || name.includes('/') || (group ?? '') !== '' || !isKnown(kind)) return []
      const around = at.slice(0, at.lastIndexOf(field))
      const { use, keys } = read(around, stringOf(entryOf(node, 'key')?.value))
      return [
        {
          ...{ kind, name, use, keys, at: document.namespace, document: document.index },
          written: namespace ?? document.namespace,
          provider: backend && providerAt(backend, around),
        },
      ]
    },
  )
}

const isKnown = (kind: string): kind is ObjectReference['kind'] => kind === 'Secret' || kind === 'ConfigMap'

type Read = Pick<ObjectReference, 'use' | 'keys'>

/** What is read, by the name of the field that refers, and where that stands; of other fields no document says the keys. */
const READ: Readonly<Record<string, (path: Path, key?: string) => Read>> = {
  secretRef: credential,
  mtlsCertificateRef: certificate,
  certificateRefs: certificate,
  clientCertificateRef: certificate,
  caCertificateRefs: () => ({ use: 'ca', keys: ['ca.crt'] }),
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
