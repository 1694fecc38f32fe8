import { companions } from '../releases/companions.js'
import type { Schema } from '../schema/language.js'
import { overlay } from '../schema/facts/store.js'
import { markIn } from '../schema/overlay/fields.js'

/** An object that may hold a credential, known by the field that it stands under. */
interface Holder {
  /** Its fields that schemas mark as secret. */
  readonly secret: ReadonlySet<string>
  /** All fields that some schema gives it. */
  readonly known: ReadonlySet<string>
}

/**
 * Every object of the releases' schemas that holds a secret, by the name of the field it stands under: `authToken`, `auth`.
 * Its last two names are enough to know a credential wherever the object stands: in a policy, in another release's shape,
 * one level too deep. They are read from what lies over the facts, without making the schemas; a test holds them against
 * these.
 */
export const holders = (): ReadonlyMap<string, Holder> =>
  (known ??= new Map([...collect(companions.map(({ schema }) => schema)), ...marked()]))

let known: ReadonlyMap<string, Holder> | undefined

/** The objects that the overlay marks a secret in, each with all fields that it knows there. */
function marked(): ReadonlyMap<string, Holder> {
  const nameOf = (end: string): string => (end.split('.').at(-1) ?? '').replaceAll(/\[\]|\{\}/g, '')
  const found = new Map<string, Holder>()
  for (const [end, fields] of Object.entries(overlay())) {
    const secret = Object.keys(fields).filter((field) => markIn(fields, field).secret)
    const name = nameOf(end)
    if (secret.length === 0) continue
    const known = Object.keys(fields).filter((field) => /^\w+$/.test(field))
    found.set(name, {
      secret: new Set([...(found.get(name)?.secret ?? []), ...secret]),
      known: new Set([...(found.get(name)?.known ?? []), ...known]),
    })
  }
  return found
}

/** The same of schemas. */
export function collect(schemas: readonly Schema[]): ReadonlyMap<string, Holder> {
  const found = new Map<string, { secret: Set<string>; known: Set<string> }>()
  const walk = (schema: Schema, name: string): void => {
    if (schema.type === 'list') walk(schema.items, name)
    else if (schema.type === 'map') walk(schema.values, name)
    else if (schema.type === 'object') {
      const fields = Object.entries(schema.fields)
      const secret = fields
        .filter(([, field]) => field.type === 'string' && field.secret === true)
        .map(([field]) => field)
      if (secret.length > 0) {
        const holder = found.get(name) ?? { secret: new Set(), known: new Set() }
        for (const field of secret) holder.secret.add(field)
        for (const [field] of fields) holder.known.add(field)
        found.set(name, holder)
      }
      for (const [field, inner] of fields) walk(inner, field)
    }
  }
  for (const schema of schemas) walk(schema, '')
  return found
}
