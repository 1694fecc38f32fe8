import { entryOf, fieldsOf, isPresent, nodeAt, resolve, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Document } from './documents.js'
import { placesIn, referenceAt } from './references.js'
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

/** A Service by its name in the cluster. */
const IN_CLUSTER = /^([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?\.?$/

/** The links between the objects of a text. */
export function outlineOf(documents: readonly Document[], defaultNamespace: string): Outline {
  const world = new World(documents, defaultNamespace)
  const links = linksIn(world, () => true)
  return links.length > MOST ? { links: links.slice(0, MOST), isCut: true } : { links, isCut: false }
}

/** The links from the objects that are asked for, and one more than anybody reads at most. */
export function linksIn(world: World, isAsked: (document: Document) => boolean): readonly OutlineLink[] {
  const links: OutlineLink[] = []
  for (const document of world.documents) {
    if (!isAsked(document)) continue
    for (const link of linksOf(document, world)) {
      links.push(link)
      if (links.length > MOST) return links
    }
  }
  return links
}

/** What an object refers to: by name, by labels, and by a Service's host. */
function* linksOf(document: Document, world: World): Generator<OutlineLink> {
  const from = document.index
  for (const place of placesIn(document.root)) {
    const { field, path, written } = place
    const reference = referenceAt(place)
    if (reference) {
      const { kind, name, ofCluster } = reference
      const namespace = reference.namespace ?? world.namespaceOf(document)
      const to = (ofCluster ? world.named(kind, name) : world.find(kind, namespace, name))?.index ?? null
      if (to !== null || !ofCluster) yield { from, path, kind, namespace, name, to }
    }
    const node = resolve(written)
    if (field === 'targetSelectors' && node.kind === 'map') yield* selectedBy(node, path, document, world)
    if (field === 'host') yield* serviceOf(node, path, document, world)
  }
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
