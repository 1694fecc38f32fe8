import { describe, expect, test } from 'vitest'
import { analyze, DEFAULT_SETTINGS } from '../analyze.js'
import { readCrds } from '../crd/read.js'
import { read } from '../reading.js'
import { releases } from '../releases/table.js'
import { fixed } from '../tests/support/fixed.js'
import { findingLine } from '../words/words.js'

const crd = (...versions: readonly string[]): string => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: backendtlspolicies.gateway.networking.k8s.io}
spec:
  group: gateway.networking.k8s.io
  names: {kind: BackendTLSPolicy, plural: backendtlspolicies}
  scope: Namespaced
  versions:
${versions
  .map(
    (version) => `  - name: ${version}
    served: true
    storage: ${version === versions[0]}
    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
`,
  )
  .join('')}`

const policy = (version: string): string =>
  `apiVersion: gateway.networking.k8s.io/${version}\nkind: BackendTLSPolicy\nmetadata: {name: p}\nspec: {}\n`

describe('a version that the cluster’s own CRD does not have', () => {
  const { kinds } = readCrds(crd('v1'))
  const settings = { ...DEFAULT_SETTINGS, release: 'agentgateway@1.4.1' }

  test('is refused, with the one that it has and its fix', () => {
    const reading = read(policy('v1alpha3'), settings, releases, kinds)
    const [finding] = reading.findings
    expect(reading.findings).toMatchObject([
      { severity: 'error', source: 'api-server', code: 'kind-not-served', path: ['apiVersion'] },
    ])
    expect(reading.valid).toBe(false)
    expect(finding && findingLine(finding)).toContain('gateway.networking.k8s.io/v1')
    expect(finding && fixed(reading, finding)).toBe(policy('v1'))
  })

  test('says nothing where the CRD has it, where none is given, and of other groups', () => {
    const told = (text: string, own: typeof kinds) =>
      analyze(text, settings, releases, own).findings.filter(({ code }) => code === 'kind-not-served')
    expect(told(policy('v1'), kinds)).toEqual([])
    expect(told(policy('v1alpha3'), readCrds(crd('v1', 'v1alpha3')).kinds)).toEqual([])
    expect(told(policy('v1alpha3'), [])).toEqual([])
    expect(told(policy('v1alpha3').replace('gateway.networking', 'networking.other'), kinds)).toEqual([])
  })
})
