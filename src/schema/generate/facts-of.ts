import { schemaOf } from '../../crd/convert.js'
import { isCrd, readDocuments } from '../../documents/documents.js'
import { entryOf, itemsOf, nodeAt, scalarOf, stringOf, toJson, type Json, type YamlNode } from '../../yaml/nodes.js'
import type { FactKind, FactNode } from '../facts/node.js'
import type { Alternatives, Schema } from '../language.js'
import type { Pool } from './pool.js'
import { rulesOf } from './rules-of.js'

/** The kinds that the CRDs of a text serve; their nodes go into the pool. Throws for a text that can't be read whole. */
export function factsOf(text: string, pool: Pool): readonly FactKind[] {
  const documents = readDocuments(text)
  if (documents.some(({ problems }) => problems.length > 0)) throw new Error('the file is no readable YAML')
  const kinds = documents.filter(isCrd).flatMap(({ root }) => kindsOf(root, pool))
  if (kinds.length === 0) throw new Error('the file has no CustomResourceDefinition that is served')
  return kinds
}

function kindsOf(root: YamlNode | null, pool: Pool): readonly FactKind[] {
  const text = (...path: string[]): string => stringOf(nodeAt(root, path)) ?? ''
  return itemsOf(nodeAt(root, ['spec', 'versions'])).flatMap((version): FactKind[] => {
    if (scalarOf(entryOf(version, 'served')?.value) === false) return []
    const props = toJson(nodeAt(version, ['schema', 'openAPIV3Schema']))
    const hasStatus = nodeAt(version, ['subresources', 'status']) !== undefined
    const whole = schemaOf(props)
    if (whole.type !== 'object' || !isProps(props)) throw new Error('the CRD says no object')
    // Without a status of its own a kind's status is a field like any other.
    const isOwn = (name: string): boolean =>
      !['apiVersion', 'kind', 'metadata', ...(hasStatus ? ['status'] : [])].includes(name)
    const kind = text('spec', 'names', 'kind')
    const own = { ...whole, fields: Object.fromEntries(Object.entries(whole.fields).filter(([name]) => isOwn(name))) }
    return [
      {
        group: text('spec', 'group'),
        version: stringOf(entryOf(version, 'name')?.value) ?? '',
        kind,
        root: numberOf(props, own, kind, pool),
        status: hasStatus && whole.fields['status'] ? namesOf(whole.fields['status'], pool) : null,
      },
    ]
  })
}

type Props = Readonly<Record<string, Json>>
const isProps = (value: Json | undefined): value is Props =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const propsIn = (props: Props, name: string): Props => {
  const value = props[name]
  return isProps(value) ? value : {}
}
const listIn = (props: Props, name: string): readonly Json[] => {
  const value = props[name]
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

/** The number of the node for a value: its schema, with the rules of the CRD beside it in the project's own words. */
function numberOf(props: Props, schema: Schema, path: string, pool: Pool): number {
  const { leastSpan, rules } = rulesOf(
    listIn(props, 'x-kubernetes-validations').flatMap((item) =>
      isProps(item) && typeof item['rule'] === 'string' ? [item['rule']] : [],
    ),
    path,
    optionalIn(schema),
  )
  const inner = (name: string, part: Props, of: Schema): number => numberOf(part, of, `${path}${name}`, pool)
  const { rules: _, alternatives: all = [], ...said } = schema
  const beside = all.filter(isPlain)
  const alternatives = all.filter((some) => !isPlain(some))
  return pool.numberOf({
    ...withoutParts(said),
    ...beside
      .flatMap(({ of }) => of.map(withoutParts))
      .reduce((limits, part) => ({ ...limits, ...part }), withoutParts({})),
    ...(schema.type === 'object' && {
      fields: Object.fromEntries(
        Object.entries(schema.fields)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, field]) => [name, inner(`.${name}`, propsIn(propsIn(props, 'properties'), name), field)]),
      ),
      ...(schema.required.length > 0 && { required: schema.required.toSorted() }),
    }),
    ...(schema.type === 'list' && { items: inner('[]', propsIn(props, 'items'), schema.items) }),
    ...(schema.type === 'map' && { values: inner('{}', propsIn(props, 'additionalProperties'), schema.values) }),
    ...numbersOf(schema),
    ...patternOf(schema, path),
    ...(leastSpan !== null && { duration: { atLeastMs: leastSpan } }),
    ...(rules.length > 0 && { rules }),
    ...(alternatives.length > 0 && {
      alternatives: alternatives.map(({ fit, of }) => ({ fit, of: of.map((one) => inner('|', {}, one)) })),
    }),
  })
}

/** The node of a value that is read strictly and then dropped: its names and types are all that matters. */
function namesOf(schema: Schema, pool: Pool): number {
  return pool.numberOf({
    type: schema.type,
    ...(schema.type === 'object' && {
      fields: Object.fromEntries(
        Object.entries(schema.fields)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, field]) => [name, namesOf(field, pool)]),
      ),
      ...(schema.open && { open: true }),
    }),
    ...(schema.type === 'list' && { items: namesOf(schema.items, pool) }),
    ...(schema.type === 'map' && { values: namesOf(schema.values, pool) }),
  })
}

/** The fields that may be absent from a value when its rules are asked. */
const optionalIn = (schema: Schema): readonly string[] =>
  schema.type === 'object'
    ? Object.entries(schema.fields).flatMap(([name, field]) =>
        schema.required.includes(name) || field.default !== undefined ? [] : [name],
      )
    : []

/** The only numbers that may stand there; the facts have another name for them, since maps have values too. */
const numbersOf = (schema: Schema): Pick<FactNode, 'numbers'> =>
  (schema.type === 'integer' || schema.type === 'number' || schema.type === 'int-or-string') && schema.values
    ? { numbers: schema.values }
    : {}

/** Upstream writes limits of a text under `allOf` too, each name once; they count as if they stood beside it. */
const isPlain = ({ fit, of }: Alternatives): boolean =>
  fit === 'all' && of.every(({ type, alternatives }) => type === 'string' && !alternatives)

const PARTS = ['fields', 'items', 'values', 'pattern', 'required']

const withoutParts = (schema: object): FactNode =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !PARTS.includes(name))) as unknown as FactNode

/** What JavaScript reads in another way than RE2. */
const DIFFERENT = /\(\?(?!:)|\[\[:|\\[sSAzZQpPCG]|\\x\{/

/** The text of a pattern; throws where JavaScript would read it in another way. */
function patternOf(schema: Schema, path: string): { readonly pattern?: string } {
  if ((schema.type !== 'string' && schema.type !== 'int-or-string') || !schema.pattern) return {}
  const { source } = schema.pattern
  if (DIFFERENT.test(source)) throw new Error(`${path}: JavaScript reads the pattern ${source} in another way`)
  // Throws where JavaScript can't read it at all.
  new RegExp(source).test('')
  return { pattern: source }
}
