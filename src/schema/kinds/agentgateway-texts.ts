import type { HelpKey } from '../../words/help.js'
import { holds, type Rule } from '../constraints.js'
import {
  integer,
  intOrString,
  map,
  oneOf,
  string,
  type MapSchema,
  type Schema,
  type StringSchema,
} from '../language.js'
import type { Differences } from './agentgateway-differences.js'

// Values that recur all over the agentgateway kinds.

export const short = (help?: HelpKey): StringSchema => string({ minLength: 1, maxLength: 256, ...(help && { help }) })

/** An expression in CEL. */
export const expression = (help?: HelpKey): StringSchema =>
  string({ minLength: 1, maxLength: 16384, ...(help && { help }) })

/** Expressions under free names. */
export const expressions = (maxProperties: number, help: HelpKey): MapSchema =>
  map(expression(), { maxProperties, help })

/** A choice; from 1.3 on the CRDs list values in alphabetical order. */
export function choice(
  { alphabetical }: Differences,
  values: readonly string[],
  help?: HelpKey,
  usual?: string,
): Schema {
  return oneOf(alphabetical ? values.toSorted() : values, {
    ...(help && { help }),
    ...(usual !== undefined && { default: usual }),
  })
}

/** A duration with its lower limit; its text is limited from 1.4 on (domain: agentgateway, section 2.7). */
export function duration({ durationLength }: Differences, atLeastMs: number, help: HelpKey, usual?: string): Schema {
  return string({
    duration: { atLeastMs },
    help,
    ...(durationLength !== null && { maxLength: durationLength }),
    ...(usual !== undefined && { default: usual }),
  })
}

/** A token of HTTP: the name of a header. */
export const TOKEN = /^[A-Za-z0-9!#$%&'*+\-.^_\x60|~]+$/

const PSEUDO_HEADERS = [':authority', ':method', ':path', ':scheme', ':status']

/** The name of a header, or one of the pseudo-headers of HTTP/2. */
export const headerName = (help?: HelpKey): StringSchema =>
  string({
    minLength: 1,
    maxLength: 256,
    pattern: /^:?[A-Za-z0-9!#$%&'*+\-.^_\x60|~]+$/,
    rules: [
      holds(
        'pseudo-header',
        (name) => typeof name === 'string' && (!name.startsWith(':') || PSEUDO_HEADERS.includes(name)),
        { known: PSEUDO_HEADERS },
      ),
    ],
    ...(help && { help }),
  })

const MAXIMUM = 2 ** 32 - 1

/** A number of bytes; where there is a pattern, a quantity of Kubernetes too (section 1). */
export function bytes(
  quantity: RegExp | null,
  help: HelpKey,
  { rules = [] }: { readonly rules?: readonly Rule[] } = {},
): Schema {
  if (!quantity) return integer({ minimum: 1, help })
  const fits = (size: unknown): boolean => typeof size !== 'number' || (size >= 1 && size <= MAXIMUM)
  const inRange = holds('number-out-of-range', fits, { minimum: 1, maximum: MAXIMUM })
  return intOrString({ minLength: 1, maxLength: 32, pattern: quantity, rules: [...rules, inRange], help })
}
