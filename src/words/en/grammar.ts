const rules = new Intl.PluralRules('en')
const all = new Intl.ListFormat('en', { type: 'unit' })
const oneOf = new Intl.ListFormat('en', { type: 'disjunction' })

/** The form of a noun that goes with a number. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other

/** "a, b, c". */
export const list = (values: readonly string[]): string => all.format(values)

/** "a, b, or c". */
export const either = (values: readonly string[]): string => oneOf.format(values)

/** The same as `list`, each in double quotes. */
export const quoted = (values: readonly string[]): string => list(values.map((value) => `"${value}"`))
