import fs from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { readCrds } from '../../crd/read.js'
import { readDocuments } from '../../documents/documents.js'
import { Random } from '../../tests/support/random.js'
import { testShared } from '../../tests/support/shared.js'
import { itemsOf, nodeAt, nodeOf, toJson, type Json } from '../../yaml/nodes.js'
import { kindsOf } from '../facts/index.js'
import { blankOf } from '../blank.js'
import type { ObjectSchema, Schema } from '../language.js'
import { below, textIn } from '../reading.js'
import { Budget } from '../budget.js'
import { brokenRules } from '../rules.js'
import { Values } from '../value.js'
import { canonical } from './canonical.js'

// The words that stand for the rules of a CRD, held against the expressions themselves: for every object that has rules,
// all values that the rules can tell apart, or where these are too many, three hundred of them.

const RELEASES = [
  ...['2.0.0', '2.0.1', '2.0.5', '2.1.2', '2.2'].map((version) => `kgateway@${version}`),
  ...['1.0.1', '1.1.0', '1.2.1', '1.3.1', '1.4.1', '1.5.0', '1.6.0-derived'].map(
    (version) => `agentgateway@${version}`,
  ),
  'gateway-api@1.4',
]
const MOST = 300

describe.each(RELEASES)('%s', (id) => {
  testShared('rules', `crds/${id}`, (folder) => {
    const done = new Set<string>()
    let values = 0
    for (const file of fs.readdirSync(folder)) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8')
      const versions = itemsOf(nodeAt(readDocuments(text)[0]?.root ?? null, ['spec', 'versions']))
      for (const [i, crd] of readCrds(text).kinds.entries()) {
        const facts = kindsOf(id.replace('-derived', '')).find(
          (other) => other.kind === crd.kind && other.version === crd.version,
        )
        const props = toJson(nodeAt(versions[i], ['schema', 'openAPIV3Schema', 'properties', 'spec']))
        const [theirs, ours] = [crd.schema.fields['spec'], facts?.schema.fields['spec']]
        if (!theirs || !ours) throw new Error(`no spec of ${crd.kind}`)
        for (const ruled of ruledIn(props, theirs, ours, 'spec')) {
          const key = ruled.texts.join('\n') + Object.keys(ruled.theirs.fields).join()
          if (!done.has(key)) values += prove(ruled)
          done.add(key)
        }
      }
    }
    expect(values).toBeGreaterThan(10)
  })
})

interface Ruled {
  readonly at: string
  readonly texts: readonly string[]
  readonly theirs: ObjectSchema
  readonly ours: ObjectSchema
}

/** The objects that have rules, each with the expressions. */
function ruledIn(props: Json | undefined, theirs: Schema, ours: Schema, at: string): readonly Ruled[] {
  const rules = below(props, 'x-kubernetes-validations')
  const texts = (Array.isArray(rules) ? (rules as readonly Json[]) : []).map((rule) =>
    canonical(textIn(below(rule, 'rule'))),
  )
  if (theirs.type === 'list' && ours.type === 'list')
    return ruledIn(below(props, 'items'), theirs.items, ours.items, `${at}[]`)
  if (theirs.type === 'map' && ours.type === 'map')
    return ruledIn(below(props, 'additionalProperties'), theirs.values, ours.values, `${at}{}`)
  if (theirs.type !== 'object' || ours.type !== 'object') return []
  return [
    ...(texts.length > 0 ? [{ at, texts, theirs, ours }] : []),
    ...Object.entries(theirs.fields).flatMap(([name, field]) => {
      const own = ours.fields[name]
      return own ? ruledIn(below(props, 'properties', name), field, own, `${at}.${name}`) : []
    }),
  ]
}

/** Asks both of every value; gives the number of values. */
function prove({ at, texts, theirs, ours }: Ruled): number {
  const ways = fieldsIn(texts).map((field) => [field, waysOf(field, texts, theirs)] as const)
  const all = ways.reduce((product, [, { length }]) => product * length, 1)
  const random = new Random(1)
  const count = Math.min(all, MOST)
  for (let i = 0; i < count; i++) {
    const value: Record<string, Json> = {}
    let rest = i
    for (const [field, possible] of ways) {
      const chosen = all <= MOST ? possible[rest % possible.length] : random.pick(possible)
      rest = Math.floor(rest / possible.length)
      if (chosen !== undefined && chosen !== null) put(value, field, chosen)
    }
    const node = nodeOf(completed(value, theirs))
    const known = new Values().of(node, theirs)
    const held = (theirs.rules ?? []).every((rule) => rule.rule !== 'holds' || rule.holds(known, new Budget()) === true)
    const broken = brokenRules([{ node, schema: ours, path: [] }], new Budget())
    expect(broken.length === 0, `${at} ${JSON.stringify(value)}\n${texts.join('\n')}\n${JSON.stringify(broken)}`).toBe(
      held,
    )
  }
  return count
}

/** The value with what its structure demands; rules are asked of no other. */
function completed(value: Json, schema: Schema): Json {
  if (Array.isArray(value))
    return schema.type === 'list'
      ? (value as readonly Json[]).map((item) => completed(item, schema.items))
      : (value as Json)
  if (typeof value !== 'object' || value === null || schema.type !== 'object') return value
  const blank = blankOf(schema) as Record<string, Json>
  const own = Object.entries(value).map(([name, inner]): [string, Json] => {
    const field = schema.fields[name]
    return [name, field ? completed(inner, field) : inner]
  })
  return { ...blank, ...Object.fromEntries(own) }
}

/** The fields that expressions speak of; those of items as `list[].field`. */
function fieldsIn(texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(/self((?:\.\w+)+)(?![\w(]|\.\w+\()/g)].map(([, chain = '']) => chain.slice(1)),
    ...[...text.matchAll(/self\.(\w+)\.(?:all|exists|exists_one)\(\$0, ((?:[^$]|\$0)*)/g)].flatMap(
      ([, list = '', inner = '']) =>
        [...inner.matchAll(/\$0\.(\w+)(?!\w|\()/g)].map(([, name = '']) => `${list}[].${name}`),
    ),
  ])
  const plain = [...new Set(found.map((field) => field.replaceAll(/__(\w+?)__/g, '$1')))]
  // What has fields of its own stands or falls with these.
  return plain.filter((field) => !plain.some((other) => other.startsWith(`${field}[]`)))
}

/** What may stand at a field: nothing, what the expressions compare it with, something else. */
function waysOf(field: string, texts: readonly string[], root: ObjectSchema): readonly Json[] {
  const schema = schemaOf(root, field)
  const parent = schemaOf(root, field.split('.').slice(0, -1).join('.'))
  const isNeeded = parent?.type === 'object' && parent.required.includes(field.split('.').at(-1) ?? '')
  const absent: readonly Json[] = isNeeded && (field.includes('[]') || !field.includes('.')) ? [] : [null]
  if (schema?.type !== 'string' && schema?.type !== 'int-or-string')
    return [...absent, schema?.type === 'list' ? [] : schema?.type === 'object' || schema?.type === 'map' ? {} : 1]
  const compared: readonly string[] = texts.flatMap((text) =>
    [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, value = '']) => value),
  )
  const possible = [...new Set([...compared, 'x', '7'])]
  return [
    ...absent,
    ...possible.filter((value) => schema.enum?.includes(value) ?? true),
    ...(schema.enum?.slice(0, 2) ?? []),
  ]
}

function schemaOf(root: Schema, field: string): Schema | undefined {
  let at: Schema | undefined = root
  for (const part of field === '' ? [] : field.split('.')) {
    const name = part.replace('[]', '')
    at = at?.type === 'object' ? at.fields[name] : undefined
    if (part !== name) at = at?.type === 'list' ? at.items : undefined
  }
  return at
}

/** Writes a value at a field, with what leads to it; a list gets one item. */
function put(into: Record<string, Json>, field: string, value: Json): void {
  const [first = '', ...more] = field.split('.')
  const name = first.replace('[]', '')
  if (more.length === 0) {
    into[name] ??= value
    return
  }
  const known = into[name]
  const inner = (Array.isArray(known) ? (known[0] as Json) : known) as Record<string, Json> | undefined
  const object: Record<string, Json> = { ...inner }
  put(object, more.join('.'), value)
  into[name] = first === name ? object : [object]
}
