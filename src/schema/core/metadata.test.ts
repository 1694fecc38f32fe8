import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { errorsOf } from '../../tests/support/judged.js'

describe('names', () => {
  test.each([
    ['a name', 'Secret', { name: 'a.b-c.1' }, []],
    ['capitals', 'Secret', { name: 'My-Secret' }, ['form metadata.name']],
    ['an underscore', 'Secret', { name: 'a_b' }, ['form metadata.name']],
    ['a dash at the end', 'Secret', { name: 'a-' }, ['form metadata.name']],
    ['two dots', 'Secret', { name: 'a..b' }, ['form metadata.name']],
    ['253 characters', 'Secret', { name: 'a'.repeat(253) }, []],
    ['254 characters', 'Secret', { name: 'a'.repeat(254) }, ['form metadata.name']],
    ['a digit first', 'Secret', { name: '1a' }, []],
    ['a Service with a digit first', 'Service', { name: '1a' }, ['form metadata.name']],
    ['a Service with a dot', 'Service', { name: 'a.b' }, ['form metadata.name']],
    ['a Service with 63 characters', 'Service', { name: 'a'.repeat(63) }, []],
    ['a Service with 64 characters', 'Service', { name: 'a'.repeat(64) }, ['form metadata.name']],
    ['none', 'Secret', {}, ['required metadata.name']],
    ['an empty one', 'Secret', { name: '' }, ['required metadata.name']],
    ['two empty ones', 'Secret', { name: '', generateName: '' }, ['required metadata.name']],
    ['a prefix', 'Secret', { generateName: 'a-' }, []],
    ['a prefix beside an empty name', 'Secret', { name: '', generateName: 'a-' }, []],
    ['a prefix with two dashes at its end', 'Secret', { generateName: 'a--' }, []],
    ['a dot before the dash, beside a name', 'Secret', { name: 'a', generateName: 'a.-' }, []],
    ['a dot before the dash', 'Secret', { generateName: 'a.-' }, ['form metadata.name']],
    ['one capital before the dash, beside a name', 'Secret', { name: 'a', generateName: 'A-' }, []],
    ['a bad prefix beside a name', 'Secret', { name: 'a', generateName: '-a' }, ['form metadata.generateName']],
    ['a bad prefix alone', 'Secret', { generateName: '-a' }, ['form metadata.generateName', 'form metadata.name']],
    ['a prefix longer than what is used of it', 'Secret', { generateName: 'a'.repeat(253) }, []],
    ['a prefix of 254 characters', 'Secret', { generateName: 'a'.repeat(254) }, ['form metadata.generateName']],
    ['a dash alone as a prefix', 'Secret', { generateName: '-' }, ['form metadata.generateName', 'form metadata.name']],
    ['capitals in a prefix', 'Secret', { generateName: 'A-' }, ['form metadata.name']],
    [
      'a prefix of a Service with a digit first',
      'Service',
      { generateName: '1a-' },
      ['form metadata.generateName', 'form metadata.name'],
    ],
    ['no metadata', 'Secret', null, ['required metadata.name']],
    ['a namespace with a dot', 'Secret', { name: 'a', namespace: 'a.b' }, ['form metadata.namespace']],
    ['a namespace of 64 characters', 'Secret', { name: 'a', namespace: 'a'.repeat(64) }, ['form metadata.namespace']],
    ['an empty namespace', 'Secret', { name: 'a', namespace: '' }, []],
  ])('%s', (_, kind, metadata, expected) => {
    expect(errors(kind, metadata)).toEqual(expected)
  })
})

describe('labels', () => {
  test.each([
    ['usual ones', { app: 'x', 'app.kubernetes.io/name': 'A_b.c-1', empty: '' }, 0],
    ['a null, which is an empty text', { app: null }, 0],
    ['an empty key', { '': 'x' }, 1],
    ['a key with a blank', { 'a b': 'x' }, 1],
    ['a key with two slashes', { 'a/b/c': 'x' }, 1],
    ['an empty prefix', { '/b': 'x' }, 1],
    ['nothing after the prefix', { 'a/': 'x' }, 1],
    ['capitals in the prefix', { 'A.b/c': 'x' }, 1],
    ['a dash at the end of a key', { 'a-': 'x' }, 1],
    ['a key of 63 characters after a prefix of 253', { [`${'a'.repeat(253)}/${'A'.repeat(63)}`]: 'x' }, 0],
    ['a key of 64 characters', { ['a'.repeat(64)]: 'x' }, 1],
    ['a prefix of 254 characters', { [`${'a'.repeat(254)}/b`]: 'x' }, 1],
    ['a value with a blank', { a: 'x y' }, 1],
    ['a value with a dot at its start', { a: '.x' }, 1],
    ['a value of 63 characters', { a: 'x'.repeat(63) }, 0],
    ['a value of 64 characters', { a: 'x'.repeat(64) }, 1],
    ['a bad key with a bad value', { '-': '-' }, 2],
  ])('%s', (_, labels, count) => {
    expect(errors('Secret', { name: 'a', labels })).toEqual(Array(count).fill('form metadata.labels'))
  })

  test('the API server names the map; the mark is on the key or value', () => {
    const text = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  labels:\n    good: x\n    bad key: bad value\n'
    const { findings } = analyze(text, DEFAULT_SETTINGS)
    expect(findings.map(({ path, range }) => [path, text.slice(range.start, range.end)])).toEqual([
      [['metadata', 'labels'], 'bad key'],
      [['metadata', 'labels'], 'bad value'],
    ])
  })

  test('a number is no label', () => {
    expect(errors('Secret', { name: 'a', labels: { version: 1 } })).toEqual(['wrong-type metadata.labels.version'])
  })
})

describe('annotations', () => {
  test.each([
    ['capitals in the prefix, which do not matter', { 'A.b/C': 'x' }, []],
    ['any text as value', { a: ' {"x": 1}\n' }, []],
    ['a key with two slashes', { 'a/b/c': 'x' }, ['form metadata.annotations']],
    ['a blank in a key', { 'a b': 'x' }, ['form metadata.annotations']],
    ['256 KiB', { a: 'x'.repeat(256 * 1024 - 1) }, []],
    ['one byte more', { a: 'x'.repeat(256 * 1024) }, ['too-long metadata.annotations']],
    ['256 KiB in bytes, not in characters', { a: 'ä'.repeat(128 * 1024) }, ['too-long metadata.annotations']],
    ['256 KiB in many', { a: 'x'.repeat(200_000), b: 'x'.repeat(62_143) }, ['too-long metadata.annotations']],
  ])('%s', (_, annotations, expected) => {
    expect(errors('Secret', { name: 'a', annotations })).toEqual(expected)
  })
})

describe('finalizers', () => {
  const told = (count: number) => Array<string>(count).fill('form metadata.finalizers')
  test.each([
    ['usual ones', ['kubernetes', 'example.com/a'], []],
    ['a blank', ['a b'], told(1)],
    ['two bad ones', ['', 'a/b/c'], told(2)],
    ['a null, which is an empty text', [null], told(1)],
    ['two that exclude each other', ['orphan', 'foregroundDeletion'], ['finalizers-exclude metadata.finalizers']],
  ])('%s', (_, finalizers, expected) => {
    const metadata = { name: 'a', finalizers }
    expect(errorsOf(backend({ metadata }))).toEqual(expected)
    // A core kind knows the few that have no domain.
    const core = finalizers.flatMap((name, i) =>
      name?.includes('/') || name === 'kubernetes' || name === 'orphan' || name === 'foregroundDeletion'
        ? []
        : [`form metadata.finalizers[${i}]`],
    )
    expect(errors('Secret', metadata).toSorted()).toEqual([...expected, ...core].toSorted())
  })

  test('without a domain: only those of Kubernetes on its own kinds', () => {
    expect(errorsOf(backend({ metadata: { name: 'a', finalizers: ['mine'] } }))).toEqual([])
    expect(errors('Secret', { name: 'a', finalizers: ['mine'] })).toEqual(['form metadata.finalizers[0]'])
  })
})

describe('what the server sets', () => {
  const owner = { apiVersion: 'v1', kind: 'Pod', name: 'p', uid: 'u' }
  const empty = (...fields: string[]) => fields.map((field) => `too-short metadata.ownerReferences.${field}`)
  test.each([
    ['usual values', { uid: 'u', generation: 3, creationTimestamp: '2024-01-02T03:04:05Z', selfLink: '/x' }, []],
    ['nulls', { uid: null, creationTimestamp: null, ownerReferences: null, managedFields: null, generation: null }, []],
    ['an owner', { ownerReferences: [{ ...owner, controller: true, blockOwnerDeletion: null }] }, []],
    ['an owner without most', { ownerReferences: [{ apiVersion: 'v1' }] }, empty('kind', 'name', 'uid')],
    ['a null as owner', { ownerReferences: [null] }, empty('apiVersion', 'kind', 'name', 'uid')],
    ['three parts of a version', { ownerReferences: [{ ...owner, apiVersion: 'a/b/c' }] }, empty('apiVersion')],
    ['a version without a group', { ownerReferences: [{ ...owner, apiVersion: '/v1' }] }, []],
    ['a group without a version', { ownerReferences: [{ ...owner, apiVersion: 'apps/' }] }, empty('apiVersion')],
    ['an Event', { ownerReferences: [{ ...owner, kind: 'Event' }] }, ['owner-refused metadata.ownerReferences']],
    [
      'an unknown field of an owner',
      { ownerReferences: [{ ...owner, extra: 'x' }] },
      ['unknown-field metadata.ownerReferences[0].extra'],
    ],
    [
      'a text as controller',
      { ownerReferences: [{ ...owner, controller: 'true' }] },
      ['wrong-type metadata.ownerReferences[0].controller'],
    ],
    [
      'two controllers',
      { ownerReferences: [owner, { ...owner, controller: true }, { ...owner, uid: 'v', controller: true }] },
      ['two-controllers metadata.ownerReferences'],
    ],
    [
      'a map of owners',
      { ownerReferences: { kind: 'Pod' } },
      ['wrong-type metadata.ownerReferences', 'unknown-field metadata.ownerReferences.kind'],
    ],
    ['a word as time', { creationTimestamp: 'yesterday' }, ['form metadata.creationTimestamp']],
    ['an empty time', { deletionTimestamp: '' }, ['too-short metadata.deletionTimestamp']],
    ['a number as time', { deletionTimestamp: 5 }, ['wrong-type metadata.deletionTimestamp']],
    ['a day that is not', { creationTimestamp: '2023-02-29T00:00:00Z' }, ['form metadata.creationTimestamp']],
    ['a day alone', { creationTimestamp: '2023-02-28' }, ['form metadata.creationTimestamp']],
    ['fractions and a zone', { creationTimestamp: '2024-02-29T00:00:00.123456789+05:30' }, []],
    ['a number as uid', { uid: 5 }, ['wrong-type metadata.uid']],
    ['a text as generation', { generation: '5' }, ['wrong-type metadata.generation']],
    ['a fraction as grace', { deletionGracePeriodSeconds: 1.5 }, ['wrong-type metadata.deletionGracePeriodSeconds']],
    ['a text as managed fields', { managedFields: 'x' }, ['wrong-type metadata.managedFields']],
    ['managed fields', { managedFields: [{ manager: 'k', operation: 'Apply', fieldsV1: { 'f:spec': {} } }] }, []],
    [
      'an update by nobody',
      { managedFields: [{ operation: 'Update', fieldsType: '', fieldsV1: 'x', time: null }] },
      [],
    ],
    [
      'managed fields without their operation',
      { managedFields: [null, { manager: 'kubectl', operation: 'Apply', foo: 'x' }, { operation: 'apply' }] },
      [
        'form metadata.managedFields[0].operation',
        'unknown-field metadata.managedFields[1].foo',
        'form metadata.managedFields[2].operation',
      ],
    ],
    [
      'a number as operation',
      { managedFields: [{ operation: 1 }] },
      ['wrong-type metadata.managedFields[0].operation'],
    ],
    [
      'another type of fields',
      { managedFields: [{ operation: 'Apply', fieldsType: 'FieldsV2' }] },
      ['form metadata.managedFields[0].fieldsType'],
    ],
    [
      'managers as long as they may be',
      { managedFields: [{ operation: 'Apply', manager: 'ä'.repeat(64), subresource: 'x'.repeat(256) }] },
      [],
    ],
    [
      'longer ones, in bytes',
      { managedFields: [{ operation: 'Apply', manager: 'ä'.repeat(65), subresource: 'x'.repeat(257) }] },
      ['too-long metadata.managedFields[0].manager', 'too-long metadata.managedFields[0].subresource'],
    ],
    [
      'a manager that can not be printed',
      { managedFields: [{ operation: 'Apply', manager: 'a\tb' }] },
      ['form metadata.managedFields[0].manager'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(errors('Secret', { name: 'a', ...fields })).toEqual(expected)
    expect(errorsOf(backend({ metadata: { name: 'a', ...fields } }))).toEqual(expected)
  })

  test('a generation below 0: of an object that a CRD defines the server begins it anew', () => {
    expect(errors('Secret', { name: 'a', generation: -1 })).toEqual(['too-small metadata.generation'])
    expect(errorsOf(backend({ metadata: { name: 'a', generation: -1 } }))).toEqual([])
  })

  test.each(['-9223372036854775808', '-0x8000000000000000'])('the least integer, %s', (text) => {
    const { valid } = analyze(`${OBJECT}  generation: ${text}\n`, DEFAULT_SETTINGS)
    expect(valid).toBe(true)
    expect(analyze(`${OBJECT}  generation: -9223372036854775809\n`, DEFAULT_SETTINGS).valid).toBe(false)
  })

  test('a fault of an owner is marked in it', () => {
    const text =
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  ownerReferences:\n  - {apiVersion: v1, kind: "", name: p, uid: u}\n'
    const { findings } = analyze(text, DEFAULT_SETTINGS)
    expect(findings.map(({ range }) => text.slice(range.start, range.end))).toEqual(['""'])
  })

  test('resourceVersion is a warning with its removal: an object that is there already carries it', () => {
    const text = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  resourceVersion: "5"\n'
    const { findings, valid } = analyze(text, DEFAULT_SETTINGS)
    expect(valid).toBe(true)
    expect(findings).toMatchObject([
      {
        code: 'resource-version',
        severity: 'warning',
        path: ['metadata', 'resourceVersion'],
        fix: { path: ['metadata', 'resourceVersion'], change: { do: 'remove' } },
      },
    ])
    expect(analyze(text.replace('"5"', '""'), DEFAULT_SETTINGS).findings).toEqual([])
  })
})

const OBJECT =
  'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nspec: {static: {host: a.b, port: 80}}\nmetadata:\n  name: a\n'

const backend = (more: object) => ({
  apiVersion: 'agentgateway.dev/v1alpha1',
  kind: 'AgentgatewayBackend',
  metadata: { name: 'a' },
  spec: { static: { host: 'a.b', port: 80 } },
  ...more,
})

describe('status, which the server reads strictly and then drops', () => {
  test.each([
    ['none', null, []],
    ['of another type', 'x', []],
    ['a list', [], []],
    ['an unknown field', { foo: 'x' }, ['unknown-field status.foo']],
    ['one of a condition', { conditions: [{ type: 'A', bad: 1 }] }, ['unknown-field status.conditions[0].bad']],
    ['values of other types', { conditions: [{ type: 1, observedGeneration: 'x' }] }, []],
    ['fields under another type', { conditions: { type: 'x' } }, ['unknown-field status.conditions.type']],
  ])('%s', (_, status, expected) => {
    expect(errorsOf(backend({ status }))).toEqual(expected)
  })

  test('policies have ancestors there, not conditions', () => {
    const policy = {
      apiVersion: 'agentgateway.dev/v1alpha1',
      kind: 'AgentgatewayPolicy',
      metadata: { name: 'a' },
      spec: {
        targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'x' }],
        frontend: { tcp: { keepalive: { retries: 1 } } },
      },
      status: { conditions: [], ancestors: [{ ancestorRef: { name: 'x' }, conditions: [] }] },
    }
    expect(errorsOf(policy, 'agentgateway@1.4.1')).toEqual(['unknown-field status.conditions'])
  })

  test('a kind without a status of its own keeps it: it is judged whole', () => {
    const policy = (status: unknown) => ({
      apiVersion: 'gateway.networking.k8s.io/v1alpha3',
      kind: 'BackendTLSPolicy',
      metadata: { name: 'a' },
      spec: {
        targetRefs: [{ group: '', kind: 'Service', name: 's' }],
        validation: { hostname: 'a.b', wellKnownCACertificates: 'System' },
      },
      status,
    })
    expect(errorsOf(policy(null))).toEqual([])
    expect(errorsOf(policy({}))).toEqual(['required status.ancestors'])
    expect(errorsOf(policy({ ancestors: [{ controllerName: 1 }] }))).toContain(
      'wrong-type status.ancestors[0].controllerName',
    )
  })
})

function errors(kind: string, metadata: object | null): readonly string[] {
  return errorsOf({ apiVersion: 'v1', kind, metadata, ...(kind === 'Service' && { spec: { ports: [{ port: 80 }] } }) })
}
