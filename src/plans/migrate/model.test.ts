import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { migrate, type Migration } from './migrate.js'
import { ANSWERED_BY_MIGRATION } from './answered.js'

const RELEASE = 'agentgateway@1.6.0'
const reading = (text: string, release = RELEASE) => read(text, { ...DEFAULT_SETTINGS, release })
const to = (text: string, kind: string, release = RELEASE): Migration =>
  migrate(reading(text), { release, kind, dataPlane: null })

const BACKEND = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: b} # the name
spec:
  ai:
    provider:
      openai: {model: gpt-4o}
      host: llm.corp.net
      port: 8443
      pathPrefix: /base/v1
  policies:
    auth: # a key
      secretRef: {name: s}
    tls: {insecureSkipVerify: All}
    http: {requestTimeout: 10s}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r}
spec:
  parentRefs: [{name: gw}]
  rules:
  - backendRefs: [{name: b, group: agentgateway.dev, kind: AgentgatewayBackend}]
`

describe('AgentgatewayBackend → AgentgatewayModel', () => {
  test('host, port and prefix become a URL, the model a transformation; the Gateway of its route serves it', () => {
    const { text, notes, after, endpoints } = to(BACKEND, 'AgentgatewayModel')
    expect(text.split('---')[0]).toBe(`apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata: {name: b} # the name
spec:
  match:
    model: "*"
  provider: OpenAI
  baseURL: https://llm.corp.net:8443/base/v1
  policies:
    auth: # a key
      secretRef: {name: s}
    tls: {insecureSkipVerify: All}
    transformations:
    - field: model
      expression: "\\"gpt-4o\\""
  parentRefs:
  - name: gw
`)
    expect(after.findings.filter(({ source }) => source === 'api-server')).toEqual([])
    expect(endpoints[0]?.after).toMatchObject({
      host: 'llm.corp.net',
      port: 8443,
      wire: { scheme: 'https', verify: 'none' },
    })
    expect(endpoints[0]?.after?.requests[0]).toMatchObject({ path: '/base/v1/chat/completions', model: 'gpt-4o' })
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['takes-any-model', 'parent-added', 'route-left', 'field-dropped', 'serves-more']),
    )
  })

  test('comments of fields that a model does not have stand above what it has', () => {
    const text = BACKEND.replace('{model: gpt-4o}', '{model: gpt-4o} # the model').replace(
      'port: 8443',
      '# since May\n      port: 8443',
    )
    expect(to(text, 'AgentgatewayModel').text).toContain(
      'spec:\n  # the model\n  # since May\n  match:\n    model: "*"\n  provider: OpenAI\n',
    )
    const there = to(text, 'AgentgatewayModel').text.replace('provider: OpenAI', 'provider: OpenAI # theirs')
    const back = to(there, 'AgentgatewayBackend').text
    for (const comment of ['# the name', '# the model', '# since May', '# theirs', '# a key'])
      expect(back.split(comment)).toHaveLength(2)
  })

  test('and back', () => {
    const there = to(BACKEND.split('---')[0] ?? '', 'AgentgatewayModel').text
    const { text, notes, after, endpoints } = to(there, 'AgentgatewayBackend')
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'provider: openai: model: gpt-4o host: llm.corp.net port: 8443 pathPrefix: /base/v1 policies: auth: # a key secretRef: {name: s} tls: {insecureSkipVerify: All}',
    )
    expect(after.valid).toBe(true)
    expect(endpoints[0]?.after?.requests).toMatchObject([{ path: '/base/v1/chat/completions', model: 'gpt-4o' }])
    expect(notes.map(({ code }) => code)).toContain('route-needed')
  })

  test('from kgateway 2.0 in one go', () => {
    const old = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b}
spec:
  type: AI
  ai:
    llm:
      provider: {openai: {authToken: {kind: Inline, inline: k}}}
      hostOverride: {host: llm.corp.net, port: 8080}
`
    const { text } = migrate(reading(old, 'kgateway@2.0.5'), {
      release: RELEASE,
      kind: 'AgentgatewayModel',
      dataPlane: null,
    })
    expect(text).toContain('baseURL: http://llm.corp.net:8080/v1')
    expect(text).toContain('key: k')
  })

  test('what a model can’t say stays a backend, and a note says so', () => {
    const path = BACKEND.replace('pathPrefix: /base/v1', 'path: /own')
    const { text, notes } = to(path, 'AgentgatewayModel')
    expect([text, notes.map(({ code }) => code)]).toEqual([path, expect.arrayContaining(['not-converted'])])
  })
})

describe('what a page says is not served here, a migration leads on', () => {
  const OLD =
    'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec:\n  type: AI\n  ai:\n'
  const POOL = `${OLD}    multipool:\n      priorities: [{pool: [{provider: {openai: {authToken: {kind: Passthrough}}}}]}]\n`
  const WRONG = POOL.replace('gateway.kgateway.dev/v1alpha1', 'agentgateway.dev/v1alpha1').replace(
    'Backend',
    'AgentgatewayBackend',
  )

  test.each([
    [POOL, 'kgateway@2.1.2'],
    [POOL, 'agentgateway@1.3.1'],
    [POOL, 'agentgateway@1.6.0'],
    [WRONG, 'agentgateway@1.4.1'],
  ])('%#: to the release in view itself', (text, release) => {
    const now = reading(text, release)
    expect(now.findings.some(({ code }) => ANSWERED_BY_MIGRATION.has(code))).toBe(true)
    const { after, text: made } = migrate(now, { release, kind: null, dataPlane: null })
    expect(after.findings.filter(({ code }) => ANSWERED_BY_MIGRATION.has(code))).toEqual([])
    expect(made).not.toBe(text)
  })
})
