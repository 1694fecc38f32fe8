import { entryOf, resolve, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'

/** What a reference is to where it says no group and kind. */
interface Meant {
  readonly group: string
  readonly kind: string
  /** It stands in no namespace, and comes with the product: a text without it lacks nothing. */
  readonly ofCluster?: true
}

const SECRET: Meant = { group: '', kind: 'Secret' }
const CONFIG_MAP: Meant = { group: '', kind: 'ConfigMap' }
const SERVICE: Meant = { group: '', kind: 'Service' }
const GATEWAY: Meant = { group: 'gateway.networking.k8s.io', kind: 'Gateway' }

/**
 * Fields that refer to an object, by their names (Gateway API `ParentReference`, `BackendRef`, `SecretObjectReference`,
 * `LocalObjectReference` @ v1.4; kgateway and agentgateway `LocalObjectReference`s). Fields of other names refer to what they say.
 */
const MEANT: Readonly<Record<string, Meant>> = {
  backendRef: SERVICE,
  backendRefs: SERVICE,
  caCertificateRefs: CONFIG_MAP,
  certificateRef: SECRET,
  certificateRefs: SECRET,
  clientCertificateRef: SECRET,
  clientSecretRef: SECRET,
  configMapRef: CONFIG_MAP,
  gatewayClassName: { group: 'gateway.networking.k8s.io', kind: 'GatewayClass', ofCluster: true },
  modelRef: { group: 'agentgateway.dev', kind: 'AgentgatewayModel' },
  mtlsCertificateRef: SECRET,
  parentRef: GATEWAY,
  parentRefs: GATEWAY,
  secretRef: SECRET,
  signingKeyRef: SECRET,
}

/** A place in an object that names another one. */
export interface Reference {
  /** The field, or the list, in which it stands. */
  readonly field: string
  /** Where it stands. */
  readonly path: Path
  /** Where the name stands: the place itself where the field is a name and nothing else. */
  readonly namePath: Path
  readonly node: YamlNode
  /** Null where a kind is written without its group, and is not the one that is meant anyway. */
  readonly group: string | null
  readonly kind: string
  readonly name: string
  /** As written; null: that of the object. */
  readonly namespace: string | null
  readonly section: string | null
  readonly ofCluster: boolean
  /** It is written elsewhere, behind an alias or a merge key: a change belongs there. */
  readonly isBorrowed: boolean
}

/** Labels, annotations, owners and status refer to nothing that a writer changes here. */
const isBody = (field: string): boolean => field !== 'metadata' && field !== 'status'

/** All places of an object that name another one, in the order of the text. */
export function* referencesIn(root: YamlNode | null | undefined): Generator<Reference> {
  for (const place of placesIn(root)) {
    const reference = referenceAt(place)
    if (reference) yield reference
  }
}

/** Every value of an object's body, in the order of the text; what an alias stands for is gone into where it is written. */
export function* placesIn(root: YamlNode | null | undefined): Generator<Place> {
  const open: Place[] = root ? [{ written: root, path: [], field: '', isMerged: false }] : []
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    // The last one is taken first: so they are found in the order of the text.
    for (const each of inside(next).reverse()) if (next.path.length > 0 || isBody(each.field)) open.push(each)
  }
}

/** A value of an object, and the field, or the list, in which it stands. */
export interface Place {
  readonly written: YamlNode
  readonly path: Path
  readonly field: string
  /** It comes from elsewhere by a merge key. */
  readonly isMerged: boolean
}

function inside({ written, path, field, isMerged }: Place): Place[] {
  if (written.kind === 'alias' || written.kind === 'scalar') return []
  if (written.kind === 'seq')
    return written.items.map((item, i) => ({ written: item, path: [...path, i], field, isMerged }))
  const { entries, merged } = written
  return [
    ...entries.map(({ name, value }) => ({ written: value, path: [...path, name], field: name, isMerged })),
    ...merged.map(({ name, value }) => ({ written: value, path: [...path, name], field: name, isMerged: true })),
  ]
}

/** What a place names; null where it is no reference. */
export function referenceAt({ written, path, field, isMerged }: Place): Reference | null {
  const meant = Object.hasOwn(MEANT, field) ? MEANT[field] : undefined
  const node = resolve(written)
  const bare = stringOf(node)
  const at = (name: string): string | undefined => stringOf(entryOf(node, name)?.value)
  const said = { group: at('group'), kind: at('kind') }
  const name = bare ?? at('name') ?? ''
  const kind = said.kind ?? meant?.kind
  // A map of another field is a reference where it says all of one.
  const isOne = bare === undefined ? meant || /Refs?$/.test(field) || said.group !== undefined : meant
  if (!isOne || kind === undefined || name === '') return null
  return {
    ...{ field, path, node, kind, name },
    namePath: bare === undefined ? [...path, 'name'] : path,
    group: said.group ?? (kind === meant?.kind ? meant.group : null),
    namespace: at('namespace') ?? null,
    section: at('sectionName') ?? null,
    ofCluster: meant?.ofCluster ?? false,
    isBorrowed: isMerged || written.kind === 'alias',
  }
}

/** Whether a reference is to an object of that group and kind, by its name; namespaces are the caller's. */
export const isTo = (
  reference: Pick<Reference, 'group' | 'kind' | 'name'>,
  { group, kind, name }: { readonly group: string; readonly kind: string | null; readonly name: string },
): boolean =>
  reference.kind === kind && reference.name === name && (reference.group === null || reference.group === group)
