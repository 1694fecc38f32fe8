import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { applyChange } from '../yaml/change-set.js'
import { planChange, type Plan } from './plan.js'
import { followName, followSection, nameablesOf, renameMember, renameObject } from './rename.js'

const TEXT = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat # the team's
spec:
  ai:
    groups:
    - providers:
      - name: large
        openai: {}
  policies:
    auth:
      secretRef:
        name: key
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: web
    sectionName: http
  rules:
  - backendRefs:
    - {group: agentgateway.dev, kind: AgentgatewayBackend, name: chat}
    - name: chat
      port: 80
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: tls
spec:
  targetRefs:
  - group: agentgateway.dev
    kind: AgentgatewayBackend
    name: "chat"
    sectionName: large
  backend:
    auth:
      secretRef:
        name: key
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: web
spec:
  gatewayClassName: agentgateway
  listeners:
  - {name: http, port: 80, protocol: HTTP}
---
apiVersion: v1
kind: Secret
metadata:
  name: key
---
apiVersion: v1
kind: Secret
metadata:
  name: key
  namespace: other
`
const reading = read(TEXT, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' })

/** The lines that a plan changes, as they are afterwards. */
function lines(plan: Plan | null, of = reading): readonly string[] {
  const change = plan && planChange(of, plan)
  if (!change) return []
  const before = of.text.split('\n')
  return applyChange(of.text, change)
    .split('\n')
    .filter((line, i) => line !== before[i])
    .map((line) => line.trim())
}

describe('a new name', () => {
  it('of a backend goes to routes and policies that name it, and to nothing else of that name', () => {
    expect(lines(renameObject(reading, 0, 'assistant'))).toEqual([
      "name: assistant # the team's",
      '- {group: agentgateway.dev, kind: AgentgatewayBackend, name: assistant}',
      'name: "assistant"',
    ])
  })

  it.each([
    ['a route, which nothing names', 1, ['name: new']],
    ['a policy', 2, ['name: new']],
    ['a Gateway, with the route that joins it', 3, ['- name: new', 'name: new']],
    ['a Secret, where it is read', 4, ['name: new', 'name: new', 'name: new']],
    ['a Secret of another namespace', 5, ['name: new']],
  ])('of %s', (_, index, expected) => {
    expect(lines(renameObject(reading, index, 'new'))).toEqual(expected)
  })

  it.each([
    ['secretRef', 'v1', 'Secret', '{name: x}'],
    ['clientSecretRef', 'v1', 'Secret', '{name: x}'],
    ['signingKeyRef', 'v1', 'Secret', '{name: x}'],
    ['certificateRef', 'v1', 'Secret', '{name: x}'],
    ['certificateRefs', 'v1', 'Secret', '[{name: x}]'],
    ['clientCertificateRef', 'v1', 'Secret', '{name: x}'],
    ['mtlsCertificateRef', 'v1', 'Secret', '[{name: x}]'],
    ['caCertificateRefs', 'v1', 'ConfigMap', '[{name: x}]'],
    ['caCertificateRefs', 'v1', 'Secret', '[{kind: Secret, name: x}]'],
    ['configMapRef', 'v1', 'ConfigMap', '{name: x}'],
    ['backendRef', 'v1', 'Service', '{name: x}'],
    ['backendRefs', 'agentgateway.dev/v1alpha1', 'AgentgatewayBackend', '[{kind: AgentgatewayBackend, name: x}]'],
    ['parentRef', 'gateway.networking.k8s.io/v1', 'Gateway', '{name: x}'],
    ['parentRefs', 'gateway.networking.k8s.io/v1', 'Gateway', '[{name: x}]'],
    [
      'targetRefs',
      'gateway.networking.k8s.io/v1',
      'HTTPRoute',
      '[{group: gateway.networking.k8s.io, kind: HTTPRoute, name: x}]',
    ],
    ['modelRef', 'agentgateway.dev/v1alpha1', 'AgentgatewayModel', '{name: x}'],
    ['gatewayClassName', 'gateway.networking.k8s.io/v1', 'GatewayClass', 'x'],
    ['to', 'v1', 'Secret', '[{group: "", kind: Secret, name: x}]'],
  ])('goes to %s of %s %s', (field, apiVersion, kind, reference) => {
    const inner = `spec:\n  deep:\n  - ${field}: ${reference}\n`
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: x\n---\napiVersion: example.org/v1\nkind: Other\nmetadata:\n  name: o\n  labels: {${field}: x}\n${inner}`
    const of = read(text)
    expect(lines(renameObject(of, 0, 'z'), of)).toEqual([
      'name: z',
      `- ${field}: ${reference.replace(/x(?=[}\]]*$)/, 'z')}`,
    ])
    // Another kind of that name is another object.
    const other = read(text.replace(`kind: ${kind}\nmetadata`, 'kind: Elsewhere\nmetadata'))
    expect(lines(renameObject(other, 0, 'z'), other)).toEqual(['name: z'])
  })

  it('changes what an alias stands for where it is written, once', () => {
    const text = `apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n---\napiVersion: example.org/v1\nkind: Other\nspec:\n  a: &a\n    secretRef: &ref {name: x}\n  b: {secretRef: *ref}\n  c:\n    <<: *a\n`
    const of = read(text)
    expect(lines(renameObject(of, 0, 'z'), of)).toEqual(['metadata: {name: z}', 'secretRef: &ref {name: z}'])
  })

  it('of a provider goes to the policies on it', () => {
    const path = ['spec', 'ai', 'groups', 0, 'providers', 0]
    expect(lines(renameMember(reading, 0, path, 'huge'))).toEqual(['- name: huge', 'sectionName: huge'])
  })

  it('that was typed is followed by what named the old one', () => {
    const typed = read(TEXT.replace('name: chat # ', 'name: assistant # '))
    expect(lines(followName(typed, 0, 'chat'), typed)).toHaveLength(2)
    const member = read(TEXT.replace('- name: large', '- name: huge'))
    expect(lines(followSection(member, 0, 'large', 'huge'), member)).toEqual(['sectionName: huge'])
  })

  it('is refused where another object has it, and where there is none', () => {
    const two = read(`${TEXT}---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: more\n`)
    expect(renameObject(two, 4, 'more')).toBeNull()
    expect(renameObject(two, 4, '')).toBeNull()
    expect(renameObject(two, 99, 'x')).toBeNull()
    expect(followName(two, 4, 'more')).toBeNull()
  })

  it('can be given to every object and every provider', () => {
    expect(nameablesOf(reading).map(({ kind, name, member }) => `${kind} ${name}${member ? ' member' : ''}`)).toEqual([
      'AgentgatewayBackend chat',
      'AgentgatewayBackend large member',
      'HTTPRoute chat',
      'AgentgatewayPolicy tls',
      'Gateway web',
      'Secret key',
      'Secret key',
    ])
  })
})
