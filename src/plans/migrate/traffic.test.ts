import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../analyze.js'
import { read } from '../../reading.js'
import { nodeAt, toJson } from '../../yaml/nodes.js'
import { migrate } from './migrate.js'

const route = (name: string): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}}
spec: {rules: [{backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: b}]}]}
`
const TEXT = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: b}
spec: {type: AI, ai: {llm: {provider: {openai: {authToken: {kind: Inline, inline: k}}}}}}
${route('r')}---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata: {name: p}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}]
  ai:
    routeType: CHAT_STREAMING
    defaults:
    - {field: temperature, value: "0.2"}
    - {field: user, value: us, override: true}
    promptEnrichment: {prepend: [{role: system, content: Be brief.}]}
    promptGuard: {request: {customResponse: {message: no}}}
`
const to = (text: string) =>
  migrate(read(text, { ...DEFAULT_SETTINGS, release: 'kgateway@2.0.5' }), {
    release: 'agentgateway@1.4.1',
    kind: null,
    dataPlane: null,
  })

test('what the policy of a backend’s routes said of requests stands in the backend', () => {
  const { text, after, notes } = to(TEXT)
  expect(text).toContain('defaults')
  expect(after.findings.filter(({ source, document }) => source === 'api-server' && document === 0)).toEqual([])
  expect(toJson(nodeAt(after.documents[0]?.root, ['spec', 'policies', 'ai']))).toEqual({
    defaults: [{ field: 'temperature', value: '0.2' }],
    overrides: [{ field: 'user', value: 'us' }],
    prompt: { prepend: [{ role: 'system', content: 'Be brief.' }] },
  })
  expect(notes.flatMap(({ code, params }) => (code === 'policy-taken-over' ? [params] : []))).toEqual([
    { kind: 'TrafficPolicy', name: 'p', fields: 'defaults, overrides, prompt' },
  ])
  // Guards have another form there, and the policy itself is read by nobody.
  expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['field-dropped', 'policy-not-read']))
})

test('where routes differ the backend says nothing', () => {
  const { notes } = to(TEXT + route('other'))
  expect(notes.map(({ code }) => code)).not.toContain('policy-taken-over')
})
