import fs from 'node:fs'
import { load } from 'js-yaml'
import { expect } from 'vitest'
import type { Schema } from '../../schema/language.js'
import type { Json } from '../../yaml/nodes.js'

// What a CRD says of structure, as facts that can be set beside those of a schema of ours.

export interface CrdSchema {
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

const LIMITS = [
  'enum',
  'default',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const
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
/** What else a CRD may say of a value without a consequence for the verdict. */
const WITHOUT_MEANING = ['description', 'format', 'x-kubernetes-map-type']

/** The schema of `spec`. */
export function specOfCrd(file: string): CrdSchema {
  const crd = load(fs.readFileSync(file, 'utf8')) as {
    spec: { versions: { name: string; schema: { openAPIV3Schema: CrdSchema } }[] }
  }
  expect(crd.spec.versions.map(({ name }) => name)).toEqual(['v1alpha1'])
  const { required, properties } = crd.spec.versions[0]!.schema.openAPIV3Schema
  expect(required).toEqual(['spec'])
  return withoutAllOf(properties!['spec']) as CrdSchema
}

/** Upstream repeats a limit under `allOf`; it counts as if it stood beside it. */
function withoutAllOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAllOf)
  if (typeof schema !== 'object' || schema === null) return schema
  const { allOf, ...own } = schema as { readonly allOf?: readonly object[] }
  const merged = (allOf ?? []).reduce((all, part) => ({ ...all, ...part }), own)
  return Object.fromEntries(Object.entries(merged).map(([name, inner]) => [name, withoutAllOf(inner)]))
}

export type Facts = Record<string, unknown>

function limitsOf(schema: object): Facts {
  return Object.fromEntries(LIMITS.flatMap((name) => (name in schema ? [[name, (schema as Facts)[name]]] : [])))
}

function typeOf(schema: CrdSchema): string | undefined {
  if (schema['x-kubernetes-int-or-string']) {
    expect(schema.anyOf).toEqual([{ type: 'integer' }, { type: 'string' }])
    return 'int-or-string'
  }
  if (schema['x-kubernetes-preserve-unknown-fields'] && !schema.properties) return 'any'
  return schema.additionalProperties ? 'map' : schema.type === 'array' ? 'list' : schema.type
}

/** The facts of all values below `schema`, by place. */
export function factsOfCrd(schema: CrdSchema, at: string, facts = new Map<string, Facts>()): Map<string, Facts> {
  expect(COMPARED.concat(WITHOUT_MEANING), at).toEqual(expect.arrayContaining(Object.keys(schema)))
  facts.set(at, {
    type: typeOf(schema),
    fields: Object.keys(schema.properties ?? {}).sort(),
    required: [...(schema.required ?? [])].sort(),
    pattern: schema.pattern?.replaceAll('\\/', '/'),
    keys: schema['x-kubernetes-list-map-keys'],
    set: schema['x-kubernetes-list-type'] === 'set',
    open: schema['x-kubernetes-preserve-unknown-fields'] === true && schema.properties !== undefined,
    ...limitsOf(schema),
  })
  for (const [name, inner] of Object.entries(schema.properties ?? {})) factsOfCrd(inner, `${at}.${name}`, facts)
  if (schema.items) factsOfCrd(schema.items, `${at}[]`, facts)
  if (schema.additionalProperties) factsOfCrd(schema.additionalProperties, `${at}{}`, facts)
  return facts
}

/** The same of a schema of ours. */
export function factsOfSchema(schema: Schema, at: string, facts = new Map<string, Facts>()): Map<string, Facts> {
  facts.set(at, {
    type: schema.type,
    fields: schema.type === 'object' ? Object.keys(schema.fields).sort() : [],
    required: schema.type === 'object' ? [...schema.required].sort() : [],
    pattern:
      schema.type === 'string' || schema.type === 'int-or-string'
        ? schema.pattern?.source.replaceAll('\\/', '/')
        : undefined,
    keys: schema.type === 'list' ? schema.itemKeys : undefined,
    set: schema.type === 'list' && schema.set === true,
    open: schema.type === 'object' && schema.open === true,
    ...limitsOf(schema),
  })
  if (schema.type === 'object')
    for (const [name, inner] of Object.entries(schema.fields)) factsOfSchema(inner, `${at}.${name}`, facts)
  if (schema.type === 'list') factsOfSchema(schema.items, `${at}[]`, facts)
  if (schema.type === 'map') factsOfSchema(schema.values, `${at}{}`, facts)
  return facts
}
