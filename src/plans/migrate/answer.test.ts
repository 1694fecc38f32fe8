import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../../analyze.js'
import { readCrds } from '../../crd/read.js'
import { read } from '../../reading.js'
import { releases } from '../../releases/table.js'
import { migrationAnswer, migrationOf } from './answer.js'
import { migrate } from './migrate.js'

const POOL = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: b}
spec:
  ai:
    groups:
    - providers: [{name: one, openai: {model: a}}]
    - providers: [{name: two, openai: {model: b}}]
`
const settings = { ...DEFAULT_SETTINGS, release: 'agentgateway@1.5.0' }
const target = { release: 'agentgateway@1.5.0', kind: 'AgentgatewayModel', dataPlane: null }

describe('a migration as plain data', () => {
  test('is the same when another thread has sent it', () => {
    const before = read(POOL, settings)
    const sent = structuredClone(migrationAnswer(POOL, settings, target))
    const { after, endpoints, ...there } = migrationOf(sent!, before)
    const { after: hereAfter, endpoints: here, ...mine } = migrate(before, target)
    expect({ ...there, before: null }).toEqual({ ...mine, before: null })
    expect(after.findings).toEqual(hereAfter.findings)
    expect(endpoints.map((each) => [each.before?.member.path, each.after?.member.path, each.same])).toEqual(
      here.map((each) => [each.before?.member.path, each.after?.member.path, each.same]),
    )
    expect(migrationAnswer(POOL, settings, { ...target, release: 'kgateway@2.3.0' })).toBeNull()
  })

  test('knows whether the controller serves models', () => {
    const reached = (agentgatewayModels: 'on' | 'off' | null) =>
      migrate(read(POOL, settings), { ...target, agentgatewayModels }).endpoints.map(({ after }) => after?.reachable)
    expect([reached(null), reached('on')]).toEqual([
      [false, false],
      [true, true],
    ])
  })

  test('the cluster’s own CRD judges on the release that it runs, not on another that brings its own', () => {
    const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: agentgatewaybackends.agentgateway.dev}
spec:
  group: agentgateway.dev
  names: {kind: AgentgatewayBackend, plural: agentgatewaybackends}
  scope: Namespaced
  versions:
  - name: v1alpha1
    served: true
    storage: true
    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, required: [ours]}}}}
`
    const { kinds } = readCrds(crd)
    const before = read(POOL, settings, releases, kinds)
    const codes = (release: string) =>
      migrate(before, { release, kind: null, dataPlane: null }, releases, kinds).after.findings.map(({ code }) => code)
    expect(codes('agentgateway@1.5.0')).toContain('required')
    expect(codes('agentgateway@1.6.0')).not.toContain('required')
    expect(analyze(POOL, settings, releases, kinds).valid).toBe(false)
  })
})
