import fs from 'node:fs'
import { describe, expect } from 'vitest'
import { readCrds } from '../../crd/read.js'
import type { ClusterKind } from '../../releases/release.js'
import { kindsOf } from '../../schema/facts/index.js'
import { judge } from '../../schema/judge.js'
import { testShared } from '../support/shared.js'
import type { Json } from '../../yaml/nodes.js'
import { formatPath } from '../../yaml/path.js'
import { readDocument } from '../../yaml/read/read.js'

// Rules of agentgateway.dev that are written by hand and came with 1.4 to 1.6, each by documents that break it and that
// just keep it, judged by the facts and by the CRD.

type Case = readonly [what: string, breaks: Json, at: string, keeps: Json]

const model = (more: Record<string, Json>): Json => ({
  match: { model: 'm' },
  parentRefs: [{ name: 'g' }],
  provider: 'OpenAI',
  ...more,
})
const base = (baseURL: string): Json => model({ baseURL })
const virtual = (virtualModel: Json, name = 'm'): Json => ({
  match: { model: name },
  parentRefs: [{ name: 'g' }],
  virtualModel,
})
const targets = (...whens: (string | null)[]): Json =>
  virtual({
    conditional: { targets: whens.map((when) => ({ modelRef: { name: 'a' }, ...(when !== null && { when }) })) },
  })

const MODEL: readonly Case[] = [
  ...[
    'http://127.0.0.1',
    'http://127.1:80/x',
    'https://localhost/',
    'https://A.LOCALHOST:8080',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'https://[fe80::1]:443/',
    'ftp://h/',
    'mailto:x',
    '/v1',
    'http:///v1',
  ].map((url): Case => [`the base ${url}`, base(url), 'spec', base('https://127.example.com/v1?x')]),
  ['the base http://h:x', base('http://h:x'), 'spec.baseURL', base('http://u:p@h:80/%41')],
  ['a pattern of two stars', model({ match: { model: '*a*' } }), 'spec.match.model', model({ match: { model: 'a*' } })],
  ['a star in the middle', model({ match: { model: 'a*b' } }), 'spec.match.model', model({ match: { model: '*' } })],
  [
    'a virtual model of a pattern',
    virtual({ weighted: { targets: [{ modelRef: { name: 'a' }, weight: 1 }] } }, 'a*'),
    'spec',
    virtual({ weighted: { targets: [{ modelRef: { name: 'a' }, weight: 1 }] } }, 'a'),
  ],
  [
    'a target without a condition before another',
    targets(null, 'true'),
    'spec.virtualModel.conditional.targets',
    targets('true', null),
  ],
]

const openai = (policies: Json): Json => ({ ai: { provider: { openai: {} } }, policies })
const tunnel = (url: string): Json => openai({ tunnel: { url } })
const guard = (more: Record<string, Json>): Json => openai({ ai: { promptGuard: { request: [more] } } })
const webhook = { webhook: { backendRef: { name: 'w', port: 1 } } }
const regex = { regex: { builtins: ['Ssn'] } }
const extAuth = (url: string, more: Record<string, Json>): Json => openai({ extAuth: { url, ...more } })
const idJag = (tokenType: string): Json => {
  const side = { url: 'https://i', clientAuth: { clientId: 'c', secretRef: { name: 's' } } }
  return openai({
    auth: {
      crossAppAccess: {
        audience: 'a',
        identityProvider: side,
        resourceAuthorizationServer: side,
        subjectToken: { tokenType },
      },
    },
  })
}

const BACKEND: readonly Case[] = [
  ...['http://h/', 'ftp://h', 'h', 'http://h?x', 'http://h#x', 'http://'].map((url): Case => [
    `the tunnel ${url}`,
    tunnel(url),
    'spec.policies.tunnel',
    tunnel('http://h:8080'),
  ]),
  [
    'half a scope without a pattern',
    guard({ ...webhook, scope: ['Messages'] }),
    'spec.policies.ai.promptGuard.request[0]',
    guard({ ...regex, scope: ['Messages'] }),
  ],
  [
    'half a scope of a webhook',
    guard({ ...webhook, scope: ['SystemPrompt'] }),
    'spec.policies.ai.promptGuard.request[0]',
    guard({ ...webhook, scope: ['SystemPrompt', 'Messages'] }),
  ],
  [
    'a path over gRPC',
    extAuth('https://h/x', { grpc: {} }),
    'spec.policies.extAuth',
    extAuth('https://h/x', { http: {} }),
  ],
  [
    'a path twice',
    extAuth('https://h/x', { http: { path: '"/y"' } }),
    'spec.policies.extAuth',
    extAuth('https://h', { http: { path: '"/y"' } }),
  ],
  ...['IdJag', 'urn:ietf:params:oauth:token-type:id-jag'].map((type): Case => [
    `the token ${type}`,
    idJag(type),
    'spec.policies.auth.crossAppAccess.subjectToken',
    idJag('Jwt'),
  ]),
]

const policy = (more: Record<string, Json>, target: Record<string, Json> = {}): Json => ({
  targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'g', ...target }],
  ...more,
})
const section = (sectionName: string): Json =>
  policy({ backend: { tcp: {} } }, { group: '', kind: 'Service', sectionName })
const otlp = (url: string, protocol?: string): Json =>
  policy({ frontend: { accessLog: { otlp: { url, ...(protocol !== undefined && { protocol }) } } } })

const POLICY: readonly Case[] = [
  ...['http', '0', '65536', '1x'].map((name): Case => [`the section ${name}`, section(name), 'spec', section('65535')]),
  ['a path over gRPC', otlp('https://h/x'), 'spec.frontend.accessLog.otlp', otlp('https://h/x', 'HTTP')],
]

const AZURE: readonly Case[] = [
  [
    'two scopes with a managed identity',
    openai({ auth: { azure: { managedIdentity: { clientId: 'c' }, scopes: ['a', 'b'] } } }),
    'spec.policies.auth.azure',
    openai({ auth: { azure: { managedIdentity: { clientId: 'c' }, scopes: ['a'] } } }),
  ],
]

const ALL: readonly (readonly [release: string, kind: string, file: string, cases: readonly Case[]])[] = [
  ['agentgateway@1.4.1', 'AgentgatewayModel', 'models', MODEL],
  ['agentgateway@1.5.0', 'AgentgatewayModel', 'models', MODEL],
  ['agentgateway@1.5.0', 'AgentgatewayBackend', 'backends', BACKEND],
  ['agentgateway@1.5.0', 'AgentgatewayPolicy', 'policies', POLICY],
  ['agentgateway@1.6.0-derived', 'AgentgatewayModel', 'models', MODEL],
  ['agentgateway@1.6.0-derived', 'AgentgatewayBackend', 'backends', [...BACKEND, ...AZURE]],
]

const brokenAt = (kind: string, spec: Json, schema: ClusterKind['schema']): readonly string[] => {
  const text = JSON.stringify({ apiVersion: 'agentgateway.dev/v1alpha1', kind, metadata: { name: 'x' }, spec })
  const { root } = readDocument(text, { start: 0, end: text.length })
  if (!root) throw new Error('unreadable')
  return [...new Set(judge(root, schema).map(({ path }) => formatPath(path)))].sort()
}

describe.each(ALL)('%s %s', (release, kind, file, cases) => {
  testShared('rules by hand', `crds/${release}/agentgateway.dev_agentgateway${file}.yaml`, (place) => {
    const crd = readCrds(fs.readFileSync(place, 'utf8')).kinds[0]
    const ours = kindsOf(release.replace('-derived', '')).find((served) => served.kind === kind)
    if (!crd || !ours) throw new Error('no such kind')
    for (const [what, breaks, at, keeps] of cases) {
      expect(brokenAt(kind, breaks, ours.schema), what).toContain(at)
      expect(brokenAt(kind, breaks, crd.schema), what).toEqual(brokenAt(kind, breaks, ours.schema))
      expect(brokenAt(kind, keeps, ours.schema), what).toEqual([])
      expect(brokenAt(kind, keeps, crd.schema), what).toEqual([])
    }
  })
})
