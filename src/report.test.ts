import fs from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from './analyze.js'
import { read } from './reading.js'
import { report } from './report.js'
import { printDocument } from './yaml/edit/print.js'

const BACKEND = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: llm}
spec:
  ai: {provider: {openai: {model: m}, host: llm.corp.net, port: 443}}
  policies: {auth: {secretRef: {name: s}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r}
spec: {parentRefs: [{name: one}, {name: two}], rules: [{backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: llm}]}]}
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: p}
spec: {targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: two}], backend: {tls: {}}}
`
const made = report('x.yaml', read(BACKEND, { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' }))

/** The names of all fields, except those of params, which each code has of its own. */
function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...(name === 'params' ? [] : fieldsIn(inner))])
}

test('the docs name every field', () => {
  const docs = fs.readFileSync('docs/engine.md', 'utf8')
  expect([...new Set(fieldsIn(made))].filter((name) => !docs.includes(`\`${name}\``))).toEqual([])
})

test('a request keeps the fields that others build on, and says why', () => {
  const [request] = made.endpoints[0]?.requests ?? []
  expect(request).toMatchObject({
    routeType: 'Completions',
    streaming: false,
    path: '{client.path}',
    host: 'llm.corp.net',
    auth: [{ in: 'header', name: 'Authorization', value: 'Bearer <Secret s, key Authorization>' }],
    model: 'm',
  })
  expect(request?.because.find(({ part }) => part === 'host')).toEqual({
    part: 'host',
    rule: 'host-header-of-target',
    params: { host: 'llm.corp.net' },
    text: 'The host that is set here, without a port.',
    document: 0,
    path: 'spec.ai.provider.host',
    line: 5,
    column: 45,
  })
  expect(made.endpoints[0]?.assumes).toEqual([
    { kind: 'Secret', namespace: 'default', name: 's', key: 'Authorization' },
  ])
})

test('a context has its way and the wire fields that differ, and no more', () => {
  expect(made.endpoints[0]?.contexts).toEqual([
    {
      via: ['HTTPRoute default/r rules[0] of Gateway two'],
      scheme: 'https',
      sni: 'llm.corp.net',
      verify: 'chain+name',
      verifiedNames: ['llm.corp.net'],
      trust: 'system',
      httpVersion: 'negotiated',
    },
  ])
})

test('the work for fixes is bounded, whatever the number of findings', () => {
  const head = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: a\n'
  const fixesOf = (labels: string) => {
    const { diagnostics } = report('x.yaml', read(head + labels))
    return diagnostics.filter(({ path }) => path.startsWith('metadata.labels')).map(({ fix }) => fix)
  }
  const labels = Array.from({ length: 4000 }, (_, i) => `label-${i}: ${i}`)
  // Between brackets a fix is proved on all of them, on lines of its own on these.
  const flow = `{${labels.join(', ')}}`
  const [inFlow, inBlock] = [fixesOf(`  labels: ${flow}\n`), fixesOf(`  labels:\n    ${labels.join('\n    ')}\n`)]
  expect([inFlow.length, inBlock.length]).toEqual([4000, 4000])
  expect(inFlow.findIndex((fix) => fix === null)).toBe(Math.floor(1_000_000 / flow.length))
  expect(inBlock).not.toContain(null)
})

test('in JSON as in block style each of many findings has its fix', () => {
  const objects = Array.from({ length: 400 }, (_, i) => ({
    apiVersion: 'gateway.kgateway.dev/v1alpha1',
    kind: 'Backend',
    metadata: { name: `b${i}` },
    spec: { type: 'AI', ai: { llm: { provider: { openai: { authToken: { kind: 'Passthrough' }, modell: 'm' } } } } },
  }))
  const list = { apiVersion: 'v1', kind: 'List', items: objects }
  for (const text of [JSON.stringify(list, null, 2), printDocument(list)]) {
    const { diagnostics } = report('x.yaml', read(text))
    const fixes = diagnostics.flatMap(({ code, fix }) => (code === 'unknown-field' ? [fix?.edits[0]?.newText] : []))
    expect(fixes.map((newText) => newText?.replaceAll('"', ''))).toEqual(objects.map(() => 'model'))
  }
})
