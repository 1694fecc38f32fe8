import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { migrate } from './migrate.js'

const TEXT = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b}
spec: {type: AI, ai: {llm: {provider: {openai: {authToken: {kind: Inline, inline: k}}}}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r}
spec:
  parentRefs: [{name: gw, sectionName: http}]
  rules: [{backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: b}]}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: gw}
spec:
  gatewayClassName: kgateway # ours
  listeners:
  - {name: http, port: 80, protocol: HTTP}
  - {name: other, port: 81, protocol: HTTP}
`
const to = (release: string, kind: string | null) =>
  migrate(read(TEXT, { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' }), { release, kind, dataPlane: null })

test('the Gateway that led to a backend gets the class of the target', () => {
  const { text, notes, after } = to('agentgateway@1.4.1', null)
  expect(text).toContain('  gatewayClassName: agentgateway # ours\n')
  expect(notes.find(({ code }) => code === 'value-changed')?.params).toEqual({
    field: 'spec.gatewayClassName',
    from: 'kgateway',
    to: 'agentgateway',
  })
  expect(after.findings.map(({ code }) => code)).not.toContain('other-gateway-class')
  // One that the target has stays.
  expect(to('kgateway@2.1.2', null).text).toContain('gatewayClassName: kgateway')
})

test('its listener lists the kind of a model, and what it took before', () => {
  const { text, notes, after } = to('agentgateway@1.6.0', 'AgentgatewayModel')
  const { documents, findings } = read(text, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.6.0' })
  expect(documents.map(({ kind }) => kind)).toEqual(['AgentgatewayModel', 'HTTPRoute', 'Gateway'])
  expect(findings.map(({ code }) => code)).not.toContain('model-not-attached')
  expect(after.endpoints[0]?.reachable).toBe(true)
  expect(text).toContain('AgentgatewayModel')
  expect(text.match(/allowedRoutes/g)).toHaveLength(1)
  expect(text).toContain('HTTPRoute')
  expect(notes.map(({ code }) => code)).toContain('listener-takes')
})
