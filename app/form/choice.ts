import type { ObjectSchema, Schema } from '../../src/index'

/** Fields of an object of which one at most can be set: a choice. */
export interface FieldChoice {
  readonly fields: readonly string[]
  /** One must be. */
  readonly isRequired: boolean
}

const isScalar = ({ type }: Schema): boolean => type !== 'object' && type !== 'list' && type !== 'map'

/**
 * The choices that the rules of an object name. Of scalars that may both be absent each keeps a field of its own: an empty
 * field says as much as a choice of nothing.
 */
export function choicesOf({ fields, rules = [] }: ObjectSchema, except: readonly string[]): readonly FieldChoice[] {
  const taken = new Set(except)
  return rules.flatMap((rule): FieldChoice[] => {
    if (rule.rule !== 'exactly-one-of' && rule.rule !== 'at-most-one-of') return []
    const names = rule.fields.map((name) => name.replace(/\[\]$/, ''))
    const schemas = names.map((name) => (Object.hasOwn(fields, name) ? fields[name] : undefined))
    const isRequired = rule.rule === 'exactly-one-of' && rule.given === undefined
    const isPlain = names.length > 1 && schemas.every((schema) => schema !== undefined)
    if (!isPlain || names.some((name) => taken.has(name))) return []
    if (!isRequired && schemas.every(isScalar)) return []
    for (const name of names) taken.add(name)
    return [{ fields: names, isRequired }]
  })
}

/** The fields whose value decides which of their neighbours have a meaning: `kind: SecretRef` beside `secretRef`. */
export function decidersOf({ fields }: ObjectSchema): ReadonlySet<string> {
  return new Set(Object.values(fields).flatMap(({ usedWhen }) => (usedWhen ? [usedWhen.field] : [])))
}
