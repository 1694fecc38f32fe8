import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS, type Analysis } from './analyze.js'
import { compareReleases } from './compare.js'
import type { Endpoint } from './connection/endpoints.js'
import { dehydrate, dehydrateComparison, rehydrate, rehydrateComparison } from './transport.js'
import { formatPath } from './yaml/path.js'

const folder = new URL('./examples/', import.meta.url)
const ROUTED = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: x
spec:
  ai:
    provider:
      openai: {}
      host: h.internal
      port: 443
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
    - name: inside
    - name: outside
  rules:
    - backendRefs:
        - group: agentgateway.dev
          kind: AgentgatewayBackend
          name: x
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: edge
spec:
  targetRefs:
    - group: gateway.networking.k8s.io
      kind: Gateway
      name: outside
  backend:
    tls: {}
`
const texts: [string, string][] = [
  ...fs.readdirSync(folder).map((name): [string, string] => [name, fs.readFileSync(new URL(name, folder), 'utf8')]),
  ['answers that differ by Gateway', ROUTED],
]

/** Across a thread only plain data goes. */
const crossed = <T>(sent: T): T => structuredClone(sent)

/** An endpoint without its nodes, which belong to another reading of the same text. */
function plain({ member, ...endpoint }: Endpoint): unknown {
  const { path, group, member: index, name, model, decidedAt, provider } = member
  return JSON.parse(
    JSON.stringify({
      ...endpoint,
      because: endpoint.because,
      requests: endpoint.requests,
      path,
      group,
      index,
      name,
      model,
      decidedAt,
      provider,
    }),
  )
}

function shown({ text, release, endpoints, findings, documents, valid }: Analysis): unknown {
  const heads = documents.map(({ range, base, kind, name, valid: isValid, known, problems }) => ({
    range,
    base,
    kind,
    name,
    isValid,
    known,
    problems,
  }))
  return { text, release, findings, heads, valid, endpoints: endpoints.map(plain) }
}

describe.each(texts)('%s', (_name, text) => {
  test('an analysis arrives as it was, its trees read anew', () => {
    const analysis = analyze(text)
    const again = rehydrate(crossed(dehydrate(analysis)), text)
    expect(shown(again)).toEqual(shown(analysis))
    expect(again.documents.map(({ root }) => root)).toEqual(analysis.documents.map(({ root }) => root))
    expect(again.endpoints.map(({ member }) => [member.node.start, member.entry])).toEqual(
      analysis.endpoints.map(({ member }) => [member.node.start, member.entry]),
    )
  })

  test('a comparison arrives as it was', () => {
    const comparison = compareReleases(text, DEFAULT_SETTINGS, 0)
    const again = rehydrateComparison(crossed(dehydrateComparison(comparison)))
    expect(again.columns).toEqual(comparison.columns)
    const rows = (rows: typeof comparison.rows): unknown =>
      rows.map(({ path, cells }) => ({
        path,
        cells: cells.map(({ endpoint, changed }) => ({ changed, endpoint: endpoint && plain(endpoint) })),
      }))
    expect(rows(again.rows)).toEqual(rows(comparison.rows))
    expect(again.rows.map(({ path }) => path)).toEqual(
      analyze(text).endpoints.flatMap(({ document, member }) => (document === 0 ? [formatPath(member.path)] : [])),
    )
  })
})

test('ways that differ are among what is tried', () => {
  expect(analyze(ROUTED).endpoints.some(({ contexts }) => contexts !== undefined)).toBe(true)
})
