import type { Fields, Mark, Overlay } from './overlay.js'

const NONE: Fields = {}

/** The longest end of a path that a table has; undefined where it has none. Paths are cut before a name. */
export function endIn(table: Readonly<Record<string, unknown>>, path: string): string | undefined {
  for (let rest = path; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (Object.hasOwn(table, rest)) return rest
    if (!rest.includes('.')) return undefined
  }
}

/** What lies over the fields of the object at a path. */
export const fieldsAt = (overlay: Overlay, path: string): Fields => overlay[endIn(overlay, path) ?? ''] ?? NONE

/** The mark of a field, or of what is below it, as `name`, `name[]` or `name{}`. */
export function markIn(fields: Fields, name: string): Mark {
  const mark = Object.hasOwn(fields, name) ? fields[name] : undefined
  return typeof mark === 'string' ? { help: mark } : (mark ?? {})
}

/** Names in the order in which people write them; names that the overlay does not know come last, as they came. */
export function inOrder(names: readonly string[], fields: Fields): readonly string[] {
  const known = Object.keys(fields).filter((name) => names.includes(name))
  return [...known, ...names.filter((name) => !known.includes(name))]
}
