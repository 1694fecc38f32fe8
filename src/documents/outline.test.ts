import { expect, test } from 'vitest'
import { formatPath } from '../yaml/path.js'
import { readDocuments } from './documents.js'
import { outlineOf } from './outline.js'

const document = (kind: string, name: string, rest: string, namespace?: string): string =>
  `apiVersion: example.org/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${
    namespace === undefined ? '' : `  namespace: ${namespace}\n`
  }${rest}`

/** Each link as `FROM path -> KIND namespace/name (index or -)`. */
const linksOf = (...documents: readonly string[]): readonly string[] =>
  outlineOf(readDocuments(documents.join('---\n')), 'default').links.map(
    ({ from, path, kind, namespace, name, to }) =>
      `${from} ${formatPath(path)} -> ${kind} ${namespace}/${name} (${to ?? '-'})`,
  )

test('a route leads to its gateway and its backends, each found by kind, namespace and name', () => {
  const route = document(
    'HTTPRoute',
    'r',
    `spec:
  parentRefs:
  - name: gw
    namespace: infra
  rules:
  - backendRefs:
    - name: llm
      kind: Backend
    - name: web
`,
  )
  expect(linksOf(route, document('Backend', 'llm', ''), document('Gateway', 'gw', '', 'infra'))).toEqual([
    '0 spec.parentRefs[0] -> Gateway infra/gw (2)',
    '0 spec.rules[0].backendRefs[0] -> Backend default/llm (1)',
    '0 spec.rules[0].backendRefs[1] -> Service default/web (-)',
  ])
})

test('the same name in another namespace, or of another kind, is another object', () => {
  const backend = document('Backend', 'b', 'spec:\n  auth:\n    secretRef:\n      name: key\n')
  expect(linksOf(backend, document('Secret', 'key', '', 'other'), document('ConfigMap', 'key', ''))).toEqual([
    '0 spec.auth.secretRef -> Secret default/key (-)',
  ])
})

test('a policy finds its targets by name and by their labels', () => {
  const policy = document(
    'AgentgatewayPolicy',
    'p',
    `spec:
  targetRefs:
  - kind: AgentgatewayBackend
    name: one
  targetSelectors:
  - kind: AgentgatewayBackend
    matchLabels:
      team: a
  backend:
    tls:
      caCertificateRefs:
      - name: ca
`,
  )
  const labelled = (name: string, team: string): string =>
    `apiVersion: x/v1\nkind: AgentgatewayBackend\nmetadata:\n  name: ${name}\n  labels:\n    team: ${team}\n`
  expect(linksOf(policy, labelled('one', 'b'), labelled('two', 'a'))).toEqual([
    '0 spec.targetRefs[0] -> AgentgatewayBackend default/one (1)',
    '0 spec.targetSelectors[0] -> AgentgatewayBackend default/two (2)',
    '0 spec.backend.tls.caCertificateRefs[0] -> ConfigMap default/ca (-)',
  ])
})

test('a host names a Service of the text; one that the text does not hold is no link', () => {
  const backend = document(
    'Backend',
    'b',
    'spec:\n  host: llm.ai.svc.cluster.local\n  other:\n    host: gone.ai.svc\n  third:\n    host: api.example.org\n',
  )
  expect(linksOf(backend, document('Service', 'llm', '', 'ai'))).toEqual(['0 spec.host -> Service ai/llm (1)'])
})

test('a model refers to models by their names alone', () => {
  const model = document('AgentgatewayModel', 'm', 'spec:\n  targets:\n  - modelRef:\n      name: other\n')
  expect(linksOf(model, document('AgentgatewayModel', 'other', ''))).toEqual([
    '0 spec.targets[0].modelRef -> AgentgatewayModel default/other (1)',
  ])
})

test('broken, empty and recursive texts have the links that can be read', () => {
  expect(linksOf('a: [')).toEqual([])
  expect(linksOf('')).toEqual([])
  expect(linksOf('kind: X\nsecretRef: {name: }\nbackendRefs: [null, 3, {name: s}]\n')).toEqual([
    '0 backendRefs[2] -> Service default/s (-)',
  ])
})

test('more links than anybody reads are cut, and it says so', () => {
  const refs = Array.from({ length: 2500 }, (_, i) => `  - name: s${i}\n`).join('')
  const { links, isCut } = outlineOf(readDocuments(`kind: HTTPRoute\nspec:\n  backendRefs:\n${refs}`), 'default')
  expect([links.length, isCut]).toEqual([2000, true])
})

test('fields that say no kind refer to what they mean, in any place of a policy', () => {
  const policy = document(
    'AgentgatewayPolicy',
    'p',
    `spec:
  backend:
    auth:
      oauthTokenExchange:
        clientAuth:
          clientSecretRef: {name: client}
        privateKeyJwt:
          signingKeyRef: {name: signing}
          certificateRef: {name: cert}
    tls:
      mtlsCertificateRef:
      - name: mine
      caCertificateRefs:
      - name: ca
      - {kind: Secret, name: ca}
  traffic:
    extAuth:
      backendRef: {name: auth}
    configMapRef: {name: map}
`,
  )
  expect(linksOf(policy).map((each) => each.slice(each.indexOf('->')))).toEqual([
    '-> Secret default/client (-)',
    '-> Secret default/signing (-)',
    '-> Secret default/cert (-)',
    '-> Secret default/mine (-)',
    '-> ConfigMap default/ca (-)',
    '-> Secret default/ca (-)',
    '-> Service default/auth (-)',
    '-> ConfigMap default/map (-)',
  ])
})

test('a class that the text holds is a link; without it nothing dangles', () => {
  const gateway = document('Gateway', 'g', 'spec:\n  gatewayClassName: own\n', 'infra')
  expect(linksOf(gateway)).toEqual([])
  expect(linksOf(gateway, document('GatewayClass', 'own', ''))).toEqual([
    '0 spec.gatewayClassName -> GatewayClass infra/own (1)',
  ])
})

test('what a merge key brings in is a link, and so is a grant’s object', () => {
  const backend = document('Backend', 'b', 'spec:\n  a: &a\n    secretRef: {name: key}\n  b:\n    <<: *a\n')
  const grant = document('ReferenceGrant', 'r', 'spec:\n  to:\n  - {group: "", kind: Secret, name: key}\n')
  expect(linksOf(backend, grant)).toEqual([
    '0 spec.a.secretRef -> Secret default/key (-)',
    '0 spec.b.secretRef -> Secret default/key (-)',
    '1 spec.to[0] -> Secret default/key (-)',
  ])
})
