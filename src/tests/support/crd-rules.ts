import { Environment } from '@marcbachmann/cel-js'
import type { Json } from '../../yaml/nodes.js'
import type { CrdSchema } from './crd.js'

// The CRD's own rules, evaluated as CEL.

/** An amount as an exact fraction; no part of the engine, so that the engine is compared with something else. */
class Quantity {
  readonly numerator: bigint
  readonly denominator: bigint

  constructor(text: string) {
    const [, sign, whole = '', part = '', suffix = ''] = /^([+-]?)(\d*)\.?(\d*)(.*)$/.exec(text) ?? []
    const [up, down] = scaleOf(suffix)
    this.numerator = BigInt(`${whole}${part}`) * up * (sign === '-' ? -1n : 1n)
    this.denominator = 10n ** BigInt(part.length) * down
  }

  compare(other: Quantity): bigint {
    return this.numerator * other.denominator - other.numerator * this.denominator
  }
}

function scaleOf(suffix: string): readonly [up: bigint, down: bigint] {
  const exponent = /^[eE]([+-]?\d+)$/.exec(suffix)?.[1]
  const power = (base: bigint, count: number): readonly [bigint, bigint] =>
    count < 0 ? [1n, base ** BigInt(-count)] : [base ** BigInt(count), 1n]
  if (exponent !== undefined) return power(10n, Number(exponent))
  const binary = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].indexOf(suffix)
  const decimal = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'].indexOf(suffix)
  if (binary < 0 && decimal < 0) throw new Error(`not a quantity: ${suffix}`)
  return binary > 0 ? power(1024n, binary) : power(1000n, decimal - 3)
}

const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerType('Quantity', { ctor: Quantity, fields: {} })
  .registerFunction('quantity(string): Quantity', (text: string) => new Quantity(text))
  .registerFunction('Quantity.isLessThan(Quantity): bool', (a: Quantity, b: Quantity) => a.compare(b) < 0n)
  .registerFunction('Quantity.isGreaterThan(Quantity): bool', (a: Quantity, b: Quantity) => a.compare(b) > 0n)
  .registerFunction('matches(string, string): bool', (text: string, pattern: string) => new RegExp(pattern).test(text))

const compiled = new Map<string, (context: { self: unknown }) => unknown>()

/** Whether the rule holds; an error while evaluating it counts as broken. */
function holds(rule: string, self: Json): boolean {
  // The library takes no index inside has().
  const check =
    compiled.get(rule) ?? environment.parse(rule.replaceAll(/has\((self\[[^\]]*\])\.(\w+)\)/g, '("$2" in $1)'))
  compiled.set(rule, check)
  try {
    return check({ self: inCel(self) }) === true
  } catch {
    return false
  }
}

/** Whole numbers of CEL are big integers in the library. */
function inCel(value: Json): unknown {
  if (Array.isArray(value)) return value.map((item: Json) => inCel(item))
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inCel(inner)]))
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value
}

interface Values {
  [name: string]: Json
}
const isObject = (value: Json): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value with the defaults of the CRD. */
export function withDefaults(schema: CrdSchema, value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => (schema.items ? withDefaults(schema.items, item) : item))
  if (!isObject(value)) return value
  const defaults = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    inner.default === undefined ? [] : [[name, inner.default] as const],
  )
  const entries = Object.entries({ ...Object.fromEntries(defaults), ...value })
  return Object.fromEntries(
    entries.map(([name, inner]) => {
      const known = schema.properties?.[name] ?? schema.additionalProperties
      return [name, known ? withDefaults(known, inner) : inner]
    }),
  )
}

/** All rules, each with its place. */
export function rulesOf(schema: CrdSchema, shape: string): readonly string[] {
  return [
    ...(schema['x-kubernetes-validations'] ?? []).map(({ rule }) => `${shape} ${rule}`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => rulesOf(inner, `${shape}.${name}`)),
    ...(schema.items ? rulesOf(schema.items, `${shape}[]`) : []),
    ...(schema.additionalProperties ? rulesOf(schema.additionalProperties, `${shape}{}`) : []),
  ]
}

/** Where values break the CRD's rules, and where items repeat others. It remembers what became of each rule. */
export class CrdRules {
  readonly outcomes = new Map<string, Set<boolean>>()

  broken(schema: CrdSchema, value: Json, at: string, shape = at, found = new Set<string>()): ReadonlySet<string> {
    for (const { rule } of schema['x-kubernetes-validations'] ?? []) {
      const outcome = holds(rule, value)
      if (!outcome) found.add(at)
      const name = `${shape} ${rule}`
      this.outcomes.set(name, (this.outcomes.get(name) ?? new Set()).add(outcome))
    }
    if (Array.isArray(value)) {
      for (const index of repeated(schema, value)) found.add(`${at}[${index}] twice`)
      for (const [index, item] of value.entries())
        this.broken(schema.items!, item as Json, `${at}[${index}]`, `${shape}[]`, found)
    } else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) {
        const known = schema.properties?.[name] ?? schema.additionalProperties
        if (known)
          this.broken(known, inner, `${at}.${name}`, schema.properties ? `${shape}.${name}` : `${shape}{}`, found)
      }
    return found
  }
}

function repeated(schema: CrdSchema, items: readonly Json[]): readonly number[] {
  const keys = schema['x-kubernetes-list-map-keys']
  if (!keys && schema['x-kubernetes-list-type'] !== 'set') return []
  const values = items.map((item) =>
    JSON.stringify(keys ? keys.map((key) => (isObject(item) ? (item[key] ?? null) : null)) : item),
  )
  // What stands more than twice is told once, at its second place.
  return values.flatMap((value, index) =>
    values.slice(0, index).filter((other) => other === value).length === 1 ? [index] : [],
  )
}
