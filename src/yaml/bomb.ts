import { fieldsOf, resolve, type YamlNode } from './nodes.js'

/**
 * Whether expanding the aliases makes the document explode; the limits are goyaml.v2's (decode.go, allowedAliasRatio).
 * Sizes are summed without expanding anything.
 */
export function expandsTooFar(root: YamlNode): boolean {
  const sizes = new Map<YamlNode, { all: number; aliased: number }>()
  const size = (node: YamlNode): { all: number; aliased: number } => {
    const real = resolve(node)
    let known = sizes.get(real)
    if (!known) {
      known = { all: 1, aliased: 0 }
      for (const child of real.kind === 'seq' ? real.items : fieldsOf(real).map((entry) => entry.value)) {
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
