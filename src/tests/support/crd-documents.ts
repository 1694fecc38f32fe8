import type { Json } from '../../yaml/nodes.js'
import type { CrdSchema } from './crd.js'

const TEXTS = [
  ...[
    '',
    'a',
    'b',
    'v1',
    '/p',
    'p/',
    'x.io',
    'Secret',
    'Other',
    'Service',
    'InferencePool',
    'inference.networking.k8s.io',
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
  ],
  ...['arn:aws:iam::123456789012:role/r', ':path', ':other', '*', 'http://a', '{}', '5m', 'Jwt'],
]
const NUMBERS_OR_TEXTS = [
  0,
  1,
  4294967295,
  4294967296,
  16384,
  '8',
  '1.5Gi',
  '-1e3',
  '16Ki',
  '16.384k',
  '16383',
  '1677215',
  '1677215001m',
  '1e1.5',
  '.5e5',
]
const KEYS = ['/x', '*', 'tools/*', '*/call', 'a*b', '**']

/** What should stand at some places more often than chance would have it. */
export interface Wishes {
  /** Texts of a place; undefined where any will do. */
  readonly texts?: (at: string) => readonly string[] | undefined
  /** How probable a field is; undefined where the document decides. */
  readonly chance?: (at: string, name: string) => number | undefined
}

/** Random documents that are right in structure, so that rules alone decide. */
export class Documents {
  private density = 0
  private focus = ''
  private densityAtFocus = 0

  constructor(
    private state: number,
    private readonly wishes: Wishes = {},
  ) {}

  /** A document that surely has the place `focus`. */
  next(spec: CrdSchema, focus: string): Json {
    this.density = 0.4 * this.random() ** 2
    this.focus = focus
    this.densityAtFocus = this.pick([0.1, 0.3, 0.6])
    return this.value(spec, 'spec')
  }

  private leadsToFocus(at: string): boolean {
    return this.focus.startsWith(at) && /^($|[.[{])/.test(this.focus.slice(at.length))
  }

  private random(): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  private pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!
  }

  private value(schema: CrdSchema, at: string): Json {
    if (schema.enum) return this.pick(schema.enum)
    switch (schema.type) {
      case 'string':
        return this.pick((this.wishes.texts?.(at) ?? TEXTS).filter((text) => fits(text, schema)))
      case 'integer':
        return this.pick(
          [schema.minimum ?? 0, schema.maximum ?? 7, 1].filter((number) => number >= (schema.minimum ?? 0)),
        )
      case 'boolean':
        return this.random() < 0.5
      case 'array':
        return this.list(schema, at)
      case undefined:
        return schema['x-kubernetes-int-or-string']
          ? this.pick(NUMBERS_OR_TEXTS.filter((value) => typeof value === 'number' || fits(value, schema)))
          : this.pick(['x', 1, true, {}, []])
      default:
        return schema.additionalProperties
          ? { [this.pick(KEYS)]: this.value(schema.additionalProperties, `${at}{}`) }
          : this.object(schema, at)
    }
  }

  private list(schema: CrdSchema, at: string): Json {
    const least = Math.max(schema.minItems ?? 0, this.leadsToFocus(`${at}[]`) ? 1 : 0)
    const length = Math.min(least + Math.floor(this.random() * 3), schema.maxItems ?? 3)
    return Array.from({ length }, () => this.value(schema.items!, `${at}[]`))
  }

  private object(schema: CrdSchema, at: string): Json {
    const chosen = Object.entries(schema.properties ?? {}).filter(
      ([name, inner]) => schema.required?.includes(name) === true || (possible(inner) && this.wanted(at, name)),
    )
    return Object.fromEntries(chosen.map(([name, inner]) => [name, this.value(inner, `${at}.${name}`)]))
  }

  private wanted(at: string, name: string): boolean {
    return (
      this.leadsToFocus(`${at}.${name}`) ||
      this.random() < (this.wishes.chance?.(at, name) ?? (at === this.focus ? this.densityAtFocus : this.density))
    )
  }
}

function fits(text: string, { minLength = 0, maxLength = Infinity, pattern = '' }: CrdSchema): boolean {
  return text.length >= minLength && text.length <= maxLength && new RegExp(pattern).test(text)
}

/** No value is right where texts alone are allowed for an object. */
const possible = (schema: CrdSchema): boolean => schema.type !== 'object' || schema.enum === undefined
