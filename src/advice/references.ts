import { attachedToBackend } from '../connection/attached.js'
import type { Document } from '../documents/documents.js'
import { membersOf } from '../shapes/shape.js'
import { fieldsOf, isPresent, itemsOf, nodeAt, stringOf, type Entry } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { View } from './trap.js'

/** A place where policies may stand: the backend's own, a provider's, or the `backend` part of an attached policy. */
export interface PolicyHome {
  readonly level: 'backend' | 'provider' | 'policy'
  readonly document: Document
  readonly path: Path
}

/** Every place where policies of a backend stand (domain: agentgateway, section 3.1). */
export function policyHomes(view: View): readonly PolicyHome[] {
  const { backend, document } = view
  const attached = new Set(attachedToBackend(view, ['AgentgatewayPolicy']).map(({ policy }) => policy))
  const homes: readonly PolicyHome[] = [
    { level: 'backend', document, path: ['spec', 'policies'] },
    ...(backend.isSingle ? [] : membersOf(backend)).map(({ path }): PolicyHome => ({
      level: 'provider',
      document,
      path: [...path, 'policies'],
    })),
    ...[...attached].map((policy): PolicyHome => ({ level: 'policy', document: policy, path: ['spec', 'backend'] })),
  ]
  return homes.filter(({ document: home, path }) => isPresent(nodeAt(home.root, path)))
}

/** A reference to an object of the backend's own namespace; other kinds than the core ones are not looked up. */
interface Reference {
  readonly home: PolicyHome
  readonly path: Path
  readonly kind: 'Secret' | 'ConfigMap'
  readonly name: string
}

const REFERENCES: readonly (readonly [field: Path, kind: Reference['kind']])[] = [
  [['auth', 'secretRef'], 'Secret'],
  [['auth', 'aws', 'secretRef'], 'Secret'],
  [['auth', 'azure', 'secretRef'], 'Secret'],
  [['auth', 'gcp', 'secretRef'], 'Secret'],
  [['tls', 'caCertificateRefs', 0], 'ConfigMap'],
  [['tls', 'mtlsCertificateRef', 0], 'Secret'],
]

/** What the policies of a backend refer to by name. */
export function referencesOf(view: View): readonly Reference[] {
  return policyHomes(view).flatMap((home) => {
    const lists = itemsOf(nodeAt(home.document.root, [...home.path, 'auth', 'credentials'])).map(
      (_, i): readonly [Path, 'Secret'] => [['auth', 'credentials', i, 'secretRef'], 'Secret'],
    )
    return [...REFERENCES, ...lists].flatMap(([field, defaultKind]): Reference[] => {
      const path = [...home.path, ...field]
      const at = (name: string): string | undefined => stringOf(nodeAt(home.document.root, [...path, name]))
      const kind = at('kind') ?? defaultKind
      const name = at('name') ?? ''
      if (name === '' || (at('group') ?? '') !== '' || (kind !== 'Secret' && kind !== 'ConfigMap')) return []
      return [{ home, path, kind, name }]
    })
  })
}

/** The entries of a Secret, those of `data` and of `stringData`. */
export function secretEntries(secret: Document): readonly Entry[] {
  return ['data', 'stringData'].flatMap((field) => fieldsOf(nodeAt(secret.root, [field])))
}
