import type { Json } from '../yaml/nodes.js'

// Reading values whose structure is right, or may be anything: every read is total.

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** The value below another; undefined where the path leads nowhere. */
export function below(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let at = value
  for (const part of path) {
    if (isList(at)) at = typeof part === 'number' ? at[part] : undefined
    else if (typeof at === 'object' && at !== null && Object.hasOwn(at, part)) at = at[part]
    else return undefined
  }
  return at
}

/** The items of a list; none for any other value. */
export const itemsIn = (value: Json | undefined): readonly Json[] => (isList(value) ? value : [])

/** The names of an object's fields; none for any other value. */
export const keysIn = (value: Json | undefined): readonly string[] =>
  typeof value === 'object' && value !== null && !isList(value) ? Object.keys(value) : []

/** The text; empty for any other value. */
export const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
