import { expect } from 'vitest'
import { judge } from '../../schema/judge.js'
import type { ObjectSchema } from '../../schema/language.js'
import type { Json, YamlNode } from '../../yaml/nodes.js'
import { formatPath } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'
import { factsOfCrd, factsOfSchema, specOfCrd } from './crd.js'
import { Documents, type Wishes } from './crd-documents.js'
import { CrdRules, rulesOf, withDefaults } from './crd-rules.js'

/** A kind of ours and the CRD that it restates. */
export interface Restated {
  readonly kind: string
  readonly schema: ObjectSchema
}

/** The structure of `spec` is that of the CRD, field by field. */
export function expectStructure(file: string, { schema }: Restated): void {
  expect(schema.required).toContain('spec')
  const theirs = factsOfCrd(specOfCrd(file), 'spec')
  expect(theirs.size).toBeGreaterThan(300)
  expect(Object.fromEntries(factsOfSchema(schema.fields['spec']!, 'spec'))).toEqual(Object.fromEntries(theirs))
}

/** A rule that no document breaks: both of its fields have defaults. */
const NEVER_BROKEN = /promptGuard\.(request|response)\[\]\.response \[/
const TRIES = 300

/** Random documents break the rules of the CRD and ours at the same places, and every rule of the CRD was met both ways. */
export function expectRules(file: string, restated: Restated, wishes?: Wishes): void {
  const spec = specOfCrd(file)
  const documents = new Documents(1, wishes)
  const rules = new CrdRules()
  const all = rulesOf(spec, 'spec')
  for (const rule of all)
    for (let i = 0; i < (NEVER_BROKEN.test(rule) ? 1 : TRIES) && (i === 0 || rules.outcomes.get(rule)!.size < 2); i++) {
      const value = documents.next(spec, rule.slice(0, rule.indexOf(' ')))
      const theirs = rules.broken(spec, withDefaults(spec, value), 'spec')
      expect([...brokenInOurs(value, restated)].sort(), JSON.stringify(value)).toEqual([...theirs].sort())
    }
  expect([...rules.outcomes.keys()].sort()).toEqual([...new Set(all)].sort())
  const metOneWay = [...rules.outcomes].filter(([, seen]) => seen.size < 2).map(([rule]) => rule)
  expect(metOneWay.filter((rule) => !NEVER_BROKEN.test(rule))).toEqual([])
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
