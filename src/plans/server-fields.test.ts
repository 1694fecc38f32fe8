import { describe, expect, test } from 'vitest'
import { readDocuments } from '../documents/documents.js'
import { countServerFields, withoutServerFields } from './server-fields.js'
import { planChange } from './plan.js'
import { preview } from './preview.js'
import { applyChange } from '../yaml/change-set.js'

/** What the plan makes of a text; the text itself where there is none. */
function clean(text: string): string {
  const plan = withoutServerFields(text)
  const change = plan && planChange({ text, documents: [] }, plan)
  return change ? applyChange(text, change) : text
}

const OBJECT = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: |
      {"apiVersion":"gateway.kgateway.dev/v1alpha1","kind":"Backend"}
    team: ai # keep
  creationTimestamp: "2025-11-01T10:00:00Z"
  generation: 2
  managedFields:
  - apiVersion: gateway.kgateway.dev/v1alpha1
    fieldsType: FieldsV1
    fieldsV1:
      f:spec: {}
  name: openai   # our name
  # where it lives
  namespace: ai
  resourceVersion: "4711"
  selfLink: /apis/x
  uid: 6f1b
spec:
  generation: 3 # not the server's
  ai: {}
status:
  conditions:
  - type: Accepted
    status: "True"
`
const BARE = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  annotations:
    team: ai # keep
  name: openai   # our name
  # where it lives
  namespace: ai
spec:
  generation: 3 # not the server's
  ai: {}
`
const asItem = (object: string): string => `- ${object.trimEnd().replaceAll('\n', '\n  ')}\n`

describe('what only the API server writes', () => {
  test('goes, and every other byte stays', () => {
    expect(clean(OBJECT)).toBe(BARE)
    expect(clean(OBJECT.replaceAll('\n', '\r\n'))).toBe(BARE.replaceAll('\n', '\r\n'))
    expect(countServerFields(readDocuments(OBJECT))).toBe(8)
    expect(countServerFields(readDocuments(BARE))).toBe(0)
    expect(withoutServerFields(BARE)).toBeNull()
  })

  test('can be looked at as a difference before it goes, and goes from no other text', () => {
    const plan = withoutServerFields(OBJECT)!
    const hunks = preview(OBJECT, planChange({ text: OBJECT, documents: [] }, plan)!)
    expect(hunks.flatMap(({ added }) => added)).toEqual([])
    expect(hunks.flatMap(({ removed }) => removed)).toHaveLength(16)
    expect(planChange({ text: `${OBJECT}\n`, documents: [] }, plan)).toBeNull()
  })

  test('goes out of every object of a List, and of the List', () => {
    const list = (object: string, tail: string): string =>
      `apiVersion: v1\nitems:\n${asItem(object)}${asItem(object)}kind: List\n${tail}`
    expect(clean(list(OBJECT, 'metadata:\n  resourceVersion: ""\n'))).toBe(list(BARE, ''))
  })

  test('goes out of every document of a stream that can be read', () => {
    expect(clean(`# head\n${OBJECT}---\na: [\n---\n${OBJECT}# tail\n`)).toBe(
      `# head\n${BARE}---\na: [\n---\n${BARE}# tail\n`,
    )
  })

  test('an annotation that was the only one goes with its map', () => {
    expect(
      clean(
        'kind: Secret\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: "{}"\n  name: s\n',
      ),
    ).toBe('kind: Secret\nmetadata:\n  name: s\n')
  })

  test.each([
    [
      'JSON on one line',
      '{"kind":"Backend","metadata":{"creationTimestamp":null,"generation":1,"name":"b","resourceVersion":"1","uid":"u"},"spec":{},"status":{}}',
      '{"kind":"Backend","metadata":{"name":"b"},"spec":{}}',
    ],
    [
      'JSON as kubectl prints it',
      '{\n    "kind": "Backend",\n    "metadata": {\n        "creationTimestamp": "x",\n        "name": "b",\n        "resourceVersion": "1",\n        "uid": "u"\n    },\n    "status": {}\n}\n',
      '{\n    "kind": "Backend",\n    "metadata": {\n        "name": "b"\n    }\n}\n',
    ],
    [
      'an anchor in what goes',
      'metadata:\n  name: b\n  uid: &u x\n  labels:\n    u: *u\n',
      'metadata:\n  name: b\n  labels:\n    u: x\n',
    ],
    [
      'metadata behind an alias',
      'x: &m {name: b, uid: u}\nkind: B\nmetadata: *m\n',
      'x: &m {name: b, uid: u}\nkind: B\nmetadata:\n  name: b\n',
    ],
  ])('written as %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected)
  })

  test('a List of a thousand objects is cleaned at once', () => {
    const list = (object: string): string => `apiVersion: v1\nkind: List\nitems:\n${asItem(object).repeat(1000)}`
    expect(clean(list(OBJECT))).toBe(list(BARE))
  })
})
