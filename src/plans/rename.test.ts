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
