import { expect } from 'vitest'
import { judge } from '../schema/judge.js'
import type { ObjectSchema, Schema } from '../schema/language.js'
import type { Json, YamlNode } from '../yaml/nodes.js'
import { formatPath } from '../yaml/path.js'
import { readDocument } from '../yaml/read.js'
import { factsOfCrd, factsOfSchema, specOfCrd } from './crd.js'
import { Documents, type Wishes } from './crd-documents.js'
import { CrdRules, rulesOf, withDefaults } from './crd-rules.js'

/** A kind of ours and the CRD that it restates. */
export interface Restated {
  readonly kind: string
  readonly schema: ObjectSchema
  /** The places whose content is not judged. */
  readonly unjudged?: RegExp
}

const NOTHING = /^$/

/** The structure of `spec` is that of the CRD, field by field. */
export function expectStructure(file: string, { schema, unjudged = NOTHING }: Restated): void {
  expect(schema.required).toContain('spec')
  const theirs = factsOfCrd(specOfCrd(file), 'spec', unjudged)
  expect(theirs.size).toBeGreaterThan(100)
  expect(Object.fromEntries(factsOfSchema(specOf(schema), 'spec', unjudged))).toEqual(Object.fromEntries(theirs))
}

function specOf(schema: ObjectSchema): Schema {
  return schema.fields['spec']!
}

/** Random documents break the rules of the CRD and ours at the same places, and every rule of the CRD was met both ways. */
export function expectRules(file: string, restated: Restated, runs: number, wishes?: Wishes): void {
  const { unjudged = NOTHING } = restated
  const spec = specOfCrd(file)
  const all = rulesOf(spec, 'spec', unjudged)
  const places = [...new Set(all.map((rule) => rule.slice(0, rule.indexOf(' '))))]
  const documents = new Documents(1, unjudged, places, wishes)
  const rules = new CrdRules(unjudged)
  for (let i = 0; i < runs; i++) {
    const value = documents.next(spec)
    const theirs = rules.broken(spec, withDefaults(spec, value), 'spec')
    expect([...brokenInOurs(value, restated)].sort(), JSON.stringify(value)).toEqual([...theirs].sort())
  }
  expect([...rules.outcomes.keys()].sort()).toEqual([...new Set(all)].sort())
  expect([...rules.outcomes].filter(([, seen]) => seen.size < 2).map(([rule]) => rule)).toEqual([])
}

function brokenInOurs(spec: Json, { kind, schema }: Restated): ReadonlySet<string> {
  const text = JSON.stringify({ apiVersion: 'agentgateway.dev/v1alpha1', kind, metadata: { name: 'b' }, spec })
  const found = judge(read(text), schema)
  expect(
    found.filter(({ stage, code }) => stage !== 'rules' && code !== 'duplicate-item'),
    text,
  ).toEqual([])
  return new Set(found.map(({ path, code }) => formatPath(path) + (code === 'duplicate-item' ? ' twice' : '')))
}

/** The tree of a text that is one document. */
export function read(text: string): YamlNode {
  const { root, problems } = readDocument(text, { start: 0, end: text.length })
  expect(problems).toEqual([])
  return root!
}
