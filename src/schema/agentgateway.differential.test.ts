import fs from 'node:fs'
import path from 'node:path'
import { compileFunction } from 'node:vm'
import { load } from 'js-yaml'
import { describe, expect } from 'vitest'
import { testShared } from '../testing/shared.js'
import type { Json, YamlNode } from '../yaml/nodes.js'
import { nodeAt, stringOf } from '../yaml/nodes.js'
import { formatPath } from '../yaml/path.js'
import { readDocument } from '../yaml/read.js'
import { splitStream } from '../yaml/stream.js'
import { judge } from './judge.js'
import { agentgatewayBackend } from './kinds/agentgateway-backend.js'
import {
  AGENTGATEWAY_10,
  AGENTGATEWAY_11,
  AGENTGATEWAY_12,
  AGENTGATEWAY_13,
  AGENTGATEWAY_14,
  KGATEWAY_22,
  type Differences,
} from './kinds/agentgateway-differences.js'
import { policies } from './kinds/agentgateway-policies.js'
import type { Schema } from './language.js'

// The schemas side by side with the CRDs: structure field by field, rules by random documents, verdicts on the corpora.

const releases: readonly (readonly [id: string, differences: Differences])[] = [
  ['kgateway@2.2', KGATEWAY_22],
  ['agentgateway@1.0.1', AGENTGATEWAY_10],
  ['agentgateway@1.1.0', AGENTGATEWAY_11],
  ['agentgateway@1.2.1', AGENTGATEWAY_12],
  ['agentgateway@1.3.1', AGENTGATEWAY_13],
  ['agentgateway@1.4.1', AGENTGATEWAY_14],
]

/** A rule that no document breaks: both of its fields have defaults. */
const NEVER_BROKEN = /promptGuard\.(request|response)\[\]\.response \[/

interface CrdSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, CrdSchema>>
  readonly items?: CrdSchema
  readonly additionalProperties?: CrdSchema
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
  readonly default?: Json
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly anyOf?: readonly CrdSchema[]
  readonly 'x-kubernetes-list-type'?: string
  readonly 'x-kubernetes-int-or-string'?: boolean
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean
  readonly 'x-kubernetes-list-map-keys'?: readonly string[]
  readonly 'x-kubernetes-validations'?: readonly { readonly rule: string }[]
}

const LIMITS = ['enum', 'default', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const
/** What else a CRD may say of a value without a consequence for the verdict. */
const WITHOUT_MEANING = ['description', 'format', 'x-kubernetes-map-type']
const COMPARED = [
  ...LIMITS,
  'type',
  'properties',
  'items',
  'additionalProperties',
  'required',
  'pattern',
  'anyOf',
  'x-kubernetes-list-type',
  'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-validations',
]

function crdOf(file: string): CrdSchema {
  const crd = load(fs.readFileSync(file, 'utf8')) as { spec: { versions: { name: string; schema: { openAPIV3Schema: CrdSchema } }[] } }
  expect(crd.spec.versions.map(({ name }) => name)).toEqual(['v1alpha1'])
  return withoutAllOf(crd.spec.versions[0]!.schema.openAPIV3Schema) as CrdSchema
}

/** Upstream repeats a limit under `allOf`; it counts as if it stood beside it. */
function withoutAllOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAllOf)
  if (typeof schema !== 'object' || schema === null) return schema
  const { allOf, ...own } = schema as { readonly allOf?: readonly object[] }
  const merged = (allOf ?? []).reduce((all, part) => ({ ...all, ...part }), own)
  return Object.fromEntries(Object.entries(merged).map(([name, inner]) => [name, withoutAllOf(inner)]))
}

type Facts = Record<string, unknown>

function limitsOf(schema: object): Facts {
  return Object.fromEntries(LIMITS.flatMap((name) => (name in schema ? [[name, (schema as Facts)[name]]] : [])))
}

function typeOf(schema: CrdSchema): string | undefined {
  if (schema['x-kubernetes-int-or-string']) {
    expect(schema.anyOf).toEqual([{ type: 'integer' }, { type: 'string' }])
    return 'int-or-string'
  }
  if (schema['x-kubernetes-preserve-unknown-fields']) return 'any'
  return schema.additionalProperties ? 'map' : schema.type === 'array' ? 'list' : schema.type
}

function factsOfCrd(schema: CrdSchema, at: string, facts: Map<string, Facts>): Map<string, Facts> {
  expect(COMPARED.concat(WITHOUT_MEANING), at).toEqual(expect.arrayContaining(Object.keys(schema)))
  facts.set(at, {
    type: typeOf(schema),
    fields: Object.keys(schema.properties ?? {}).sort(),
    required: [...(schema.required ?? [])].sort(),
    pattern: schema.pattern,
    keys: schema['x-kubernetes-list-map-keys'],
    set: schema['x-kubernetes-list-type'] === 'set',
    ...limitsOf(schema),
  })
  for (const [name, inner] of Object.entries(schema.properties ?? {})) factsOfCrd(inner, `${at}.${name}`, facts)
  if (schema.items) factsOfCrd(schema.items, `${at}[]`, facts)
  if (schema.additionalProperties) factsOfCrd(schema.additionalProperties, `${at}{}`, facts)
  return facts
}

function factsOfOurs(schema: Schema, at: string, facts: Map<string, Facts>): Map<string, Facts> {
  facts.set(at, {
    type: schema.type,
    fields: schema.type === 'object' ? Object.keys(schema.fields).sort() : [],
    required: schema.type === 'object' ? [...schema.required].sort() : [],
    pattern: schema.type === 'string' || schema.type === 'int-or-string' ? schema.pattern?.source.replaceAll('\\/', '/') : undefined,
    keys: schema.type === 'list' ? schema.itemKeys : undefined,
    set: schema.type === 'list' && schema.set === true,
    ...limitsOf(schema),
  })
  if (schema.type === 'object') for (const [name, inner] of Object.entries(schema.fields)) factsOfOurs(inner, `${at}.${name}`, facts)
  if (schema.type === 'list') factsOfOurs(schema.items, `${at}[]`, facts)
  if (schema.type === 'map') factsOfOurs(schema.values, `${at}{}`, facts)
  return facts
}

/** The schema of `spec`; the wrapper around it is the same for all kinds. */
function specOf(differences: Differences): Schema {
  const schema = agentgatewayBackend(differences)
  expect(schema.required).toContain('spec')
  return schema.fields['spec']!
}

// The CRD's own rules. What they use of CEL is close to JavaScript.

const HELPERS: Readonly<Record<string, (...values: never[]) => unknown>> = {
  has: (value: unknown) => value !== undefined,
  size: (value: { length: number }) => value.length,
  matches: (value: string, pattern: string) => new RegExp(pattern).test(value),
  duration: (value: string) => {
    if (!/^([0-9.]+(h|m|s|ms|us|ns))+$/.test(value)) throw new Error('not a duration')
    const units: Record<string, number> = { h: 3.6e6, m: 6e4, s: 1e3, ms: 1, us: 1e-3, ns: 1e-6 }
    return [...value.matchAll(/([0-9.]+)(ms|us|ns|h|m|s)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit!]!, 0)
  },
}

type Check = (self: Json, ...helpers: unknown[]) => unknown
const compiled = new Map<string, Check>()

/** Whether the rule holds; an error while evaluating it counts as broken. */
function holds(rule: string, self: Json): boolean {
  let check = compiled.get(rule)
  if (!check) {
    const script = rule
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/\.exists_one\((\w+), ([^()]*)\)/g, '.filter(($1) => $2).length === 1')
      .replaceAll(/\.(all|exists|filter)\((\w+),\s*/g, (_, name: string, item: string) => `.${{ all: 'every', exists: 'some' }[name] ?? name}((${item}) => `)
      .replaceAll('.size()', '.length')
      .replaceAll('.contains(', '.includes(')
      .replaceAll('self.every(', '(Array.isArray(self) ? self : Object.keys(self)).every(')
      .replaceAll(/(\w+) in (\[[^\]]*\])/g, '$2.includes($1)')
    check = compileFunction(`return (${script})`, ['self', ...Object.keys(HELPERS)]) as Check
    compiled.set(rule, check)
  }
  try {
    return check(self, ...Object.values(HELPERS)) === true
  } catch {
    return false
  }
}

interface Values {
  [name: string]: Json
}
const isObject = (value: Json): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

function withDefaults(schema: CrdSchema, value: Json, at: string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => (schema.items ? withDefaults(schema.items, item, `${at}[]`) : item))
  if (!isObject(value) || !schema.properties) return value
  const defaults = Object.entries(schema.properties).flatMap(([name, inner]) => (inner.default === undefined ? [] : [[name, inner.default] as const]))
  const entries = Object.entries({ ...Object.fromEntries(defaults), ...value })
  return Object.fromEntries(entries.map(([name, inner]) => [name, withDefaults(schema.properties![name]!, inner, `${at}.${name}`)]))
}

function rulesOf(schema: CrdSchema, shape: string): readonly string[] {
  return [
    ...(schema['x-kubernetes-validations'] ?? []).map(({ rule }) => `${shape} ${rule}`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => rulesOf(inner, `${shape}.${name}`)),
    ...(schema.items ? rulesOf(schema.items, `${shape}[]`) : []),
    ...(schema.additionalProperties ? rulesOf(schema.additionalProperties, `${shape}{}`) : []),
  ]
}

/** Where the CRD's rules are broken, and where items repeat the keys of others. */
function brokenInCrd(schema: CrdSchema, value: Json, at: string, shape: string, broken: Set<string>, outcomes: Map<string, Set<boolean>>): Set<string> {
  for (const { rule } of schema['x-kubernetes-validations'] ?? []) {
    const outcome = holds(rule, value)
    if (!outcome) broken.add(at)
    outcomes.set(`${shape} ${rule}`, (outcomes.get(`${shape} ${rule}`) ?? new Set()).add(outcome))
  }
  if (Array.isArray(value)) {
    const keys = (schema['x-kubernetes-list-map-keys'] ?? []).map((key) => value.map((item: Json) => JSON.stringify(isObject(item) ? item[key] : null)))
    if (schema['x-kubernetes-list-type'] === 'set') keys.push(value.map((item: Json) => JSON.stringify(item)))
    for (const [i, item] of value.entries()) {
      if (keys.some((list) => list.indexOf(list[i]!) < i)) broken.add(`${at}[${i}] twice`)
      brokenInCrd(schema.items!, item as Json, `${at}[${i}]`, `${shape}[]`, broken, outcomes)
    }
  } else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) {
      const known = schema.properties?.[name] ?? schema.additionalProperties
      if (known) brokenInCrd(known, inner, `${at}.${name}`, schema.properties ? `${shape}.${name}` : `${shape}{}`, broken, outcomes)
    }
  return broken
}

const TEXTS = [
  ...['', 'a', 'b', 'v1', '/p', 'p/', 'x.io', 'Secret', 'Other', 'Service', 'InferencePool', 'inference.networking.k8s.io'],
  ...['10s', '5', '50ms', '100ms', '999ms', '1000ms', '0s', '0ms', '1ms', '1h1m1s1ms', '1h1h1h1h1h', '1.5s', '-1s', '99999h', '100000h', '0m1s', '1us'],
  'arn:aws:iam::123456789012:role/r',
  ...['5m', 'Jwt'],
  ...[':path', ':other'],
]
const KEYS = ['/x', '*', 'tools/*', '*/call', 'a*b', '**']

/** Random documents that are right in structure, so that rules alone decide. */
class Generator {
  private density = 0
  /** The rule whose place the document surely has. */
  private focus = ''

  constructor(private state: number) {}

  /** A document that surely has the place of a rule. */
  document(spec: CrdSchema, focus: string): Json {
    this.density = 0.4 * this.random() ** 2
    this.focus = focus
    return this.value(spec, 'spec')
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
        return this.pick(
          TEXTS.filter(
            (text) => text.length >= (schema.minLength ?? 0) && text.length <= (schema.maxLength ?? Infinity) && new RegExp(schema.pattern ?? '').test(text),
          ),
        )
      case 'integer':
        return this.pick([schema.minimum ?? 0, schema.maximum ?? 7, 1].filter((number) => number >= (schema.minimum ?? 0)))
      case 'array': {
        const least = Math.max(schema.minItems ?? 0, this.isAbove(`${at}[]`) ? 1 : 0)
        const length = Math.min(least + Math.floor(this.random() * 3), schema.maxItems ?? 3)
        return Array.from({ length }, () => this.value(schema.items!, `${at}[]`))
      }
      case 'boolean':
        return this.random() < 0.5
      case undefined:
        return schema['x-kubernetes-int-or-string'] ? this.pick([0, 1, 4294967295, 4294967296, '8', '1.5Gi', '-1e3']) : this.pick(['x', 1, true, {}, []])
      default: {
        if (schema.additionalProperties) return { [this.pick(KEYS)]: this.value(schema.additionalProperties, `${at}{}`) }
        const chosen = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) === true || this.wanted(at, name))
        return Object.fromEntries(chosen.map(([name, inner]) => [name, this.value(inner, `${at}.${name}`)]))
      }
    }
  }

  private wanted(at: string, name: string): boolean {
    const density = this.focus.startsWith(`${at} `) ? 0.5 : this.density
    return this.isAbove(`${at}.${name}`) || this.random() < density
  }

  /** Whether the focus lies at or below a place. */
  private isAbove(at: string): boolean {
    return this.focus.startsWith(at) && /^[ .[{]/.test(this.focus.slice(at.length))
  }
}

const TRIES = 300

/** Both verdicts on the rules of a document. */
function compare(value: Json, spec: CrdSchema, schema: Schema, outcomes: Map<string, Set<boolean>>): void {
  const text = JSON.stringify({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', metadata: { name: 'b' }, spec: value })
  const found = judge(read(text), schema)
  const structural = found.filter(({ stage, code }) => stage !== 'rules' && code !== 'duplicate-item')
  expect(structural, text).toEqual([])
  const ours = new Set(found.map(({ path: at, code }) => formatPath(at) + (code === 'duplicate-item' ? ' twice' : '')))
  const theirs = brokenInCrd(spec, withDefaults(spec, value, 'spec'), 'spec', 'spec', new Set(), outcomes)
  expect([...ours].sort(), text).toEqual([...theirs].sort())
}

function read(text: string): YamlNode {
  const { root, problems } = readDocument(text, { start: 0, end: text.length })
  expect(problems).toEqual([])
  return root!
}

const documentsOf = (text: string): readonly YamlNode[] =>
  splitStream(text)
    .map(({ start, end }) => text.slice(start, end).replace(/^_err:.*$/m, ''))
    .filter((document) => /^kind: AgentgatewayBackend$/m.test(document))
    .map(read)

const verdict = (root: YamlNode, differences: Differences) =>
  judge(root, agentgatewayBackend(differences)).map(({ path, code }) => `${formatPath(path)}: ${code}`)
const nameOf = (root: YamlNode): string => stringOf(nodeAt(root, ['metadata', 'name'])) ?? ''

describe.each(releases)('AgentgatewayBackend of %s', (id, differences) => {
  testShared(
    'structure',
    `crds/${id}/agentgateway.dev_agentgatewaybackends.yaml`,
    (file) => {
      const crd = crdOf(file)
      expect(crd.required).toEqual(['spec'])
      const theirs = factsOfCrd(crd.properties!['spec']!, 'spec', new Map())
      expect(theirs.size).toBeGreaterThan(400)
      expect(Object.fromEntries(factsOfOurs(specOf(differences), 'spec', new Map()))).toEqual(Object.fromEntries(theirs))
    },
    30_000,
  )

  testShared(
    'structure of the same policies in an AgentgatewayPolicy',
    `crds/${id}/agentgateway.dev_agentgatewaypolicies.yaml`,
    (file) => {
      const theirs = factsOfCrd(crdOf(file).properties!['spec']!.properties!['backend']!, 'backend', new Map())
      const ours = factsOfOurs(policies(differences, { of: 'policy' }), 'backend', new Map())
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs))
    },
    30_000,
  )

  testShared(
    'rules',
    `crds/${id}/agentgateway.dev_agentgatewaybackends.yaml`,
    (file) => {
      const spec = crdOf(file).properties!['spec']!
      const schema = agentgatewayBackend(differences)
      const generator = new Generator(1)
      const outcomes = new Map<string, Set<boolean>>()
      for (const rule of rulesOf(spec, 'spec'))
        for (let i = 0; i < (NEVER_BROKEN.test(rule) ? 1 : TRIES) && (i === 0 || outcomes.get(rule)!.size < 2); i++)
          compare(generator.document(spec, rule), spec, schema, outcomes)
      // Every rule of the CRD was met, and both ways.
      expect([...outcomes.keys()].sort()).toEqual([...rulesOf(spec, 'spec')].sort())
      const onlyOne = [...outcomes].filter(([, seen]) => seen.size < 2).map(([rule]) => rule)
      expect(onlyOne.filter((rule) => !NEVER_BROKEN.test(rule))).toEqual([])
    },
    60_000,
  )

  for (const validity of ['valid', 'invalid'] as const)
    if (['kgateway@2.2', 'agentgateway@1.1.0', 'agentgateway@1.3.1'].includes(id))
      testShared(`${validity} documents`, `corpus/validation/${id}_${validity}.yaml`, (file) => {
        const all = documentsOf(fs.readFileSync(file, 'utf8'))
        expect(all.length).toBeGreaterThan(2)
        for (const root of all)
          expect(verdict(root, differences).length === 0, `${nameOf(root)}: ${verdict(root, differences).join(', ')}`).toBe(validity === 'valid')
      })

  if (['agentgateway@1.1.0', 'agentgateway@1.3.1', 'agentgateway@1.4.1'].includes(id))
    testShared('accepted documents', `corpus/accepted/${id}`, (folder) => {
      const all = fs.readdirSync(folder).flatMap((file) => documentsOf(fs.readFileSync(path.join(folder, file), 'utf8')))
      expect(all.length).toBeGreaterThan(5)
      for (const root of all) expect(verdict(root, differences), nameOf(root)).toEqual([])
    })
})
