import type { Range } from './lines.js'
import { entryOf, nodeAt, resolve, type Entry, type YamlNode } from './nodes.js'
import type { Path } from './path.js'

/**
 * The range to point at for a path: a scalar's own text, the key of a field that holds a collection or nothing, the dash
 * of a list item. Where the path leads nowhere it is the nearest thing above it that exists.
 */
export function placeOf(root: YamlNode, path: Path): Range {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = nodeAt(root, path.slice(0, depth - 1))
    const part = path[depth - 1]
    const node = nodeAt(root, path.slice(0, depth))
    if (!parent || !node || part === undefined) continue
    if (
      depth === path.length &&
      (node.kind === 'alias' || (node.kind === 'scalar' && node.end > node.start && node.style !== 'block'))
    )
      return node
    if (typeof part === 'string') return keyPlace(parent, part) ?? node
    const real = resolve(parent)
    const dash = real.kind === 'seq' ? real.dashes[part] : undefined
    return dash === undefined
      ? { start: node.start, end: Math.min(node.end, node.start + 1) }
      : { start: dash, end: dash + 1 }
  }
  const first = resolve(root)
  return first.kind === 'map' && first.entries[0]
    ? first.entries[0].key
    : { start: root.start, end: Math.min(root.end, root.start + 1) }
}

/** The key of a field. */
export function keyPlace(map: YamlNode, name: string): Range | undefined {
  return entryOf(map, name)?.key
}

/** The path of the innermost field or item whose text holds an offset. */
export function pathAt(root: YamlNode | null, offset: number): Path {
  const path: (string | number)[] = []
  let node = root
  while (node) {
    if (node.kind === 'map') {
      const entry: Entry | undefined = node.entries[lastUpTo(node.entries, offset, ({ key }) => key.start)]
      if (!entry || offset > Math.max(entry.key.end, entry.value.end)) break
      path.push(entry.name)
      node = entry.value
    } else if (node.kind === 'seq') {
      const index = lastUpTo(node.items, offset, ({ outer }) => outer)
      const item: YamlNode | undefined = node.items[index]
      if (!item || offset > item.end) break
      path.push(index)
      node = item
    } else break
  }
  return path
}

/** The index of the last part that starts at an offset or before it; parts stand in the order of the text. -1 where none does. */
function lastUpTo<T>(parts: readonly T[], offset: number, startOf: (part: T) => number): number {
  let low = -1
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(parts[middle] as T) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
