import { membersOf, type Member } from '../shapes/shape.js'
import { isPresent, nodeAt, toJson } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Hit, Trap } from './trap.js'

/** One transformation serves the whole backend: these count of its first member alone (kgateway-envoy, T29). */
export const firstMemberCounts: Trap = {
  code: 'first-member-counts',
  needs: 'envoy-controller',
  find: ({ backend }) => {
    const [first, ...others] = membersOf(backend)
    return others.flatMap((member) =>
      fieldsOf(member).flatMap(({ node, path, field }): Hit<'first-member-counts'>[] => {
        const own = first && fieldsOf(first).find((each) => each.field === field)
        if (!isPresent(node) || JSON.stringify(toJson(node)) === JSON.stringify(own && toJson(own.node))) return []
        return [{ severity: 'warning', source: 'advice', path, params: { field } }]
      }),
    )
  },
}

function fieldsOf({ node, path, entry }: Member) {
  const at = (field: string, from: typeof node | undefined, home: Path) => {
    const found = nodeAt(from, [field])
    return found ? [{ field, node: found, path: [...home, field] }] : []
  }
  return [
    ...['path', 'authHeader'].flatMap((field) => at(field, node, path)),
    ...(entry ? at('modelPath', entry.node, entry.path) : []),
  ]
}
