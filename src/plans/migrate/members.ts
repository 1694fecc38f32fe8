import { providerOf } from '../../providers/table.js'
import type { Shape } from '../../shapes/shape.js'
import { entryOf, fieldsOf, isPresent, itemsOf, nodeAt, type Entry, type YamlNode } from '../../yaml/nodes.js'
import type { Path } from '../../yaml/path.js'

/** Where the members of a backend stand, group by group, whether or not their provider is known; a single provider is one. */
export function memberPaths({ groups, members, single }: Shape, root: YamlNode): readonly Path[] {
  const lists = itemsOf(nodeAt(root, groups)).flatMap((group, g) =>
    itemsOf(entryOf(group, members)?.value).map((_, m): Path => [...groups, g, members, m]),
  )
  const alone = nodeAt(root, single)
  return isPresent(alone) && lists.length === 0 ? [single] : lists
}

/** The provider's entry in a map of a member; undefined where none is known. */
export function providerEntry(node: YamlNode | undefined): Entry | undefined {
  return fieldsOf(node).find(({ name, value }) => isPresent(value) && providerOf(name) !== undefined)
}
