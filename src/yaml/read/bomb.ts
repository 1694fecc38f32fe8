import { resolve, type MapNode, type YamlNode } from '../nodes.js'

interface Size {
  all: number
  aliased: number
}

/**
 * Whether expanding the aliases makes the document explode; the limits are goyaml.v2's (decode.go, allowedAliasRatio).
 * Sizes are summed without expanding anything; `mergesOf` gives the values of a map's merge keys.
 */
export function expandsTooFar(root: YamlNode, mergesOf: (map: MapNode) => readonly YamlNode[]): boolean {
  const sizes = new Map<YamlNode, Size>()
  const size = (node: YamlNode): Size => {
    const real = resolve(node)
    let known = sizes.get(real)
    if (!known) {
      known = { all: 1, aliased: 0 }
      for (const child of childrenOf(real, mergesOf)) {
        const inner = size(child)
        known.all += inner.all
        known.aliased += inner.aliased
      }
      sizes.set(real, known)
    }
    return node.kind === 'alias' ? { all: known.all + 1, aliased: known.all } : known
  }
  const { all, aliased } = size(root)
  const allowed = all <= 400_000 ? 0.99 : all >= 4_000_000 ? 0.1 : 0.99 - (0.89 * (all - 400_000)) / 3_600_000
  return aliased > 100 && all > 1000 && aliased / all > allowed
}

function childrenOf(node: YamlNode, mergesOf: (map: MapNode) => readonly YamlNode[]): readonly YamlNode[] {
  if (node.kind === 'seq') return node.items
  return node.kind === 'map' ? [...node.entries.map(({ value }) => value), ...mergesOf(node)] : []
}
