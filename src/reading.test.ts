import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from './analyze.js'
import { compareReleases } from './compare.js'
import { read, readingOf } from './reading.js'
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
  ...fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name): [string, string] => [name, fs.readFileSync(new URL(name, folder), 'utf8')]),
  ['answers that differ by Gateway', ROUTED],
]

/** As JSON leaves it. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe.each(texts)('%s', (_name, text) => {
  test('an answer is plain data: a clone and JSON leave it as it was', () => {
    const answer = analyze(text)
    expect(structuredClone(answer)).toEqual(answer)
    expect(asJson(answer)).toEqual(answer)
  })

  test('a comparison is plain data too', () => {
    const comparison = compareReleases(text, DEFAULT_SETTINGS, 0)
    expect(structuredClone(comparison)).toEqual(comparison)
    expect(asJson(comparison)).toEqual(comparison)
    expect(comparison.rows.map(({ path }) => path)).toEqual(
      analyze(text).endpoints.flatMap(({ document, member }) => (document === 0 ? [formatPath(member.path)] : [])),
    )
  })

  test('over its text an answer of another thread has the same trees, schemas and members', () => {
    const [here, there] = [read(text), readingOf(asJson(analyze(text)), text)]
    expect(there.documents.map(({ root, served }) => [root, served])).toEqual(
      here.documents.map(({ root, served }) => [root, served]),
    )
    expect(there.endpoints.map(({ member }) => [member.node.start, member.entry, member.provider])).toEqual(
      here.endpoints.map(({ member }) => [member.node.start, member.entry, member.provider]),
    )
  })
})

test('ways that differ are among what is tried', () => {
  expect(analyze(ROUTED).endpoints.some(({ contexts }) => contexts !== undefined)).toBe(true)
})
