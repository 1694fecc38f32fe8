import type { Document } from '../documents/documents.js'
import type { World } from '../documents/world.js'
import { clientName, isPattern, model } from '../shapes/model.js'
import { inOrder } from '../connection/attached.js'
import { isPresent, itemsOf, nodeAt, stringOf, type YamlNode } from '../yaml/nodes.js'
import type { Trap } from './trap.js'

/**
 * Of the models of a listener the first whose name or pattern fits serves, in the order of namespace and name, virtual ones
 * before all: a pattern early in the alphabet hides exact names (agentgateway-1.5-1.7, section 6.2, N15).
 */
export const modelHidden: Trap = {
  code: 'model-hidden',
  find: ({ backend, document, world, release }) => {
    if (backend.shape !== model || isInternal(document)) return []
    const name = clientName(document.root)
    if (name === null) return []
    const by = world.once(namesByParent)
    const rank = rankOf(document, world)
    const hiders = placesOf(document, world).map(({ whole, section }) => {
      const found = [section, whole].flatMap((place) => by.get(place)?.first(name, rank) ?? [])
      return found.sort((a, b) => inOrder(a.rank, b.rank))[0] ?? null
    })
    const [first] = hiders
    // Where some parent serves it all the same, it is not hidden.
    if (!first || hiders.includes(null)) return []
    const path = isPresent(nodeAt(document.root, ['spec', 'match', 'model']))
      ? ['spec', 'match', 'model']
      : ['metadata', 'name']
    const params = { name, by: first.document.name ?? '', pattern: clientName(first.document.root) ?? '' }
    const isTwin = params.pattern === name && world.namespaceOf(first.document) !== world.namespaceOf(document)
    const open = isTwin && release.open.includes('same-name-models') ? ({ open: 'same-name-models' } as const) : {}
    return [{ severity: 'warning', source: 'advice', path, params, ...open }]
  },
}

const isInternal = ({ root }: Document): boolean => stringOf(nodeAt(root, ['spec', 'visibility'])) === 'Internal'
const isVirtual = ({ root }: Document): boolean => isPresent(nodeAt(root, ['spec', 'virtualModel']))

/** The place of a model in the order in which names are compared. */
const rankOf = (document: Document, world: World): string =>
  `${isVirtual(document) ? 0 : 1} ${world.namespaceOf(document)}/${document.name ?? ''}`

interface Ranked {
  readonly document: Document
  readonly rank: string
}

/** The names of models at one parent, found by what they fit. */
class Names {
  private readonly known = new Map<string, Ranked>()
  /** How long the fixed parts of its patterns are, before a wildcard and behind one. */
  private readonly before = new Set<number>()
  private readonly behind = new Set<number>()

  add(name: string, ranked: Ranked): void {
    if (name.endsWith('*')) this.before.add(name.length - 1)
    else if (name.startsWith('*')) this.behind.add(name.length - 1)
    const known = this.known.get(name)
    if (!known || ranked.rank < known.rank) this.known.set(name, ranked)
  }

  /** The first that is compared before this rank and fits all that the name, or pattern, stands for. */
  first(name: string, rank: string): Ranked | null {
    let found: Ranked | null = null
    for (const each of this.fitting(name)) {
      const known = this.known.get(each)
      if (known && known.rank < rank && (!found || known.rank < found.rank)) found = known
    }
    return found
  }

  private *fitting(name: string): Iterable<string> {
    yield name
    const fixed = name.replaceAll('*', '')
    for (const length of this.before)
      if (length === 0 || (length <= fixed.length && !name.startsWith('*'))) yield `${fixed.slice(0, length)}*`
    for (const length of this.behind)
      if (length <= fixed.length && !name.endsWith('*')) yield `*${fixed.slice(fixed.length - length)}`
  }
}

function namesByParent(world: World): ReadonlyMap<string, Names> {
  const found = new Map<string, Names>()
  for (const document of world.all(model.kind)) {
    const name = clientName(document.root)
    if (name === null || isInternal(document)) continue
    if (isVirtual(document) && isPattern(name)) continue
    for (const { section: place } of placesOf(document, world)) {
      const names = found.get(place) ?? new Names()
      names.add(name, { document, rank: rankOf(document, world) })
      found.set(place, names)
    }
  }
  return found
}

/** The parents of a model; a section of one is a place of its own. */
function placesOf(document: Document, world: World): readonly { readonly whole: string; readonly section: string }[] {
  const home = world.namespaceOf(document)
  return itemsOf(nodeAt(document.root, model.parents ?? [])).map((parent) => {
    const parts = [of(parent, 'kind') ?? 'Gateway', of(parent, 'namespace') ?? home, of(parent, 'name')]
    return {
      whole: JSON.stringify(parts),
      section: JSON.stringify([...parts, of(parent, 'sectionName')].filter((each) => each !== undefined)),
    }
  })
}

const of = (node: YamlNode, field: string): string | undefined => stringOf(nodeAt(node, [field]))
