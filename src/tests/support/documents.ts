import fc from 'fast-check'
import { milliseconds } from '../../schema/duration.js'
import type { ListSchema, MapSchema, NumberSchema, ObjectSchema, Schema, StringSchema } from '../../schema/language.js'
import { judge } from '../../schema/judge.js'
import { nodeOf, type Json } from '../../yaml/nodes.js'
import type { Random } from './random.js'

type Fields = Record<string, Json>
export const isObject = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TEXTS = [
  ...[
    '',
    'a',
    'b',
    'v1',
    '/p',
    'p/',
    '//',
    'x.io',
    'https',
    'Secret',
    'Other',
    'Service',
    'Gateway',
    'HTTPRoute',
    'AgentgatewayBackend',
    'InferencePool',
  ],
  ...[
    '',
    'gateway.networking.k8s.io',
    'agentgateway.dev',
    'inference.networking.k8s.io',
    'gateway.kgateway.dev',
    '*',
    'a*',
    '*a*',
    ':a',
    ':path',
    '1.2.3.4',
  ],
  ...[
    '10s',
    '5',
    '50ms',
    '100ms',
    '999ms',
    '1000ms',
    '0s',
    '0ms',
    '1ms',
    '1h1m1s1ms',
    '1h1h1h1h1h',
    '1.5s',
    '-1s',
    '99999h',
    '100000h',
    '0m1s',
    '1us',
    '5m',
  ],
  ...[
    'arn:aws:iam::123456789012:role/r',
    '1Gi',
    '16Ki',
    '64Ki',
    '65535',
    '1.5',
    '0',
    '-1',
    'a/../b',
    '/a/./b',
    '/a#b',
    '/a%2fb',
    '/a/..',
    'é',
    '😀',
  ],
]
const fromPattern = new Map<string, readonly string[]>()

/** Texts that a pattern allows, always the same ones. */
function textsFor(pattern: string): readonly string[] {
  const known = fromPattern.get(pattern)
  if (known) return known
  const texts = fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 12, seed: 7 })
  fromPattern.set(pattern, texts)
  return texts
}

interface Texts {
  readonly known: readonly string[]
  readonly made: readonly string[]
}

const texts = new WeakMap<StringSchema, Texts>()

/** The texts that keep a schema's limits: ordinary ones, and those made from its pattern. */
function textsOf(schema: StringSchema): Texts {
  const before = texts.get(schema)
  if (before) return before
  const { minLength = 0, maxLength = Infinity, pattern } = schema
  const fits = (text: string): boolean =>
    Array.from(text).length >= minLength && Array.from(text).length <= maxLength && (pattern?.test(text) ?? true)
  const known = TEXTS.filter((text) => fits(text) && (!schema.duration || milliseconds(text) !== null))
  const found = { known, made: pattern ? textsFor(pattern.source).filter(fits) : [] }
  texts.set(schema, found)
  return found
}

/** Random values that a schema's structure allows, so that its rules alone decide. */
export class Documents {
  private density = 0.3
  /** How often objects of this document may be made anew until they keep their rules. */
  private tries = 0

  constructor(private readonly random: Random) {}

  /** A whole object; how full it is varies, and so does whether it is meant to keep the rules. */
  whole(schema: ObjectSchema, head: Fields): Fields {
    this.density = 0.02 + 0.5 * this.random.next() ** 2
    this.tries = this.random.chance(0.6) ? 15 : 0
    const own = Object.entries(schema.fields).filter(([name]) => name !== 'status' && !(name in head))
    return { ...head, ...Object.fromEntries(own.map(([name, inner]) => [name, this.value(inner, name)])) }
  }

  value(schema: Schema, name = ''): Json {
    switch (schema.type) {
      case 'any':
        return schema.json === 'array'
          ? []
          : schema.json === 'object'
            ? { x: 1 }
            : this.random.pick([1, 'a', true, {}, []])
      case 'boolean':
        return this.random.chance(0.5)
      case 'string':
        return this.text(schema)
      case 'integer':
      case 'number':
        return this.number(schema)
      case 'int-or-string':
        return this.random.chance(0.5)
          ? this.number({ ...schema, type: 'integer' })
          : this.text({ ...schema, type: 'string' })
      case 'list':
        return this.list(schema, name)
      case 'map':
        return this.map(schema)
      case 'object':
        return this.kept(schema)
    }
  }

  private text(schema: StringSchema): Json {
    if (schema.enum) return schema.enum.length > 0 ? this.random.pick(schema.enum) : ''
    const { known, made } = textsOf(schema)
    return this.random.pick(
      made.length > 0 && (known.length < 3 || this.random.chance(0.3))
        ? made
        : known.length > 0
          ? known
          : ['a'.repeat(schema.minLength ?? 0)],
    )
  }

  private number({ minimum = 0, maximum = 400, values, type }: NumberSchema): number {
    if (values) return this.random.pick(values)
    const some = [minimum, maximum, 1, 80, 443, 65536, 2147483647].filter(
      (number) => number >= minimum && number <= maximum,
    )
    return this.random.pick(type === 'number' ? [...some, (minimum + maximum) / 2] : some)
  }

  private list({ items, minItems = 0, maxItems = 3, itemKeys, set }: ListSchema, name: string): readonly Json[] {
    const count = Math.min(minItems + this.random.below(name === 'rules' ? 2 : 3), Math.max(maxItems, minItems))
    const list = Array.from({ length: count }, () => this.value(items))
    if ((!itemKeys && !set) || this.random.chance(0.05)) return list
    const keys = list.map((item) =>
      JSON.stringify(itemKeys && isObject(item) ? itemKeys.map((key) => item[key] ?? null) : item),
    )
    return list.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
  }

  private map({ values, minProperties = 0, maxProperties = 2 }: MapSchema): Fields {
    const names = ['x', '/v1/x', '*', 'a*b', 'a.b/c'].slice(
      0,
      Math.min(minProperties + this.random.below(3), maxProperties),
    )
    return Object.fromEntries(names.map((name) => [name, this.value(values)]))
  }

  /** An object that keeps its rules, if that comes by itself. */
  private kept(schema: ObjectSchema): Fields {
    let value = this.object(schema)
    while (this.tries > 0 && judge(nodeOf(value), schema).length > 0) {
      this.tries--
      value = this.object(schema)
    }
    return value
  }

  private object({ fields, required, minProperties = 0, maxProperties = Infinity }: ObjectSchema): Fields {
    const names = Object.keys(fields).filter((name) => required.includes(name) || this.random.chance(this.density))
    if (names.length < minProperties) names.push(...Object.keys(fields).slice(0, minProperties))
    return Object.fromEntries(
      names
        .slice(0, maxProperties)
        .flatMap((name) => (fields[name] ? [[name, this.value(fields[name], name)] as const] : [])),
    )
  }
}
