import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../analyze.js'
import { read } from '../reading.js'
import { fixed } from '../tests/support/fixed.js'
import { formatPath } from '../yaml/path.js'

const judged = (apiVersion: string, kind: string) =>
  read(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: x\n`, {
    ...DEFAULT_SETTINGS,
    release: 'agentgateway@1.4.1',
  })
const errors = (apiVersion: string, kind: string) =>
  judged(apiVersion, kind).findings.flatMap(({ severity, code, path }) =>
    severity === 'error' ? [`${code} ${formatPath(path)}`] : [],
  )

describe('a head that names nothing is an error', () => {
  test.each([
    ['an empty kind', 'agentgateway.dev/v1alpha1', '""', ['required kind']],
    ['an empty version', '""', 'AgentgatewayPolicy', ['required apiVersion']],
    ['both empty', '""', '""', ['required apiVersion', 'required kind']],
    ['a null', '~', 'Secret', ['required apiVersion']],
    ['a number', '1', 'Secret', ['not-a-string apiVersion', 'not-a-string kind']],
    ['three parts', 'agentgateway.dev/v1alpha1/x', 'AgentgatewayPolicy', ['form apiVersion']],
    ['three parts on a core kind', 'a/b/c', 'Secret', ['form apiVersion']],
  ])('%s', (_, apiVersion, kind, expected) => {
    expect(errors(apiVersion, kind)).toEqual(expected)
    expect(judged(apiVersion, kind).valid).toBe(false)
  })
})

describe('a kind that a served group does not have is an error', () => {
  test.each([
    ['a plural', 'agentgateway.dev/v1alpha1', 'AgentgatewayBackends', 'kind: AgentgatewayBackend\n'],
    ['lower case', 'gateway.kgateway.dev/v1alpha1', 'backend', 'kind: Backend\n'],
    ['a plural of the core', 'v1', 'Secrets', 'kind: Secret\n'],
    ['a core kind under another version', 'v2', 'Secret', 'apiVersion: v1\n'],
    ['a core kind under another group', 'apps/v1', 'ConfigMap', 'apiVersion: v1\n'],
    ['a version that is gone', 'extensions/v1beta1', 'Deployment', 'apiVersion: apps/v1\n'],
  ])('%s', (_, apiVersion, kind, line) => {
    const reading = judged(apiVersion, kind)
    const finding = reading.findings.find(({ code }) => code === 'kind-not-served')
    expect(reading.valid).toBe(false)
    expect(finding && fixed(reading, finding)).toContain(line)
  })

  test('without a near one it has no fix', () => {
    expect(judged('v1', 'Wishes').findings).toMatchObject([{ code: 'kind-not-served', severity: 'error' }])
    expect(judged('v1', 'Wishes').findings[0]?.fix).toBeUndefined()
  })
})

test.each([
  ['apps/v1', 'Deployment'],
  ['v1', 'Namespace'],
  ['v1', 'SecretList'],
  ['autoscaling/v1', 'HorizontalPodAutoscaler'],
  ['networking.istio.io/v1', 'Gateway'],
  ['agentgateway.dev/v1alpha1', 'AgentgatewayParameters'],
  ['gateway.kgateway.dev/v1alpha1', 'TrafficPolicy'],
])('%s %s passes through', (apiVersion, kind) => {
  expect(judged(apiVersion, kind).findings).toMatchObject([{ code: 'unknown-kind', severity: 'info' }])
})
