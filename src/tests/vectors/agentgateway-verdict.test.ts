import { describe, expect, test } from 'vitest'
import { blocksRules } from '../../schema/blocking.js'
import { judge } from '../../schema/judge.js'
import { kindsOf } from '../../schema/facts/index.js'
import { formatPath } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'

// Vectors 53 to 113 and 124, under their own numbers (domain: agentgateway, section 8.2).

const releases = {
  '2.2': 'kgateway@2.2.0',
  '1.0': 'agentgateway@1.0.1',
  '1.1': 'agentgateway@1.1.0',
  '1.2': 'agentgateway@1.2.1',
  '1.3': 'agentgateway@1.3.1',
  '1.4': 'agentgateway@1.4.1',
} as const

const schemaOf = (release: ReleaseName) =>
  kindsOf(releases[release]).find(({ kind }) => kind === 'AgentgatewayBackend')!.schema

type ReleaseName = keyof typeof releases
const ALL = Object.keys(releases) as readonly ReleaseName[]
const from = (first: ReleaseName): readonly ReleaseName[] => ALL.slice(ALL.indexOf(first))
const upTo = (last: ReleaseName): readonly ReleaseName[] => ALL.slice(0, ALL.indexOf(last) + 1)

const openai = {}
const ai = (value: object) => ({ ai: value })
const provider = (value: object) => ai({ provider: value })
const groups = (...lists: object[][]) => ai({ groups: lists.map((providers) => ({ providers })) })
const policies = (value: object) => ({ ...provider({ openai }), policies: value })
const auth = (value: object) => policies({ auth: value })
const custom = (value: object, beside: object = {}) => provider({ custom: value, ...beside })
const completions = { formats: [{ type: 'Completions' }] }
const service = { name: 's', port: 8080 }

interface VerdictVector {
  readonly id: number | string
  readonly what: string
  readonly releases: readonly ReleaseName[]
  readonly spec: object
  /** As `path: code`. */
  readonly errors: readonly string[]
  /** The rules between fields are left unchecked. */
  readonly blocked?: true
}

const P = 'spec.ai.provider'
const G = 'spec.ai.groups'
const POL = 'spec.policies'

const verdicts: readonly VerdictVector[] = [
  { id: 53, what: 'empty spec', releases: ALL, spec: {}, errors: ['spec: exactly-one-of'] },
  { id: 54, what: 'empty ai', releases: ALL, spec: ai({}), errors: ['spec.ai: exactly-one-of'] },
  {
    id: 55,
    what: 'provider and groups',
    releases: ALL,
    spec: ai({ provider: { openai }, groups: [{ providers: [{ name: 'a', openai }] }] }),
    errors: ['spec.ai: exactly-one-of'],
  },
  { id: 56, what: 'empty provider', releases: ALL, spec: provider({}), errors: [`${P}: exactly-one-of`] },
  {
    id: 57,
    what: 'two providers',
    releases: ALL,
    spec: provider({ openai, anthropic: {} }),
    errors: [`${P}: exactly-one-of`],
  },
  {
    id: 58,
    what: 'host without port',
    releases: ALL,
    spec: provider({ openai, host: 'example.com' }),
    errors: [`${P}: together`],
  },
  {
    id: 59,
    what: 'port without host',
    releases: ALL,
    spec: provider({ openai, port: 443 }),
    errors: [`${P}: together`],
  },
  {
    id: 60,
    what: 'port 0',
    releases: ALL,
    spec: provider({ openai, host: 'a', port: 0 }),
    errors: [`${P}.port: too-small`],
  },
  {
    id: 61,
    what: 'port 70000',
    releases: ALL,
    spec: provider({ openai, host: 'a', port: 70000 }),
    errors: [`${P}.port: too-large`],
  },
  {
    id: 62,
    what: 'port as text',
    releases: ALL,
    spec: provider({ openai, host: 'a', port: '443' }),
    errors: [`${P}.port: wrong-type`],
    blocked: true,
  },
  {
    id: 63,
    what: 'path and pathPrefix',
    releases: from('1.1'),
    spec: provider({ openai, path: '/a', pathPrefix: '/b', host: 'a', port: 1 }),
    errors: [`${P}: at-most-one-of`],
  },
  {
    id: 64,
    what: 'path and pathPrefix without host',
    releases: from('1.1'),
    spec: provider({ openai, path: '/a', pathPrefix: '/b' }),
    errors: [`${P}: at-most-one-of`, `${P}: requires`],
  },
  {
    id: 65,
    what: 'pathPrefix without host',
    releases: from('1.1'),
    spec: provider({ openai, pathPrefix: '/b' }),
    errors: [`${P}: requires`],
  },
  {
    id: 66,
    what: 'pathPrefix before 1.1',
    releases: upTo('1.0'),
    spec: provider({ openai, host: 'a', port: 1, pathPrefix: '/b' }),
    errors: [`${P}.pathPrefix: unknown-field`],
  },
  {
    id: 67,
    what: 'a dated version without deployment',
    releases: ALL,
    spec: provider({ azureopenai: { endpoint: 'test', apiVersion: '2024-01-01' } }),
    errors: [`${P}.azureopenai: required-unless`],
  },
  {
    id: 68,
    what: 'no endpoint',
    releases: ALL,
    spec: provider({ azureopenai: {} }),
    errors: [`${P}.azureopenai.endpoint: required`],
    blocked: true,
  },
  {
    id: 69,
    what: 'Foundry without project',
    releases: from('1.2'),
    spec: provider({ azure: { resourceName: 'a', resourceType: 'Foundry' } }),
    errors: [`${P}.azure: required-when`],
  },
  {
    id: 70,
    what: 'a resource type in lower case',
    releases: from('1.2'),
    spec: provider({ azure: { resourceName: 'a', resourceType: 'foundry' } }),
    errors: [`${P}.azure.resourceType: unsupported-value`],
    blocked: true,
  },
  {
    id: 71,
    what: 'no region',
    releases: upTo('1.0'),
    spec: provider({ vertexai: { projectId: 'p' } }),
    errors: [`${P}.vertexai.region: required`],
    blocked: true,
  },
  {
    id: 72,
    what: 'a region in capitals',
    releases: ALL,
    spec: provider({ bedrock: { region: 'US_EAST' } }),
    errors: [`${P}.bedrock.region: pattern`],
  },
  {
    id: 73,
    what: 'empty model',
    releases: ALL,
    spec: provider({ openai: { model: '' } }),
    errors: [`${P}.openai.model: too-short`],
  },
  { id: 74, what: 'no groups', releases: ALL, spec: groups(), errors: [`${G}: too-few`] },
  {
    id: 75,
    what: 'a group without providers',
    releases: ALL,
    spec: ai({ groups: [{}] }),
    errors: [`${G}[0].providers: required`],
    blocked: true,
  },
  {
    id: 76,
    what: 'no name',
    releases: ALL,
    spec: groups([{ openai }]),
    errors: [`${G}[0].providers[0].name: required`],
    blocked: true,
  },
  {
    id: 77,
    what: 'a name in capitals',
    releases: ALL,
    spec: groups([{ name: 'A', openai }]),
    errors: [`${G}[0].providers[0].name: pattern`],
  },
  {
    id: 78,
    what: 'a name twice',
    releases: ALL,
    spec: groups([
      { name: 'a', openai },
      { name: 'a', gemini: {} },
    ]),
    errors: [`${G}[0].providers: unique-by`],
  },
  {
    id: 79,
    what: 'nine groups',
    releases: from('1.0'),
    spec: groups(...Array.from({ length: 9 }, () => [{ name: 'a', openai }])),
    errors: [`${G}: too-many`],
    blocked: true,
  },
  {
    id: '79, 2.2',
    what: 'nine groups before 1.0',
    releases: ['2.2'],
    spec: groups(...Array.from({ length: 9 }, () => [{ name: 'a', openai }])),
    errors: [],
  },
  {
    id: 80,
    what: 'empty policies of a provider',
    releases: ALL,
    spec: groups([{ name: 'a', openai, policies: {} }]),
    errors: [`${G}[0].providers[0].policies: at-least-one-of`],
  },
  {
    id: 81,
    what: 'policies in ai.provider',
    releases: ALL,
    spec: provider({ openai, policies: { tls: {} } }),
    errors: [`${P}.policies: unknown-field`],
  },
  { id: 82, what: 'empty policies', releases: ALL, spec: policies({}), errors: [`${POL}: at-least-one-of`] },
  {
    id: 83,
    what: 'a CA without verification',
    releases: ALL,
    spec: policies({ tls: { insecureSkipVerify: 'All', caCertificateRefs: [{ name: 'a' }] } }),
    errors: [`${POL}.tls: forbidden-when`],
  },
  {
    id: 84,
    what: 'names without verification of the name',
    releases: ALL,
    spec: policies({ tls: { insecureSkipVerify: 'Hostname', verifySubjectAltNames: ['a'] } }),
    errors: [`${POL}.tls: at-most-one-of`],
  },
  {
    id: 85,
    what: 'insecureSkipVerify as a truth value',
    releases: ALL,
    spec: policies({ tls: { insecureSkipVerify: 'true' } }),
    errors: [`${POL}.tls.insecureSkipVerify: unsupported-value`],
    blocked: true,
  },
  {
    id: 86,
    what: 'a server name in capitals',
    releases: ALL,
    spec: policies({ tls: { sni: 'Example.com' } }),
    errors: [`${POL}.tls.sni: pattern`],
  },
  {
    id: 87,
    what: 'two CAs',
    releases: ALL,
    spec: policies({ tls: { caCertificateRefs: [{ name: 'a' }, { name: 'b' }] } }),
    errors: [`${POL}.tls.caCertificateRefs: too-many`],
    blocked: true,
  },
  { id: 88, what: 'empty auth', releases: upTo('1.3'), spec: auth({}), errors: [`${POL}.auth: exactly-one-of`] },
  { id: '88, 1.4', what: 'empty auth', releases: ['1.4'], spec: auth({}), errors: [`${POL}.auth: at-least-one-of`] },
  {
    id: 89,
    what: 'key and Secret',
    releases: upTo('1.3'),
    spec: auth({ key: 'a', secretRef: { name: 'b' } }),
    errors: [`${POL}.auth: exactly-one-of`],
  },
  {
    id: '89, 1.4',
    what: 'key and Secret',
    releases: ['1.4'],
    spec: auth({ key: 'a', secretRef: { name: 'b' } }),
    errors: [`${POL}.auth: at-most-one-of`],
  },
  {
    id: 90,
    what: 'a Secret without name',
    releases: from('1.3'),
    spec: auth({ secretRef: {} }),
    errors: [`${POL}.auth.secretRef.name: required`],
    blocked: true,
  },
  {
    id: '90, before',
    what: 'a Secret without name before 1.3',
    releases: upTo('1.2'),
    spec: auth({ secretRef: {} }),
    errors: [],
  },
  {
    id: 91,
    what: 'a group without kind',
    releases: from('1.3'),
    spec: auth({ secretRef: { name: 'a', group: 'x.io' } }),
    errors: [`${POL}.auth.secretRef: credential-reference`],
  },
  {
    id: 92,
    what: 'a location for gcp',
    releases: from('1.2'),
    spec: auth({ gcp: {}, location: { header: { name: 'x' } } }),
    errors: [`${POL}.auth: requires`],
  },
  {
    id: 93,
    what: 'an audience for an access token',
    releases: from('1.0'),
    spec: auth({ gcp: { type: 'AccessToken', audience: 'a' } }),
    errors: [`${POL}.auth.gcp: forbidden-unless`],
  },
  {
    id: 94,
    what: 'a Secret and a role',
    releases: from('1.3'),
    spec: auth({ aws: { secretRef: { name: 'a' }, assumeRole: { roleArn: 'arn:aws:iam::123456789012:role/r' } } }),
    errors: [`${POL}.auth.aws: at-most-one-of`],
  },
  {
    id: 95,
    what: 'empty aws',
    releases: upTo('1.2'),
    spec: auth({ aws: {} }),
    errors: [`${POL}.auth.aws.secretRef: required`],
    blocked: true,
  },
  { id: '95, later', what: 'empty aws from 1.3 on', releases: from('1.3'), spec: auth({ aws: {} }), errors: [] },
  {
    id: 96,
    what: 'a duration without unit',
    releases: ALL,
    spec: policies({ http: { requestTimeout: '10' } }),
    errors: [`${POL}.http.requestTimeout: not-a-duration`],
  },
  {
    id: 97,
    what: 'a short connectTimeout',
    releases: ALL,
    spec: policies({ tcp: { connectTimeout: '50ms' } }),
    errors: [`${POL}.tcp.connectTimeout: duration-too-short`],
  },
  {
    id: 98,
    what: 'HTTP3',
    releases: ALL,
    spec: policies({ http: { version: 'HTTP3' } }),
    errors: [`${POL}.http.version: unsupported-value`],
    blocked: true,
  },
  {
    id: 99,
    what: 'a route in lower case',
    releases: ALL,
    spec: policies({ ai: { routes: { '/v1/x': 'completions' } } }),
    errors: [`${POL}.ai.routes./v1/x: unsupported-value`],
    blocked: true,
  },
  {
    id: 100,
    what: 'AI policies of a static backend',
    releases: ALL,
    spec: { static: { host: 'example.com', port: 80 }, policies: { ai: { defaults: [{ field: 'hi', value: 1 }] } } },
    errors: ['spec: requires'],
  },
  {
    id: 101,
    what: 'custom without target',
    releases: from('1.3'),
    spec: custom(completions),
    errors: [`${P}: exactly-one-of`],
  },
  {
    id: 102,
    what: 'custom with two targets',
    releases: from('1.3'),
    spec: custom({ ...completions, backendRef: service }, { host: 'a', port: 1 }),
    errors: [`${P}: exactly-one-of`],
  },
  {
    id: 103,
    what: 'custom without formats',
    releases: from('1.3'),
    spec: custom({ backendRef: service }),
    errors: [`${P}.custom.formats: required`],
    blocked: true,
  },
  {
    id: 104,
    what: 'custom with an empty list of formats',
    releases: from('1.3'),
    spec: custom({ formats: [], backendRef: service }),
    errors: [`${P}.custom.formats: too-few`],
  },
  {
    id: 105,
    what: 'custom with an unknown format',
    releases: from('1.3'),
    spec: custom({ formats: [{ type: 'Detect' }], backendRef: service }),
    errors: [`${P}.custom.formats[0].type: unsupported-value`],
    blocked: true,
  },
  {
    id: 106,
    what: 'a path without slash',
    releases: from('1.3'),
    spec: custom({ formats: [{ type: 'Messages', path: 'api/messages' }], backendRef: service }),
    errors: [`${P}.custom.formats[0]: starts-with`],
  },
  {
    id: 107,
    what: 'a path beside paths of formats',
    releases: from('1.3'),
    spec: custom({ formats: [{ type: 'Messages', path: '/m' }], backendRef: service }, { path: '/x' }),
    errors: [`${P}: excludes`],
  },
  {
    id: 108,
    what: 'a format twice',
    releases: from('1.3'),
    spec: custom({ formats: [{ type: 'Completions' }, { type: 'Completions' }], backendRef: service }),
    errors: [`${P}.custom.formats[1]: duplicate-item`],
  },
  {
    id: 109,
    what: 'a Service without port',
    releases: from('1.3'),
    spec: custom({ ...completions, backendRef: { name: 's' } }),
    errors: [`${P}.custom.backendRef: port-of-service`],
  },
  {
    id: 110,
    what: 'a backend as target',
    releases: from('1.3'),
    spec: custom({ ...completions, backendRef: { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'o' } }),
    errors: [`${P}.custom: reference-to`],
  },
  {
    id: 111,
    what: 'a short eviction',
    releases: from('1.0'),
    spec: policies({ health: { eviction: { duration: '500ms' } } }),
    errors: [`${POL}.health.eviction.duration: duration-too-short`],
  },
  {
    id: 112,
    what: 'more than all',
    releases: from('1.0'),
    spec: policies({ health: { eviction: { healthThreshold: 120 } } }),
    errors: [`${POL}.health.eviction.healthThreshold: too-large`],
  },
  {
    id: 113,
    what: 'a third of an identity',
    releases: from('1.0'),
    spec: auth({ azure: { managedIdentity: { clientId: 'a' } } }),
    errors: [
      `${POL}.auth.azure.managedIdentity.objectId: required`,
      `${POL}.auth.azure.managedIdentity.resourceId: required`,
    ],
    blocked: true,
  },
  {
    id: 124,
    what: 'the form of kgateway 2.1',
    releases: ALL,
    spec: ai({ llm: { openai } }),
    errors: ['spec.ai.llm: unknown-field', 'spec.ai: exactly-one-of'],
  },
]

const cases = verdicts.flatMap((vector) => vector.releases.map((release) => ({ ...vector, release })))

describe('verdicts on AgentgatewayBackend', () => {
  test.each(cases)('$id ($release): $what', ({ release, spec, errors, blocked = false }) => {
    const text = JSON.stringify({
      apiVersion: 'agentgateway.dev/v1alpha1',
      kind: 'AgentgatewayBackend',
      metadata: { name: 'b' },
      spec,
    })
    const { root } = readDocument(text, { start: 0, end: text.length })
    if (!root) throw new Error('unreadable')
    const violations = judge(root, schemaOf(release))
    expect(violations.map(({ path, code }) => `${formatPath(path)}: ${code}`).sort()).toEqual([...errors].sort())
    expect(blocksRules(violations, schemaOf(release))).toBe(blocked)
  })
})
