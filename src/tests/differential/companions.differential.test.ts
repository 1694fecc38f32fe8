import fs from 'node:fs'
import { describe, expect } from 'vitest'
import { readCrds } from '../../crd/read.js'
import { findRelease } from '../../releases/table.js'
import { servedKind, type ClusterKind } from '../../releases/release.js'
import { factsOf } from '../support/facts.js'
import { testShared } from '../support/shared.js'
import type { Json, YamlNode } from '../../yaml/nodes.js'
import { formatPath } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'
import { judge } from '../../schema/judge.js'

// The kinds beside backends against their CRDs: structure value by value, and the rules that random documents rarely break
// (crd/crd.differential.test.ts compares those), each by one document that breaks it and one that just keeps it.

type Case = readonly [what: string, breaks: Json, at: string, keeps: Json]

const hex = 'a'.repeat(60)
/** A DNS name of that length. */
const dnsName = (length: number): string => `${hex}.${hex}.${hex}.${hex}.`.padEnd(length, 'b')

const listener = (more: Record<string, Json>): Json => ({
  gatewayClassName: 'c',
  listeners: [{ name: 'l', port: 1, ...more }],
})
const certificate = { certificateRefs: [{ name: 's' }] }
const gatewayWith = (more: Record<string, Json>): Json => ({
  gatewayClassName: 'c',
  listeners: [{ name: 'l', port: 1, protocol: 'HTTP' }],
  ...more,
})
const perPort = (...ports: number[]): Json =>
  gatewayWith({
    tls: {
      frontend: {
        default: {},
        perPort: ports.map((port) => ({
          port,
          tls: { validation: { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'c' }] } },
        })),
      },
    },
  })

const GATEWAY: readonly Case[] = [
  ['a port with two settings', perPort(1, 2, 1), 'spec.tls.frontend.perPort', perPort(1, 2)],
  ...['HTTP', 'TCP', 'UDP'].map((protocol): Case => [
    `tls with ${protocol}`,
    listener({ protocol, tls: certificate }),
    'spec.listeners',
    listener({ protocol }),
  ]),
  [
    'tls passed on with HTTPS',
    listener({ protocol: 'HTTPS', tls: { mode: 'Passthrough' } }),
    'spec.listeners',
    listener({ protocol: 'TLS', tls: { mode: 'Passthrough' } }),
  ],
  [
    'tls ended without a certificate',
    listener({ protocol: 'HTTPS', tls: {} }),
    'spec.listeners[0].tls',
    listener({ protocol: 'HTTPS', tls: { options: { a: 'b' } } }),
  ],
  ...['TCP', 'UDP'].map((protocol): Case => [
    `a hostname with ${protocol}`,
    listener({ protocol, hostname: 'h' }),
    'spec.listeners',
    listener({ protocol: 'TLS', hostname: 'h' }),
  ]),
  [
    'two listeners alike',
    {
      gatewayClassName: 'c',
      listeners: [
        { name: 'a', port: 1, protocol: 'HTTP' },
        { name: 'b', port: 1, protocol: 'HTTP' },
      ],
    },
    'spec.listeners',
    {
      gatewayClassName: 'c',
      listeners: [
        { name: 'a', port: 1, protocol: 'HTTP' },
        { name: 'b', port: 1, protocol: 'HTTP', hostname: 'h' },
      ],
    },
  ],
  ...['IPAddress', 'Hostname'].map((type): Case => {
    const value = type === 'Hostname' ? 'h.x' : '1.2.3.4'
    return [
      `an address of type ${type} twice`,
      gatewayWith({ addresses: [{ type, value }, { value: '::1' }, { type, value }] }),
      'spec.addresses',
      gatewayWith({
        addresses: [
          { type, value },
          { value: '::1' },
          { type: 'NamedAddress', value: 'n' },
          { type: 'NamedAddress', value: 'n' },
        ],
      }),
    ]
  }),
  [
    'an address of type Hostname that is none',
    gatewayWith({ addresses: [{ type: 'Hostname', value: 'A_b' }] }),
    'spec.addresses[0]',
    gatewayWith({ addresses: [{ type: 'Hostname', value: '*.a' }, { type: 'Hostname' }] }),
  ],
  ...['labels', 'annotations'].flatMap((field): Case[] => [
    [
      `a long prefix in ${field}`,
      gatewayWith({ infrastructure: { [field]: { [`${dnsName(253)}/a`]: 'x' } } }),
      `spec.infrastructure.${field}`,
      gatewayWith({ infrastructure: { [field]: { [`${dnsName(252)}/a`]: 'x' } } }),
    ],
    [
      `a bad key in ${field}`,
      gatewayWith({ infrastructure: { [field]: { 'a/b/c': 'x' } } }),
      `spec.infrastructure.${field}`,
      gatewayWith({ infrastructure: { [field]: { 'a.b/C_c.d': 'x' } } }),
    ],
  ]),
]

const rule = (more: Record<string, Json>): Json => ({ rules: [more] })
const path = (type: string, value: string): Json => rule({ matches: [{ path: { type, value } }] })
const BAD_PATHS = [
  'a',
  '/a//b',
  '/a/./b',
  '/a/../b',
  '/a%2fb',
  '/a%2Fb',
  '/a#b',
  '/a/..',
  '/a/.',
  '/a b',
  '/ä',
  '/a%zz',
]
const prefixed = (filter: string): Json => ({
  type: filter === 'urlRewrite' ? 'URLRewrite' : 'RequestRedirect',
  [filter]: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
})
const exact: Json = { path: { type: 'Exact', value: '/a' } }
const twice = (type: string, field: string): readonly Json[] => [
  { type, [field]: {} },
  { type, [field]: {} },
]
const cors = (allowOrigins: readonly string[]): Json => rule({ filters: [{ type: 'CORS', cors: { allowOrigins } }] })
const matches = (count: number): Json => ({
  rules: [{ matches: Array(64).fill({}) }, { matches: Array(63).fill({}) }, { matches: Array(count).fill({}) }] as Json,
})
const parents = (...parentRefs: Json[]): Json => ({ parentRefs })

const HTTP_ROUTE: readonly Case[] = [
  ...BAD_PATHS.map((value): Case => [
    `the path ${value}`,
    path('Exact', value),
    'spec.rules[0].matches[0].path',
    path('RegularExpression', value),
  ]),
  ...['urlRewrite', 'requestRedirect'].flatMap((filter): Case[] => [
    [
      `a prefix replaced by ${filter} without its match`,
      rule({ matches: [exact], filters: [prefixed(filter)] }),
      'spec.rules[0]',
      rule({ filters: [prefixed(filter)] }),
    ],
    [
      `a prefix replaced by ${filter} of a target without its match`,
      rule({ matches: [{}, {}], backendRefs: [{ name: 's', port: 1, filters: [prefixed(filter)] }] }),
      'spec.rules[0]',
      // The CRD looks at a single such target only.
      rule({
        matches: [{}, {}],
        backendRefs: Array(2).fill({ name: 's', port: 1, filters: [prefixed(filter)] }) as Json,
      }),
    ],
  ]),
  ...['RequestHeaderModifier', 'ResponseHeaderModifier', 'URLRewrite', 'RequestRedirect'].flatMap((type): Case[] => {
    const field = type === 'URLRewrite' ? 'urlRewrite' : `${type.charAt(0).toLowerCase()}${type.slice(1)}`
    const [one = null] = twice(type, field)
    return [
      [`two filters ${type}`, rule({ filters: twice(type, field) }), 'spec.rules[0].filters', rule({ filters: [one] })],
      [
        `two filters ${type} of a target`,
        rule({ backendRefs: [{ name: 's', port: 1, filters: twice(type, field) }] }),
        'spec.rules[0].backendRefs[0].filters',
        rule({ backendRefs: [{ name: 's', port: 1, filters: [one] }] }),
      ],
    ]
  }),
  [
    'a redirect with targets',
    rule({ filters: [{ type: 'RequestRedirect', requestRedirect: {} }], backendRefs: [{ name: 's', port: 1 }] }),
    'spec.rules[0]',
    rule({ filters: [{ type: 'RequestRedirect', requestRedirect: {} }], backendRefs: [] }),
  ],
  ['"*" among other origins', cors(['*', 'http://a']), 'spec.rules[0].filters[0].cors.allowOrigins', cors(['*'])],
  ['more than 128 matches', matches(2), 'spec.rules', matches(1)],
  ['a name of two rules', { rules: [{ name: 'a' }, { name: 'a' }] }, 'spec.rules', { rules: [{ name: 'a' }, {}, {}] }],
  [
    'a parent twice, once by its defaults',
    parents({ name: 'a' }, { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'a' }),
    'spec.parentRefs',
    parents({ name: 'a' }, { name: 'a', namespace: 'b' }),
  ],
  [
    'a section of a parent that is also meant as a whole',
    parents({ name: 'a' }, { name: 'a', sectionName: 'b' }),
    'spec.parentRefs',
    parents({ name: 'a', sectionName: 'c' }, { name: 'a', sectionName: 'b' }),
  ],
  [
    'a port of a parent that is also meant as a whole',
    parents({ name: 'a', port: 1 }, { name: 'a' }),
    'spec.parentRefs',
    parents({ name: 'a', port: 1 }, { name: 'a', port: 2 }),
  ],
  [
    'an attempt longer than the request',
    rule({ timeouts: { request: '1s', backendRequest: '1001ms' } }),
    'spec.rules[0].timeouts',
    rule({ timeouts: { request: '0h', backendRequest: '1001ms' } }),
  ],
]

const targets = (...sections: (string | null)[]): Json => ({
  targetRefs: sections.map((sectionName) => ({
    group: '',
    kind: 'Service',
    name: 's',
    ...(sectionName !== null && { sectionName }),
  })),
  validation: { hostname: 'h', wellKnownCACertificates: 'System' },
})
const BACKEND_TLS_POLICY: readonly Case[] = [
  ['a target as a whole and a section of it', targets(null, 'a'), 'spec.targetRefs', targets('b', 'a')],
  ['a section twice', targets('a', 'a'), 'spec.targetRefs', targets('a')],
]

const window = (initialStreamWindowSize: Json): Json => ({ http2ProtocolOptions: { initialStreamWindowSize } })
const BACKEND_CONFIG_POLICY: readonly Case[] = (
  [
    [65534, 65535],
    [2147483648, 2147483647],
    ['65534', '65534.1'],
    ['63Ki', '64Ki'],
    ['2Gi', '2147483647'],
    ['1e', '1e5'],
    ['1e1.5', '.1M'],
    ['-64Ki', '+64Ki'],
  ] as const
).map(([bad, good]): Case => [
  `a window of ${bad}`,
  window(bad),
  'spec.http2ProtocolOptions.initialStreamWindowSize',
  window(good),
])

const CRDS: readonly (readonly [file: string, cases: readonly Case[]])[] = [
  ['gateway-api@1.4/backendtlspolicies.gateway.networking.k8s.io.yaml', BACKEND_TLS_POLICY],
  ['gateway-api@1.4/gateways.gateway.networking.k8s.io.yaml', GATEWAY],
  ['gateway-api@1.4/httproutes.gateway.networking.k8s.io.yaml', HTTP_ROUTE],
  ['gateway-api@1.4/referencegrants.gateway.networking.k8s.io.yaml', []],
  ['kgateway@2.1.2/gateway.kgateway.dev_backendconfigpolicies.yaml', BACKEND_CONFIG_POLICY],
]

describe.each(CRDS)('%s', (file, cases) => {
  testShared('structure', `crds/${file}`, (place) => {
    for (const [crd, bundled] of kindsIn(place)) {
      expect(crd.schema.required).toEqual(bundled.schema.required)
      // The status is the controller's, and not judged.
      const said = ({ schema }: ClusterKind): unknown => schema.fields['spec'] && factsOf(schema.fields['spec'], 'spec')
      expect(said(bundled)).toEqual(said(crd))
    }
  })

  for (const [what, breaks, at, keeps] of cases)
    testShared(what, `crds/${file}`, (place) => {
      for (const [crd, bundled] of kindsIn(place)) {
        expect(rulesBrokenAt(breaks, bundled)).toContain(at)
        expect(rulesBrokenAt(breaks, crd)).toEqual(rulesBrokenAt(breaks, bundled))
        expect(rulesBrokenAt(keeps, bundled)).toEqual([])
        expect(rulesBrokenAt(keeps, crd)).toEqual([])
      }
    })
})

const known = new Map<string, readonly ClusterKind[]>()

/** The CRD's versions, each with the bundled schema. */
function kindsIn(place: string): readonly (readonly [crd: ClusterKind, bundled: ClusterKind])[] {
  const kinds = known.get(place) ?? readCrds(fs.readFileSync(place, 'utf8')).kinds
  known.set(place, kinds)
  return kinds.map((crd) => [crd, servedKind(findRelease('kgateway@2.1.2')!, `${crd.group}/${crd.version}`, crd.kind)!])
}

function rulesBrokenAt(spec: Json, { group, version, kind, schema }: ClusterKind): readonly string[] {
  const found = judge(
    read(JSON.stringify({ apiVersion: `${group}/${version}`, kind, metadata: { name: 'x' }, spec })),
    schema,
  )
  return [...new Set(found.map(({ path }) => formatPath(path)))].sort()
}

function read(text: string): YamlNode {
  return readDocument(text, { start: 0, end: text.length }).root!
}
