import type { RuleParams } from '../model/codes/rules.js'
import type { Json } from '../yaml/nodes.js'
import type { Path } from '../yaml/path.js'
import type { Budget } from './budget.js'

/**
 * A cross-field rule: what must hold between the fields of one object, or the items of one list. Fields may lie deeper:
 * `policies.ai`, or `formats[].path` for any item of a list.
 */
export type Rule =
  /** Where `given` is named, the rule counts only while that field is set. */
  | { readonly rule: 'exactly-one-of'; readonly fields: readonly string[]; readonly given?: string }
  | { readonly rule: 'at-most-one-of'; readonly fields: readonly string[] }
  | { readonly rule: 'at-least-one-of'; readonly fields: readonly string[] }
  | { readonly rule: 'together'; readonly fields: readonly string[] }
  | { readonly rule: 'required-when'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'required-unless'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'forbidden-unless'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'forbidden-when'; readonly field: string; readonly when: string; readonly is: string }
  | { readonly rule: 'requires'; readonly field: string; readonly fields: readonly string[] }
  | { readonly rule: 'excludes'; readonly field: string; readonly fields: readonly string[] }
  | { readonly rule: 'starts-with'; readonly field: string; readonly prefix: string }
  /** Every value of these fields is one of `values`, while `given` is set; where `is` is named, while it is that. */
  | {
      readonly rule: 'limited-to'
      readonly fields: readonly string[]
      readonly values: readonly string[]
      readonly given: string
      readonly is?: string
    }
  /** The object is a reference (group, kind, name, port): a Service needs its port. */
  | { readonly rule: 'port-of-service' }
  /** The field is a reference that may lead to these alone, as `Kind` or `group/Kind`. `[]` stands for the items of this list. */
  | { readonly rule: 'reference-to'; readonly field: string; readonly targets: readonly string[] }
  /** The object is a reference to a credential: a Secret, or another group together with its kind. */
  | { readonly rule: 'credential-reference' }
  /** One number is at most the other. */
  | { readonly rule: 'at-most'; readonly field: string; readonly limit: string }
  | ListRule
  | Condition

/** A rule about the items of a list, told at the list. */
export type ListRule =
  /** No two items share these fields; an absent one counts as a value, unless all are absent. */
  | { readonly rule: 'unique-by'; readonly fields: readonly string[] }
  /** Of items that share `by`, all or none have each of the fields. */
  | { readonly rule: 'all-or-none'; readonly fields: readonly string[]; readonly by: readonly string[] }
  /** At most one item has one of these values. */
  | { readonly rule: 'once'; readonly field: string; readonly values: readonly string[] }
  /** The value tolerates no other item. */
  | { readonly rule: 'alone'; readonly value: string }

/**
 * Any other condition, as a function of the value with its defaults filled in and unknown fields gone. It is asked only
 * when structure is right, and may rely on that. Null: it can't be evaluated, or not within the budget, which is told and
 * never counts as passed.
 */
export type Condition = {
  readonly rule: 'holds'
  readonly holds: (self: Json, budget: Budget) => boolean | null
  /** The place below the value that is to blame. */
  readonly at: Path | ((self: Json) => Path)
} & Said

/** Words of a condition: a code, and the parts of its sentence, which may depend on the value. */
type Said = {
  [Code in keyof RuleParams]: {
    readonly code: Code
    readonly params: Readonly<RuleParams[Code]> | ((self: Json, budget: Budget) => Readonly<RuleParams[Code]>)
  }
}[keyof RuleParams]

/** Parts may be left out where the sentence has none. */
type Rest<Parts> = keyof Parts extends never
  ? [parts?: Parts, at?: Condition['at']]
  : [parts: Parts | ((self: Json) => Parts), at?: Condition['at']]

export const exactlyOneOf = (...fields: string[]): Rule => ({ rule: 'exactly-one-of', fields })
export const atMostOneOf = (...fields: string[]): Rule => ({ rule: 'at-most-one-of', fields })
export const atLeastOneOf = (...fields: string[]): Rule => ({ rule: 'at-least-one-of', fields })
export const together = (...fields: string[]): Rule => ({ rule: 'together', fields })
export const requiredWhen = (when: string, is: string, field: string): Rule => ({
  rule: 'required-when',
  when,
  is,
  field,
})
export const forbiddenUnless = (when: string, is: string, field: string): Rule => ({
  rule: 'forbidden-unless',
  when,
  is,
  field,
})
export const requiredUnless = (when: string, is: string, field: string): Rule => ({
  rule: 'required-unless',
  when,
  is,
  field,
})
export const forbiddenWhen = (when: string, is: string, field: string): Rule => ({
  rule: 'forbidden-when',
  when,
  is,
  field,
})
/** The field needs one of the others. */
export const requires = (field: string, ...fields: string[]): Rule => ({ rule: 'requires', field, fields })
/** The field tolerates none of the others. */
export const excludes = (field: string, ...fields: string[]): Rule => ({ rule: 'excludes', field, fields })
export const startsWith = (field: string, prefix: string): Rule => ({ rule: 'starts-with', field, prefix })
export const referenceTo = (field: string, ...targets: string[]): Rule => ({ rule: 'reference-to', field, targets })
export const limitedTo = (fields: readonly string[], values: readonly string[], given: string, is?: string): Rule => ({
  rule: 'limited-to',
  fields,
  values,
  given,
  ...(is !== undefined && { is }),
})
export const uniqueBy = (...fields: string[]): Rule => ({ rule: 'unique-by', fields })
export const allOrNone = (fields: readonly string[], by: readonly string[]): Rule => ({
  rule: 'all-or-none',
  fields,
  by,
})
export const once = (field: string, ...values: string[]): Rule => ({ rule: 'once', field, values })
export const alone = (value: string): Rule => ({ rule: 'alone', value })
export const atMost = (field: string, limit: string): Rule => ({ rule: 'at-most', field, limit })
export const holds = <Code extends keyof RuleParams>(
  code: Code,
  check: Condition['holds'],
  ...[params, at = []]: Rest<RuleParams[Code]>
): Condition => ({ rule: 'holds', ...({ code, params: params ?? {} } as Said), holds: check, at })
