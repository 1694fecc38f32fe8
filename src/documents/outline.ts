import {
  entryOf,
  fieldsOf,
  isPresent,
  itemsOf,
  nodeAt,
  resolve,
  scalarOf,
  stringOf,
  type YamlNode,
} from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Document } from './documents.js'
import { World } from './world.js'

/** A place where one object names another. Plain data: it may come from another thread. */
export interface OutlineLink {
  /** Index of the document that refers. */
  readonly from: number
  /** Where in it. */
  readonly path: Path
  readonly kind: string
  readonly namespace: string
  readonly name: string
  /** Index of the document that is meant; null where the text does not hold it. */
  readonly to: number | null
}

/** The links between the objects of a text, in its order. */
export interface Outline {
  readonly links: readonly OutlineLink[]
  /** There are more than were looked for. */
  readonly isCut: boolean
}

/** More links than this nobody reads. */
const MOST = 2000

/**
 * What a reference is to where it says no kind, by the name of its field (Gateway API `ParentReference`, `BackendRef`,
 * `SecretObjectReference`, `LocalObjectReference` @ v1.4; kgateway and agentgateway `LocalObjectReference`s).
 */
const KINDS: Readonly<Record<string, string>> = {
  backendRef: 'Service',
  caCertificateRefs: 'ConfigMap',
  certificateRef: 'Secret',
  certificateRefs: 'Secret',
  clientCertificateRef: 'Secret',
  clientSecretRef: 'Secret',
  configMapRef: 'ConfigMap',
  modelRef: 'AgentgatewayModel',
  mtlsCertificateRef: 'Secret',
  parentRef: 'Gateway',
  secretRef: 'Secret',
  signingKeyRef: 'Secret',
  parentRefs: 'Gateway',
  backendRefs: 'Service',
}

/** A Service by its name in the cluster. */
const IN_CLUSTER = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?\.?$/

/** The links between the objects of a text. */
export function outlineOf(documents: readonly Document[], defaultNamespace: string): Outline {
  const world = new World(documents, defaultNamespace)
  const links: OutlineLink[] = []
  for (const document of documents) {
    for (const link of linksOf(document, world)) {
      if (links.length === MOST) return { links, isCut: true }
      links.push(link)
    }
  }
  return { links, isCut: false }
}

/** What an object refers to: by name, by labels, and by a Service's host. */
function* linksOf(document: Document, world: World): Generator<OutlineLink> {
  const from = document.index
  const home = world.namespaceOf(document)
  const found: { readonly node: YamlNode; readonly path: Path }[] = document.root
    ? [{ node: document.root, path: [] }]
    : []
  for (let next = found.pop(); next; next = found.pop()) {
    const { path } = next
    const node = resolve(next.node)
    const field = path.findLast((part) => typeof part === 'string') ?? ''
    const reference = referenceIn(node, field, home)
    if (reference) {
      const to = world.find(reference.kind, reference.namespace, reference.name)?.index ?? null
      yield { from, path, ...reference, to }
    }
    if (field === 'targetSelectors' && node.kind === 'map') yield* selectedBy(node, path, document, world)
    if (field === 'host') yield* serviceOf(node, path, document, world)
    // What an alias stands for is found where it is written.
    if (next.node.kind === 'alias') continue
    const inside = [
      ...fieldsOf(node).map(({ name, value }) => ({ node: value, path: [...path, name] })),
      ...itemsOf(node).map((item, i) => ({ node: item, path: [...path, i] })),
    ]
    // The last one is taken first: so they are found in the order of the text.
    for (const each of inside.reverse()) if (path.length > 0 || isBody(each.path[0])) found.push(each)
  }
}

/** Labels, annotations and status refer to nothing that matters here. */
const isBody = (field: string | number | undefined): boolean => field !== 'metadata' && field !== 'status'

function referenceIn(
  node: YamlNode,
  field: string,
  home: string,
): Pick<OutlineLink, 'kind' | 'namespace' | 'name'> | null {
  if (!/Refs?$/.test(field)) return null
  const usual = Object.hasOwn(KINDS, field) ? KINDS[field] : undefined
  const own = scalarOf(node)
  if (typeof own === 'string')
    return usual === undefined || own === '' ? null : { kind: usual, namespace: home, name: own }
  const at = (name: string): string | undefined => stringOf(entryOf(node, name)?.value)
  const [kind, name] = [at('kind') ?? usual, at('name') ?? '']
  return kind === undefined || name === '' ? null : { kind, namespace: at('namespace') ?? home, name }
}

/** The objects of its namespace that a policy chooses by their labels. */
function* selectedBy(selector: YamlNode, path: Path, document: Document, world: World): Generator<OutlineLink> {
  const kind = stringOf(entryOf(selector, 'kind')?.value)
  const labels = fieldsOf(entryOf(selector, 'matchLabels')?.value)
  const namespace = world.namespaceOf(document)
  if (kind === undefined || labels.length === 0) return
  for (const target of world.all(kind)) {
    const own = (name: string): string | undefined => stringOf(nodeAt(target.root, ['metadata', 'labels', name]))
    const fits = labels.every(({ name, value }) => isPresent(value) && own(name) === stringOf(value))
    if (fits && world.namespaceOf(target) === namespace)
      yield { from: document.index, path, kind, namespace, name: target.name ?? '', to: target.index }
  }
}

/** A host that names a Service of the text; one that the text does not hold is the cluster's own affair. */
function* serviceOf(node: YamlNode, path: Path, document: Document, world: World): Generator<OutlineLink> {
  const [, name, namespace] = IN_CLUSTER.exec(stringOf(node) ?? '') ?? []
  if (name === undefined || namespace === undefined) return
  const to = world.find('Service', namespace, name)?.index
  if (to !== undefined) yield { from: document.index, path, kind: 'Service', namespace, name, to }
}
