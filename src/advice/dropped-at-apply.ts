import { LAST_APPLIED } from '../secrets/rules.js'
import { fieldsOf, isPresent, itemsOf, nodeAt, nodeOf, stringOf, type Json, type YamlNode } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Trap } from './trap.js'

/**
 * `kubectl get -o yaml`: what was applied and stands no more in the object. An API server without strict validation drops
 * fields that it does not know in silence (domain: agentgateway, section 2.0; agentgateway issue 1712).
 */
export const droppedAtApply: Trap = {
  code: 'dropped-at-apply',
  find: ({ backend }) => {
    const text = stringOf(nodeAt(backend.root, ['metadata', 'annotations', LAST_APPLIED]))
    const applied = text === undefined ? null : specIn(text)
    const spec = nodeAt(backend.root, ['spec'])
    if (applied === null || !isPresent(spec)) return []
    return missing(nodeOf(applied), spec, ['spec']).map((path) => ({
      severity: 'warning',
      source: 'advice',
      path,
      params: { field: String(path.at(-1)) },
    }))
  },
}

function specIn(text: string): Json | null {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, Json>> | null
    return value !== null && typeof value === 'object' ? (value['spec'] ?? null) : null
  } catch {
    return null
  }
}

/** The topmost fields of the one that the other lacks; lists are compared where they are equally long. */
function missing(applied: YamlNode, now: YamlNode, path: Path): readonly Path[] {
  const items = itemsOf(applied)
  const others = itemsOf(now)
  if (items.length > 0 && items.length === others.length)
    return items.flatMap((item, i) => (others[i] ? missing(item, others[i], [...path, i]) : []))
  return fieldsOf(applied).flatMap(({ name, value }): readonly Path[] => {
    if (!isPresent(value)) return []
    const there = nodeAt(now, [name])
    return there ? missing(value, there, [...path, name]) : [[...path, name]]
  })
}
